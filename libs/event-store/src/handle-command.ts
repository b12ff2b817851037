import {
  eventIdOf,
  localDateOf,
  type Actor,
  type Circumstances,
  type Clock,
  type Decider,
  type InStream,
  type LocalDate,
  type Metadata,
  type Sealed,
  type Source,
  type Visibility,
} from '@drivbank/kernel';
import {
  VersionConflict,
  type EventStore,
  type NewEvent,
  type Position,
  type Positioned,
} from './event-store.js';
import { emptyFold, foldedOn, type Folded } from './fold.js';
import type { SnapshotStore } from './snapshot-store.js';

/** Enough for any human race; a stream that still conflicts is being written by a machine. */
const ATTEMPTS_MAX = 3;
/** Folded streams kept in memory. */
const FOLDS_MAX = 20_000;
const SNAPSHOT_EVERY_EVENTS = 200;

export type CommandRequest<Command> = {
  readonly stream: string;
  readonly command: Command;
  readonly commandId: string;
  readonly requestFingerprint: string;
  readonly actor: Actor;
  readonly source: Source;
  readonly visibility?: Visibility | undefined;
  /** When it happened, if not on the day of recording. */
  readonly occurredOn?: LocalDate | undefined;
  readonly motive?: string | undefined;
  readonly correlationId?: string | undefined;
  readonly causationId?: string | undefined;
  /** The version that the caller decided on (If-Match). */
  readonly seen?: number | undefined;
};

export type Handled<Rejection> =
  | {
      readonly accepted: true;
      /** The last revision that this command wrote, or where the stream is when it wrote nothing. */
      readonly revision: number;
      readonly position: Position;
      readonly events: number;
      /** Answered from memory: the command had been given before. */
      readonly repeated: boolean;
    }
  | { readonly accepted: false; readonly rejection: Rejection };

export type Encoded = {
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly motive?: Sealed | undefined;
};

/** Between events of the domain and what is stored. Encoding may have to fetch a key, so it takes all at once. */
export interface StreamCodec<Event> {
  encode(
    stream: string,
    events: readonly { readonly event: Event; readonly id: string }[],
    motive: string | undefined,
  ): Promise<readonly Encoded[]>;
  decode(recorded: InStream): Event;
}

/** One Idempotency-Key, two different requests. */
export class IdempotencyKeyReused extends Error {
  constructor(readonly commandId: string) {
    super(`Command ${commandId} was given before with another content`);
    this.name = 'IdempotencyKeyReused';
  }
}

type Considered<Event, Rejection> =
  | { readonly events: readonly Event[] }
  | { readonly answer: Handled<Rejection>; readonly thrown?: undefined }
  | { readonly thrown: Error };

type Parts<Command, Event, State, Rejection> = {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly decider: Decider<Command, Event, State, Rejection>;
  readonly codec: StreamCodec<Event>;
  /** Names decider and state shape, `innovationProcess@1`: another one never reads the snapshots of this. */
  readonly kind: string;
  readonly snapshots?: SnapshotStore | undefined;
};

/**
 * Load, decide, append: the one way a command becomes events. Commands to one stream wait for each other in this
 * process, so they conflict only with other processes. What was answered once is answered so again. Folds are kept in
 * memory: what is written on them is checked by the store, what is refused on them is looked at again first.
 */
export class CommandGate<Command, Event, State, Rejection> {
  private readonly folds = new Map<string, Folded<State>>();
  private readonly lanes = new Map<string, Promise<unknown>>();

  constructor(private readonly parts: Parts<Command, Event, State, Rejection>) {}

  /** Throws `VersionConflict`, `IdempotencyKeyReused`, and what the store throws. */
  async handle(request: CommandRequest<Command>): Promise<Handled<Rejection>> {
    const { stream } = request;
    const before = this.lanes.get(stream);
    const mine = before ? before.then(() => this.attempt(request, 1)) : this.attempt(request, 1);
    const lane = mine.catch(() => undefined);
    this.lanes.set(stream, lane);
    try {
      return await mine;
    } finally {
      if (this.lanes.get(stream) === lane) this.lanes.delete(stream);
    }
  }

  /**
   * The stream as this process knows it: nobody else's write is missing for longer than its follower is behind, and a
   * stream that was absent is looked for again.
   */
  async folded(stream: string): Promise<Folded<State>> {
    return this.folds.get(stream) ?? (await this.load(stream));
  }

  /** Somebody wrote this event: what was folded before it is out of date. */
  noticed({ stream, revision }: Pick<Positioned, 'stream' | 'revision'>): void {
    const known = this.folds.get(stream);
    if (known && known.revision < revision) this.folds.delete(stream);
  }

  /** The log is another one than before. */
  forget(): void {
    this.folds.clear();
  }

  private async attempt(request: CommandRequest<Command>, attempt: number): Promise<Handled<Rejection>> {
    const { stream } = request;
    const remembered = this.folds.get(stream);
    const folded = remembered ?? (await this.load(stream));
    const circumstances = this.circumstancesOf(request);
    const considered = this.considered(request, folded, circumstances);
    if ('events' in considered)
      return this.written(request, folded, considered.events, circumstances, attempt);
    // An append is checked by the store; everything else is only as good as what it was decided on.
    if (remembered && attempt < ATTEMPTS_MAX && (await this.isOutOfDate(stream, remembered)))
      return this.attempt(request, attempt + 1);
    if (considered.thrown) throw considered.thrown;
    return considered.answer;
  }

