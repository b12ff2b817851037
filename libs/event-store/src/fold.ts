import { circumstancesOf, type Decider, type InStream } from '@drivbank/kernel';
import { START, type Position, type Positioned } from './event-store.js';

/** What one command led to, so that the same command can be answered as before. */
export type Answered = { readonly fingerprint: string; readonly revision: number };

/** A stream folded up to a revision. Plain data, so that it can be kept as a snapshot. */
export type Folded<State> = {
  readonly state: State;
  /** −1 for a stream that does not exist. */
  readonly revision: number;
  /** The last revision that a person or an import wrote, or that the stream began with: what If-Match speaks of. */
  readonly personRevision: number;
  /** The event at `revision`, to notice a log that was restored to an earlier day. */
  readonly eventId: string;
  /** Where in the log that event stands: whoever has read so far has seen all that this fold knows. */
  readonly position: Position;
  readonly answered: Map<string, Answered>;
};

export const emptyFold = <State>(initial: State): Folded<State> => ({
  state: initial,
  revision: -1,
  personRevision: -1,
  eventId: '',
  position: START.position,
  answered: new Map(),
});

/** The fold after more events of the stream. The map of answers is shared and grows in place. */
export function foldedOn<State, Event>(
  folded: Folded<State>,
  events: readonly Positioned[],
  decider: Pick<Decider<never, Event, State, never>, 'evolve'>,
  decode: (recorded: InStream) => Event,
): Folded<State> {
  let { state, revision, personRevision, eventId, position } = folded;
  for (const recorded of events) {
    const { metadata } = recorded;
    if (recorded.revision !== revision + 1)
      throw new Error(`Impossible history: ${recorded.stream} goes from ${revision} to ${recorded.revision}`);
    state = decider.evolve(state, decode(recorded), circumstancesOf(metadata));
    revision = recorded.revision;
    eventId = recorded.id;
    position = recorded.position;
    if (metadata.actor.kind !== 'system' || personRevision < 0) personRevision = revision;
    folded.answered.set(metadata.commandId, { fingerprint: metadata.requestFingerprint, revision });
  }
  return { state, revision, personRevision, eventId, position, answered: folded.answered };
}
