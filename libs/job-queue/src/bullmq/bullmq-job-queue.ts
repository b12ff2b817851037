import { randomUUID } from 'node:crypto';
import { Queue, Worker, type WorkerOptions } from 'bullmq';
import { instant, systemClock, type Instant } from '@drivbank/kernel';
import {
  assertSchedulable,
  ATTEMPTS_MAX,
  QueueUnavailable,
  type Counts,
  type JobQueue,
  type JobRequest,
  type Parked,
} from '../job-queue.js';
import { jobJson, JobRecords, type Ending, type Held, type JobRecord } from './job-records.js';
import { RedisLink } from './redis-link.js';

const LOCK_MS = 30_000;
/** Redis does nothing else while it replaces so many. */
const AT_ONCE_MAX = 500;
/** How long `close` waits for jobs in hand before it gives them back. */
const CLOSE_MS_MAX = 5_000;

export type BullmqOptions = {
  readonly url: string;
  /** Names everything of this installation in Redis, so that several may share one. */
  readonly prefix: string;
  readonly name: string;
  /** A worker that is silent for so long has lost its jobs to the others. */
  readonly lockMs?: number;
  /** Told whenever Redis is reached, and whenever it is lost. */
  readonly connectionChanged?: (() => void) | undefined;
};

/**
 * Jobs on Redis, shared by any number of workers: BullMQ's manual job fetching, so that its tools show them like any
 * others. Its clock is this machine's, because BullMQ's scripts are given `Date.now()`.
 *
 * What may happen when Redis or a worker fails: a job comes twice, comes late, or is forgotten. Late: a worker that
 * dies or is cut off keeps its jobs for `lockMs`, then another takes them. Twice: it was only cut off, or its job was
 * done but Redis could not be told. Forgotten: Redis was flushed, evicted it or lost its memory; or a worker died in
 * the moment between ending a job and putting back what it had been asked for meanwhile.
 */
export class BullmqJobQueue<Content> implements JobQueue<Content> {
  private readonly link: RedisLink;
  private readonly records: JobRecords<Content>;
  private readonly queue: Queue;
  private readonly worker: Worker<JobRecord<Content>>;
  private readonly heartbeat: NodeJS.Timeout;
  private readonly steps = new Set<Promise<boolean>>();
  private readonly inHand = new Set<Held<Content>>();
  private readonly lockMs: number;
  private closing: Promise<void> | undefined;

  constructor({ url, prefix, name, lockMs = LOCK_MS, connectionChanged }: BullmqOptions) {
    this.lockMs = lockMs;
    this.link = new RedisLink(url, connectionChanged);
    const options: WorkerOptions = {
      connection: this.link.client,
      prefix,
      autorun: false,
      lockDuration: lockMs,
      stalledInterval: lockMs / 2,
      maxStalledCount: ATTEMPTS_MAX - 1,
      removeOnComplete: { count: 0 },
      skipVersionCheck: true,
      skipWaitingForReady: true,
    };
    this.records = JobRecords.of<Content>(name, options);
    this.queue = new Queue(name, options, () => this.records);
    this.worker = new Worker(name, null, options, () => this.records);
    // What fails says so itself, where it was asked.
    this.queue.on('error', () => undefined);
    this.worker.on('error', () => undefined);
    this.heartbeat = setInterval(() => void this.beat().catch(() => undefined), lockMs / 2).unref();
  }

  async schedule(requests: readonly JobRequest<Content>[]): Promise<void> {
    this.assertOpen();
    const now = systemClock.now();
    for (const request of requests) this.assertSchedulable(request, now);
    const newest = [...new Map(requests.map((request) => [request.key, request])).values()];
    const waiting = await this.link.call(() => this.records.untouched(newest.map(({ key }) => key)));
    const changed = newest.filter((request, index) => !isAskedFor(request, waiting[index], now));
    for (let from = 0; from < changed.length; from += AT_ONCE_MAX) {
      const some = changed.slice(from, from + AT_ONCE_MAX);
      await this.put(some.map(({ key, runAt, job }) => [key, { job, runAt, wish: randomUUID() }]));
    }
  }

  async cancel(key: string): Promise<void> {
    this.assertOpen();
    await this.link.call(() => this.records.remove(key, false));
  }

  async runDue(
    { limit }: { readonly limit: number },
    handler: (job: Content) => Promise<void>,
  ): Promise<number> {
    this.assertOpen();
    for (let run = 0; run < limit; run++) {
      const step = this.runOne(handler).finally(() => this.steps.delete(step));
      this.steps.add(step);
      if (!(await step)) return run;
    }
    return limit;
  }

  async nextDueAt(): Promise<Instant | undefined> {
    this.assertOpen();
    return this.link.call(async (client) => {
      const { wait, delayed } = this.records.keys;
      const [id, [, score]] = await Promise.all([
        client.lindex(wait!, -1),
        client.zrange(delayed!, '0', '0', 'WITHSCORES'),
      ]);
      const first = id === null ? undefined : await this.queue.getJob(id);
      const dueAt = [first?.data.runAt, score && instant(Math.floor(Number(score) / 0x1000))];
      return dueAt.filter((at) => at).sort()[0];
    });
  }

