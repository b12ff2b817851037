import { accept, impossible, reject, type Actor, type Decider } from '@drivbank/kernel';
import { z } from 'zod';
import { ACCOUNT_HOLDER } from '../account/account.js';
import { eventCodec, id, sealedText } from '../event-codec.js';
import { unless, type Doer } from '../roles.js';
import type { FreeText } from '../text.js';

type Opening = {
  /** Whose calendar it is: it shows what he may see. */
  readonly personId: string;
  /** The one process that it is about; null: whatever concerns the person. */
  readonly processId: string | null;
};

export type Command =
  /** `tokenHash`: SHA-256 of what opens the feed, hex. `openAlready`: how many open ones the person has. */
  | ({
      readonly type: 'OpenCalendarFeed';
      readonly tokenHash: string;
      readonly openAlready: number;
    } & Opening)
  | {
      readonly type: 'CloseCalendarFeed';
    };

export type Event =
  | ({ readonly type: 'CalendarFeedOpened'; readonly tokenHash: FreeText } & Opening)
  | { readonly type: 'CalendarFeedClosed' };

export type State =
  | { readonly status: 'absent' }
  | ({ readonly status: 'open' | 'closed'; readonly tokenHash: FreeText } & Opening);

export type Rejection =
  | { readonly code: 'CalendarFeedNotFound' }
  | { readonly code: 'CalendarFeedAlreadyOpened' }
  | { readonly code: 'NotYourCalendarFeed' }
  | { readonly code: 'TooManyCalendarFeeds'; readonly most: number }
  | { readonly code: 'NotAllowed'; readonly role: string; readonly allowed: readonly string[] };

/** More than anybody has programs for: whoever opens so many has lost them, or is a program himself. */
export const OPEN_MAX = 50;

/** A holder his own only; an administrator closes what has fallen into wrong hands. */
export const WHO_MAY: Readonly<Record<Command['type'], readonly Doer[]>> = {
  OpenCalendarFeed: [ACCOUNT_HOLDER],
  CloseCalendarFeed: [ACCOUNT_HOLDER, 'administrator'],
};

/** An address at which a calendar program fetches deadlines as one person sees them. Closed for good. */
export const calendarFeed: Decider<Command, Event, State, Rejection> = {
  initial: { status: 'absent' },

  decide(command, state, { by }) {
    const refusal = unless(WHO_MAY[command.type], by);
    if (refusal) return reject(refusal);
    if (command.type === 'OpenCalendarFeed') {
      const { type: _, openAlready, ...opening } = command;
      if (!isHis(opening, by)) return reject({ code: 'NotYourCalendarFeed' });
      if (state.status !== 'absent') return reject({ code: 'CalendarFeedAlreadyOpened' });
      if (openAlready >= OPEN_MAX) return reject({ code: 'TooManyCalendarFeeds', most: OPEN_MAX });
      return accept({ type: 'CalendarFeedOpened', ...opening });
    }
    if (state.status === 'absent' || !isHis(state, by)) return reject({ code: 'CalendarFeedNotFound' });
    return state.status === 'closed' ? accept() : accept({ type: 'CalendarFeedClosed' });
  },

  evolve(state, event) {
    if (event.type === 'CalendarFeedOpened') {
      const { type: _, ...opening } = event;
      return { status: 'open', ...opening };
    }
    return state.status === 'absent'
      ? impossible(`${event.type} before a feed`)
      : { ...state, status: 'closed' };
  },
};

/** What an administrator closes is everybody's. */
const isHis = ({ personId }: Opening, by: Actor) => by.role !== ACCOUNT_HOLDER || by.id === personId;

/** The hash is sealed under the key of the person, so that erasing the person ends the feed. */
export const calendarFeedCodec = eventCodec<Event>(
  {
    CalendarFeedOpened: {
      schema: z.object({ personId: id, processId: id.nullable(), tokenHash: sealedText }),
      sealed: ['tokenHash'],
    },
    CalendarFeedClosed: { schema: z.object({}) },
  },
  (event) => (event.type === 'CalendarFeedOpened' ? event.personId : undefined),
);
