declare const brand: unique symbol;

/** A moment in UTC with milliseconds, `2026-11-23T10:15:30.123Z`. Sorts as text. */
export type Instant = string & { readonly [brand]: 'Instant' };

/** A date in Europe/Stockholm, `2026-11-23`. Sorts as text. */
export type LocalDate = string & { readonly [brand]: 'LocalDate' };

/** Reads the clock. Injected, so that tests own time; a decider never sees it. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => instant(Date.now()) };

/** Milliseconds since 1970, or any text that Date understands with a zone. Throws on nonsense. */
export function instant(value: number | string): Instant {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) throw new RangeError(`Not an instant: ${value}`);
  return date.toISOString() as Instant;
}

export const millisecondsOf = (at: Instant): number => Date.parse(at);

/** Throws when there is no such day, as 2027-02-29. */
export function localDate(value: string): LocalDate {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  if (!parsed || Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== value)
    throw new RangeError(`Not a date: ${value}`);
  return value as LocalDate;
}

const STOCKHOLM = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
});

const HOUR_MS = 3_600_000;
const OFFSETS_KEPT_MAX = 20_000;
const offsets = new Map<number, number>();

/** Hours that Stockholm is ahead of UTC. Asked of Intl once per hour of the epoch: it changes on the hour only. */
function offsetHoursAt(milliseconds: number): number {
  const hour = Math.floor(milliseconds / HOUR_MS);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const parts = Object.fromEntries(
    STOCKHOLM.formatToParts(hour * HOUR_MS).map((p) => [p.type, Number(p.value)]),
  );
  const wall = Date.UTC(parts['year']!, parts['month']! - 1, parts['day']!, parts['hour']!);
  const offset = wall / HOUR_MS - hour;
  if (offsets.size >= OFFSETS_KEPT_MAX) offsets.clear();
  offsets.set(hour, offset);
  return offset;
}

/** The wall clock in Stockholm, `2027-03-28T03:30`. */
function wallClockAt(at: Instant): string {
  const milliseconds = millisecondsOf(at);
  return new Date(milliseconds + offsetHoursAt(milliseconds) * HOUR_MS).toISOString();
}

export const localDateOf = (at: Instant): LocalDate => wallClockAt(at).slice(0, 10) as LocalDate;

/** The hour in Stockholm, 0 to 23. */
export const localHourOf = (at: Instant): number => Number(wallClockAt(at).slice(11, 13));

/**
 * The moment when Stockholm's clocks show `hour`:00 on that date. An hour that does not exist (spring) is the
 * moment after the gap; an hour that comes twice (autumn) is the first of the two.
 */
export function instantAt(date: LocalDate, hour: number): Instant {
  const wall = Date.parse(`${date}T00:00:00Z`) + hour * HOUR_MS;
  const summer = wall - 2 * HOUR_MS;
  const winter = wall - HOUR_MS;
  return instant(offsetHoursAt(summer) === 2 ? summer : winter);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 24 * HOUR_MS)
    .toISOString()
    .slice(0, 10) as LocalDate;
}

/** Whole days from one date to the other; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / (24 * HOUR_MS);

/** Law 1930:173, 1 §: the same day number, or the last day of a month that lacks it. Count from the first anchor. */
export function addMonths(anchor: LocalDate, months: number): LocalDate {
  const [year, month, day] = anchor.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)))
    .toISOString()
    .slice(0, 10) as LocalDate;
}

/** 1 Monday … 7 Sunday (ISO 8601). */
export const weekdayOf = (date: LocalDate): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
