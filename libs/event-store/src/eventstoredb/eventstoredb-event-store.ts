import type { EventStoreDBClient } from '@eventstore/db-client';
import {
  CheckpointLost,
  comparePositions,
  EventNotStorable,
  START,
  StoreUnavailable,
  VersionConflict,
  type Appended,
  type Checkpoint,
  type EventStore,
  type Expected,
  type NewEvent,
  type Page,
  type Position,
  type Positioned,
  type RecordStore,
} from '../event-store.js';
import { linesOf } from '../storable.js';
import { ClockWatch } from './clock-watch.js';
import { collected } from './collected.js';
import type { Connection } from './connection.js';
import { Feed } from './feed.js';
import { Feeds } from './feeds.js';
import { placeOf, positionOf, type Place } from './place.js';
import { positioned, proposed, recorded, type Stored } from './stored-event.js';

/** Appends that wait for their answer. Beyond it a writer is told to come back, and nothing was written. */
const PENDING_MAX = 10_000;
/** How long an append whose fate is unknown is repeated before the caller is told so. */
const UNDECIDED_MS_MAX = 20_000;
/** A server that tells nothing for so long, not even where it is, is silent. */
const SILENCE_MS_MAX = 10_000;
const STREAM_PAGE_EVENTS = 1_000;
const BACKWARDS_PAGE_RECORDS = 256;
/** What an event takes in the server's log, until enough events are known to tell. */
const EVENT_BYTES_ASSUMED = 1_000;
const EVENTS_TO_TELL_FROM = 100;

type Options = {
  readonly connection: Connection;
  /** Stands before the names of our streams on the server, and is no part of them. */
  readonly prefix: string;
};

/**
 * The log, or other streams of ours, on EventStoreDB 23.10 to 24.10 and KurrentDB 25, which speak the same protocol. An
 * append whose answer is lost is repeated with the same ids and revision, which the server recognises. The server's log
 * is everybody's: numbers count the events under our prefix alone.
 */
export function eventStoreDbStore({
  connection,
  prefix,
}: Options): EventStore & { readonly clockIsOff: boolean } {
  return new EventStoreDbStore(connection, prefix);
}

/** Streams beside the log on the same server. Their past is hidden at once and gone after a scavenge of every node. */
export function eventStoreDbRecords({ connection, prefix }: Options): RecordStore {
  return new EventStoreDbStore(connection, prefix);
}

class EventStoreDbStore implements RecordStore {
  private readonly feeds = new Feeds();
  private readonly clockWatch = new ClockWatch();
  private readonly listeners = new Set<() => void>();
  private readonly pending = new Set<Promise<unknown>>();
  /** The last place that this process was told for an append: a reader here is not at the end before it. */
  private acknowledged: Position = START.position;
  /** How far a feed has looked, and the last event of ours before that place. */
  private looked: { readonly to: Place; readonly last: Checkpoint } | undefined;
  private closed = false;

  constructor(
    private readonly connection: Connection,
    private readonly prefix: string,
  ) {}

  get clockIsOff(): boolean {
    return this.clockWatch.isOff;
  }

  async append(stream: string, events: readonly NewEvent[], expected: Expected): Promise<Appended> {
    if (this.closed) throw new StoreUnavailable('closed');
    if (this.pending.size >= PENDING_MAX) throw new StoreUnavailable('busy');
    if (this.clockWatch.refuses) throw new StoreUnavailable('clock');
    const appending = this.appended(stream, events, expected);
    this.pending.add(appending);
    try {
      return await appending;
    } finally {
      this.pending.delete(appending);
    }
  }

  async readStream(
    stream: string,
    { from = 0 }: { readonly from?: number } = {},
  ): Promise<readonly Positioned[]> {
    const read: Positioned[] = [];
    for (;;) {
      const last = read.at(-1);
      const fromRevision = BigInt(last ? last.revision + 1 : from);
      const page = await this.connection
        .call((client) => {
          const options = { fromRevision, maxCount: STREAM_PAGE_EVENTS };
          return collected(client.readStream(this.prefix + stream, options));
        })
        .catch((error: { type?: string }) => {
          if (error.type === 'stream-not-found') return [];
          throw error;
        });
      read.push(...page.map((event) => positioned(event, this.prefix)));
      if (page.length < STREAM_PAGE_EVENTS) return read;
    }
  }

  async readAll(after: Checkpoint, limit: number): Promise<Page> {
    const feed = await this.feedAt(after);
    try {
      return await this.page(feed, after, limit);
    } catch (error) {
      feed.close();
      throw error;
    }
  }

  async last(): Promise<Positioned | undefined> {
    for (let from: Place | 'end' = 'end'; ;) {
      const records = await this.backwards(from, BACKWARDS_PAGE_RECORDS);
      const own = records.find(({ streamId }) => streamId.startsWith(this.prefix));
      if (own) return positioned(own, this.prefix);
      if (records.length < BACKWARDS_PAGE_RECORDS) return undefined;
      from = records.at(-1)!.position;
      const known = this.looked && from.commit <= this.looked.to.commit ? this.looked.last : undefined;
      const event = known && (await this.eventAt(known));
      if (event) return positioned(event, this.prefix);
    }
  }

  async holds(checkpoint: Checkpoint): Promise<boolean> {
    return checkpoint.number === START.number || (await this.eventAt(checkpoint)) !== undefined;
  }

