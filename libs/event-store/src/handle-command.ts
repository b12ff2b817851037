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
import { VersionConflict, type EventStore, type NewEvent, type Position } from './event-store.js';
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
 * process, so they conflict only with other processes. What was answered once is answered so again.
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

  /** The stream as it is now. */
  async folded(stream: string): Promise<Folded<State>> {
    const known = this.folds.get(stream);
    if (known) return known;
    const { store, decider, codec, kind, snapshots } = this.parts;
    const kept = (await snapshots?.load(kind, stream)) as Folded<State> | undefined;
    if (kept) {
      const [anchor, ...events] = await store.readStream(stream, { from: kept.revision });
      if (anchor?.id === kept.eventId)
        return this.keep(stream, foldedOn(kept, events, decider, codec.decode));
    }
    const events = await store.readStream(stream);
    return this.keep(stream, foldedOn(emptyFold(decider.initial), events, decider, codec.decode));
  }

  private async attempt(request: CommandRequest<Command>, attempt: number): Promise<Handled<Rejection>> {
    const { store, decider } = this.parts;
    const { stream, commandId, requestFingerprint, seen } = request;
    const folded = await this.folded(stream);
    const answered = folded.answered.get(commandId);
    if (answered) {
      if (answered.fingerprint !== requestFingerprint) throw new IdempotencyKeyReused(commandId);
      const { position } = await store.head();
      return { accepted: true, revision: answered.revision, position, events: 0, repeated: true };
    }
    if (seen !== undefined && seen !== folded.personRevision)
      throw new VersionConflict(
        stream,
        seen,
        folded.personRevision < 0 ? 'no-stream' : folded.personRevision,
      );

    const circumstances = this.circumstancesOf(request);
    const decision = decider.decide(request.command, folded.state, circumstances);
    if (!decision.accepted) return decision;
    if (decision.events.length === 0) {
      const { position } = await store.head();
      return { accepted: true, revision: folded.revision, position, events: 0, repeated: false };
    }
    try {
      return await this.append(request, folded, decision.events, circumstances);
    } catch (error) {
      this.folds.delete(stream);
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

    const recorded = written.map((event, i) => ({ ...event, stream, revision: folded.revision + 1 + i }));
    const next = this.keep(stream, foldedOn(folded, recorded, decider, codec.decode));
    this.maybeSnapshot(stream, folded.revision, next);
    return { accepted: true, revision, position, events: written.length, repeated: false };
  }

  private circumstancesOf({ actor, occurredOn, motive }: CommandRequest<Command>): Circumstances {
    const at = this.parts.clock.now();
    return { at, on: occurredOn ?? localDateOf(at), by: actor, motivated: motive !== undefined };
  }

  private keep(stream: string, folded: Folded<State>): Folded<State> {
    this.folds.delete(stream);
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
