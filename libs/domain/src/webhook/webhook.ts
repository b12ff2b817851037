import {
  accept,
  impossible,
  instant,
  millisecondsOf,
  reject,
  type Actor,
  type Decider,
  type Instant,
} from '@drivbank/kernel';
import { z } from 'zod';
import { ACCOUNT_HOLDER } from '../account/account.js';
import { eventCodec, id, moment, sealedText } from '../event-codec.js';
import { unless, type Doer } from '../roles.js';
import type { FreeText } from '../text.js';

/** How long the secret before the present one signs along, so that a receiver can change over. */
export const SECRET_OVERLAP_MS = 24 * 3_600_000;

/** Why the system has stopped one: the receiver said that it is gone, or has taken nothing for days. */
export const STOPS = ['gone', 'failing'] as const;
export type Stop = (typeof STOPS)[number];

type Opening = {
  /** Whose it is: it tells what he may see at the moment of sending. */
  readonly personId: string;
  /** Types of events of processes; null: every one of them. */
  readonly kinds: readonly string[] | null;
  /** The one process that it is about; null: every one that the person sees. */
  readonly processId: string | null;
};

export type Command =
  | ({ readonly type: 'OpenWebhook'; readonly address: string; readonly secret: string } & Opening)
  | { readonly type: 'RotateWebhookSecret'; readonly secret: string }
  | { readonly type: 'PauseWebhook' }
  | { readonly type: 'ResumeWebhook' }
  | { readonly type: 'StopWebhook'; readonly why: Stop }
  | { readonly type: 'CloseWebhook' };

export type Event =
  | ({ readonly type: 'WebhookOpened'; readonly address: FreeText; readonly secret: FreeText } & Opening)
  | {
      readonly type: 'WebhookSecretRotated';
      readonly personId: string;
      readonly secret: FreeText;
      readonly previousUntil: Instant;
    }
  | { readonly type: 'WebhookPaused' }
  | { readonly type: 'WebhookResumed' }
  | { readonly type: 'WebhookStopped'; readonly why: Stop }
  | { readonly type: 'WebhookClosed' };

export type Known = Opening & {
  readonly status: 'open' | 'paused' | 'stopped' | 'closed';
  readonly why: Stop | null;
  /** Since when it is open; of one that is not, since when it was. */
  readonly openSince: Instant;
  readonly address: FreeText;
  readonly secret: FreeText;
  /** Signs along until then. */
  readonly previous: { readonly secret: FreeText; readonly until: Instant } | null;
};
export type State = { readonly status: 'absent' } | Known;

export type Rejection =
  | { readonly code: 'WebhookNotFound' }
  | { readonly code: 'WebhookAlreadyOpened' }
  | { readonly code: 'WebhookIsClosed' }
  | { readonly code: 'NotYourWebhook' }
  | { readonly code: 'NotAllowed'; readonly role: string; readonly allowed: readonly string[] };

/** Whoever runs processes connects them; what he has connected he can silence, whatever he holds today. */
export const WHO_MAY: Readonly<Record<Command['type'], readonly Doer[]>> = {
  OpenWebhook: ['coordinator', 'portfolio_lead'],
  RotateWebhookSecret: [ACCOUNT_HOLDER],
  PauseWebhook: [ACCOUNT_HOLDER],
  ResumeWebhook: [ACCOUNT_HOLDER],
  StopWebhook: ['system'],
  CloseWebhook: [ACCOUNT_HOLDER],
};

/** Tells another program what happens in processes, as one person sees them. Closed for good. */
export const webhook: Decider<Command, Event, State, Rejection> = {
  initial: { status: 'absent' },

  decide(command, state, { by, at }) {
    const refusal = unless(WHO_MAY[command.type], by);
    if (refusal) return reject(refusal);
    if (command.type === 'OpenWebhook') {
      const { type: _, ...opening } = command;
      if (by.id !== opening.personId) return reject({ code: 'NotYourWebhook' });
      if (state.status !== 'absent') return reject({ code: 'WebhookAlreadyOpened' });
      return accept({ type: 'WebhookOpened', ...opening });
    }
    if (state.status === 'absent' || !isHis(state, by)) return reject({ code: 'WebhookNotFound' });
    if (command.type === 'CloseWebhook')
      return state.status === 'closed' ? accept() : accept({ type: 'WebhookClosed' });
    if (state.status === 'closed') return reject({ code: 'WebhookIsClosed' });
    return accept(...changesOf(command, state, at));
  },

  evolve(state, event, { at }) {
    if (event.type === 'WebhookOpened') {
      const { type: _, ...opening } = event;
      return { status: 'open', why: null, openSince: at, previous: null, ...opening };
    }
    if (state.status === 'absent') return impossible(`${event.type} before a webhook`);
    return changed(state, event, at);
  },
};

type Change = Exclude<Command, { type: 'OpenWebhook' | 'CloseWebhook' }>;

/** What is so already changes nothing. */
function changesOf(command: Change, state: Known, at: Instant): readonly Event[] {
  switch (command.type) {
    case 'RotateWebhookSecret': {
      const previousUntil = instant(millisecondsOf(at) + SECRET_OVERLAP_MS);
      const { secret } = command;
      return [{ type: 'WebhookSecretRotated', personId: state.personId, secret, previousUntil }];
    }
    case 'PauseWebhook':
      return state.status === 'open' ? [{ type: 'WebhookPaused' }] : [];
    case 'ResumeWebhook':
      return state.status === 'open' ? [] : [{ type: 'WebhookResumed' }];
    case 'StopWebhook':
      return state.status === 'open' ? [{ type: 'WebhookStopped', why: command.why }] : [];
  }
}

function changed(state: Known, event: Exclude<Event, { type: 'WebhookOpened' }>, at: Instant): Known {
  switch (event.type) {
    case 'WebhookSecretRotated':
      return {
        ...state,
        secret: event.secret,
        previous: { secret: state.secret, until: event.previousUntil },
      };
    case 'WebhookPaused':
      return { ...state, status: 'paused' };
    case 'WebhookResumed':
      return { ...state, status: 'open', why: null, openSince: at };
    case 'WebhookStopped':
      return { ...state, status: 'stopped', why: event.why };
    case 'WebhookClosed':
      return { ...state, status: 'closed' };
  }
}

const isHis = ({ personId }: Opening, by: Actor) => by.kind === 'system' || by.id === personId;

/** Addresses can hold a key of the receiver's: they are sealed as the secret, and both end with the person's key. */
export const webhookCodec = eventCodec<Event>(
  {
    WebhookOpened: {
      schema: z.object({
        personId: id,
        kinds: z.array(z.string()).nullable(),
        processId: id.nullable(),
        address: sealedText,
        secret: sealedText,
      }),
      sealed: ['address', 'secret'],
    },
    WebhookSecretRotated: {
      schema: z.object({ personId: id, secret: sealedText, previousUntil: moment }),
      sealed: ['secret'],
    },
    WebhookPaused: { schema: z.object({}) },
    WebhookResumed: { schema: z.object({}) },
    WebhookStopped: { schema: z.object({ why: z.enum(STOPS) }) },
    WebhookClosed: { schema: z.object({}) },
  },
  (event) => ('personId' in event ? event.personId : undefined),
);
