import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId } from 'react';
import { useAsk } from '../../shared/api/ask';
import { messages as forms } from '../../shared/form/messages';
import { ProblemNote } from '../../shared/state/problem-note';
import { toast } from '../../shared/state/toast';
import { useMessages } from '../../shared/text/messages';
import { messages } from './passkey-messages';

type Props = { readonly passkeyId: string; readonly name: string; readonly leave: () => void };

/** For good: the same passkey cannot be added again. */
export function RemovePasskey({ passkeyId, name, leave }: Props) {
  const t = useMessages(messages);
  const f = useMessages(forms);
  const titleId = useId();
  const removing = useAsk('/account/passkeys/{passkeyId}/remove', () => {
    leave();
    toast(t.removed);
  });
  return (
    <Dialog open onClose={leave} aria-labelledby={titleId}>
      <DialogTitle id={titleId} sx={{ overflowWrap: 'anywhere' }}>
        {t.removeOne(name)}
      </DialogTitle>
      <DialogContent>
        <Typography>{t.removeLead}</Typography>
        {removing.error && <ProblemNote error={removing.error} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={leave}>{f.cancel}</Button>
        <Button
          variant="contained"
          disabled={removing.isPending}
          onClick={() => removing.mutate({ path: { passkeyId } })}
        >
          {t.remove}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