  async behind({ position, number }: Checkpoint): Promise<number> {
    const last = await this.last();
    if (!last || comparePositions(last.position, position) <= 0) return 0;
    const at = position === START.position ? 0n : placeOf(position).commit;
    const bytes = Number(placeOf(last.position).commit - at);
    const each = number < EVENTS_TO_TELL_FROM ? EVENT_BYTES_ASSUMED : Number(at) / number;
    return Math.max(1, Math.round(bytes / each));
  }

  onAppended(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async forgetBefore(stream: string, revision: number): Promise<void> {
    const hide = (client: EventStoreDBClient) =>
      client.setStreamMetadata(this.prefix + stream, { truncateBefore: revision });
    await this.connection.untilKnown(hide, UNDECIDED_MS_MAX);
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.allSettled(this.pending);
    this.feeds.close();
  }

  private async appended(stream: string, events: readonly NewEvent[], expected: Expected): Promise<Appended> {
    const lines = linesOf(stream, events);
    const first = lines[0]!.id;
    const batch = lines.map((line, i) => proposed(line, events[i]!.data));
    const options = {
      expectedRevision: expected === 'no-stream' ? ('no_stream' as const) : BigInt(expected),
    };
    this.clockWatch.sending(first);
    const { nextExpectedRevision, position } = await this.connection
      .untilKnown((client) => client.appendToStream(this.prefix + stream, batch, options), UNDECIDED_MS_MAX)
      .catch((error: unknown) => {
        throw refusedAs(error, stream, expected, events);
      });
    this.clockWatch.answered(first);
    const appended = { revision: Number(nextExpectedRevision), position: positionOf(position!) };
    if (comparePositions(appended.position, this.acknowledged) > 0) this.acknowledged = appended.position;
    this.tell();
    return appended;
  }

  /** The feed that goes on after that checkpoint. Throws `CheckpointLost` when a new one has nowhere to begin. */
  private async feedAt(after: Checkpoint): Promise<Feed> {
    const kept = this.feeds.take(after);
    if (kept && !kept.isSpent) return kept;
    kept?.close();
    if (!(await this.holds(after))) throw new CheckpointLost(after);
    const own = after.number === START.number ? undefined : placeOf(after.position);
    // Where the last feed had come to may be far behind our last event; but a restored log may not reach it.
    const from = kept?.scannedTo && (await this.recordAt(kept.scannedTo)) ? kept.scannedTo : own;
    return new Feed(this.connection, { prefix: this.prefix, from, onEvent: (event) => this.arrived(event) });
  }

  /** A page is full, or ends the log. */
  private async page(feed: Feed, after: Checkpoint, limit: number): Promise<Page> {
    const events: Stored[] = [];
    for (;;) {
      events.push(...feed.take(limit - events.length));
      const isFull = events.length === limit;
      if (isFull || feed.isAtEnd) {
        const checkpoint = checkpointAfter(after, events);
        const atEnd = feed.isAtEnd && comparePositions(checkpoint.position, this.acknowledged) >= 0;
        if (isFull || atEnd) {
          this.feeds.keep(checkpoint, feed);
          if (feed.scannedTo) this.looked = { to: feed.scannedTo, last: checkpoint };
          const read = events.map((event, i) => recorded(event, this.prefix, after.number + 1 + i));
          return { events: read, checkpoint, atEnd };
        }
      }
      await feed.arrival(limit - events.length, SILENCE_MS_MAX);
    }
  }

  private arrived(event: Stored): void {
    this.clockWatch.seen(event);
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  /** The event of a checkpoint, when it stands where it says. */
  private async eventAt({ position, eventId }: Checkpoint): Promise<Stored | undefined> {
    const record = await this.recordAt(placeOf(position));
    return record?.id === eventId && record.streamId.startsWith(this.prefix) ? record : undefined;
  }

  private async recordAt(place: Place): Promise<Stored | undefined> {
    const [record] = await this.connection
      .call((client) => collected(client.readAll({ fromPosition: place, maxCount: 1 })))
      .catch((error: unknown) => {
        if (error instanceof StoreUnavailable) throw error;
        // No record begins at that place.
        return [];
      });
    return record?.position.commit === place.commit ? record : undefined;
  }

  private backwards(fromPosition: Place | 'end', maxCount: number): Promise<readonly Stored[]> {
    const read = (client: EventStoreDBClient) =>
      collected(client.readAll({ direction: 'backwards', fromPosition, maxCount }));
    return this.connection.call(read);
  }
}

function checkpointAfter(after: Checkpoint, events: readonly Stored[]): Checkpoint {
  const end = events.at(-1);
  if (!end) return after;
  return { position: positionOf(end.position), number: after.number + events.length, eventId: end.id };
}

function refusedAs(error: unknown, stream: string, expected: Expected, events: readonly NewEvent[]): unknown {
  const { type, actualVersion } = error as { type?: string; actualVersion?: bigint | 'no_stream' };
  if (type === 'wrong-expected-version')
    return new VersionConflict(
      stream,
      expected,
      typeof actualVersion === 'bigint' ? Number(actualVersion) : 'no-stream',
    );
  if (type === 'maximum-append-size-exceeded')
    return new EventNotStorable(events[0]!.type, 'the event store takes no append of this size');
  return error;
}
