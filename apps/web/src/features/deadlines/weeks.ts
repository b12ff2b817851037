import { addDays, isoWeek, mondayOf } from '../../shared/text/days';

const WEEKS_SHOWN = 12;

/** The deadlines of one ISO week. */
export type WeekCount = {
  readonly monday: string;
  readonly week: number;
  readonly overdue: number;
  readonly coming: number;
};

type Dated = { readonly lastDay: string; readonly status: string; readonly frozen: boolean };

/** Open deadlines by week: the overdue ones in the week of today, and the weeks that come. */
export function weekCounts(deadlines: readonly Dated[], today: string): readonly WeekCount[] {
  const open = deadlines.filter(({ status, frozen }) => status === 'open' && !frozen);
  const first = mondayOf(today);
  return Array.from({ length: WEEKS_SHOWN }, (_, i) => {
    const monday = addDays(first, 7 * i);
    const coming = open.filter(({ lastDay }) => lastDay >= today && mondayOf(lastDay) === monday).length;
    const overdue = i === 0 ? open.filter(({ lastDay }) => lastDay < today).length : 0;
    return { monday, week: isoWeek(monday), overdue, coming };
  });
}
