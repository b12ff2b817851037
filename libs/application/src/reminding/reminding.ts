import { randomUUID } from 'node:crypto';
import { consequentCommandId, instant, millisecondsOf, type Clock, type Instant } from '@drivbank/kernel';
import type { Notification } from '@drivbank/domain';
import type { EventStore } from '@drivbank/event-store';
import {
  memoryJobQueue,
  QueueUnavailable,
  type Counts,
  type JobQueue,
  type JobRequest,
} from '@drivbank/job-queue';
import { MailRefused, MailUnavailable, type Mailer } from '@drivbank/mail';
import type { Keyring } from '@drivbank/privacy';
import { queriesOn, type LogFollower } from '@drivbank/projections';
import { isLate, messageIdOf } from '@drivbank/reminders';
import { reminderMail } from '@drivbank/wording';
import { CommandRejected, type CommandDesk } from '../commands.js';
import { bySystem } from '../founding.js';
import { momentOf, type Moment } from '../reads/moment.js';
import { remindedLines } from '../reads/what-needs-me.js';
import {
  oldestUnsent,
  owedReminders,
  passedDeadlines,
  unfinishedMessages,
  type Passed,
} from './owed-reminders.js';
import { addressOf } from './recipients.js';

const SWEEP_EVERY_MS = 60_000;
/** How long a worker may take over one message before another may take it. */
const CLAIM_MS = 300_000;
const RETRY_FIRST_MS = 60_000;
const RETRY_MS_MAX = 3_600_000;
/** A mail that was tried for so long is parked, and shows as failed. */
const PARKED_AFTER_MS = 72 * 3_600_000;
const CATCH_UP_MS_MAX = 30_000;
/** Messages under way together: enough to share the log's transactions, few enough for a mail server. */
const AT_ONCE_MAX = 32;

type Parts = {
  readonly desk: CommandDesk;
  readonly follower: LogFollower;
  readonly log: EventStore;
  readonly keyring: Keyring;
  /** Shared by all workers, or this node's own. */
  readonly queue: JobQueue<OutgoingMessage>;
  readonly mailer: Mailer;
  readonly clock: Clock;
  /** Where people reach the application: links in mails begin with it. */
  readonly publicUrl: string;
};

/** A message on its way: what its stream is to say. */
export type OutgoingMessage = {
  readonly notificationId: string;
  readonly recipient: Notification.Recipient;
  readonly channel: Notification.Channel;
  readonly slot: Notification.Slot;
  readonly reminderKeys: readonly string[];
  /** When the first of its reminders should have gone out. */
  readonly dueAt: Instant;
};

