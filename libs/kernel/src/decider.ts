import type { Instant, LocalDate } from './time.js';

/** Who acts. `id` is opaque: a person's id, or the name of an automation. `role` is the role at that time. */
export type Actor = {
  readonly kind: 'person' | 'system' | 'import';
  readonly id: string;
  readonly role: string;
  readonly signedInBy: 'development-header' | 'session' | 'token' | 'none';
  /** By which token, where `signedInBy` is one. */
  readonly tokenId?: string;
  readonly onBehalfOf?: string;
};

/** What a decider may know besides command and history: who acts, when it is recorded, and the business date. */
export type Circumstances = {
  readonly at: Instant;
  /** When it happened (occurredAt), a local date in Europe/Stockholm. Never later than the date of `at`. */
  readonly on: LocalDate;
  readonly by: Actor;
  /** Whether a motive was given. The text itself is sealed into the metadata and is no business of a decider. */
  readonly motivated: boolean;
};

/** What a decider answers: facts to record, or the reason why there are none. */
export type Decision<Event, Rejection> =
  | { readonly accepted: true; readonly events: readonly Event[] }
  | { readonly accepted: false; readonly rejection: Rejection };

/**
 * The whole of our domain model is values of this type: no clock, no I/O, no randomness. `evolve` is total
 * over the events that `decide` can produce, and returns plain JSON data, so that a state can be a snapshot.
 */
export interface Decider<Command, Event, State, Rejection> {
  readonly initial: State;
  decide(command: Command, state: State, circumstances: Circumstances): Decision<Event, Rejection>;
  evolve(state: State, event: Event, circumstances: Circumstances): State;
}

export const accept = <Event>(...events: Event[]): Decision<Event, never> => ({ accepted: true, events });

export const reject = <Rejection>(rejection: Rejection): Decision<never, Rejection> => ({
  accepted: false,
  rejection,
});

/** A recorded history that could not have happened. Stop: the stream is corrupt. */
export function impossible(message: string): never {
  throw new Error(`Impossible history: ${message}`);
}
