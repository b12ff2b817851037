import {
  TOMBSTONE_REVISION,
  TOMBSTONE_TYPE,
  toldOnBy,
  type NewEvent,
  type StoredEvent,
} from './stored-event.js';

/** What a record takes in the log beside its texts, so that positions have gaps as on a real server. */
const RECORD_OVERHEAD = 120;

/** Records that were written with one append: atomic, and of one stream. Empty when the append was. */
export type Written = {
  readonly stream: string;
  readonly position: number;
  readonly events: readonly StoredEvent[];
};

/**
 * One totally ordered log and its streams, in memory. Positions are offsets: growing, with gaps, commit equal to
 * prepare. It knows no expected revisions and no visibility: those are rules on top of it.
 */
export class EventLog {
  readonly all: StoredEvent[] = [];
  private readonly streams = new Map<string, StoredEvent[]>();
  private readonly tombstones = new Map<string, StoredEvent>();
  /** Records without an event: places that may be read from all the same. */
  private readonly emptyRecords = new Set<number>();
  private readonly listeners = new Set<() => void>();
  private end = 0;

  /** Every event of the stream that was ever written, by revision. */
  eventsOf = (stream: string): readonly StoredEvent[] => this.streams.get(stream) ?? [];
  lastRevision = (stream: string): number => this.eventsOf(stream).length - 1;
  /** Of the stream, or for a metadata stream of the one that it tells on. */
  tombstoneOf = (stream: string): StoredEvent | undefined =>
    this.tombstones.get(stream) ?? this.tombstones.get(toldOnBy(stream) ?? stream);

  /** Gives the events their places; nobody sees them before `add`. */
  place(stream: string, events: readonly NewEvent[], created: number): Written {
    const first = this.lastRevision(stream) + 1;
    let position = this.end;
    const placed = events.map((event, i) => {
      const revision = event.type === TOMBSTONE_TYPE ? TOMBSTONE_REVISION : first + i;
      const stored = { ...event, stream, revision, position, created };
      position += sizeOfRecord(stored);
      return stored;
    });
    return { stream, position: this.end, events: placed };
  }

  add({ stream, position, events }: Written): void {
    if (events.length === 0) {
      this.emptyRecords.add(position);
      this.end = position + RECORD_OVERHEAD;
    }
    for (const event of events) {
      this.all.push(event);
      if (event.type === TOMBSTONE_TYPE) this.tombstones.set(stream, event);
      else this.ofStream(stream).push(event);
      this.end = event.position + sizeOfRecord(event);
    }
  }

  /** The index in `all` of the first event at or after the position. */
  indexAt(position: number): number {
    let [low, high] = [0, this.all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.all[middle]!.position < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether a record begins there. What lies beyond the end is no mistake: it may come. */
  isRecordStart = (position: number): boolean =>
    position >= this.end ||
    this.emptyRecords.has(position) ||
    this.all[this.indexAt(position)]?.position === position;

  onGrowth(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** How many wait for the log to grow. */
  get listenerCount(): number {
    return this.listeners.size;
  }

  tellGrowth(): void {
    for (const listener of [...this.listeners]) listener();
  }

  private ofStream(stream: string): StoredEvent[] {
    const known = this.streams.get(stream);
    if (known) return known;
    const made: StoredEvent[] = [];
    this.streams.set(stream, made);
    return made;
  }
}

const sizeOfRecord = ({ stream, type, data, metadata }: StoredEvent): number =>
  RECORD_OVERHEAD + stream.length + type.length + data.length + metadata.length;
