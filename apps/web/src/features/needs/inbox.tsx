import { Button, Paper, Stack, Typography } from '@mui/material';
import { distance, longDate } from '@drivbank/wording';
import { Link } from '@tanstack/react-router';
import type { Shape } from '../../shared/api/client';
import { useGive } from '../../shared/form/use-give';
import { useSession } from '../../shared/session';
import { Section } from '../../shared/page/page';
import { ProblemNote } from '../../shared/state/problem-note';
import { today } from '../../shared/text/format';
import { useMessages } from '../../shared/text/messages';
import { messages as texts } from './messages';

type Message = Shape<'Message'>;

/** Reminders that went out in the application, newest first; read ones stay until others push them out. */
export function Inbox({ messages }: { readonly messages: readonly Message[] }) {
  const t = useMessages(texts);
  const unread = messages.filter(({ acknowledged }) => !acknowledged);
  if (unread.length === 0) return null;
  return (
    <Section title={t.reminders(unread.length)}>
      <Stack spacing={1}>
        {unread.map((message) => (
          <MessageCard key={message.id} message={message} />
        ))}
      </Stack>
    </Section>
  );
}

function MessageCard({ message }: { readonly message: Message }) {
  const t = useMessages(texts);
  const { tell, language } = useSession();
  const reading = useGive('/messages/{messageId}/acknowledge', {
    name: `read/${message.id}`,
    foreseen: {
      path: '/needs',
      change: (needs) => ({
        ...needs,
        messages: needs.messages.map((one) => (one.id === message.id ? { ...one, acknowledged: true } : one)),
      }),
    },
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
            {line.open ? distance(line.lastDay, today(), language) : t.noLongerDue})
          </Typography>
        </Typography>
      ))}
      <Button
        size="small"
        onClick={() => reading.mutate({ path: { messageId: message.id }, body: {} })}
        disabled={reading.isPending}
      >
        {t.read}
      </Button>
      {reading.error && <ProblemNote error={reading.error} />}
    </Paper>
  );
}
