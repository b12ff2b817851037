import { instant, instantAt, localDate, millisecondsOf, type Clock } from '@drivbank/kernel';

/** A clock that stands still until it is moved. */
export type HandClock = Clock & {
  /** To that hour in Stockholm, and so many minutes past it (negative is before). */
  readonly moveTo: (date: string, hour: number, minutes?: number) => void;
  readonly pass: (milliseconds: number) => void;
};

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

export function handClock(date: string, hour: number): HandClock {
  let now = instantAt(localDate(date), hour);
  return {
    now: () => now,
    moveTo(to, toHour, minutes = 0) {
      now = instant(millisecondsOf(instantAt(localDate(to), toHour)) + minutes * MINUTE_MS);
    },
    pass(milliseconds) {
      now = instant(millisecondsOf(now) + milliseconds);
    },
  };
}
