import { Button, Paper, Stack, Typography } from '@mui/material';
import { distance, longDate } from '@drivbank/wording';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { give, type Read } from '../../shared/api';
import { useSession } from '../../shared/session';
import { ProblemNote, Section, today } from '../../shared/ui';

type Message = Read<'message'>;

/** Reminders that went out in the application, newest first; read ones stay until others push them out. */
export function Inbox({ messages }: { readonly messages: readonly Message[] }) {
  const { say } = useSession();
  const unread = messages.filter(({ acknowledged }) => !acknowledged);
  if (unread.length === 0) return null;
  return (
    <Section title={`${say('Påminnelser till dig', 'Reminders to you')} (${unread.length})`}>
      <Stack spacing={1}>
        {unread.map((message) => (
          <MessageCard key={message.id} message={message} />
        ))}
      </Stack>
    </Section>
  );
}

function MessageCard({ message }: { readonly message: Message }) {
  const { say, tell, language, me } = useSession();
  const queries = useQueryClient();
  const reading = useMutation({
    mutationFn: () =>
      give({
        path: `/messages/${message.id}/acknowledge`,
        body: {},
        personId: me!.id,
        idempotencyKey: `read ${message.id}`,
      }),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <Paper sx={{ p: 1.5 }}>
      {message.lines.map((line) => (
        <Typography key={`${line.processId}/${line.deadlineId}`}>
          <Link
            to="/processes/$processId"
            params={{ processId: line.processId }}
            style={{ color: 'var(--ink)', fontWeight: 600 }}
          >
            {tell(line.name)}
          </Link>{' '}
          <Typography component="span" variant="body2" color="textSecondary">
            {line.processTitle} · {longDate(line.lastDay, language)} (
            {line.open
              ? distance(line.lastDay, today(), language)
              : say('inte längre aktuell', 'no longer due')}
            )
          </Typography>
        </Typography>
      ))}
      <Button size="small" onClick={() => reading.mutate()} disabled={reading.isPending}>
        {say('Markera som läst', 'Mark as read')}
      </Button>
      {reading.error && <ProblemNote error={reading.error} />}
    </Paper>
  );
}
