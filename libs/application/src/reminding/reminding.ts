import { randomUUID } from 'node:crypto';
import { consequentCommandId, millisecondsOf, type Instant } from '@drivbank/kernel';
import { EVERYTHING } from '@drivbank/domain';
import type { EventStore } from '@drivbank/event-store';
import {
  memoryJobQueue,
  QueueUnavailable,
  type Counts,
  type JobQueue,
  type JobRequest,
  type Parked,
} from '@drivbank/job-queue';
import { bySystem } from '../founding.js';
import { unobserved, type Observer } from '../observing/observer.js';
import { inTime } from '../operations/in-time.js';
import { presentMoment, type Moment } from '../reads/moment.js';
import { Delivery, type Delivered, type DeliveryParts, type OutgoingMessage } from './delivery.js';
import { inStepWith } from './in-step.js';
import type { ClockJump, JumpWatch } from './jump-watch.js';
import {
  failedMessages,
  oldestUnsent,
  owedReminders,
  passedDeadlines,
  unfinishedMessages,
  type Passed,
} from './owed-reminders.js';
import { sweepPauseMs } from './sweep-pause.js';
import { unlessRejected } from './unless-rejected.js';

/** Messages under way together: enough to share the log's transactions, few enough for a mail server. */
const AT_ONCE_MAX = 32;

type Parts = DeliveryParts & {
  readonly log: EventStore;
  /** Shared by all workers, or this node's own. */
  readonly queue: JobQueue<OutgoingMessage>;
  readonly jumps: JumpWatch;
  readonly observer?: Observer | undefined;
};

/** How many messages of one sweep went how. */
export type Swept = Readonly<Record<Delivered['as'], number>> & {
  /** Why the queue could not be asked; the messages went out without it. */
  readonly withoutQueue: QueueUnavailable | null;
};

const NONE = { sent: 0, failed: 0, suppressed: 0, left: 0 };

export type RemindingStatus = {
  readonly lastSweepAt: Instant | null;
  /** Why the last sweep did not finish; the next one tries again. */
  readonly failure: string | null;
  /** When the oldest reminder should have gone out that has not gone. */
  readonly oldestUnsentAt: Instant | null;
  /** Messages that failed and are tried again, and those that nobody tries any more. */
  readonly retrying: number;
  readonly parked: number;
  /** Why nothing is sent until an administrator confirms what time it is; null while the clock is believed. */
  readonly clockJump: ClockJump | null;
  /** Null while the queue does not answer at once; what is due goes out all the same. */
  readonly queue: Counts | null;
};

/**
 * Finds what has fallen due and sends it. The sweep, at boot and every minute, is the law; the timer for the next
 * moment and the queue only make it prompt. Every step is a command to the message's own stream, so that a sweep that
 * is killed anywhere is finished by the next one.
 */
export class Reminding {
  /** Takes over while the shared queue cannot be asked: what is due is due. */
  private readonly ownQueue: JobQueue<OutgoingMessage>;
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<Swept> | undefined;
  private stopped = false;
  private again = false;
  private lastSweepAt: Instant | null = null;
  /** Of what the last sweep found due and has not finished. */
  private oldestOwedAt: Instant | null = null;
  private nextDueAt: Instant | undefined;
  private failure: string | null = null;
  private readonly delivery: Delivery;
  private readonly observer: Observer;

  constructor(private readonly parts: Parts) {
    this.ownQueue = memoryJobQueue({ clock: parts.clock });
    this.delivery = new Delivery(parts);
    this.observer = parts.observer ?? unobserved;
  }

  /** Sweeps at once, then every minute and whenever something falls due. */
  start(): void {
    void this.sweepAndSleep();
  }

  /** Sweeps at once, or once more when it is sweeping, on a node that sweeps at all. */
  wake(): void {
    this.again = true;
    if (this.timer === undefined || this.stopped) return;
    clearTimeout(this.timer);
    void this.sweepAndSleep();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.sweeping?.catch(() => undefined);
    await Promise.all([this.parts.queue.close(), this.ownQueue.close()]);
  }

  async status(): Promise<RemindingStatus> {
    const { lastSweepAt, failure } = this;
    const { queries } = this.moment();
    const taken = await oldestUnsent(queries);
    const oldestUnsentAt = [taken, this.oldestOwedAt].filter((at) => at !== null).sort()[0] ?? null;
    const queue = await inTime(this.parts.queue.counts());
    const clockJump = this.parts.jumps.look();
    return { lastSweepAt, failure, oldestUnsentAt, ...(await failedMessages(queries)), clockJump, queue };
  }

  /** One pass over everything that has fallen due; nothing is by a clock that has jumped. Throws what log and views throw; a mail that fails does not. */
  sweep(): Promise<Swept> {
    const id = randomUUID();
    return this.observer.sweep({ id }, () => this.passOver(id));
  }

  /** Work that failed too often for the queue to try it again by itself. */
  parkedJobs(limit: number): Promise<readonly Parked<OutgoingMessage>[]> {
    return this.parts.queue.parked({ limit });
  }

  /** False when it is not parked, or no more. */
  async runAgain(key: string): Promise<boolean> {
    const queued = await this.parts.queue.retry(key);
    this.wake();
    return queued;
  }

