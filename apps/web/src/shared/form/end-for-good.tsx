import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  Typography,
} from '@mui/material';
import { useId, type FormEvent, type ReactNode } from 'react';
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
  /** What must be shown or said first. */
  readonly children?: ReactNode;
};

/** Asks once more before something stops working that cannot be opened again. */
export function EndForGood({ title, lead, verb, ending, end, leave, children }: Props) {
  const t = useMessages(messages);
  const titleId = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    end();
  };
  return (
    <Dialog open onClose={leave} aria-labelledby={titleId}>
      <Box component="form" onSubmit={submit} sx={{ display: 'contents' }}>
        <DialogTitle id={titleId} sx={{ overflowWrap: 'anywhere' }}>
          {title}
        </DialogTitle>
        <DialogContent>
          <Stack spacing={2}>
            <Typography>{lead}</Typography>
            {children}
            {ending.error && <ProblemNote error={ending.error} />}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={leave}>{t.cancel}</Button>
          <Button type="submit" variant="contained" disabled={ending.isPending}>
            {verb}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
