import { accept, impossible, millisecondsOf, reject, type Decider, type Instant } from '@drivbank/kernel';
import { z } from 'zod';
import { eventCodec, id, moment, sealedText } from '../event-codec.js';
import { unless, type Doer } from '../roles.js';
import type { FreeText } from '../text.js';

/** All that is needed to make somebody administrator who is not known yet. Sealed under the key of that person. */
export type FirstAdministrator = {
  readonly personId: string;
  readonly name: FreeText;
  readonly loginName: FreeText;
  readonly passwordHash: FreeText;
};

export type Command =
  | { readonly type: 'FoundLog'; readonly logId: string }
  /** Once in the life of a log, however many try: the stream's revision decides between them. */
  | ({ readonly type: 'AppointFirstAdministrator' } & FirstAdministrator)
  /** Somebody has looked at a clock that he trusts, and it is about `now`. */
  | { readonly type: 'ConfirmClock'; readonly now: Instant };

export type Event =
  /** The first event of every log. Checkpoints carry its id, so that a foreign or restored log is noticed. */
  | { readonly type: 'LogFounded'; readonly logId: string }
  /** Person, role and account follow from it. */
  | ({ readonly type: 'FirstAdministratorAppointed' } & FirstAdministrator)
  /** A node whose clock has jumped forward to about `now` may send again. */
  | { readonly type: 'ClockConfirmed'; readonly now: Instant };

export type State = {
  readonly logId: string | null;
  readonly firstAdministrator: FirstAdministrator | null;
};

export type Rejection =
  | { readonly code: 'LogAlreadyFounded' }
  | { readonly code: 'LogNotFounded' }
  | { readonly code: 'AdministratorAlreadyAppointed' }
  | { readonly code: 'ClockIsAnother'; readonly now: Instant }
  | { readonly code: 'NotAllowed'; readonly role: string; readonly allowed: readonly string[] };

/** What two clocks may differ by and be the same time; further forward is a jump (reliability.md, section 3). */
export const SAME_TIME_MS_MAX = 3_600_000;

/** Which roles may give which command. */
export const WHO_MAY: Readonly<Record<Command['type'], readonly Doer[]>> = {
  FoundLog: ['system'],
  AppointFirstAdministrator: ['system'],
  ConfirmClock: ['administrator'],
};

/** What concerns a whole log. */
export const log: Decider<Command, Event, State, Rejection> = {
  initial: { logId: null, firstAdministrator: null },

  decide(command, state, { at, by }) {
    const refusal = unless(WHO_MAY[command.type], by);
    if (refusal) return reject(refusal);
    switch (command.type) {
      case 'FoundLog':
        return state.logId === null
          ? accept({ type: 'LogFounded', logId: command.logId })
          : reject({ code: 'LogAlreadyFounded' });
      case 'AppointFirstAdministrator': {
        if (state.logId === null) return reject({ code: 'LogNotFounded' });
        if (state.firstAdministrator) return reject({ code: 'AdministratorAlreadyAppointed' });
        const { type: _, ...appointed } = command;
        return accept({ type: 'FirstAdministratorAppointed', ...appointed });
      }
      case 'ConfirmClock':
        if (state.logId === null) return reject({ code: 'LogNotFounded' });
        if (Math.abs(millisecondsOf(command.now) - millisecondsOf(at)) > SAME_TIME_MS_MAX)
          return reject({ code: 'ClockIsAnother', now: at });
        return accept({ type: 'ClockConfirmed', now: command.now });
    }
  },

  evolve(state, event) {
    if (event.type === 'LogFounded') return { logId: event.logId, firstAdministrator: null };
    if (state.logId === null) return impossible(`${event.type} before LogFounded`);
    if (event.type === 'ClockConfirmed') return state;
    const { type: _, ...firstAdministrator } = event;
    return { ...state, firstAdministrator };
  },
};

export const logCodec = eventCodec<Event>(
  {
    LogFounded: { schema: z.object({ logId: id }) },
    FirstAdministratorAppointed: {
      schema: z.object({ personId: id, name: sealedText, loginName: sealedText, passwordHash: sealedText }),
      sealed: ['name', 'loginName', 'passwordHash'],
    },
    ClockConfirmed: { schema: z.object({ now: moment }) },
  },
  (event) => (event.type === 'FirstAdministratorAppointed' ? event.personId : undefined),
);
