import { accept, reject, type Decider } from '@drivbank/kernel';
import { z } from 'zod';
import { eventCodec, id } from '../event-codec.js';

export type Command = { readonly type: 'FoundLog'; readonly logId: string };
/** The first event of every log. Checkpoints carry its id, so that a foreign or restored log is noticed. */
export type Event = { readonly type: 'LogFounded'; readonly logId: string };
export type State = { readonly logId: string | null };
export type Rejection = { readonly code: 'LogAlreadyFounded' };

export const log: Decider<Command, Event, State, Rejection> = {
  initial: { logId: null },
  decide: ({ logId }, state) =>
    state.logId === null ? accept({ type: 'LogFounded', logId }) : reject({ code: 'LogAlreadyFounded' }),
  evolve: (_, { logId }) => ({ logId }),
};

export const logCodec = eventCodec<Event>({ LogFounded: { schema: z.object({ logId: id }) } });
