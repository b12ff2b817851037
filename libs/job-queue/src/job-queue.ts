import type { Instant } from '@drivbank/kernel';

export type Counts = { readonly waiting: number; readonly parked: number };

/**
 * Work for later. At least once, at or after its time, never before: a handler must survive a job that comes twice and
 * a job that comes too late. Nothing here is the truth: whatever a queue forgets, the sweep puts back from the log.
 *
 * Not in here: who may schedule, what a job means, any promise about order beyond "oldest first". A key has no colon,
 * because one adapter's ids may not. The law is in job-queue.contract.ts.
 */
export interface JobQueue<Job> {
  /** One job per key: scheduling under a waiting key replaces what waits there. */
  schedule(request: { readonly key: string; readonly runAt: Instant; readonly job: Job }): Promise<void>;
  /** A courtesy, not a guarantee: the job may be running already. Unknown keys are fine. */
  cancel(key: string): Promise<void>;
  /**
   * Runs at most `limit` due jobs, oldest first, and says how many. A job whose handler throws waits again with
   * growing pauses, and is parked after its last attempt.
   */
  runDue(
    options: { readonly now: Instant; readonly limit: number },
    handler: (job: Job) => Promise<void>,
  ): Promise<number>;
  /** When the next job falls due, so that a worker can sleep until then. */
  nextDueAt(): Promise<Instant | undefined>;
  counts(): Promise<Counts>;
  close(): Promise<void>;
}

/** After so many attempts a job is parked; the sweep will ask for its work again. */
export const ATTEMPTS_MAX = 5;

/** The pause before attempt n + 1: a second, then twice as long each time, at most ten minutes. */
export const pauseMs = (attempt: number) => Math.min(1_000 * 2 ** (attempt - 1), 600_000);
