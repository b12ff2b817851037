import {
  Job,
  QueueKeys,
  RedisConnection,
  RedisQueueBackend,
  type JobJson,
  type Queue,
  type WorkerOptions,
} from 'bullmq';
import { ATTEMPTS_MAX, pauseMs } from '../job-queue.js';

/** What stands in a BullMQ job. `wish` differs each time the job is asked for: so it is noticed while it runs. */
export type JobRecord<Content> = { readonly job: Content; readonly runAt: string; readonly wish: string };

export type Held<Content> = Job<JobRecord<Content>>;

/** How a job leaves its worker's hands. */
export type Ending =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly error: Error }
  | { readonly kind: 'too-early'; readonly byMs: number };

/**
 * BullMQ's own scripts, run together where one alone would leave a gap. Each is a Lua script that Redis runs as a
 * whole; a MULTI of them is one step too.
 */
export class JobRecords<Content> extends RedisQueueBackend {
  /** On the connection that the options name, which somebody else opens and closes. */
  static of<Content>(name: string, options: WorkerOptions): JobRecords<Content> {
    const connection = new RedisConnection(options.connection, { shared: true, blocking: false, ...options });
    const keys = new QueueKeys(options.prefix);
    const keyOf = (type: string) => keys.toKey(name, type);
    return new JobRecords<Content>(connection, name, keys.getKeys(name), keyOf, options);
  }

  /** What stands under each id and waits untouched for its first attempt; nothing for everything else. */
  async untouched(ids: readonly string[]): Promise<readonly (JobRecord<Content> | undefined)[]> {
    const client = await this.client;
    const pipeline = client.pipeline();
    for (const id of ids) {
      pipeline.runCommand('hmget', [this.toKey(id), 'data', 'ats']);
      pipeline.runCommand('zscore', [this.keys.delayed, id]);
    }
    const answers = answersOf(await pipeline.exec());
    const found = ids.map((id, index) => {
      const [data, started] = answers[2 * index] as [string | null, string | null];
      return { id, data: started === null ? data : null, toCome: answers[2 * index + 1] !== null };
    });
    // Read last, so that what is on its way from one list to the other is seen in one of them.
    const lookedFor = found.some(({ data, toCome }) => data !== null && !toCome);
    const due = new Set(lookedFor ? await client.lrange(this.keys.wait!, 0, -1) : []);
    return found.map(({ id, data, toCome }) =>
      data !== null && (toCome || due.has(id)) ? (JSON.parse(data) as JobRecord<Content>) : undefined,
    );
  }

  /**
   * Puts each job in the place of what is known under its id, in whatever state that is. BullMQ does not remove a
   * running job, nor add what exists: then only its record is replaced, which its worker notices when it is done.
   */
  async replaceAll(jobs: readonly JobJson[]): Promise<void> {
    const multi = (await this.client).multi();
    for (const job of jobs) {
      this.execCommand(multi, 'removeJob', this.removeArgs(job.id, false));
      void this.addJobToTransaction(multi, job, job.id);
      multi.hset(this.toKey(job.id), { data: job.data });
    }
    answersOf(await multi.exec());
  }

  /**
   * Takes a job out of its worker's hands: gone when it was done, waiting for its next attempt or parked when it
   * failed. Answers with the record as it stood at that moment, or nothing when the job was not ours any more.
   */
  async settle(job: Held<Content>, ending: Ending): Promise<JobRecord<Content> | undefined> {
    const multi = (await this.client).multi();
    multi.runCommand('hget', [this.toKey(job.id!), 'data']);
    this.execCommand(multi, ...this.scriptFor(job, ending));
    const [data, code] = answersOf(await multi.exec());
    const ours = typeof code !== 'number' || code >= 0;
    return ours && typeof data === 'string' ? (JSON.parse(data) as JobRecord<Content>) : undefined;
  }

  private scriptFor(job: Held<Content>, ending: Ending): [script: string, args: unknown[]] {
    const token = job.token!;
    if (ending.kind === 'done') return ['moveToFinished', this.moveToCompletedArgs(job, null, true, token)];
    const wait = (ms: number, options: Parameters<typeof this.moveToDelayedArgs>[4]) =>
      this.moveToDelayedArgs(job.id!, Date.now(), token, ms, options);
    if (ending.kind === 'too-early') return ['moveToDelayed', wait(ending.byMs, { skipAttempt: true })];

    const { message, stack } = ending.error;
    const why = { failedReason: message, stacktrace: JSON.stringify([stack]) };
    const attempt = job.attemptsMade + 1;
    if (attempt < ATTEMPTS_MAX && !job.deferredFailure)
      return ['moveToDelayed', wait(pauseMs(attempt), { fieldsToUpdate: why })];
    return ['moveToFinished', this.moveToFailedArgs(job, message, false, token, false, why)];
  }
}

function answersOf(results: readonly (readonly [Error | null, unknown])[] | null): readonly unknown[] {
  const failed = results?.find(([error]) => error)?.[0];
  if (failed) throw failed;
  return (results ?? []).map(([, answer]) => answer);
}

/** Every job enters by its time, also one that is overdue: so the oldest comes first, and BullMQ shows its true age. */
export function jobJson<Content>(queue: Queue, id: string, data: JobRecord<Content>): JobJson {
  const runAt = Date.parse(data.runAt);
  const delay = Math.max(1, runAt - Date.now());
  const options = {
    jobId: id,
    attempts: ATTEMPTS_MAX,
    removeOnComplete: true,
    timestamp: runAt - delay,
    delay,
  };
  return new Job(queue, queue.name, data, options, id).asJSON();
}
