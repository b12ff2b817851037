import { Dialog, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';
import { SignInForm } from './sign-in-form';

/** Over the page, which stays as it is with all that was typed. */
export function SignInAgain() {
  const t = useMessages(messages);
  return (
    <Dialog open fullWidth maxWidth="xs" aria-labelledby="signed-out">
      <DialogTitle id="signed-out">{t.ended}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{t.endedLead}</DialogContentText>
        <SignInForm />
      </DialogContent>
    </Dialog>
  );
}
