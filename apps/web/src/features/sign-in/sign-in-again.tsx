import {
  Button,
  Dialog,
  DialogContent,
  DialogContentText,
  DialogTitle,
  Stack,
  Typography,
} from '@mui/material';
import { useEffect } from 'react';
import { read } from '../../shared/api/client';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';
import { SignInForm } from './sign-in-form';

/** Over the page, which stays as it is with all that was typed. */
export function SignInAgain() {
  const t = useMessages(messages);
  const { providers } = useSession();
  return (
    <Dialog open fullWidth maxWidth="xs" aria-labelledby="signed-out">
      <DialogTitle id="signed-out">{t.ended}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{t.endedLead}</DialogContentText>
        {providers.length > 0 && <InAnotherTab />}
        <SignInForm />
      </DialogContent>
    </Dialog>
  );
}

/** A provider would take this page away. Whoever has come in in another tab is in here when he looks again. */
function InAnotherTab() {
  const t = useMessages(messages);
  const { cameIn } = useSession();
  useEffect(() => {
    const look = () =>
      void read('/account', {}).then(
        ({ owesSecondFactor }) => cameIn({ signedIn: true, owesSecondFactor }),
        () => undefined,
      );
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [cameIn]);
  return (
    <Stack spacing={1} sx={{ mb: 3, alignItems: 'flex-start' }}>
      <Button variant="outlined" href="/" target="_blank">
        {t.inAnotherTab}
      </Button>
      <Typography variant="body2" color="textSecondary">
        {t.inAnotherTabLead}
      </Typography>
    </Stack>
  );
}