  async counts(): Promise<Counts> {
    this.assertOpen();
    const states = ['wait', 'delayed', 'active', 'failed'] as const;
    const counts = await this.link.call(() => this.records.getCounts([...states]));
    const [wait = 0, delayed = 0, running = 0, parked = 0] = counts;
    return { waiting: wait + delayed, running, parked };
  }

  async parked({ limit }: { readonly limit: number }): Promise<readonly Parked<Content>[]> {
    this.assertOpen();
    const failed: readonly Held<Content>[] = await this.link.call(() => this.queue.getFailed(0, limit - 1));
    return failed
      .filter(hasRecord)
      .slice(0, limit)
      .map(({ id, data, finishedOn, failedReason }) => ({
        key: id!,
        job: data.job,
        parkedAt: instant(finishedOn!),
        why: failedReason!,
      }));
  }

  async retry(key: string): Promise<boolean> {
    this.assertOpen();
    const job: Held<Content> | undefined = await this.link.call(() => this.queue.getJob(key));
    if (!job || !(await this.link.call(() => job.isFailed()))) return false;
    await this.schedule([{ key, job: job.data.job, runAt: systemClock.now() }]);
    return true;
  }

  close(): Promise<void> {
    return (this.closing ??= this.closeDown());
  }

  private async closeDown(): Promise<void> {
    clearInterval(this.heartbeat);
    let giveUp: NodeJS.Timeout | undefined;
    const done = Promise.allSettled(this.steps);
    await Promise.race([done, new Promise((resolve) => (giveUp = setTimeout(resolve, CLOSE_MS_MAX)))]);
    clearTimeout(giveUp);
    await Promise.allSettled([...this.inHand].map((job) => job.moveToWait(job.token)));
    await this.worker.close(true);
    await this.queue.close();
    this.link.close();
  }

  /** The next due job, locked. Puts right what stands in the lists and is not due, or has lost its record. */
  private async take(): Promise<Held<Content> | undefined> {
    for (;;) {
      const job: Held<Content> | undefined = await this.worker.getNextJob(randomUUID(), { block: false });
      const byMs = job && hasRecord(job) ? Date.parse(job.data.runAt) - Date.now() : 0;
      if (!job || (hasRecord(job) && byMs <= 0)) return job;
      await this.records.settle(job, byMs > 0 ? { kind: 'too-early', byMs } : { kind: 'done' });
    }
  }

  /** False when nothing is due, or the queue is being closed. */
  private async runOne(handler: (job: Content) => Promise<void>): Promise<boolean> {
    if (this.closing) return false;
    const job = await this.link.call(() => this.take());
    if (!job) return false;
    this.inHand.add(job);
    // Taken while the queue was asked to close, which gives it back.
    if (this.closing) return false;
    try {
      await this.run(job, handler);
    } finally {
      this.inHand.delete(job);
    }
    return true;
  }

  private async run(job: Held<Content>, handler: (job: Content) => Promise<void>): Promise<void> {
    const ending = await endingOf(job, handler);
    const newest = await this.link.call(() => this.records.settle(job, ending));
    // Asked for again while it ran: that wish is newer than how this run ended.
    if (newest && newest.wish !== job.data.wish) await this.put([[job.id!, newest]]);
  }

  private put(entries: readonly (readonly [key: string, record: JobRecord<Content>])[]): Promise<void> {
    const jobs = entries.map(([key, record]) => jobJson(this.queue, key, record));
    return this.link.call(() => this.records.replaceAll(jobs));
  }

  /** Keeps the locks of what is in hand, and takes back what others let go of. */
  private async beat(): Promise<void> {
    const jobs = [...this.inHand];
    await this.link.call(async () => {
      const locks = [jobs.map(({ id }) => id!), jobs.map(({ token }) => token!)] as const;
      if (jobs.length > 0) await this.worker.extendJobLocks(...locks, this.lockMs);
      await this.records.moveStalledJobsToWait();
    });
  }

  private assertOpen(): void {
    if (this.closing) throw new QueueUnavailable('closed');
  }

  private assertSchedulable(request: JobRequest<Content>, now: Instant): void {
    assertSchedulable(request, now);
    if (Object.hasOwn(this.records.keys, request.key))
      throw new RangeError(`BullMQ keeps the key ${request.key} for itself`);
  }
}

/** A job that has taken several workers along is not tried any more. */
async function endingOf<Content>(
  job: Held<Content>,
  handler: (job: Content) => Promise<void>,
): Promise<Ending> {
  if (job.deferredFailure) return { kind: 'failed', error: new Error(job.deferredFailure) };
  try {
    await handler(job.data.job);
    return { kind: 'done' };
  } catch (error) {
    return { kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** Redis may have thrown the record out, and kept the id in a list. */
const hasRecord = <Content>({ data }: Held<Content>) =>
  (data as Partial<JobRecord<Content>>).wish !== undefined;

/** It waits already, and would be put in its own place. */
function isAskedFor<Content>(
  { runAt, job }: JobRequest<Content>,
  waiting: JobRecord<Content> | undefined,
  now: Instant,
): boolean {
  if (!waiting) return false;
  const sameTime = waiting.runAt === runAt || (waiting.runAt <= now && runAt <= now);
  return sameTime && JSON.stringify(waiting.job) === JSON.stringify(job);
}
