import { Button, Chip, Paper, Stack, Typography } from '@mui/material';
import { useAsk } from '../../shared/api/ask';
import type { Shape } from '../../shared/api/client';
import { useRead } from '../../shared/api/use-read';
import { ProblemNote } from '../../shared/state/problem-note';
import { toast } from '../../shared/state/toast';
import { Waiting } from '../../shared/state/waiting';
import { useFormats } from '../../shared/text/use-formats';
import { useMessages } from '../../shared/text/messages';
import { clientName } from './client-name';
import { messages } from './messages';

type Session = Shape<'OwnSessions'>['items'][number];

/** Every browser that is signed in, and a way to end what one does not know. */
export function Sessions() {
  const t = useMessages(messages);
  const { data, error } = useRead('/account/sessions', {}, { always: 'now' });
  const ending = useAsk('/account/sessions/end-others', () => toast(t.ended));
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Waiting />;
  return (
    <Stack spacing={1} sx={{ maxWidth: 560 }}>
      <Stack component="ul" spacing={1} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {data.items.map((session) => (
          <SignedIn key={session.sessionId} session={session} />
        ))}
      </Stack>
      {data.items.length > 1 && (
        <Button
          variant="outlined"
          disabled={ending.isPending}
          onClick={() => ending.mutate({})}
          sx={{ alignSelf: 'flex-start' }}
        >
          {t.endOthers}
        </Button>
      )}
    </Stack>
  );
}

function SignedIn({
  session: { sessionId, client, openedAt, usedAt, isThis },
}: {
  readonly session: Session;
}) {
  const t = useMessages(messages);
  const { moment } = useFormats();
  const ending = useAsk('/account/sessions/{sessionId}/end', () => toast(t.ended));
  return (
    <Paper component="li" sx={{ p: 2 }}>
      <Stack direction="row" sx={{ gap: 2, justifyContent: 'space-between', flexWrap: 'wrap' }}>
        <Stack sx={{ minWidth: 0 }}>
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
            <Typography sx={{ fontWeight: 650 }}>{clientName(client) ?? t.unknownClient}</Typography>
            {isThis && <Chip size="small" label={t.here} />}
          </Stack>
          <Typography variant="body2" color="textSecondary">
            {t.since(moment(openedAt), moment(usedAt))}
          </Typography>
        </Stack>
        {!isThis && (
          <Button
            variant="outlined"
            size="small"
            disabled={ending.isPending}
            onClick={() => ending.mutate({ path: { sessionId } })}
          >
            {t.end}
          </Button>
        )}
      </Stack>
      {ending.error && <ProblemNote error={ending.error} />}
    </Paper>
  );
}
