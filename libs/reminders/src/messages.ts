import { createHash } from 'node:crypto';
import { derivedId, millisecondsOf, type Instant } from '@drivbank/kernel';
import type { Notification } from '@drivbank/domain';
import type { Reminder } from './reminders.js';

/** All that one recipient is owed over one channel, as one message. */
export type Message = {
  readonly notificationId: string;
  readonly recipient: Notification.Recipient;
  readonly channel: Notification.Channel;
  readonly slot: Notification.Slot;
  readonly sendAt: Instant;
  readonly reminders: readonly Reminder[];
};

/** Later than this after its time, a reminder says that it is late. */
const LATE_AFTER_MS = 3_600_000;

export const isLate = (sendAt: Instant, now: Instant) =>
  millisecondsOf(now) - millisecondsOf(sendAt) > LATE_AFTER_MS;

/**
 * One message a recipient and channel, whatever has piled up. Its slot is the latest of what it combines, so that the
 * message is the same one whenever it is put together, before or after a crash.
 */
export function messagesFor(owed: readonly Reminder[]): readonly Message[] {
  return [...grouped(owed).values()].map((reminders) => {
    const inOrder = reminders.toSorted((a, b) => compare(a.sendAt, b.sendAt) || compare(a.key, b.key));
    const { recipient, channel, slot, sendAt } = inOrder.at(-1)!;
    return {
      notificationId: notificationIdOf(recipient, channel, slot),
      recipient,
      channel,
      slot,
      sendAt,
      reminders: inOrder,
    };
  });
}

function grouped(owed: readonly Reminder[]): Map<string, Reminder[]> {
  const groups = new Map<string, Reminder[]>();
  for (const reminder of owed) {
    const name = `${reminder.recipient.kind}/${reminder.recipient.id}/${reminder.channel}`;
    groups.set(name, [...(groups.get(name) ?? []), reminder]);
  }
  return groups;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The stream of the message: of many workers that put together the same one, one claims it. */
export const notificationIdOf = (
  recipient: Notification.Recipient,
  channel: Notification.Channel,
  { on, hour }: Notification.Slot,
) => derivedId('notification', recipient.kind, recipient.id, channel, on, hour);

/** Message-ID (RFC 5322) of the mail: a doubled mail is recognised by it. */
export function messageIdOf(notificationId: string, domain: string): string {
  const digest = createHash('sha256').update(`notification-${notificationId}`).digest('hex');
  return `<${digest.slice(0, 32)}@${domain}>`;
}