  private async passOver(sweepId: string): Promise<Swept> {
    if (this.parts.jumps.look()) return { ...NONE, withoutQueue: null };
    const moment = await this.upToDate();
    await this.markMissed(moment, sweepId);
    const { messages, next } = await owedReminders(moment.queries, moment.at);
    const unfinished = await unfinishedMessages(moment.queries, moment.at);
    const outgoing: readonly OutgoingMessage[] = [
      ...messages.map(({ reminders, ...message }) => ({
        ...message,
        reminderKeys: reminders.map(({ key }) => key),
        dueAt: reminders[0]!.sendAt,
      })),
      ...unfinished,
    ];
    this.oldestOwedAt = oldestOf(outgoing);
    const { swept, here } = await this.workThrough(outgoing, moment.at, sweepId);
    this.oldestOwedAt = here < outgoing.length ? await this.oldestStillOwed() : null;
    this.lastSweepAt = moment.at;
    this.nextDueAt = next;
    return swept;
  }

  /** The present, with the views in step with the log. */
  private async upToDate(): Promise<Moment> {
    const { log, follower } = this.parts;
    const last = await log.last();
    if (last) await inStepWith(follower, last.position);
    return this.moment();
  }

  /** A worker that took a job may have died before it claimed the message: the next sweep finds it again. */
  private async oldestStillOwed(): Promise<Instant | null> {
    const { queries, at } = await this.upToDate();
    const { messages } = await owedReminders(queries, at);
    return oldestOf(messages.map(({ reminders }) => ({ dueAt: reminders[0]!.sendAt })));
  }

  private async workThrough(
    outgoing: readonly OutgoingMessage[],
    runAt: Instant,
    sweepId: string,
  ): Promise<{ readonly swept: Swept; readonly here: number }> {
    const swept = { ...NONE };
    const here = new Set<string>();
    const requests = outgoing.map((job) => ({ key: job.notificationId, runAt, job }));
    const work = async (job: OutgoingMessage) => {
      const { as } = await this.delivered(job, sweepId);
      swept[as] += 1;
      here.add(job.notificationId);
    };
    try {
      await this.workThroughOn(this.parts.queue, requests, work);
      return { swept: { ...swept, withoutQueue: null }, here: here.size };
    } catch (error) {
      if (!(error instanceof QueueUnavailable)) throw error;
      // The queue is only how work is spread: without it every worker does what it finds.
      await this.workThroughOn(this.ownQueue, requests, work);
      return { swept: { ...swept, withoutQueue: error }, here: here.size };
    }
  }

  private async workThroughOn(
    queue: JobQueue<OutgoingMessage>,
    requests: readonly JobRequest<OutgoingMessage>[],
    work: (job: OutgoingMessage) => Promise<void>,
  ): Promise<void> {
    await queue.schedule(requests);
    await together(async () => {
      const run = await queue.runDue({ limit: 1 }, work);
      return run > 0 && !this.stopped;
    });
  }

  private delivered(job: OutgoingMessage, sweepId: string): Promise<Delivered> {
    const { notificationId, channel } = job;
    return this.observer.message({ notificationId, channel }, () => this.delivery.deliver(job, sweepId));
  }

  private async sweepAndSleep(): Promise<void> {
    this.timer = undefined;
    this.again = false;
    this.sweeping = this.sweep();
    this.failure = await this.sweeping.then(
      () => null,
      (error: Error) => error.message,
    );
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.sweepAndSleep(), this.sleepMs());
  }

  private sleepMs(): number {
    if (this.again) return 1;
    const now = millisecondsOf(this.parts.clock.now());
    const dueInMs = this.nextDueAt === undefined ? undefined : millisecondsOf(this.nextDueAt) - now;
    return sweepPauseMs(dueInMs, Math.random());
  }

  private moment(): Moment {
    return presentMoment(this.parts.follower, this.parts.clock, EVERYTHING);
  }

  private async markMissed({ queries, today }: Moment, sweepId: string): Promise<void> {
    const passed = [...(await passedDeadlines(queries, today))];
    await together(async () => {
      const next = passed.pop();
      if (next) await this.markOneMissed(next, sweepId);
      return next !== undefined && !this.stopped;
    });
  }

  private async markOneMissed({ processId, deadlineId, revision }: Passed, sweepId: string): Promise<void> {
    const cause = [processId, deadlineId, revision].join('/');
    const caller = bySystem(consequentCommandId('mark-deadline-missed', cause), sweepId);
    const command = { type: 'MarkDeadlineMissed', deadlineId, deadlineRevision: revision } as const;
    await unlessRejected(this.parts.desk.give('innovationProcess', processId, command, caller));
  }
}

const oldestOf = (messages: readonly Pick<OutgoingMessage, 'dueAt'>[]): Instant | null =>
  messages.map(({ dueAt }) => dueAt).sort()[0] ?? null;

/** Takes steps, some at a time, until there is nothing left to do. */
async function together(step: () => Promise<boolean>): Promise<void> {
  const worker = async () => {
    while (await step());
  };
  await Promise.all(Array.from({ length: AT_ONCE_MAX }, worker));
}
