import { instant, instantAt, localDate, millisecondsOf, type Clock } from '@drivbank/kernel';

/** A clock that stands still until it is moved. */
export type HandClock = Clock & {
  /** To that hour in Stockholm, and so many minutes past it (negative is before). */
  readonly moveTo: (date: string, hour: number, minutes?: number) => void;
  readonly pass: (milliseconds: number) => void;
  /** Shows so much more, although no time has passed. */
  readonly jump: (milliseconds: number) => void;
  /** How much has passed, whatever it shows. */
  readonly passedMs: () => number;
};

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

export function handClock(date: string, hour: number): HandClock {
  let now = instantAt(localDate(date), hour);
  let jumpedMs = 0;
  const move = (ms: number) => (now = instant(millisecondsOf(now) + ms));
  return {
    now: () => now,
    moveTo(to, toHour, minutes = 0) {
      now = instant(millisecondsOf(instantAt(localDate(to), toHour)) + minutes * MINUTE_MS);
    },
    pass: (milliseconds) => void move(milliseconds),
    jump(milliseconds) {
      jumpedMs += milliseconds;
      move(milliseconds);
    },
    passedMs: () => millisecondsOf(now) - jumpedMs,
  };
}
