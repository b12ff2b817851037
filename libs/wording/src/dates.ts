import type { Instant, LocalDate } from '@drivbank/kernel';
import type { Language, Money } from '@drivbank/domain';

const LOCALE: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };

const midnight = (date: string) => new Date(`${date}T00:00:00Z`);

const longDates = (language: Language) =>
  new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeZone: 'UTC' });
/** A format takes longer to make than to use a hundred times. */
const LONG: Record<Language, Intl.DateTimeFormat> = { sv: longDates('sv'), en: longDates('en') };

/** 28 mars 2027, 28 March 2027. */
export const longDate = (date: LocalDate | string, language: Language): string =>
  LONG[language].format(midnight(date));

/** 28 mars 2027 kl. 09:30, as clocks in Sweden show it. */
export const longMoment = (at: Instant, language: Language): string =>
  new Intl.DateTimeFormat(LOCALE[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  }).format(new Date(at));

/** 1 dag, 2 dagar. */
export function days(count: number, language: Language): string {
  if (language === 'sv') return count === 1 ? '1 dag' : `${count} dagar`;
  return count === 1 ? '1 day' : `${count} days`;
}

const DAY_MS = 86_400_000;

/** Whole days from one date to the other; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((midnight(to).getTime() - midnight(from).getTime()) / DAY_MS);

/** How far a last day lies from today, in words. */
export function distance(lastDay: LocalDate | string, today: LocalDate | string, language: Language): string {
  const ahead = daysBetween(today, lastDay);
  if (ahead === 0) return language === 'sv' ? 'i dag' : 'today';
  if (ahead === 1) return language === 'sv' ? 'i morgon' : 'tomorrow';
  const count = days(Math.abs(ahead), language);
  if (ahead > 0) return language === 'sv' ? `om ${count}` : `in ${count}`;
  return language === 'sv' ? `${count} försenad` : `${count} overdue`;
}

/** 1 250 000 kr, SEK 1,250,000. Öre are shown only when there are any. */
export function amount({ amountOre, currency }: Money, language: Language): string {
  return new Intl.NumberFormat(LOCALE[language], {
    style: 'currency',
    currency,
    minimumFractionDigits: amountOre % 100 === 0 ? 0 : 2,
  }).format(amountOre / 100);
}
