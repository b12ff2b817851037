import { Alert, Button } from '@mui/material';
import type { ReactNode } from 'react';
import { Problem } from '../api/problem';
import { After } from '../state/after';
import { useFormats } from '../text/use-formats';
import { useMessages } from '../text/messages';
import { messages } from './messages';

/** What one waits for: a command on its way. */
type Under = {
  readonly isPending: boolean;
  readonly isPaused: boolean;
  readonly failureCount: number;
  readonly failureReason: Error | null;
};

/** From here on waiting is told in words. */
const SLOW_MS = 3_000;

/** While something is on its way: without a network, asked again, or merely slow; with a promise that holds. */
export function Sending({ sending }: { readonly sending: Under }) {
  const t = useMessages(messages);
  const { isPending, isPaused, failureCount, failureReason } = sending;
  if (!isPending) return null;
  if (isPaused) return <Told>{t.offline}</Told>;
  if (failureCount > 0 && failureReason instanceof Problem && failureReason.passes)
    return <Told>{t.trying(failureCount)}</Told>;
  return (
    <After ms={SLOW_MS}>
      <Told>{t.slow}</Told>
    </After>
  );
}

const Told = ({ children }: { readonly children: ReactNode }) => (
  <Alert severity="info" variant="outlined" component="output" sx={{ color: 'text.primary' }}>
    {children}
  </Alert>
);

/** What was typed before is back, with its age and a way to be rid of it. */
export function Restored({
  from,
  discard,
}: {
  readonly from: string | undefined;
  readonly discard: () => void;
}) {
  const t = useMessages(messages);
  const { moment } = useFormats();
  if (from === undefined) return null;
  return (
    <Alert
      severity="info"
      variant="outlined"
      sx={{ color: 'text.primary' }}
      action={
        <Button color="inherit" size="small" onClick={discard}>
          {t.discard}
        </Button>
      }
    >
      {t.restored(moment(from))}
    </Alert>
  );
}
