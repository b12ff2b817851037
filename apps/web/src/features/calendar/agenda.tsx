import { Box, Typography } from '@mui/material';
import { isoWeek } from '../../shared/text/days';
import { capital } from '../../shared/text/format';
import { useFormats } from '../../shared/text/use-formats';
import { useMessages } from '../../shared/text/messages';
import { EntryLink } from './entry-link';
import { messages } from './messages';
import type { Entry } from './use-entries';

type Props = {
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  readonly holidays: ReadonlyMap<string, string>;
  readonly today: string;
};

/** Only the days on which there is something, one under the other. */
export function Agenda({ entries, holidays, today }: Props) {
  const t = useMessages(messages);
  const { weekday } = useFormats();
  const days = [...new Set([...entries.keys(), ...holidays.keys()])].sort();
  return (
    <Box component="ol" sx={LIST}>
      {days.map((day) => (
        <li key={day} data-today={day === today || undefined}>
          <div>
            <Typography component="h2" variant="h3">
              <time dateTime={day}>{capital(weekday(day))}</time>
            </Typography>
            <Typography variant="caption" color="textSecondary">
              {[day === today && t.today, t.weekShort(isoWeek(day))].filter(Boolean).join(' · ')}
            </Typography>
          </div>
          <div>
            {holidays.has(day) && (
              <Typography variant="body2" sx={{ color: 'error.main' }}>
                {capital(holidays.get(day)!)}
              </Typography>
            )}
            {entries.get(day)?.map((entry) => (
              <EntryLink key={entry.key} entry={entry} full />
            ))}
          </div>
        </li>
      ))}
    </Box>
  );
}

const LIST = {
  listStyle: 'none',
  p: 0,
  m: 0,
  border: '1px solid var(--line)',
  borderRadius: 1,
  bgcolor: 'background.paper',
  '& > li': {
    display: 'grid',
    gap: { xs: 0.5, sm: 2 },
    gridTemplateColumns: { xs: 'minmax(0,1fr)', sm: '14rem minmax(0,1fr)' },
    p: 1.5,
    borderBottom: '1px solid var(--line)',
    '&:last-child': { border: 0 },
    '&[data-today]': { bgcolor: 'var(--leafWash)' },
  },
} as const;
