import { idOf, type Instant } from '@drivbank/kernel';
import type { Notification } from '@drivbank/domain';
import type { View } from '../view.js';

/** One message: what it reminded of, to whom, and what became of it. */
export type MessageRecord = {
  readonly notificationId: string;
  readonly recipient: Notification.Recipient;
  readonly channel: Notification.Channel;
  readonly slot: Notification.Slot;
  readonly reminderKeys: readonly string[];
  /** When the first of its reminders fell due. */
  readonly dueAt: Instant;
  status: 'claimed' | 'failed' | 'sent' | 'suppressed';
  /** Claimed: until when; failed: when to try again, null when parked. */
  next: Instant | null;
  attempts: number;
  why: string | null;
  late: boolean;
  messageId: string | null;
  /** When it reached its status. */
  at: Instant;
  acknowledgedAt: Instant | null;
  /** When it was last tried in vain and why, also when it has gone out since. */
  failure: { readonly at: Instant; readonly why: string } | null;
};

export type MessageRow = {
  notification_id: string;
  recipient_kind: string;
  recipient_id: string;
  channel: string;
  status: string;
  next: string | null;
  due_at: string;
  at: string;
  attempts: number;
  acknowledged: number;
  failed_at: string | null;
  failure: string | null;
};

/** One reminder of one message; a reminder is settled for good by the first message that carries it. */
export type ReminderRow = {
  notification_id: string;
  reminder_key: string;
  /** `<process>/<deadline>`: the ledger of a deadline asks by it. */
  deadline_key: string;
  status: string;
  late: number;
  why: string | null;
  at: string;
};

/** Which reminders were sent, to whom, when, and why not. */
export const messageLedger: View<'notification', MessageRecord> = {
  name: 'message-ledger',
  revision: 4,
  category: 'notification',

  apply(record, { event, recorded }) {
    const at = recorded.metadata.recordedAt;
    if (event.type === 'NotificationClaimed') {
      const { recipient, channel, slot, reminderKeys, dueAt, until: next } = event;
      const attempts = record?.attempts ?? 0;
      const notificationId = idOf(recorded.stream);
      const claim = {
        notificationId,
        recipient,
        channel,
        slot,
        reminderKeys,
        dueAt,
        status: 'claimed',
        next,
      } as const;
      const failure = record?.failure ?? null;
      return {
        ...claim,
        attempts,
        why: null,
        late: false,
        messageId: null,
        at,
        acknowledgedAt: null,
        failure,
      };
    }
    if (!record) throw new Error(`Impossible history: ${event.type} begins ${recorded.stream}`);
    switch (event.type) {
      case 'NotificationSent':
        return { ...record, status: 'sent', next: null, late: event.late, messageId: event.messageId, at };
      case 'NotificationFailed':
        return {
          ...record,
          status: 'failed',
          next: event.retryAt,
          attempts: event.attempt,
          why: event.why,
          at,
          failure: { at, why: event.why },
        };
      case 'NotificationSuppressed':
        return { ...record, status: 'suppressed', next: null, why: event.why, at };
      case 'NotificationRequeued':
        return { ...record, next: event.retryAt, attempts: 0, at };
      case 'NotificationAcknowledged':
        return { ...record, acknowledgedAt: at };
    }
  },

  tables: {
    message: {
      columns: [
        'notification_id',
        'recipient_kind',
        'recipient_id',
        'channel',
        'status',
        'next',
        'due_at',
        'at',
        'attempts',
        'acknowledged',
        'failed_at',
        'failure',
      ] satisfies (keyof MessageRow)[],
      indexes: [
        ['recipient_id', 'channel', 'at'],
        ['status', 'next'],
        ['status', 'due_at'],
        ['channel', 'status', 'at'],
        ['failed_at'],
      ],
      rowsOf: (record) => [messageRow(record)],
    },
    reminder: {
      columns: [
        'notification_id',
        'reminder_key',
        'deadline_key',
        'status',
        'late',
        'why',
        'at',
      ] satisfies (keyof ReminderRow)[],
      indexes: [['reminder_key'], ['deadline_key']],
      rowsOf: reminderRows,
    },
  },
};

const messageRow = (record: MessageRecord): MessageRow => ({
  notification_id: record.notificationId,
  recipient_kind: record.recipient.kind,
  recipient_id: record.recipient.id,
  channel: record.channel,
  status: record.status,
  next: record.next,
  due_at: record.dueAt,
  at: record.at,
  attempts: record.attempts,
  acknowledged: Number(record.acknowledgedAt !== null),
  failed_at: record.failure?.at ?? null,
  failure: record.failure?.why ?? null,
});

function reminderRows(record: MessageRecord): readonly ReminderRow[] {
  return record.reminderKeys.map((key) => ({
    notification_id: record.notificationId,
    reminder_key: key,
    deadline_key: key.split('/').slice(0, 2).join('/'),
    status: record.status,
    late: Number(record.late),
    why: record.why,
    at: record.at,
  }));
}
