import { instant, millisecondsOf, type Instant } from '@drivbank/kernel';
import { ATTEMPTS_MAX, pauseMs, type JobQueue } from '../job-queue.js';

type Waiting<Job> = {
  readonly key: string;
  readonly runAt: Instant;
  readonly order: number;
  readonly job: Job;
  readonly attempts: number;
};

/** Jobs of one process, in memory: forgotten when it ends, and put back by the sweep when it starts. */
export function memoryJobQueue<Job>(): JobQueue<Job> {
  const waiting = new Map<string, Waiting<Job>>();
  const parked = new Set<string>();
  let sorted: Waiting<Job>[] | undefined;
  let order = 0;

  const put = (entry: Waiting<Job>) => {
    waiting.set(entry.key, entry);
    sorted = undefined;
  };
  /** Sorted once after changes, not on each: jobs come in crowds and leave in order. */
  const inOrder = () =>
    (sorted ??= [...waiting.values()].sort(
      (a, b) => millisecondsOf(a.runAt) - millisecondsOf(b.runAt) || a.order - b.order,
    ));

  async function run(entry: Waiting<Job>, now: Instant, handler: (job: Job) => Promise<void>): Promise<void> {
    try {
      await handler(entry.job);
    } catch {
      // Scheduled again from inside: that wish is newer than this failure.
      if (waiting.has(entry.key)) return;
      const attempts = entry.attempts + 1;
      if (attempts >= ATTEMPTS_MAX) parked.add(entry.key);
      else put({ ...entry, attempts, runAt: instant(millisecondsOf(now) + pauseMs(attempts)) });
    }
  }

  return {
    async schedule({ key, runAt, job }) {
      if (key.includes(':')) throw new RangeError(`The key ${key} has a colon`);
      parked.delete(key);
      put({ key, runAt, job, order: order++, attempts: 0 });
    },
    async cancel(key) {
      if (waiting.delete(key)) sorted = undefined;
      parked.delete(key);
    },
    async runDue({ now, limit }, handler) {
      const due = inOrder()
        .slice(0, limit)
        .filter(({ runAt }) => runAt <= now);
      for (const { key } of due) waiting.delete(key);
      sorted = sorted?.slice(due.length);
      for (const entry of due) await run(entry, now, handler);
      return due.length;
    },
    nextDueAt: async () => inOrder()[0]?.runAt,
    counts: async () => ({ waiting: waiting.size, parked: parked.size }),
    async close() {
      waiting.clear();
      parked.clear();
      sorted = undefined;
    },
  };
}
