const DAY_MS = 86_400_000;
const WEEKS_SHOWN = 12;

/** The deadlines of one ISO week. */
export type WeekCount = {
  readonly monday: string;
  readonly week: number;
  readonly overdue: number;
  readonly coming: number;
};

type Dated = { readonly lastDay: string; readonly status: string; readonly frozen: boolean };

const midnight = (date: string) => Date.parse(`${date}T00:00:00Z`);
const dateOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** Monday of the week of a date. */
const mondayOf = (date: string): string => {
  const ms = midnight(date);
  return dateOf(ms - ((new Date(ms).getUTCDay() + 6) % 7) * DAY_MS);
};

/** ISO 8601: the week that holds the year's first Thursday is week 1. */
export function isoWeek(date: string): number {
  const thursday = midnight(mondayOf(date)) + 3 * DAY_MS;
  const yearsFirst = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return Math.floor((thursday - yearsFirst) / (7 * DAY_MS)) + 1;
}

/** Open deadlines by week: the overdue ones in the week of today, and the weeks that come. */
export function weekCounts(deadlines: readonly Dated[], today: string): readonly WeekCount[] {
  const open = deadlines.filter(({ status, frozen }) => status === 'open' && !frozen);
  const first = midnight(mondayOf(today));
  return Array.from({ length: WEEKS_SHOWN }, (_, i) => {
    const monday = dateOf(first + i * 7 * DAY_MS);
    const coming = open.filter(({ lastDay }) => lastDay >= today && mondayOf(lastDay) === monday).length;
    const overdue = i === 0 ? open.filter(({ lastDay }) => lastDay < today).length : 0;
    return { monday, week: isoWeek(monday), overdue, coming };
  });
}
