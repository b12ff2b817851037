import { millisecondsOf, type Instant } from '@drivbank/kernel';

/** Work under a name of its own. The job is JSON: it may be read back in another process. */
export type JobRequest<Job> = { readonly key: string; readonly runAt: Instant; readonly job: Job };

/** `waiting` for their time, for a worker or for another attempt; `running` in some worker's hands now. */
export type Counts = { readonly waiting: number; readonly running: number; readonly parked: number };

/** A job that nobody tries any more, and why not. */
export type Parked<Job> = {
  readonly key: string;
  readonly job: Job;
  readonly parkedAt: Instant;
  readonly why: string;
};

/**
 * Work for later. At least once, at or after its time, never before: a handler must survive a job that comes twice and
 * a job that comes too late. Nothing here is the truth: whatever a queue forgets, the sweep puts back from the log.
 *
 * Not in here: who may schedule, what a job means, any promise about order beyond "oldest first" (and none among
 * thousands of one moment). A key has no colon, because one adapter's ids may not. The law is in job-queue.contract.ts.
 *
 * Every operation throws `QueueUnavailable` within seconds when the queue cannot be asked, and then may or may not have
 * happened: all of them may be repeated.
 */
export interface JobQueue<Job> {
  /**
   * One job per key: scheduling under a key replaces what waits or is parked there, and starts its attempts afresh.
   * Under a running key it is run once more afterwards, as it was wished last. Throws RangeError, and keeps nothing of
   * the requests, for a bad key or more than `AHEAD_MS_MAX` ahead.
   */
  schedule(requests: readonly JobRequest<Job>[]): Promise<void>;
  /** A courtesy, not a guarantee: the job may be running already. Unknown keys are fine. */
  cancel(key: string): Promise<void>;
  /**
   * Runs at most `limit` due jobs, oldest first, and says how many. A job whose handler throws waits again with
   * growing pauses, and is parked after its last attempt.
   */
  runDue(options: { readonly limit: number }, handler: (job: Job) => Promise<void>): Promise<number>;
  /** When the next job falls due, so that a worker can sleep until then. In the past: how long it has been waiting. */
  nextDueAt(): Promise<Instant | undefined>;
  counts(): Promise<Counts>;
  /** At most `limit` of what is parked, newest first; `counts` says how many there are. */
  parked(options: { readonly limit: number }): Promise<readonly Parked<Job>[]>;
  /** Lets a parked job run again at once, with all its attempts. False when it is not parked. */
  retry(key: string): Promise<boolean>;
  /** Bounded in time: what is still in hand then goes back to the queue. May be called twice. */
  close(): Promise<void>;
}

/** The queue cannot be asked now. Nothing is lost that the sweep does not put back. */
export class QueueUnavailable extends Error {
  constructor(
    /** `refused`: it answers, but with an error, which is the cause (out of memory, read-only, password). */
    readonly reason: 'unreachable' | 'refused' | 'closed',
    options?: { cause?: unknown },
  ) {
    const cause = options?.cause instanceof Error ? ` (${options.cause.message})` : '';
    super(`The job queue is unavailable: ${reason}${cause}`, options);
    this.name = 'QueueUnavailable';
  }
}

/** After so many attempts a job is parked; the sweep will ask for its work again. */
export const ATTEMPTS_MAX = 5;

/** The pause before attempt n + 1: a second, then twice as long each time, at most ten minutes. */
export const pauseMs = (attempt: number) => Math.min(1_000 * 2 ** (attempt - 1), 600_000);

/** A queue is no calendar: what is further ahead is for a later sweep to ask for. */
export const AHEAD_MS_MAX = 24 * 3_600_000;

export function assertSchedulable({ key, runAt }: Omit<JobRequest<unknown>, 'job'>, now: Instant): void {
  if (key === '' || key.includes(':')) throw new RangeError(`The key "${key}" is empty or has a colon`);
  if (millisecondsOf(runAt) - millisecondsOf(now) > AHEAD_MS_MAX)
    throw new RangeError(`${key} is asked for at ${runAt}, more than a day ahead of ${now}`);
}
