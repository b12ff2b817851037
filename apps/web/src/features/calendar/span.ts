import { addDays, mondayOf, monthStart, sundayOf } from '../../shared/text/days';
import type { CalendarView } from './views';

/** The days that a view shows, both included. */
export type Span = { readonly from: string; readonly to: string };

const AGENDA_DAYS = 60;

/** A month with the days beside it that make its weeks whole; a week; or the two months to come. */
export function spanOf(view: CalendarView, on: string): Span {
  if (view === 'week') return { from: mondayOf(on), to: sundayOf(on) };
  if (view === 'agenda') return { from: on, to: addDays(on, AGENDA_DAYS - 1) };
  const last = addDays(monthStart(on, 1), -1);
  return { from: mondayOf(monthStart(on)), to: sundayOf(last) };
}

export function stepped(view: CalendarView, on: string, direction: 1 | -1): string {
  if (view === 'month') return monthStart(on, direction);
  return addDays(on, direction * (view === 'week' ? 7 : AGENDA_DAYS));
}

export function daysOf({ from, to }: Span): readonly string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
