import { Job, RedisQueueBackend, type JobJson, type Queue } from 'bullmq';
import { ATTEMPTS_MAX, pauseMs } from '../job-queue.js';

/** What stands in a BullMQ job. `wish` differs each time the job is asked for: so it is noticed while it runs. */
export type JobRecord<Content> = { readonly job: Content; readonly runAt: string; readonly wish: string };

/** A job whose record was thrown out of Redis still has an id in some list. */
export const isWhole = (data: Partial<JobRecord<unknown>> | undefined): boolean =>
  data?.wish !== undefined && data.runAt !== undefined;

/**
 * BullMQ's own scripts, run together where one alone would leave a gap. Each is a Lua script that Redis runs as a
 * whole; a MULTI of them is one step too.
 */
export class JobRecords<Content> extends RedisQueueBackend {
  /**
   * Puts each job in the place of what is known under its id, in whatever state that is. BullMQ does not remove a
   * running job, nor add what exists: then only its record is replaced, which its worker notices when it is done.
   */
  async replaceAll(jobs: readonly JobJson[]): Promise<void> {
    const multi = (await this.client).multi();
    for (const job of jobs) {
      this.execCommand(multi, 'removeJob', this.removeArgs(job.id, false));
      void this.addJobToTransaction(multi, job, job.id);
      this.execCommand(multi, 'updateData', [this.toKey(job.id), job.data]);
    }
    answersOf(await multi.exec());
  }

  /**
   * Takes a job out of its worker's hands: gone when it was done, waiting for its next attempt or parked when it
   * failed. Answers with the record as it stood at that moment, or nothing when the job was not ours any more.
   */
  async settle(
    job: Job<JobRecord<Content>>,
    failure: Error | undefined,
  ): Promise<JobRecord<Content> | undefined> {
    const multi = (await this.client).multi();
    multi.runCommand('hget', [this.toKey(job.id!), 'data']);
    const [script, args] = this.outcome(job, failure);
    this.execCommand(multi, script, args);
    const [data, code] = answersOf(await multi.exec());
    const ours = typeof code !== 'number' || code >= 0;
    return ours && typeof data === 'string' ? (JSON.parse(data) as JobRecord<Content>) : undefined;
  }

  private outcome(
    job: Job<JobRecord<Content>>,
    failure: Error | undefined,
  ): [script: string, args: unknown[]] {
    const token = job.token!;
    if (!failure) return ['moveToFinished', this.moveToCompletedArgs(job, null, true, token)];
    const attempt = job.attemptsMade + 1;
    const why = { failedReason: failure.message, stacktrace: JSON.stringify([failure.stack]) };
    if (attempt >= ATTEMPTS_MAX || job.deferredFailure)
      return ['moveToFinished', this.moveToFailedArgs(job, failure.message, false, token, false, why)];
    const again = this.moveToDelayedArgs(job.id!, Date.now(), token, pauseMs(attempt), {
      fieldsToUpdate: why,
    });
    return ['moveToDelayed', again];
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
