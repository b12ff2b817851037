import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId } from 'react';
import { ProblemNote } from '../state/problem-note';
import { useMessages } from '../text/messages';
import { messages } from './messages';

type Props = {
  readonly title: string;
  /** What it does not work for any more. */
  readonly lead: string;
  readonly verb: string;
  readonly ending: { readonly isPending: boolean; readonly error: Error | null };
  readonly end: () => void;
  readonly leave: () => void;
};

/** Asks once more before something stops working that cannot be opened again. */
export function EndForGood({ title, lead, verb, ending, end, leave }: Props) {
  const t = useMessages(messages);
  const titleId = useId();
  return (
    <Dialog open onClose={leave} aria-labelledby={titleId}>
      <DialogTitle id={titleId} sx={{ overflowWrap: 'anywhere' }}>
        {title}
      </DialogTitle>
      <DialogContent>
        <Typography>{lead}</Typography>
        {ending.error && <ProblemNote error={ending.error} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={leave}>{t.cancel}</Button>
        <Button variant="contained" disabled={ending.isPending} onClick={end}>
          {verb}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
