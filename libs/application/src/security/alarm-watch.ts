import type { Clock } from '@drivbank/kernel';
import type { SecurityLog } from '@drivbank/privacy';
import { recentAlarms } from './security-page.js';

/** Whoever looks every few seconds does not have a week of entries read each time. */
const HOLDS_MS = 15_000;

/** How many alarms there are, at most a quarter of a minute old. Throws `SecurityLogUnavailable`. */
export class AlarmWatch {
  private asked: Promise<number> | undefined;
  private askedAt = -Infinity;

  constructor(
    private readonly log: SecurityLog,
    private readonly clock: Clock,
  ) {}

  count(): Promise<number> {
    if (this.asked && performance.now() - this.askedAt < HOLDS_MS) return this.asked;
    this.askedAt = performance.now();
    this.asked = recentAlarms(this.log, this.clock).then(({ length }) => length);
    return this.asked;
  }
}
