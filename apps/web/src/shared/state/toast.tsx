import { Alert, Button, Snackbar } from '@mui/material';
import { useMessages } from '../text/messages';
import { cell, useCell } from './cell';
import { messages } from './messages';

type Toast = {
  readonly id: number;
  readonly text: string;
  /** Where what was done can be taken back. */
  readonly undo?: (() => void) | undefined;
  readonly severity: 'success' | 'error';
};

const SHOWN_MS = 6_000;
/** Long enough to read, decide and reach the button. */
const SHOWN_WITH_UNDO_MS = 10_000;

const shown = cell<Toast | undefined>(undefined);
let last = 0;

/** Says in passing that something was done. Errors stay where they happened; that of an undo happened in its toast. */
export const toast = (text: string, undo?: () => void, severity: Toast['severity'] = 'success') =>
  shown.set({ id: ++last, text, undo, severity });

export function Toasts() {
  const t = useMessages(messages);
  const now = useCell(shown);
  if (!now) return null;
  const { id, text, undo, severity } = now;
  const close = () => shown.set(undefined);
  return (
    <Snackbar
      key={id}
      open
      autoHideDuration={undo ? SHOWN_WITH_UNDO_MS : SHOWN_MS}
      onClose={(_, reason) => reason !== 'clickaway' && close()}
      className="no-print"
    >
      <Alert
        severity={severity}
        variant="outlined"
        closeText={t.close}
        onClose={close}
        sx={{ bgcolor: 'background.paper', color: 'text.primary', alignItems: 'center' }}
        action={
          undo && (
            <Button
              size="small"
              onClick={() => {
                close();
                undo();
              }}
            >
              {t.undo}
            </Button>
          )
        }
      >
        {text}
      </Alert>
    </Snackbar>
  );
}
