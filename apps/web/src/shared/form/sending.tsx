import { Alert, Button } from '@mui/material';
import { Problem } from '../api/problem';
import { useFormats } from '../text/use-formats';
import { useMessages } from '../text/messages';
import { messages } from './messages';

/** While a server that is away or busy is asked again: said, with a promise that holds. */
export function Retrying({ attempts, reason }: { readonly attempts: number; readonly reason: Error | null }) {
  const t = useMessages(messages);
  if (attempts === 0 || !(reason instanceof Problem) || !reason.passes) return null;
  return (
    <Alert severity="info" variant="outlined" component="output" sx={{ color: 'text.primary' }}>
      {t.trying(attempts)}
    </Alert>
  );
}

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
