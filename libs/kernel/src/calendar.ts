import { addDays, weekdayOf, type LocalDate } from './time.js';

/** What happens to a date that falls on a day when offices are closed. */
export type NonWorkingDayRule = 'before' | 'after' | 'none';

const SATURDAY = 6;
const SUNDAY = 7;

const day = (year: number, monthDay: string) => `${year}-${monthDay}` as LocalDate;

/** The Gregorian computus (Meeus, Jones, Butcher). */
function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const date = ((h + l - 7 * m + 114) % 31) + 1;
  return day(year, `${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
}

function weekdayFrom(start: LocalDate, weekday: number): LocalDate {
  return addDays(start, (weekday - weekdayOf(start) + 7) % 7);
}

export type Holiday = { readonly date: LocalDate; readonly sv: string; readonly en: string };

/**
 * Allmänna helgdagar (law 1989:253) and the three eves that law 1930:173, 2 § puts beside them: midsummer,
 * Christmas and New Year's eve. Saturdays and Sundays are not listed unless they have a name.
 */
export function holidaysOf(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  const midsummerEve = weekdayFrom(day(year, '06-19'), 5);
  return [
    { date: day(year, '01-01'), sv: 'nyårsdagen', en: "New Year's Day" },
    { date: day(year, '01-06'), sv: 'trettondedag jul', en: 'Epiphany' },
    { date: addDays(easter, -2), sv: 'långfredagen', en: 'Good Friday' },
    { date: easter, sv: 'påskdagen', en: 'Easter Sunday' },
    { date: addDays(easter, 1), sv: 'annandag påsk', en: 'Easter Monday' },
    { date: day(year, '05-01'), sv: 'första maj', en: 'May Day' },
    { date: addDays(easter, 39), sv: 'Kristi himmelsfärdsdag', en: 'Ascension Day' },
    { date: addDays(easter, 49), sv: 'pingstdagen', en: 'Whit Sunday' },
    { date: day(year, '06-06'), sv: 'nationaldagen', en: 'National Day' },
    { date: midsummerEve, sv: 'midsommarafton', en: 'Midsummer Eve' },
    { date: addDays(midsummerEve, 1), sv: 'midsommardagen', en: 'Midsummer Day' },
    { date: weekdayFrom(day(year, '10-31'), SATURDAY), sv: 'alla helgons dag', en: "All Saints' Day" },
    { date: day(year, '12-24'), sv: 'julafton', en: 'Christmas Eve' },
    { date: day(year, '12-25'), sv: 'juldagen', en: 'Christmas Day' },
    { date: day(year, '12-26'), sv: 'annandag jul', en: 'Boxing Day' },
    { date: day(year, '12-31'), sv: 'nyårsafton', en: "New Year's Eve" },
  ];
}

const holidays = new Map<number, ReadonlyMap<LocalDate, Holiday>>();

/** The named holiday on that date, if any. */
export function holidayOn(date: LocalDate): Holiday | undefined {
  const year = Number(date.slice(0, 4));
  let ofYear = holidays.get(year);
  if (!ofYear) holidays.set(year, (ofYear = new Map(holidaysOf(year).map((h) => [h.date, h]))));
  return ofYear.get(date);
}

export function isWorkingDay(date: LocalDate): boolean {
  const weekday = weekdayOf(date);
  return weekday !== SATURDAY && weekday !== SUNDAY && !holidayOn(date);
}

/**
 * The last day on which the thing can be done. `after` is law 1930:173, 2 §: what falls on a non-working day may be
 * done on the next working day; `before` is the cautious opposite, used in agreements.
 */
export function lastDayOf(dueOn: LocalDate, rule: NonWorkingDayRule): LocalDate {
  if (rule === 'none') return dueOn;
  const step = rule === 'after' ? 1 : -1;
  let date = dueOn;
  while (!isWorkingDay(date)) date = addDays(date, step);
  return date;
}
