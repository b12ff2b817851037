import { longDate } from '@drivbank/wording';

export type Language = 'sv' | 'en';

const LOCALE: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };
const ZONE = 'Europe/Stockholm';

/** Dates, numbers, lists and order, as the reader's language writes them. Times are those of Stockholm. */
export type Formats = {
  /** 28 mars 2027 */
  readonly day: (date: string) => string;
  /** 28 mars 2027 10:15 */
  readonly moment: (instant: string) => string;
  /** 28 mars 2027 10:15:30, as short as the language has it: where the order within a minute matters. */
  readonly second: (instant: string) => string;
  /** 10:15 */
  readonly clock: (instant: string | Date) => string;
  /** november 2026 */
  readonly month: (date: string) => string;
  /** nov. */
  readonly shortMonth: (date: string) => string;
  /** onsdag 25 november */
  readonly weekday: (date: string) => string;
  readonly number: (value: number) => string;
  /** Anna, Bo och Cecilia */
  readonly list: (items: readonly string[]) => string;
  readonly compare: (a: string, b: string) => number;
};

const made = new Map<Language, Formats>();

export function formatsIn(language: Language): Formats {
  const known = made.get(language);
  if (known) return known;
  const locale = LOCALE[language];
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: ZONE });
  const seconds = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: ZONE,
  });
  const clocks = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: ZONE });
  const ofDates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (date: string) => format.format(new Date(`${date}T00:00:00Z`));
  };
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const formats: Formats = {
    day: (date) => longDate(date, language),
    moment: (instant) => moments.format(new Date(instant)),
    second: (instant) => seconds.format(new Date(instant)),
    clock: (instant) => clocks.format(new Date(instant)),
    month: ofDates({ month: 'long', year: 'numeric' }),
    shortMonth: ofDates({ month: 'short' }),
    weekday: ofDates({ weekday: 'long', day: 'numeric', month: 'long' }),
    number: (value) => numbers.format(value),
    list: (items) => lists.format(items),
    compare: new Intl.Collator(locale, { numeric: true }).compare,
  };
  made.set(language, formats);
  return formats;
}

export { capital } from '@drivbank/wording';

/** Today in Stockholm, whatever the reader's own zone is. */
export const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date());