export type RemindingStatus = {
  readonly lastSweepAt: Instant | null;
  /** Why the last sweep did not finish; the next one tries again. */
  readonly failure: string | null;
  /** When the oldest reminder should have gone out that has not gone. */
  readonly oldestUnsentAt: Instant | null;
  /** Null while the queue cannot be asked; what is due goes out all the same. */
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
  private sweeping: Promise<void> | undefined;
  private stopped = false;
  private lastSweepAt: Instant | null = null;
  /** Of what the last sweep found due and has not finished. */
  private oldestOwedAt: Instant | null = null;
  private nextDueAt: Instant | undefined;
  private failure: string | null = null;

  constructor(private readonly parts: Parts) {
    this.ownQueue = memoryJobQueue({ clock: parts.clock });
  }

  /** Sweeps at once, then every minute and whenever something falls due. */
  start(): void {
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
    const taken = await oldestUnsent(this.moment().queries);
    const oldestUnsentAt = [taken, this.oldestOwedAt].filter((at) => at !== null).sort()[0] ?? null;
    const queue = await this.parts.queue.counts().catch(ifUnavailable);
    return { lastSweepAt, failure, oldestUnsentAt, queue: queue ?? null };
  }

  /** One pass over everything that has fallen due. Throws what log and views throw; a mail that fails does not. */
  async sweep(): Promise<void> {
    const { log, follower } = this.parts;
    const last = await log.last();
    if (last && !(await follower.reached(last.position, CATCH_UP_MS_MAX)))
      throw new Error('The views are behind the log');
    const moment = this.moment();
    await this.markMissed(moment);
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
    this.oldestOwedAt = outgoing.map(({ dueAt }) => dueAt).sort()[0] ?? null;
    await this.workThrough(outgoing, moment.at);
    this.oldestOwedAt = null;
    this.lastSweepAt = moment.at;
    this.nextDueAt = next;
  }

  private async workThrough(outgoing: readonly OutgoingMessage[], runAt: Instant): Promise<void> {
    const requests = outgoing.map((job) => ({ key: job.notificationId, runAt, job }));
    try {
      await this.workThroughOn(this.parts.queue, requests);
    } catch (error) {
      ifUnavailable(error);
      await this.workThroughOn(this.ownQueue, requests);
    }
  }

  private async workThroughOn(
    queue: JobQueue<OutgoingMessage>,
    requests: readonly JobRequest<OutgoingMessage>[],
  ): Promise<void> {
    await queue.schedule(requests);
    await together(async () => {
      const run = await queue.runDue({ limit: 1 }, (job) => this.deliver(job));
      return run > 0 && !this.stopped;
    });
  }

  private async sweepAndSleep(): Promise<void> {
    this.sweeping = this.sweep();
    this.failure = await this.sweeping.then(
      () => null,
      (error: Error) => error.message,
    );
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.sweepAndSleep(), this.sleepMs());
  }

  private sleepMs(): number {
    if (this.nextDueAt === undefined) return SWEEP_EVERY_MS;
    const dueInMs = millisecondsOf(this.nextDueAt) - millisecondsOf(this.parts.clock.now());
    return Math.min(SWEEP_EVERY_MS, Math.max(1, dueInMs));
  }

  private moment(): Moment {
    const { follower, clock } = this.parts;
    const { views } = follower;
    return momentOf({
      views,
      queries: queriesOn(views.database),
      number: views.checkpoint.number,
      past: false,
      at: clock.now(),
    });
  }

  private async markMissed({ queries, today }: Moment): Promise<void> {
    const passed = [...(await passedDeadlines(queries, today))];
    await together(async () => {
      const next = passed.pop();
      if (next) await this.markOneMissed(next);
      return next !== undefined && !this.stopped;
    });
  }

  private async markOneMissed({ processId, deadlineId, revision }: Passed): Promise<void> {
    const cause = [processId, deadlineId, revision].join('/');
    const caller = bySystem(consequentCommandId('mark-deadline-missed', cause));
    const command = { type: 'MarkDeadlineMissed', deadlineId, deadlineRevision: revision } as const;
    await unlessRejected(this.parts.desk.give('innovationProcess', processId, command, caller));
  }

  private async deliver(outgoing: OutgoingMessage): Promise<void> {
    const { desk, clock } = this.parts;
    const { notificationId, recipient, channel, slot, reminderKeys, dueAt } = outgoing;
    const until = instant(millisecondsOf(clock.now()) + CLAIM_MS);
    const claim = {
      type: 'ClaimNotification',
      recipient,
      channel,
      slot,
      reminderKeys,
      dueAt,
      until,
    } as const;
    if (!(await unlessRejected(desk.give('notification', notificationId, claim, bySystem(randomUUID())))))
      return;
    const claimed = await desk.stateOf('notification', notificationId);
    if (claimed.status !== 'claimed') return;
    await this.record(
      notificationId,
      await this.send({ ...outgoing, reminderKeys: claimed.reminderKeys }, claimed.attempts),
    );
  }

  private async record(notificationId: string, outcome: Notification.Command): Promise<void> {
    await unlessRejected(
      this.parts.desk.give('notification', notificationId, outcome, bySystem(randomUUID())),
    );
  }

  /** Sends what is still worth sending, and says what is to be recorded of it. */
  private async send(outgoing: OutgoingMessage, attempts: number): Promise<Notification.Command> {
    const { keyring, mailer, publicUrl } = this.parts;
    const { notificationId, recipient, channel, reminderKeys } = outgoing;
    const moment = this.moment();
    const lines = (await remindedLines(moment, reminderKeys)).filter(({ open }) => open);
    if (lines.length === 0) return { type: 'SuppressNotification', why: 'no_longer_due' };
    const late = isLate(outgoing.dueAt, moment.at);
    const messageId = messageIdOf(notificationId, new URL(publicUrl).hostname);
    if (channel === 'in_app') return { type: 'RecordSent', messageId, late };

    const address = await addressOf(moment, keyring, recipient);
    if (address.kind === 'none') return { type: 'SuppressNotification', why: address.why };
    const { subject, text, html } = reminderMail({
      language: address.language,
      today: moment.today,
      items: lines.map((line) => ({ ...line, link: `${publicUrl}/processes/${line.processId}` })),
      as: recipient.kind === 'person' ? 'coordinator' : 'owner',
      late,
      settingsLink: `${publicUrl}/settings`,
    });
    try {
      const headers = { 'Auto-Submitted': 'auto-generated' };
      await mailer.send({ messageId, to: address.to, subject, text, html, headers });
      return { type: 'RecordSent', messageId, late };
    } catch (error) {
      if (error instanceof MailRefused) return { type: 'SuppressNotification', why: 'address_refused' };
      if (!(error instanceof MailUnavailable)) throw error;
      return { type: 'RecordFailed', why: error.why, retryAt: retryAt(attempts, moment.at) };
    }
  }
}

/** Takes steps, some at a time, until there is nothing left to do. */
async function together(step: () => Promise<boolean>): Promise<void> {
  const worker = async () => {
    while (await step());
  };
  await Promise.all(Array.from({ length: AT_ONCE_MAX }, worker));
}

const waitMs = (attempts: number) => Math.min(RETRY_FIRST_MS * 2 ** attempts, RETRY_MS_MAX);

/** So many attempts take as long as a mail is tried for. Counted in attempts: while we are down, nobody tries. */
const ATTEMPTS_MAX = (() => {
  let attempts = 0;
  for (let tried = 0; tried < PARKED_AFTER_MS; attempts++) tried += waitMs(attempts);
  return attempts;
})();

function retryAt(attempts: number, now: Instant): Instant | null {
  return attempts >= ATTEMPTS_MAX ? null : instant(millisecondsOf(now) + waitMs(attempts));
}

/** The queue is only how work is spread: without it every worker does what it finds. */
function ifUnavailable(error: unknown): undefined {
  if (!(error instanceof QueueUnavailable)) throw error;
}

/** Somebody else was first, or it is no longer so: both are fine. */
async function unlessRejected(given: Promise<unknown>): Promise<boolean> {
  try {
    await given;
    return true;
  } catch (error) {
    if (error instanceof CommandRejected) return false;
    throw error;
  }
}
