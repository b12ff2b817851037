import { daysBetween } from '@drivbank/wording';

const DAY_MS = 86_400_000;

const midnight = (date: string) => Date.parse(`${date}T00:00:00Z`);
const dateOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

export const addDays = (date: string, days: number): string => dateOf(midnight(date) + days * DAY_MS);

/** The first day of the month so many months later. */
export function monthStart(date: string, later = 0): string {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return dateOf(Date.UTC(year, month - 1 + later, 1));
}

/** 0 Monday … 6 Sunday. */
export const weekday = (date: string): number => (new Date(midnight(date)).getUTCDay() + 6) % 7;

/** Monday of the week of a date. */
export const mondayOf = (date: string): string => addDays(date, -weekday(date));

/** Sunday of the week of a date. */
export const sundayOf = (date: string): string => addDays(mondayOf(date), 6);

const thursdayOf = (date: string) => addDays(mondayOf(date), 3);

/** The year that an ISO 8601 week is counted in: that of its Thursday. */
export const isoYear = (date: string): string => thursdayOf(date).slice(0, 4);

/** ISO 8601: the week that holds the year's first Thursday is week 1. */
export function isoWeek(date: string): number {
  const thursday = thursdayOf(date);
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
}

/** Whether the text is a day that exists. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(midnight(text)) && dateOf(midnight(text)) === text;
