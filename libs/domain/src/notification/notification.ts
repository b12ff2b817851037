import {
  accept,
  impossible,
  instantAt,
  reject,
  type Decider,
  type Instant,
  type LocalDate,
} from '@drivbank/kernel';
import { z } from 'zod';
import { date, eventCodec, id, moment } from '../event-codec.js';
import { unless, type Doer } from '../roles.js';

export const CHANNELS = ['in_app', 'email'] as const;
export type Channel = (typeof CHANNELS)[number];

export type Recipient = { readonly kind: 'person' | 'organisation'; readonly id: string };

/** The local date and hour at which a message goes out. */
export type Slot = { readonly on: LocalDate; readonly hour: number };

/** Why nothing was sent although something had fallen due. */
export const SUPPRESSIONS = [
  'muted',
  'no_address',
  'no_role',
  'erased',
  'address_refused',
  /** Met, waived or moved between falling due and being sent. */
  'no_longer_due',
] as const;
export type Suppression = (typeof SUPPRESSIONS)[number];

export type Command =
  | {
      readonly type: 'ClaimNotification';
      readonly recipient: Recipient;
      readonly channel: Channel;
      readonly slot: Slot;
      readonly reminderKeys: readonly string[];
      /** When the first of its reminders fell due: a message that comes long after says that it is late. */
      readonly dueAt: Instant;
      /** After this moment another worker may claim it. */
      readonly until: Instant;
    }
  | { readonly type: 'RecordSent'; readonly messageId: string; readonly late: boolean }
  | { readonly type: 'RecordFailed'; readonly why: string; readonly retryAt: Instant | null }
  | { readonly type: 'SuppressNotification'; readonly why: Suppression }
  | { readonly type: 'AcknowledgeNotification' }
  /** Somebody has looked at a message that did not go out, and wants it tried again. */
  | { readonly type: 'RequeueNotification' };

export type Event =
  | {
      readonly type: 'NotificationClaimed';
      readonly recipient: Recipient;
      readonly channel: Channel;
      readonly slot: Slot;
      readonly reminderKeys: readonly string[];
      readonly dueAt: Instant;
      readonly until: Instant;
    }
  | {
      readonly type: 'NotificationSent';
      readonly reminderKeys: readonly string[];
      readonly messageId: string;
      readonly late: boolean;
    }
  /** `retryAt` null: parked until somebody looks. */
  | {
      readonly type: 'NotificationFailed';
      readonly why: string;
      readonly attempt: number;
      readonly retryAt: Instant | null;
    }
  | {
      readonly type: 'NotificationSuppressed';
      readonly reminderKeys: readonly string[];
      readonly why: Suppression;
    }
  | { readonly type: 'NotificationAcknowledged' }
  /** To be tried at `retryAt`, with all its attempts. */
  | { readonly type: 'NotificationRequeued'; readonly retryAt: Instant };

export type State =
  | { readonly status: 'absent' }
  | {
      readonly status: 'claimed' | 'failed' | 'sent' | 'suppressed';
      readonly recipient: Recipient;
      readonly reminderKeys: readonly string[];
      /** Claimed: until when. Failed: when to try again, null when parked. */
      readonly next: Instant | null;
      readonly attempts: number;
      readonly acknowledged: boolean;
    };

export type Rejection =
  | { readonly code: 'NotificationNotClaimed' }
  | { readonly code: 'NotificationTaken'; readonly until: Instant }
  | { readonly code: 'NotificationSettled' }
  | { readonly code: 'NotYourNotification' }
  | { readonly code: 'NotAllowed'; readonly role: string; readonly allowed: readonly string[] };

/** Which roles may give which command; a message is acknowledged by whoever it was sent to. */
export const WHO_MAY: Readonly<Record<Command['type'], readonly Doer[]>> = {
  ClaimNotification: ['system'],
  RecordSent: ['system'],
  RecordFailed: ['system'],
  SuppressNotification: ['system'],
  AcknowledgeNotification: ['oneself'],
  RequeueNotification: ['administrator'],
};

/**
 * One message to one recipient over one channel at one local hour: claimed by one worker, sent, and settled for good.
 * Recorded once, sent at least once; a doubled mail carries the same Message-ID.
 */
