import { instant, millisecondsOf, type Clock } from '@drivbank/kernel';
import {
  assertSchedulable,
  ATTEMPTS_MAX,
  pauseMs,
  QueueUnavailable,
  type JobQueue,
  type JobRequest,
  type Parked,
} from '../job-queue.js';

type Waiting<Job> = JobRequest<Job> & { readonly order: number; readonly attempts: number };

/** Jobs of one process, in memory: forgotten when it ends, and put back by the sweep when it starts. */
export function memoryJobQueue<Job>({ clock }: { readonly clock: Clock }): JobQueue<Job> {
  const waiting = new Map<string, Waiting<Job>>();
  const parked = new Map<string, Parked<Job>>();
  let sorted: Waiting<Job>[] | undefined;
  const running = new Set<string>();
  let order = 0;
  let closed = false;

  const put = (entry: Waiting<Job>) => {
    waiting.set(entry.key, entry);
    sorted = undefined;
  };
  /** Sorted once after changes, not on each: jobs come in crowds and leave in order. */
  const inOrder = () =>
    (sorted ??= [...waiting.values()].sort(
      (a, b) => millisecondsOf(a.runAt) - millisecondsOf(b.runAt) || a.order - b.order,
    ));
  const assertOpen = () => {
    if (closed) throw new QueueUnavailable('closed');
  };

  /** Not what is running under the same key: that comes after it. */
  function takeDue(limit: number): readonly Waiting<Job>[] {
    const now = clock.now();
    const due: Waiting<Job>[] = [];
    for (const entry of inOrder()) {
      if (due.length === limit || entry.runAt > now) break;
      if (!running.has(entry.key)) due.push(entry);
    }
    sorted = due.every((entry, i) => entry === sorted?.[i]) ? sorted?.slice(due.length) : undefined;
    for (const { key } of due) {
      waiting.delete(key);
      running.add(key);
    }
    return due;
  }

  async function run(entry: Waiting<Job>, handler: (job: Job) => Promise<void>): Promise<void> {
    const { key, job } = entry;
    try {
      await handler(job);
    } catch (error) {
      // Scheduled again from inside: that wish is newer than this failure.
      if (closed || waiting.has(key)) return;
      const attempts = entry.attempts + 1;
      const now = clock.now();
      if (attempts >= ATTEMPTS_MAX) parked.set(key, { key, job, parkedAt: now, why: whyOf(error) });
      else put({ ...entry, attempts, runAt: instant(millisecondsOf(now) + pauseMs(attempts)) });
    } finally {
      running.delete(key);
    }
  }

  return {
    async schedule(requests) {
      assertOpen();
      for (const request of requests) assertSchedulable(request, clock.now());
      for (const request of requests) {
        parked.delete(request.key);
        put({ ...request, order: order++, attempts: 0 });
      }
    },
    async cancel(key) {
      assertOpen();
      if (waiting.delete(key)) sorted = undefined;
      parked.delete(key);
    },
    async runDue({ limit }, handler) {
      assertOpen();
      const due = takeDue(limit);
      for (const entry of due) await run(entry, handler);
      return due.length;
    },
    async nextDueAt() {
      assertOpen();
      return inOrder()[0]?.runAt;
    },
    async counts() {
      assertOpen();
      return { waiting: waiting.size, running: running.size, parked: parked.size };
    },
    async parked({ limit }) {
      assertOpen();
      return [...parked.values()].reverse().slice(0, limit);
    },
    async retry(key) {
      assertOpen();
      const again = parked.get(key);
      if (again) await this.schedule([{ key, job: again.job, runAt: clock.now() }]);
      return again !== undefined;
    },
    async close() {
      closed = true;
      waiting.clear();
      parked.clear();
    },
  };
}

const whyOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
