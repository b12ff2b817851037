import { addDays, daysBetween, mondayOf, monthStart } from '../../shared/text/days';

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

/** The part of a stretch that is in sight; nothing when none of it is. */
export function cut(sight: Sight, from: string, to: string): Sight | undefined {
  if (to < sight.from || from >= sight.to) return undefined;
  return { from: from < sight.from ? sight.from : from, to: to > sight.to ? sight.to : to };
}