  /** What is to be written, or what is to be answered without writing. */
  private considered(
    { stream, command, commandId, requestFingerprint, seen }: CommandRequest<Command>,
    { state, revision, personRevision, position, answered }: Folded<State>,
    circumstances: Circumstances,
  ): Considered<Event, Rejection> {
    const before = answered.get(commandId);
    if (before && before.fingerprint !== requestFingerprint)
      return { thrown: new IdempotencyKeyReused(commandId) };
    const nothing = { accepted: true, position, events: 0 } as const;
    if (before) return { answer: { ...nothing, revision: before.revision, repeated: true } };
    if (seen !== undefined && seen !== personRevision)
      return { thrown: new VersionConflict(stream, seen, personRevision < 0 ? 'no-stream' : personRevision) };
    const decision = this.parts.decider.decide(command, state, circumstances);
    if (!decision.accepted) return { answer: decision };
    return decision.events.length === 0
      ? { answer: { ...nothing, revision, repeated: false } }
      : { events: decision.events };
  }

  private async written(
    request: CommandRequest<Command>,
    folded: Folded<State>,
    events: readonly Event[],
    circumstances: Circumstances,
    attempt: number,
  ): Promise<Handled<Rejection>> {
    try {
      return await this.append(request, folded, events, circumstances);
    } catch (error) {
      this.folds.delete(request.stream);
      if (!(error instanceof VersionConflict) || attempt === ATTEMPTS_MAX) throw error;
      return this.attempt(request, attempt + 1);
    }
  }

  private async append(
    request: CommandRequest<Command>,
    folded: Folded<State>,
    events: readonly Event[],
    { at }: Circumstances,
  ): Promise<Handled<Rejection>> {
    const { store, decider, codec } = this.parts;
    const { stream, commandId, motive } = request;
    const identified = events.map((event, i) => ({ event, id: eventIdOf(commandId, i) }));
    const encoded = await codec.encode(stream, identified, motive);
    const written = encoded.map(({ type, data, ...rest }, i): NewEvent => {
      const metadata = metadataOf(request, at, rest);
      return { id: identified[i]!.id, type, data, metadata };
    });
    const expected = folded.revision < 0 ? 'no-stream' : folded.revision;
    const { revision, position } = await store.append(stream, written, expected);

    const recorded = written.map((event, i) => ({
      ...event,
      stream,
      revision: folded.revision + 1 + i,
      position,
    }));
    const next = this.keep(stream, foldedOn(folded, recorded, decider, codec.decode));
    this.maybeSnapshot(stream, folded.revision, next);
    return { accepted: true, revision, position, events: written.length, repeated: false };
  }

  /** From the log, by way of a snapshot when the log still holds what it was made of. */
  private async load(stream: string): Promise<Folded<State>> {
    const { store, decider, codec, kind, snapshots } = this.parts;
    const kept = (await snapshots?.load(kind, stream)) as Folded<State> | undefined;
    const later = kept && (await this.after(stream, kept));
    if (kept && later) return this.keep(stream, foldedOn(kept, later, decider, codec.decode));
    const events = await store.readStream(stream);
    return this.keep(stream, foldedOn(emptyFold(decider.initial), events, decider, codec.decode));
  }

  /** The events after a fold, or undefined when its own event does not stand in the log any more. */
  private async after(stream: string, folded: Folded<State>): Promise<readonly Positioned[] | undefined> {
    const [anchor, ...events] = await this.parts.store.readStream(stream, { from: folded.revision });
    return anchor?.id === folded.eventId ? events : undefined;
  }

  /** Whether others have written since; the fold is then forgotten. */
  private async isOutOfDate(stream: string, folded: Folded<State>): Promise<boolean> {
    const later = await this.after(stream, folded);
    if (later?.length === 0) return false;
    this.folds.delete(stream);
    return true;
  }

  private circumstancesOf({ actor, occurredOn, motive }: CommandRequest<Command>): Circumstances {
    const at = this.parts.clock.now();
    return { at, on: occurredOn ?? localDateOf(at), by: actor, motivated: motive !== undefined };
  }

  /** Not an absent stream: somebody else may be about to begin it. */
  private keep(stream: string, folded: Folded<State>): Folded<State> {
    this.folds.delete(stream);
    if (folded.revision < 0) return folded;
    this.folds.set(stream, folded);
    if (this.folds.size > FOLDS_MAX) this.folds.delete(this.folds.keys().next().value!);
    return folded;
  }

  /** Behind the answer: a snapshot that is lost costs a longer fold, nothing else. */
  private maybeSnapshot(stream: string, before: number, folded: Folded<State>): void {
    const { snapshots, kind } = this.parts;
    const due =
      Math.floor((before + 1) / SNAPSHOT_EVERY_EVENTS) <
      Math.floor((folded.revision + 1) / SNAPSHOT_EVERY_EVENTS);
    if (snapshots && due) void snapshots.save(kind, stream, folded).catch(() => undefined);
  }
}

function metadataOf<Command>(
  request: CommandRequest<Command>,
  at: Metadata['recordedAt'],
  { schemaVersion, motive }: Pick<Encoded, 'schemaVersion' | 'motive'>,
): Metadata {
  const { actor, commandId, requestFingerprint, occurredOn, source } = request;
  return {
    schemaVersion,
    recordedAt: at,
    ...(occurredOn !== undefined && occurredOn !== localDateOf(at) && { occurredAt: occurredOn }),
    actor,
    commandId,
    requestFingerprint,
    $correlationId: request.correlationId ?? commandId,
    $causationId: request.causationId ?? commandId,
    ...(motive && { motive }),
    source,
    visibility: request.visibility ?? 'internal',
  };
}
