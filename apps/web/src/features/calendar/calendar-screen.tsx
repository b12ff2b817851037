import { Stack, Typography, useMediaQuery } from '@mui/material';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { CalendarSearch } from '../../app/portfolio-search';
import { OneOf } from '../../shared/form/one-of';
import { ButtonLink } from '../../shared/page/button-link';
import { Page } from '../../shared/page/page';
import { useSession } from '../../shared/session';
import { Empty } from '../../shared/state/empty';
import { ProblemNote } from '../../shared/state/problem-note';
import { usePrinting } from '../../shared/state/use-printing';
import { Waiting } from '../../shared/state/waiting';
import { isoWeek, isoYear } from '../../shared/text/days';
import { capital, today as now } from '../../shared/text/format';
import { useFormats } from '../../shared/text/use-formats';
import { useMessages } from '../../shared/text/messages';
import { useMoment } from '../../shared/time/moment';
import { StepButtons } from '../../shared/time/step-buttons';
import { Agenda } from './agenda';
import { DayGrid } from './day-grid';
import { Export } from './export';
import { messages, VIEW_WORDS } from './messages';
import { spanOf, stepped, type Span } from './span';
import { useEntries, type Entry } from './use-entries';
import { CALENDAR_VIEWS, type CalendarView } from './views';

const MOST_IN_MONTH = 3;

/** Deadlines and decisions by day, week and month. */
export function CalendarScreen() {
  const t = useMessages(messages);
  const search = useSearch({ from: '/calendar' });
  const navigate = useNavigate({ from: '/calendar' });
  const change = (part: CalendarSearch) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const wide = useMediaQuery('(min-width: 720px)', { noSsr: true });
  const onPaper = usePrinting();
  const { asKnownAt } = useMoment();
  const shownAt = asKnownAt !== undefined && asKnownAt.includes('T') ? asKnownAt.slice(0, 10) : now();
  // A narrow screen has no room for seven columns: there the same days stand under each other.
  const view = search.view ?? (wide ? 'month' : 'agenda');
  const on = search.on ?? shownAt;
  const month = view === 'month' ? on.slice(0, 7) : undefined;
  const span = useMemo(() => spanOf(view, on), [view, on]);
  const { entries, holidays, asOf, error, retry } = useEntries(span);
  const today = asOf?.at.slice(0, 10) ?? shownAt;
  const byDay = useMemo(() => groupedByDay(entries), [entries]);
  const name = useSpanName(view, on, span);
  const decided = entries.filter(({ state }) => state === 'decided').length;
  return (
    <Page title={t.title} lead={asOf && t.lead(entries.length - decided, decided)}>
      <Steering view={view} on={on} change={change} />
      <Stack
        direction="row"
        sx={{ justifyContent: 'space-between', alignItems: 'center', flexWrap: 'wrap', gap: 1 }}
      >
        <Typography variant="h2" aria-live="polite">
          {name}
        </Typography>
        {asOf && (
          <Export
            name={name}
            view={view}
            month={month}
            span={span}
            entries={entries}
            byDay={byDay}
            holidays={holidays}
            asOf={asOf}
          />
        )}
      </Stack>
      {error && <ProblemNote error={error} retry={retry} />}
      {!asOf && !error && <Waiting />}
      {asOf && entries.length === 0 && (
        <Empty
          action={
            <ButtonLink to="/deadlines" variant="outlined">
              {t.toDeadlines}
            </ButtonLink>
          }
        >
          {t.empty}
        </Empty>
      )}
      {asOf &&
        (view === 'agenda' || !wide ? (
          <Agenda entries={byDay} holidays={holidays} today={today} />
        ) : (
          <DayGrid
            label={name}
            span={span}
            month={month}
            today={today}
            entries={byDay}
            holidays={holidays}
            most={view === 'month' && !onPaper ? MOST_IN_MONTH : Number.POSITIVE_INFINITY}
            full={view === 'week'}
          />
        ))}
    </Page>
  );
}

function groupedByDay(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) days.set(entry.day, [...(days.get(entry.day) ?? []), entry]);
  return days;
}

function useSpanName(view: CalendarView, on: string, { from, to }: Span): string {
  const t = useMessages(messages);
  const { month, day } = useFormats();
  if (view === 'month') return capital(month(on));
  return view === 'week' ? t.weekOf(isoWeek(on), isoYear(on)) : t.from(day(from), day(to));
}

type SteeringProps = {
  readonly view: CalendarView;
  readonly on: string;
  readonly change: (part: CalendarSearch) => void;
};

function Steering({ view, on, change }: SteeringProps) {
  const t = useMessages(messages);
  const { tell } = useSession();
  return (
    <Stack direction="row" className="no-print" sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
      <OneOf
        label={t.view}
        value={view}
        options={CALENDAR_VIEWS.map((one) => [one, tell(VIEW_WORDS[one])] as const)}
        choose={(next) => change({ view: next })}
      />
      <StepButtons
        step={(direction) => change({ on: stepped(view, on, direction) })}
        toToday={() => change({ on: undefined })}
      />
    </Stack>
  );
}
