import { Button, Chip, Paper, Stack, Typography } from '@mui/material';
import { Link } from '@tanstack/react-router';
import { useAsk } from '../../shared/api/ask';
import type { Shape } from '../../shared/api/client';
import { useRead } from '../../shared/api/use-read';
import { Section } from '../../shared/page/page';
import { useSession } from '../../shared/session';
import { Empty } from '../../shared/state/empty';
import { ProblemNote } from '../../shared/state/problem-note';
import { Waiting } from '../../shared/state/waiting';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';
import { ReadingWords } from './reading-words';

type Reading = Shape<'SecretReading'>;

/** Who reads without being assigned, who wants to, and who did. */
export function Readings() {
  const t = useMessages(messages);
  const { data, error } = useRead('/secrecy/readings', {}, { always: 'now' });
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Waiting />;
  return (
    <Section title={t.readings}>
      {data.items.length === 0 && <Empty>{t.noReadings}</Empty>}
      <Stack component="ul" spacing={1} aria-label={t.readings} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {data.items.map((reading) => (
          <One key={reading.readingId} reading={reading} />
        ))}
      </Stack>
    </Section>
  );
}

function One({ reading }: { readonly reading: Reading }) {
  const t = useMessages(messages);
  const { me } = useSession();
  const { processId, person, isOpen, openedAt, endedAt } = reading;
  const waits = openedAt === null && endedAt === null;
  return (
    <Paper component="li" sx={{ p: 2, breakInside: 'avoid' }}>
      <Stack spacing={1}>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <Typography sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>{t.process(processId)}</Typography>
          <Chip
            size="small"
            color={isOpen ? 'warning' : 'default'}
            label={isOpen ? t.openNow : waits ? t.waits : t.over}
          />
        </Stack>
        <ReadingWords reading={reading} />
        <Stack direction="row" className="no-print" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
          {isOpen && person.id === me?.id && (
            <Link to="/processes/$processId" params={{ processId }}>
              {t.toProcess}
            </Link>
          )}
          <Deeds reading={reading} mayAllow={waits && person.id !== me?.id} mayEnd={isOpen || waits} />
        </Stack>
      </Stack>
    </Paper>
  );
}

type DeedsProps = { readonly reading: Reading; readonly mayAllow: boolean; readonly mayEnd: boolean };

function Deeds({ reading: { readingId, person }, mayAllow, mayEnd }: DeedsProps) {
  const t = useMessages(messages);
  const { legible } = useSession();
  const allowing = useAsk('/secrecy/readings/{readingId}/allow');
  const ending = useAsk('/secrecy/readings/{readingId}/end');
  const asked = { path: { readingId } };
  const error = allowing.error ?? ending.error;
  return (
    <>
      {mayAllow && (
        <Button
          size="small"
          variant="contained"
          aria-label={t.allowOne(legible(person.name))}
          disabled={allowing.isPending}
          onClick={() => allowing.mutate(asked)}
        >
          {t.allow}
        </Button>
      )}
      {mayEnd && (
        <Button
          size="small"
          variant="outlined"
          aria-label={t.endOne(legible(person.name))}
          disabled={ending.isPending}
          onClick={() => ending.mutate(asked)}
        >
          {t.end}
        </Button>
      )}
      {error && <ProblemNote error={error} />}
    </>
  );
}
