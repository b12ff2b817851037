import { accept, impossible, millisecondsOf, reject, type Decider, type Instant } from '@drivbank/kernel';
import { z } from 'zod';
import { eventCodec, id, moment } from '../event-codec.js';

export type Command =
  | { readonly type: 'FoundLog'; readonly logId: string }
  /** Somebody has looked at a clock that he trusts, and it is about `now`. */
  | { readonly type: 'ConfirmClock'; readonly now: Instant };

export type Event =
  /** The first event of every log. Checkpoints carry its id, so that a foreign or restored log is noticed. */
  | { readonly type: 'LogFounded'; readonly logId: string }
  /** A node whose clock has jumped forward to about `now` may send again. */
  | { readonly type: 'ClockConfirmed'; readonly now: Instant };

export type State = { readonly logId: string | null };

export type Rejection =
  | { readonly code: 'LogAlreadyFounded' }
  | { readonly code: 'LogNotFounded' }
  | { readonly code: 'ClockIsAnother'; readonly now: Instant }
  | { readonly code: 'NotAllowed'; readonly role: string; readonly allowed: readonly string[] };

/** What two clocks may differ by and be the same time; further forward is a jump (reliability.md, section 3). */
export const SAME_TIME_MS_MAX = 3_600_000;

const CONFIRMERS = ['administrator'];

/** What concerns a whole log. */
export const log: Decider<Command, Event, State, Rejection> = {
  initial: { logId: null },

  decide(command, state, { at, by }) {
    switch (command.type) {
      case 'FoundLog':
        return state.logId === null
          ? accept({ type: 'LogFounded', logId: command.logId })
          : reject({ code: 'LogAlreadyFounded' });
      case 'ConfirmClock':
        if (!CONFIRMERS.includes(by.role))
          return reject({ code: 'NotAllowed', role: by.role, allowed: CONFIRMERS });
        if (state.logId === null) return reject({ code: 'LogNotFounded' });
        if (Math.abs(millisecondsOf(command.now) - millisecondsOf(at)) > SAME_TIME_MS_MAX)
          return reject({ code: 'ClockIsAnother', now: at });
        return accept({ type: 'ClockConfirmed', now: command.now });
    }
  },

  evolve(state, event) {
    if (event.type === 'LogFounded') return { logId: event.logId };
    return state.logId === null ? impossible('ClockConfirmed before LogFounded') : state;
  },
};

export const logCodec = eventCodec<Event>({
  LogFounded: { schema: z.object({ logId: id }) },
  ClockConfirmed: { schema: z.object({ now: moment }) },
});
