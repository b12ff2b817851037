import { randomUUID } from 'node:crypto';
import { instant, millisecondsOf, type Clock, type Instant } from '@drivbank/kernel';
import { EVERYTHING, type Notification } from '@drivbank/domain';
import { MailRefused, MailUnavailable, type Mailer } from '@drivbank/mail';
import type { Keyring } from '@drivbank/privacy';
import type { LogFollower } from '@drivbank/projections';
import { isLate, messageIdOf } from '@drivbank/reminders';
import { reminderMail } from '@drivbank/wording';
import type { CommandDesk, Given } from '../commands.js';
import { bySystem } from '../founding.js';
import { presentMoment } from '../reads/moment.js';
import { remindedLines } from '../reads/what-needs-me.js';
import { inStepWith } from './in-step.js';
import { addressOf } from './recipients.js';
import { unlessRejected } from './unless-rejected.js';

/** How long a worker may take over one message before another may take it. */
const CLAIM_MS = 300_000;
const RETRY_FIRST_MS = 60_000;
const RETRY_MS_MAX = 3_600_000;
/** A mail that was tried for so long is parked, and shows as failed. */
const PARKED_AFTER_MS = 72 * 3_600_000;

export type DeliveryParts = {
  readonly desk: CommandDesk;
  readonly follower: LogFollower;
  readonly keyring: Keyring;
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

/** What became of a message that a worker took up, and of how many reminders in it. */
export type Delivered = {
  /** `left`: somebody else has it, or it was done already. */
  readonly as: 'sent' | 'failed' | 'suppressed' | 'left';
  readonly late: boolean;
  readonly reminders: number;
};

type Outcome = Extract<
  Notification.Command,
  { type: 'RecordSent' | 'RecordFailed' | 'SuppressNotification' }
>;

const AS = { RecordSent: 'sent', RecordFailed: 'failed', SuppressNotification: 'suppressed' } as const;

/** Takes one message from its claim to what is recorded of it. A mail that fails is an outcome, no error. */
export class Delivery {
  constructor(private readonly parts: DeliveryParts) {}

  /** `sweepId` stands in the metadata of all that is recorded. */
  async deliver(outgoing: OutgoingMessage, sweepId: string): Promise<Delivered> {
    const give = (command: Notification.Command) =>
      unlessRejected(this.give(outgoing.notificationId, command, sweepId));
    const claimed = await this.claimed(outgoing, give);
    if (!claimed) return { as: 'left', late: false, reminders: outgoing.reminderKeys.length };
    const { reminderKeys, attempts } = claimed;
    const outcome = await this.send({ ...outgoing, reminderKeys }, attempts);
    await give(outcome);
    const late = outcome.type === 'RecordSent' && outcome.late;
    return { as: AS[outcome.type], late, reminders: reminderKeys.length };
  }

  private async claimed(
    { notificationId, recipient, channel, slot, reminderKeys, dueAt }: OutgoingMessage,
    give: (command: Notification.Command) => Promise<Given | undefined>,
  ) {
    const { desk, clock, follower } = this.parts;
    const until = instant(millisecondsOf(clock.now()) + CLAIM_MS);
    const message = { recipient, channel, slot, reminderKeys, dueAt };
    const claim = await give({ type: 'ClaimNotification', ...message, until });
    if (!claim) return undefined;
    // Another worker may have found it, in views that were ahead of these: in ours, nothing would be due any more.
    await inStepWith(follower, claim.position);
    const state = await desk.stateOf('notification', notificationId);
    return state.status === 'claimed' ? state : undefined;
  }

  private give(notificationId: string, command: Notification.Command, sweepId: string): Promise<Given> {
    return this.parts.desk.give('notification', notificationId, command, bySystem(randomUUID(), sweepId));
  }

  /** Sends what is still worth sending, and says what is to be recorded of it. */
  private async send(outgoing: OutgoingMessage, attempts: number): Promise<Outcome> {
    const { follower, clock, keyring, mailer, publicUrl } = this.parts;
    const { notificationId, recipient, channel, reminderKeys } = outgoing;
    const moment = presentMoment(follower, clock, EVERYTHING);
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
