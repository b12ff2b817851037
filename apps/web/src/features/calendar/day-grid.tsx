import { Box, Typography } from '@mui/material';
import { Link } from '@tanstack/react-router';
import { useSession } from '../../shared/session';
import { isoWeek, weekday } from '../../shared/text/days';
import { useFormats } from '../../shared/text/use-formats';
import { useMessages } from '../../shared/text/messages';
import { EntryLink } from './entry-link';
import { messages, WEEKDAY_WORDS } from './messages';
import { daysOf, type Span } from './span';
import type { Entry } from './use-entries';

type Props = {
  readonly label: string;
  readonly span: Span;
  /** The month that the grid is about: days beside it are quieter. */
  readonly month: string | undefined;
  readonly today: string;
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  readonly holidays: ReadonlyMap<string, string>;
  /** At most so many entries a day; the rest is a click away. */
  readonly most: number;
  /** With the process and how it stands. */
  readonly full: boolean;
};

/** Whole weeks, Monday first, each with its number. */
export function DayGrid({ label, span, month, most, ...rest }: Props) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const days = daysOf(span);
  const weeks = Array.from({ length: days.length / 7 }, (_, i) => days.slice(7 * i, 7 * i + 7));
  return (
    <Box component="table" aria-label={label} sx={GRID}>
      <thead>
        <tr>
          <th scope="col">{t.week}</th>
          {WEEKDAY_WORDS.map((name) => (
            <th key={name.en} scope="col">
              {tell(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            <th scope="row" className="figures">
              {isoWeek(week[0]!)}
            </th>
            {week.map((day) => (
              <Day
                key={day}
                day={day}
                beside={month !== undefined && !day.startsWith(month)}
                most={most}
                {...rest}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </Box>
  );
}

type DayProps = Pick<Props, 'today' | 'entries' | 'holidays' | 'most' | 'full'> & {
  readonly day: string;
  readonly beside: boolean;
};

function Day({ day, beside, today, entries, holidays, most, full }: DayProps) {
  const t = useMessages(messages);
  const { weekday: inWords } = useFormats();
  const holiday = holidays.get(day);
  const own = entries.get(day) ?? [];
  const red = holiday !== undefined || weekday(day) === 6;
  return (
    <td data-today={day === today || undefined} data-beside={beside || undefined} data-red={red || undefined}>
      <time dateTime={day} aria-label={inWords(day)}>
        {Number(day.slice(8))}
      </time>
      {holiday && (
        <Typography variant="caption" sx={{ display: 'block', color: 'error.main' }}>
          {holiday}
        </Typography>
      )}
      {own.slice(0, most).map((entry) => (
        <EntryLink key={entry.key} entry={entry} full={full} />
      ))}
      {own.length > most && (
        <Link to="/calendar" search={{ view: 'week', on: day }} style={{ fontSize: '0.8125rem' }}>
          {t.more(own.length - most)}
        </Link>
      )}
    </td>
  );
}

const GRID = {
  width: '100%',
  tableLayout: 'fixed',
  borderCollapse: 'collapse',
  bgcolor: 'background.paper',
  '& th': { p: 0.5, fontSize: '0.8125rem', fontWeight: 600, color: 'text.secondary', textAlign: 'left' },
  '& th:first-of-type': { width: 52 },
  '& td, & tbody th': { border: '1px solid var(--line)', verticalAlign: 'top' },
  '& td': { p: 0.75, height: 104, minWidth: 0 },
  // A month fits on one sheet, lying or standing.
  '@media print': { '& td': { height: 48, p: 0.5 }, '& tr': { breakInside: 'avoid' } },
  '& time': { fontSize: '0.875rem', fontWeight: 600 },
  '& td[data-beside] > time': { color: 'text.secondary', fontWeight: 400 },
  '& td[data-beside]': { bgcolor: 'background.default' },
  '& td[data-red] > time': { color: 'error.main' },
  '& td[data-today] > time': {
    display: 'inline-block',
    px: 0.75,
    borderRadius: 1,
    bgcolor: 'primary.main',
    color: 'primary.contrastText',
  },
} as const;
