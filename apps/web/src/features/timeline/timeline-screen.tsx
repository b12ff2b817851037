import { Box, Button, Stack, Typography } from '@mui/material';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { TimelineSearch } from '../../app/portfolio-search';
import { useRead, useWholeList } from '../../shared/api/use-read';
import { Choice } from '../../shared/form/choice';
import { OneOf } from '../../shared/form/one-of';
import { Picture } from '../../shared/figures/picture';
import { ButtonLink } from '../../shared/page/button-link';
import { Page } from '../../shared/page/page';
import { useSession } from '../../shared/session';
import { Empty } from '../../shared/state/empty';
import { ProblemNote } from '../../shared/state/problem-note';
import { usePrinting } from '../../shared/state/use-printing';
import { Waiting } from '../../shared/state/waiting';
import { useMessages } from '../../shared/text/messages';
import { StepButtons } from '../../shared/time/step-buttons';
import { GROUPINGS, type Grouping } from '../portfolio/facets';
import { Filters, useLabels } from '../portfolio/filters';
import { GROUPING_WORDS } from '../portfolio/messages';
import { chosenFrom } from '../portfolio/selection';
import { useGroups } from '../portfolio/use-groups';
import { Gantt } from './gantt';
import type { TimelineRow } from './gantt-row';
import { Legend } from './legend';
import { messages, ZOOM_WORDS } from './messages';
import { sightOf, stepped, ZOOMS } from './scale';
import { stretchesOf, useStretchColumns } from './stretches';

const PAGE = 200;
const SHOWN_FIRST = 60;

/** Processes along time, chosen and grouped as on the board. */
export function TimelineScreen() {
  const t = useMessages(messages);
  const search = useSearch({ from: '/timeline' });
  const navigate = useNavigate({ from: '/timeline' });
  const change = useCallback(
    (part: TimelineSearch) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true }),
    [navigate],
  );
  const { items, total, asOf, pages } = useWholeList('/timeline', {
    query: { limit: PAGE, sort: '-startedOn' },
  });
  const cards = useMemo(() => items.map(({ card }) => card), [items]);
  const today = asOf?.at.slice(0, 10) ?? '';
  const shown = useDeferredValue(search);
  const chosen = useMemo(() => chosenFrom(cards, shown, today), [cards, shown, today]);
  const labels = useLabels(cards, search);
  return (
    <Page title={t.title} lead={t.lead} selection={labels.map(({ label }) => label).join(' · ')}>
      {pages.error && <ProblemNote error={pages.error} retry={() => void pages.refetch()} />}
      {!asOf && !pages.error && <Waiting />}
      {asOf && total === 0 && (
        <Empty
          action={
            <ButtonLink to="/start" variant="contained">
              {t.start}
            </ButtonLink>
          }
        >
          {t.none}
        </Empty>
      )}
      {asOf && total > 0 && (
        <>
          <Filters cards={cards} selection={search} today={today} change={change} />
          <Steering search={search} today={today} change={change} />
          {items.length < total && (
            <Typography component="output" color="textSecondary">
              {t.fetching(items.length, total)}
            </Typography>
          )}
          {chosen.length === 0 ? (
            <Empty
              action={
                <ButtonLink to="/timeline" variant="outlined">
                  {t.clear}
                </ButtonLink>
              }
            >
              {t.nothingFound}
            </Empty>
          ) : (
            <Plot rows={items} ids={chosen.map(({ id }) => id)} asOf={asOf} search={shown} />
          )}
        </>
      )}
    </Page>
  );
}

type SteeringProps = {
  readonly search: TimelineSearch;
  readonly today: string;
  readonly change: (part: TimelineSearch) => void;
};

/** How closely, which part of time, and under which headings. */
function Steering({ search, today, change }: SteeringProps) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const { zoom = 'month', on = today, group } = search;
  return (
    <Stack direction="row" className="no-print" sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
      <OneOf
        label={t.zoom}
        value={zoom}
        options={ZOOMS.map((one) => [one, tell(ZOOM_WORDS[one])] as const)}
        choose={(next) => change({ zoom: next })}
      />
      <StepButtons
        step={(direction) => change({ on: stepped(on, zoom, direction) })}
        toToday={() => change({ on: undefined })}
      />
      <Choice
        label={t.group}
        value={group ?? ''}
        options={[['', t.noGroup], ...GROUPINGS.map((by) => [by, tell(GROUPING_WORDS[by])] as const)]}
        choose={(by) => change({ group: (by || undefined) as Grouping | undefined })}
      />
    </Stack>
  );
}

type PlotProps = {
  readonly rows: readonly TimelineRow[];
  readonly ids: readonly string[];
  readonly asOf: React.ComponentProps<typeof Picture>['asOf'];
  readonly search: TimelineSearch;
};

function Plot({ rows, ids, asOf, search }: PlotProps) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const [limit, setLimit] = useState(SHOWN_FIRST);
  const onPaper = usePrinting();
  const today = asOf.at.slice(0, 10);
  const { zoom = 'month', on = today, group } = search;
  const sight = useMemo(() => sightOf(on, zoom), [on, zoom]);
  const { data } = useRead('/holidays', { query: sight }, { always: 'now' });
  const holidays = useMemo(
    () => new Map(data?.items.map(({ date, name }) => [date, tell(name)])),
    [data, tell],
  );
  const byId = useMemo(() => new Map(rows.map((row) => [row.card.id, row])), [rows]);
  const all = useMemo(() => ids.flatMap((id) => byId.get(id) ?? []), [ids, byId]);
  const shown = useMemo(() => all.slice(0, onPaper ? all.length : limit), [all, limit, onPaper]);
  const cards = useMemo(() => shown.map(({ card }) => card), [shown]);
  const groups = useGroups(cards, group).map(({ key, name, cards: own }) => ({
    key,
    name,
    rows: own.flatMap(({ id }) => byId.get(id) ?? []),
  }));
  const late = all.filter(({ deadlines }) =>
    deadlines.some(
      ({ firstDueOn, lastDay, status }) => lastDay > firstDueOn || (status === 'open' && lastDay < today),
    ),
  );
  const stretches = useMemo(() => all.flatMap(stretchesOf), [all]);
  const columns = useStretchColumns();
  const plot = useRef<HTMLDivElement>(null);
  const showMore = () => {
    const next = all[limit];
    flushSync(() => setLimit(limit + SHOWN_FIRST));
    // With the last of them the button is gone: the reader goes on where the new ones begin.
    if (next && limit + SHOWN_FIRST >= ids.length)
      plot.current?.querySelector<SVGElement>(`svg a[href^="/processes/${next.card.id}"]`)?.focus();
  };
  return (
    <>
      <Box ref={plot}>
        <Picture
          question={t.question}
          answer={t.answer(ids.length, late.length)}
          asOf={asOf}
          fileName="tidslinje"
          columns={columns}
          rows={stretches}
          keyOf={({ key }) => key}
        >
          <Gantt
            groups={groups}
            headed={group !== undefined}
            sight={sight}
            zoom={zoom}
            today={today}
            holidays={holidays}
          />
        </Picture>
      </Box>
      <Legend />
      {shown.length < ids.length && <Button onClick={showMore}>{t.more(shown.length, ids.length)}</Button>}
    </>
  );
}
