import { Box, Button, Typography } from '@mui/material';
import { useGive } from '../../shared/form/use-give';
import { useIsAdministrator } from '../../shared/session';
import { ProblemNote } from '../../shared/state/problem-note';
import { toast } from '../../shared/state/toast';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';

/** The clock of the reader's computer vouches for that of the server, when an administrator says so. */
export function ConfirmClock() {
  const t = useMessages(messages);
  const isAdministrator = useIsAdministrator();
  const confirm = useGive('/jobs/confirm-clock', {
    name: 'confirm-clock',
    onDone: () => toast(t.clockConfirmed),
  });
  if (!isAdministrator) return null;
  return (
    <Box sx={{ mt: 1 }}>
      <Button
        variant="outlined"
        disabled={confirm.isPending}
        onClick={() => confirm.mutate({ body: { now: new Date().toISOString(), motive: t.clockMotive } })}
      >
        {t.confirmClock}
      </Button>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5, maxWidth: '75ch' }}>
        {t.confirmClockHelp}
      </Typography>
      {confirm.error && <ProblemNote error={confirm.error} />}
    </Box>
  );
}
