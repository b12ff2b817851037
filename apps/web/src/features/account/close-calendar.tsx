import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId } from 'react';
import { useAsk } from '../../shared/api/ask';
import { messages as forms } from '../../shared/form/messages';
import { ProblemNote } from '../../shared/state/problem-note';
import { toast } from '../../shared/state/toast';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';

type Props = { readonly feedId: string; readonly name: string; readonly leave: () => void };

/** Closing is for good: the address never works again, and every program that has it must be given another. */
export function CloseCalendar({ feedId, name, leave }: Props) {
  const t = useMessages(messages);
  const f = useMessages(forms);
  const titleId = useId();
  const closing = useAsk('/account/calendars/{feedId}/close', () => {
    leave();
    toast(t.calendarClosed);
  });
  return (
    <Dialog open onClose={leave} aria-labelledby={titleId}>
      <DialogTitle id={titleId} sx={{ overflowWrap: 'anywhere' }}>
        {t.calendarCloseOne(name)}
      </DialogTitle>
      <DialogContent>
        <Typography>{t.calendarCloseLead}</Typography>
        {closing.error && <ProblemNote error={closing.error} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={leave}>{f.cancel}</Button>
        <Button
          variant="contained"
          disabled={closing.isPending}
          onClick={() => closing.mutate({ path: { feedId } })}
        >
          {t.calendarClose}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
