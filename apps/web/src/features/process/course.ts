import { daysBetween } from '@drivbank/wording';
import type { Shape } from '../../shared/api/client';
import { addDays } from '../../shared/text/days';

type Page = Shape<'ProcessPage'>;
type Name = Shape<'Localised'>;

/** One thing in the life of a process: a stretch of days, or one day when `to` is the same. */
export type Happening = {
  readonly key: string;
  readonly what: 'phase' | 'stage' | 'decision' | 'deadline' | 'pause' | 'plan';
  /** The phase, the outcome of the decision; otherwise what it is called. */
  readonly id: string;
  readonly name: Name | null;
  readonly from: string;
  /** Null goes on. */
  readonly to: string | null;
  /** Lies ahead: somebody means it to be so. */
  readonly planned: boolean;
};

/** What the process has been through and what is planned for it, in the order of time. */
export function courseOf(page: Page): readonly Happening[] {
  const all = [
    ...phasesOf(page),
    ...stagesOf(page),
    ...decisionsOf(page),
    ...deadlinesOf(page),
    ...plansOf(page),
  ];
  return all.sort((a, b) => a.from.localeCompare(b.from));
}

function phasesOf({ phases, closed }: Page): readonly Happening[] {
  const end = closed?.closedOn ?? null;
  const passed = phases.map(({ phase, on }, i) => happening('phase', phase, on, phases[i + 1]?.on ?? end));
  return end === null ? passed : [...passed, happening('phase', 'closed', end, end)];
}

const stagesOf = ({ stages, closed }: Page) =>
  stages.flatMap(({ id, name, visits }) =>
    visits.map(({ enteredOn, leftOn }) =>
      happening('stage', id, enteredOn, leftOn ?? closed?.closedOn ?? null, { name }),
    ),
  );

const decisionsOf = ({ gates }: Page) =>
  gates.flatMap(({ name, decisions }) =>
    decisions.map(({ outcome, on }) => happening('decision', outcome, on, on, { name })),
  );

/** Those that were given up are no part of it. */
const deadlinesOf = ({ deadlines }: Page) =>
  deadlines
    .filter(({ status }) => status === 'open' || status === 'met')
    .map(({ deadlineId, name, lastDay, status }) =>
      happening('deadline', deadlineId, lastDay, lastDay, { name, planned: status === 'open' }),
    );

function plansOf({ paused, fundings }: Page): readonly Happening[] {
  const pause = paused ? [happening('pause', 'pause', paused.on, paused.resumeOn, { planned: true })] : [];
  const plans = fundings.flatMap(({ id, title, startsOn, endsOn }) =>
    startsOn && endsOn
      ? [happening('plan', id, startsOn, endsOn, { name: { sv: title }, planned: true })]
      : [],
  );
  return [...pause, ...plans];
}

const happening = (
  what: Happening['what'],
  id: string,
  from: string,
  to: string | null,
  own: Partial<Pick<Happening, 'name' | 'planned'>> = {},
): Happening => ({ key: `${what}/${id}/${from}`, what, id, name: null, from, to, planned: false, ...own });

const SHORTEST_DAYS = 28;
/** Room at the right edge, as a part of the whole, so that a mark on the last day is not cut. */
const MARGIN = 0.04;

/** The days that the ribbon shows: from the first to the last, today included while the process runs. */
export function daysShown(course: readonly Happening[], today: string, ended: boolean) {
  const days = course.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  const sorted = [...days, ...(ended && days.length > 0 ? [] : [today])].sort();
  const [from, last] = [sorted[0]!, sorted.at(-1)!];
  const span = Math.max(daysBetween(from, last), SHORTEST_DAYS);
  return { from, to: addDays(from, Math.ceil(span * (1 + MARGIN)) + 1) };
}

/** How far the plan goes beyond today; nothing when it does not. */
export function plannedUntil(course: readonly Happening[], today: string): string | undefined {
  const ahead = course.filter(({ planned }) => planned).map(({ from, to }) => to ?? from);
  const last = ahead.sort().at(-1);
  return last !== undefined && last > today ? last : undefined;
}
