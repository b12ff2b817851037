import { Button, Paper, Stack, Typography } from '@mui/material';
import { distance, longDate } from '@drivbank/wording';
import { Link } from '@tanstack/react-router';
import type { Shape } from '../../shared/api/client';
import { useGive } from '../../shared/form/use-give';
import { useSession } from '../../shared/session';
import { Section } from '../../shared/page/page';
import { ProblemNote } from '../../shared/state/problem-note';
import { useMessages } from '../../shared/text/messages';
import { useMoment } from '../../shared/time/moment';
import { messages as texts } from './messages';

type Message = Shape<'Message'>;

type Props = { readonly messages: readonly Message[]; readonly today: string };

/** Reminders that went out in the application, newest first; read ones stay until others push them out. */
export function Inbox({ messages, today }: Props) {
  const t = useMessages(texts);
  const unread = messages.filter(({ acknowledged }) => !acknowledged);
  if (unread.length === 0) return null;
  return (
    <Section title={t.section(texts.reminders, unread.length)}>
      <Stack spacing={1}>
        {unread.map((message) => (
          <MessageCard key={message.id} message={message} today={today} />
        ))}
      </Stack>
    </Section>
  );
}

function MessageCard({ message, today }: { readonly message: Message; readonly today: string }) {
  const t = useMessages(texts);
  const { past } = useMoment();
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
            {line.open ? distance(line.lastDay, today, language) : t.noLongerDue})
          </Typography>
        </Typography>
      ))}
      {!past && (
        <Button
          size="small"
          onClick={() => reading.mutate({ path: { messageId: message.id }, body: {} })}
          disabled={reading.isPending}
        >
          {t.markRead}
        </Button>
      )}
      {reading.error && <ProblemNote error={reading.error} />}
    </Paper>
  );
}
