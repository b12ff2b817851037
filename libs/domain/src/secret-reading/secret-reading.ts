import {
  accept,
  impossible,
  instant,
  millisecondsOf,
  reject,
  type Decider,
  type Instant,
} from '@drivbank/kernel';
import { z } from 'zod';
import { eventCodec, id, moment, sealedText } from '../event-codec.js';
import { unless, type Doer } from '../roles.js';
import type { FreeText } from '../text.js';

const HOUR_MS = 3_600_000;
/** How long an auditor reads by one ground, how long whoever broke the glass does, and how long he may be allowed to. */
export const READS_BY_GROUND_MS = 8 * HOUR_MS;
export const READS_BY_BREAKING_MS = HOUR_MS;
export const ASKED_GOOD_FOR_MS = 24 * HOUR_MS;

type Wanted = { readonly processId: string; readonly ground: string };
type Asked = { readonly personId: string; readonly processId: string; readonly ground: FreeText };

export type Command =
  | ({ readonly type: 'OpenSecretReading' } & Wanted)
  | ({ readonly type: 'AskToBreakGlass' } & Wanted)
  | { readonly type: 'AllowBreakingGlass' }
  | { readonly type: 'EndSecretReading' };

export type Event =
  | ({ readonly type: 'SecretReadingOpened'; readonly until: Instant } & Asked)
  | ({ readonly type: 'BreakingGlassAsked' } & Asked)
  | { readonly type: 'BreakingGlassAllowed'; readonly until: Instant }
  | { readonly type: 'SecretReadingEnded' };

export type State =
  | { readonly status: 'absent' }
  | {
      readonly status: 'asked' | 'open' | 'ended';
      readonly personId: string;
      readonly processId: string;
      /** Until when it is good: to be allowed, or to read. */
      readonly until: Instant;
    };

export type Rejection =
  | { readonly code: 'SecretReadingNotFound' }
  | { readonly code: 'SecretReadingAlreadyBegun' }
  | { readonly code: 'SecretReadingIsOver' }
  | { readonly code: 'NotByTheSamePerson' }
  | { readonly code: 'NotAllowed'; readonly role: string; readonly allowed: readonly string[] };

const WATCHERS: readonly Doer[] = ['administrator', 'auditor'];

export const WHO_MAY: Readonly<Record<Command['type'], readonly Doer[]>> = {
  OpenSecretReading: ['auditor'],
  AskToBreakGlass: ['administrator'],
  AllowBreakingGlass: WATCHERS,
  EndSecretReading: WATCHERS,
};

const after = (at: Instant, ms: number) => instant(millisecondsOf(at) + ms);

/**
 * That somebody who is not assigned reads a process for some hours: an auditor by a ground that he states, an
 * administrator when somebody else has allowed it.
 */
export const secretReading: Decider<Command, Event, State, Rejection> = {
  initial: { status: 'absent' },

  decide(command, state, { by, at }) {
    const refusal = unless(WHO_MAY[command.type], by);
    if (refusal) return reject(refusal);
    if (command.type === 'OpenSecretReading' || command.type === 'AskToBreakGlass') {
      if (state.status !== 'absent') return reject({ code: 'SecretReadingAlreadyBegun' });
      const asked = { personId: by.id, processId: command.processId, ground: command.ground };
      return command.type === 'AskToBreakGlass'
        ? accept({ type: 'BreakingGlassAsked', ...asked })
        : accept({ type: 'SecretReadingOpened', ...asked, until: after(at, READS_BY_GROUND_MS) });
    }
    if (state.status === 'absent') return reject({ code: 'SecretReadingNotFound' });
    if (command.type === 'EndSecretReading')
      return state.status === 'ended' ? accept() : accept({ type: 'SecretReadingEnded' });
    if (state.personId === by.id) return reject({ code: 'NotByTheSamePerson' });
    if (state.status === 'ended' || state.until <= at) return reject({ code: 'SecretReadingIsOver' });
    return state.status === 'open'
      ? accept()
      : accept({ type: 'BreakingGlassAllowed', until: after(at, READS_BY_BREAKING_MS) });
  },

  evolve(state, event, { at }) {
    if (event.type === 'SecretReadingOpened' || event.type === 'BreakingGlassAsked') {
      const { personId, processId } = event;
      return event.type === 'SecretReadingOpened'
        ? { status: 'open', personId, processId, until: event.until }
        : { status: 'asked', personId, processId, until: after(at, ASKED_GOOD_FOR_MS) };
    }
    if (state.status === 'absent') return impossible(`${event.type} before a reading`);
    return event.type === 'SecretReadingEnded'
      ? { ...state, status: 'ended' }
      : { ...state, status: 'open', until: event.until };
  },
};

const asked = { personId: id, processId: id, ground: sealedText };

export const secretReadingCodec = eventCodec<Event>({
  SecretReadingOpened: { schema: z.object({ ...asked, until: moment }), sealed: ['ground'] },
  BreakingGlassAsked: { schema: z.object(asked), sealed: ['ground'] },
  BreakingGlassAllowed: { schema: z.object({ until: moment }) },
  SecretReadingEnded: { schema: z.object({}) },
});
