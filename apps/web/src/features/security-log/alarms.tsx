import { ROLE_WORDS, wordFor } from '@drivbank/wording';
import { Paper, Stack, Typography } from '@mui/material';
import { TriangleAlert, UserPlus } from 'lucide-react';
import type { Shape } from '../../shared/api/client';
import { Section } from '../../shared/page/page';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { messages } from './messages';

type Alarm = Shape<'SecurityAlarm'>;

/** What stands out in the last week. */
export function Alarms({ alarms }: { readonly alarms: readonly Alarm[] }) {
  const t = useMessages(messages);
  if (alarms.length === 0) return null;
  return (
    <Section title={t.standsOut(alarms.length)}>
      <Typography color="textSecondary" sx={{ mb: 1, maxWidth: '75ch' }}>
        {t.standsOutLead}
      </Typography>
      <Stack component="ul" spacing={1} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {alarms.map((alarm) => (
          <Item key={`${alarm.kind} ${alarm.person?.id ?? alarm.address} ${alarm.lastAt}`} alarm={alarm} />
        ))}
      </Stack>
    </Section>
  );
}

function Item({ alarm }: { readonly alarm: Alarm }) {
  const words = useWords();
  const isOrdinary = alarm.kind === 'new-keeper';
  const Icon = isOrdinary ? UserPlus : TriangleAlert;
  const colour = isOrdinary ? 'var(--due)' : 'var(--overdue)';
  return (
    <Paper component="li" sx={{ p: 2, borderLeft: `4px solid ${colour}`, overflowWrap: 'anywhere' }}>
      <Stack direction="row" sx={{ gap: 1.5, alignItems: 'flex-start' }}>
        <Icon size={18} aria-hidden style={{ color: colour, flex: 'none', marginTop: 3 }} />
        <Typography sx={{ maxWidth: '75ch' }}>{words(alarm)}</Typography>
      </Stack>
    </Paper>
  );
}

function useWords() {
  const t = useMessages(messages);
  const { moment } = useFormats();
  const { tell, legible } = useSession();
  const named = (person: Alarm['person']) => (person ? legible(person.name) : t.nobody);
  return ({ kind, person, address, role, by, count, firstAt, lastAt }: Alarm): string => {
    const [first, last] = [moment(firstAt), moment(lastAt)];
    if (kind === 'guessed-account') return t.guessedAccount(named(person), count, first, last);
    if (kind === 'guessing-address') return t.guessingAddress(address ?? t.nobody, count, first, last);
    if (kind === 'many-secrets') return t.manySecrets(named(person), count, first, last);
    if (kind === 'break-glass') return t.brokenGlass(named(person), named(by), last);
    if (kind === 'taken-over') return t.takenOver(named(person), named(by), last);
    if (kind === 'many-exports') return t.manyExports(named(person), count, first, last);
    return t.newKeeper(named(person), tell(wordFor(ROLE_WORDS, role ?? '')), named(by), last);
  };
}