export const notification: Decider<Command, Event, State, Rejection> = {
  initial: { status: 'absent' },

  decide(command, state, { at, by }) {
    const refusal = unless(WHO_MAY[command.type], by);
    if (refusal && command.type !== 'AcknowledgeNotification') return reject(refusal);
    if (command.type === 'ClaimNotification') {
      if (state.status === 'sent' || state.status === 'suppressed')
        return reject({ code: 'NotificationSettled' });
      if (state.status !== 'absent' && state.next !== null && at < state.next)
        return reject({ code: 'NotificationTaken', until: state.next });
      const { recipient, channel, slot, dueAt, until } = command;
      // A second claim resends what the first one gathered: the message and its id stay the same.
      const reminderKeys = state.status === 'absent' ? command.reminderKeys : state.reminderKeys;
      return accept({ type: 'NotificationClaimed', recipient, channel, slot, reminderKeys, dueAt, until });
    }
    if (state.status === 'absent') return reject({ code: 'NotificationNotClaimed' });
    if (command.type === 'AcknowledgeNotification') {
      if (by.id !== state.recipient.id && by.onBehalfOf !== state.recipient.id)
        return reject({ code: 'NotYourNotification' });
      return state.acknowledged ? accept() : accept({ type: 'NotificationAcknowledged' });
    }
    if (state.status === 'sent' || state.status === 'suppressed')
      return reject({ code: 'NotificationSettled' });
    const { reminderKeys, attempts } = state;
    switch (command.type) {
      case 'RecordSent':
        return accept({
          type: 'NotificationSent',
          reminderKeys,
          messageId: command.messageId,
          late: command.late,
        });
      case 'RecordFailed':
        return accept({
          type: 'NotificationFailed',
          why: command.why,
          attempt: attempts + 1,
          retryAt: command.retryAt,
        });
      case 'RequeueNotification':
        // What is claimed or will be tried again by itself is on its way already.
        return isParked(state) ? accept({ type: 'NotificationRequeued', retryAt: at }) : accept();
      case 'SuppressNotification':
        return accept({ type: 'NotificationSuppressed', reminderKeys, why: command.why });
    }
  },

  evolve(state, event) {
    if (event.type === 'NotificationClaimed') {
      const { recipient, reminderKeys, until } = event;
      const attempts = state.status === 'absent' ? 0 : state.attempts;
      return { status: 'claimed', recipient, reminderKeys, next: until, attempts, acknowledged: false };
    }
    if (state.status === 'absent') return impossible(`${event.type} before NotificationClaimed`);
    switch (event.type) {
      case 'NotificationSent':
        return { ...state, status: 'sent', next: null };
      case 'NotificationSuppressed':
        return { ...state, status: 'suppressed', next: null };
      case 'NotificationFailed':
        return { ...state, status: 'failed', next: event.retryAt, attempts: event.attempt };
      case 'NotificationRequeued':
        return { ...state, next: event.retryAt, attempts: 0 };
      case 'NotificationAcknowledged':
        return { ...state, acknowledged: true };
    }
  },
};

const isParked = ({ status, next }: Exclude<State, { readonly status: 'absent' }>) =>
  status === 'failed' && next === null;

const reminderKeys = z.array(z.string());

/** Version 1 did not say when it fell due: the hour of its slot is the nearest that is known. */
function withDueAt(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { on, hour } = data['slot'] as Slot;
  return { ...data, dueAt: instantAt(on, hour) };
}

export const notificationCodec = eventCodec<Event>({
  NotificationClaimed: {
    schema: z.object({
      recipient: z.object({ kind: z.enum(['person', 'organisation']), id }),
      channel: z.enum(CHANNELS),
      slot: z.object({ on: date, hour: z.int() }),
      reminderKeys,
      dueAt: moment,
      until: moment,
    }),
    upcasters: [withDueAt],
  },
  NotificationSent: { schema: z.object({ reminderKeys, messageId: z.string(), late: z.boolean() }) },
  NotificationFailed: {
    schema: z.object({ why: z.string(), attempt: z.int(), retryAt: moment.nullable() }),
  },
  NotificationSuppressed: { schema: z.object({ reminderKeys, why: z.enum(SUPPRESSIONS) }) },
  NotificationAcknowledged: { schema: z.object({}) },
  NotificationRequeued: { schema: z.object({ retryAt: moment }) },
});
