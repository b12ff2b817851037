import type { InStream, Metadata, Recorded } from '@drivbank/kernel';

/** What the writer believes the stream looks like: absent, or at this revision. There is no "any". */
export type Expected = 'no-stream' | number;

/** An event on its way into the log. `id` derives from the command id, so that a repeat is recognised. */
export type NewEvent = {
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: Metadata;
};

/**
 * The store's own word for a place in the log: opaque, growing, compared with `comparePositions`. Never shown to
 * people and never stored in an event; the event number is for that.
 */
export type Position = string;

/** Where a consumer has come to. `number` is −1 and `eventId` empty before the first event. */
export type Checkpoint = {
  readonly position: Position;
  readonly number: number;
  readonly eventId: string;
};

export const START: Checkpoint = { position: '', number: -1, eventId: '' };

/** An event as its stream gives it: its number is known to whoever has read the log up to it. */
export type Positioned = InStream & { readonly position: Position };

export type Appended = { readonly revision: number; readonly position: Position };

/** One page of the log, and the place after it. */
export type Page = {
  readonly events: readonly Recorded[];
  readonly checkpoint: Checkpoint;
  /** Nothing stands behind this page, as far as is known; an empty page is always the end. */
  readonly atEnd: boolean;
};

/**
 * The log. An append is atomic, durable before it is answered, and refused when the stream is not as expected,
 * unless the very same events (by id) stand there already: then it answers as the first time. Revisions and numbers
 * are 0-based and gapless. Whoever has read up to a checkpoint has read everything before it.
 *
 * Not in here: what an event means, personal data, snapshots, views, any SQL. The law is in
 * event-store.contract.ts, and every adapter is run through it.
 */
export interface EventStore {
  /** Throws `VersionConflict`, `EventNotStorable` (nothing was written) or `StoreUnavailable` (safe to repeat). */
  append(stream: string, events: readonly NewEvent[], expected: Expected): Promise<Appended>;
  /**
   * From revision `from` (default 0) on, in order. An unknown stream is empty. Throws `EventCorrupt` or
   * `StoreUnavailable`.
   */
  readStream(stream: string, options?: { readonly from?: number }): Promise<readonly Positioned[]>;
  /**
   * The events after the checkpoint in log order, all that were acknowledged to this process before: `limit` of them, or
   * fewer at the end of the log.
   * Throws `EventCorrupt`, `CheckpointLost` or `StoreUnavailable`.
   */
  readAll(after: Checkpoint, limit: number): Promise<Page>;
  /** The last event of the log, whoever wrote it; undefined when it is empty. Throws `StoreUnavailable`. */
  last(): Promise<Positioned | undefined>;
  /**
   * Whether the event of that checkpoint stands in that place: no, when the log is another one or was restored. Throws
   * `StoreUnavailable`.
   */
  holds(checkpoint: Checkpoint): Promise<boolean>;
  /** About how many events stand after the checkpoint: exact where the store counts its events. */
  behind(checkpoint: Checkpoint): Promise<number>;
  /** A hint that the log has grown; may be late, doubled or lost. Returns a way to stop listening. */
  onAppended(listener: () => void): () => void;
  close(): Promise<void>;
}

/** Streams that are no part of the log and may be forgotten: of keys, never of what happened. */
export interface RecordStore extends EventStore {
  /** Nobody reads the events before that revision any more; the next clean-up of the store removes them. */
  forgetBefore(stream: string, revision: number): Promise<void>;
}

export function comparePositions(a: Position, b: Position): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** Somebody else wrote to the stream first. Read again and decide again. */
export class VersionConflict extends Error {
  constructor(
    readonly stream: string,
    readonly expected: Expected,
    readonly actual: Expected,
  ) {
    super(`${stream} is at ${actual}, not at ${expected}`);
    this.name = 'VersionConflict';
  }
}

/** The event would not survive storage unchanged, or is larger than any store takes. A mistake of the caller's. */
export class EventNotStorable extends Error {
  constructor(
    readonly eventType: string,
    readonly why: string,
  ) {
    super(`${eventType} cannot be stored: ${why}`);
    this.name = 'EventNotStorable';
  }
}

/** What stands in the log is not what was written. The event is never served. */
export class EventCorrupt extends Error {
  constructor(
    readonly number: number,
    readonly stream: string,
    readonly revision: number,
  ) {
    super(`Event ${number} (${stream} revision ${revision}) is not what was written`);
    this.name = 'EventCorrupt';
  }
}

/** The log does not hold that checkpoint: it is another one, or was restored to an earlier day. Begin anew. */
export class CheckpointLost extends Error {
  constructor(readonly checkpoint: Checkpoint) {
    super(`The log does not hold event ${checkpoint.number} (${checkpoint.eventId})`);
    this.name = 'CheckpointLost';
  }
}

/** The log takes no writes now, or no reads. Nothing is known to be lost; the same append may be repeated with the same ids. */
export class StoreUnavailable extends Error {
  constructor(
    readonly reason: 'disk-full' | 'disk-error' | 'busy' | 'unreachable' | 'denied' | 'closed' | 'clock',
    options?: { cause?: unknown },
  ) {
    super(`The log does not answer: ${reason}`, options);
    this.name = 'StoreUnavailable';
  }
}
