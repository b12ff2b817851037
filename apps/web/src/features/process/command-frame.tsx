import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, Typography } from '@mui/material';
import { useId, type ReactNode } from 'react';
import { messages } from '../../shared/form/messages';
import { useMessages } from '../../shared/text/messages';
import { SendingState } from './sending-state';
import type { CommandFormState } from './use-command-form';

type Props = {
  readonly title: string;
  readonly verb: string;
  readonly lead?: string | undefined;
  readonly processId: string;
  readonly state: CommandFormState;
  readonly close: () => void;
  readonly children: ReactNode;
};

/** The dialog around the fields of a command: what was kept, what went wrong, who was faster. */
export function CommandFrame({ title, verb, lead, processId, state, close, children }: Props) {
  const t = useMessages(messages);
  const id = useId();
  const { submit, sending, conflict } = state;
  return (
    <Dialog open onClose={close} aria-labelledby={id}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            {lead && <Typography color="textSecondary">{lead}</Typography>}
            <SendingState processId={processId} state={state}>
              {children}
            </SendingState>
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{t.cancel}</Button>
          <Button type="submit" variant="contained" disabled={sending.isPending || conflict !== undefined}>
            {verb}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
