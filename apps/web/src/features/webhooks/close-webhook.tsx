import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId } from 'react';
import { useAsk } from '../../shared/api/ask';
import { messages as forms } from '../../shared/form/messages';
import { ProblemNote } from '../../shared/state/problem-note';
import { toast } from '../../shared/state/toast';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';

type Props = { readonly webhookId: string; readonly host: string; readonly leave: () => void };

/** Closing is for good: its secret holds no more, and its list is gone. */
export function CloseWebhook({ webhookId, host, leave }: Props) {
  const t = useMessages(messages);
  const f = useMessages(forms);
  const titleId = useId();
  const closing = useAsk('/account/webhooks/{webhookId}/close', () => {
    leave();
    toast(t.closed);
  });
  return (
    <Dialog open onClose={leave} aria-labelledby={titleId}>
      <DialogTitle id={titleId} sx={{ overflowWrap: 'anywhere' }}>
        {t.closeOne(host)}
      </DialogTitle>
      <DialogContent>
        <Typography>{t.closeLead}</Typography>
        {closing.error && <ProblemNote error={closing.error} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={leave}>{f.cancel}</Button>
        <Button
          variant="contained"
          disabled={closing.isPending}
          onClick={() => closing.mutate({ path: { webhookId } })}
        >
          {t.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
