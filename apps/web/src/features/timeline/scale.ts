import { daysBetween } from '@drivbank/wording';
import { addDays, mondayOf, monthStart } from '../../shared/text/days';

/** What a tick of the axis stands for; the closer, the less time fits. */
export const ZOOMS = ['week', 'month', 'quarter', 'year'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** The days in sight; `to` is the first day that no longer is. */
export type Sight = { readonly from: string; readonly to: string };

const WEEKS = 10;
const MONTHS = { month: 12, quarter: 36, year: 120 } as const;
/** A third of what is in sight lies before the day that it is about. */
const BEFORE = 3;

const ticksFrom: Record<Exclude<Zoom, 'week'>, (on: string) => string> = {
  month: (on) => monthStart(on),
  quarter: (on) => monthStart(on, -((Number(on.slice(5, 7)) - 1) % 3)),
  year: (on) => `${on.slice(0, 4)}-01-01`,
};

/** Where the week, month, quarter or year of a day begins. */
export const tickStart = (on: string, zoom: Zoom): string =>
  zoom === 'week' ? mondayOf(on) : ticksFrom[zoom](on);

export function sightOf(on: string, zoom: Zoom): Sight {
  if (zoom === 'week') {
    const from = addDays(mondayOf(on), -7 * Math.floor(WEEKS / BEFORE));
    return { from, to: addDays(from, 7 * WEEKS) };
  }
  const from = ticksFrom[zoom](monthStart(on, -MONTHS[zoom] / BEFORE));
  return { from, to: monthStart(from, MONTHS[zoom]) };
}

/** Half of what is in sight, earlier or later. */
export const stepped = (on: string, zoom: Zoom, direction: 1 | -1): string =>
  zoom === 'week' ? addDays(on, direction * 7 * (WEEKS / 2)) : monthStart(on, (direction * MONTHS[zoom]) / 2);

const MONTHS_APART = { month: 1, quarter: 3, year: 12 } as const;

/** Where each week, month, quarter or year in sight begins. */
export function ticksOf({ from, to }: Sight, zoom: Zoom): readonly string[] {
  const ticks: string[] = [];
  for (let at = from; at < to; at = zoom === 'week' ? addDays(at, 7) : monthStart(at, MONTHS_APART[zoom]))
    ticks.push(at);
  return ticks;
}

/** Pixels from the left edge of the plot, for a plot that is so many pixels wide. */
export const placeOn = ({ from, to }: Sight, width: number) => {
  const days = daysBetween(from, to);
  return (date: string) => (daysBetween(from, date) / days) * width;
};

type Times = {
  readonly planned: { readonly from: string; readonly to: string } | null;
  readonly periods: readonly { readonly from: string; readonly to: string | null }[];
  readonly deadlines: readonly { readonly lastDay: string }[];
};

/** On which side of the sight everything of a row lies, with its day that is nearest; nothing when some is in sight. */
export function outside(sight: Sight, { planned, periods, deadlines }: Times, today: string) {
  const stretches = [
    ...(planned ? [planned] : []),
    ...periods.map(({ from, to }) => ({ from, to: to ?? today })),
    ...deadlines.map(({ lastDay }) => ({ from: lastDay, to: lastDay })),
  ];
  if (stretches.length === 0 || stretches.some(({ from, to }) => cut(sight, from, to))) return undefined;
  const last = stretches
    .map(({ to }) => to)
    .filter((day) => day < sight.from)
    .sort()
    .at(-1);
  if (last !== undefined) return { side: 'before', day: last } as const;
  return { side: 'after', day: stretches.map(({ from }) => from).sort()[0]! } as const;
}

/** The part of a stretch that is in sight; nothing when none of it is. */
export function cut(sight: Sight, from: string, to: string): Sight | undefined {
  if (to < sight.from || from >= sight.to) return undefined;
  return { from: from < sight.from ? sight.from : from, to: to > sight.to ? sight.to : to };
}
