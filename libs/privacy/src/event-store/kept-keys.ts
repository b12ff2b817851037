import type { Sealed } from '@drivbank/kernel';
import {
  CheckpointLost,
  START,
  StoreUnavailable,
  type Checkpoint,
  type RecordStore,
} from '@drivbank/event-store';

const LOOK_EVERY_MS = 1_000;
const PAGE_EVENTS = 500;
/** People and processes of a nation; beyond it keys are read when they are asked for. */
const OWNERS_MAX = 500_000;

/** All keys of one owner as their stream tells them. `version` counts on over keys that were destroyed. */
export type Kept = {
  readonly revision: number;
  readonly version: number;
  /** By version, each wrapped by the master that the seal names. */
  readonly wrapped: ReadonlyMap<number, Sealed>;
};

const NOTHING: Kept = { revision: -1, version: 0, wrapped: new Map() };

const STREAM = 'key-';
export const streamOf = (owner: string) => STREAM + owner;
const ownerOf = (stream: string) => stream.slice(STREAM.length);

type Told = {
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly data: object;
};

/**
 * Wrapped keys in memory, in step with their streams: a page of a thousand names must not ask the store a thousand
 * times. What another node writes is taken in as soon as it is heard of.
 */
export class KeptKeys {
  private known = new Map<string, Kept>();
  private readonly reading = new Map<string, Promise<Kept>>();
  private heardTo: Checkpoint = START;
  private hearing: Promise<void> | undefined;
  private silence: (() => void)[] = [];

  constructor(private readonly records: RecordStore) {}

  /** Reads all there is, and stays in step. Throws `StoreUnavailable`. */
  async open(): Promise<void> {
    await this.learn();
    const timer = setInterval(() => void this.hear(), LOOK_EVERY_MS);
    this.silence = [this.records.onAppended(() => void this.hear()), () => clearInterval(timer)];
  }

  async close(): Promise<void> {
    for (const quiet of this.silence) quiet();
    await this.hearing;
    this.known.clear();
  }

  /** Throws `StoreUnavailable`. */
  async of(owner: string): Promise<Kept> {
    return this.known.get(owner) ?? this.reading.get(owner) ?? this.read(owner);
  }

  /** Read again when next asked for: it has just been written. */
  forget(owner: string): void {
    this.known.delete(owner);
    this.reading.delete(owner);
  }

  /** Everybody who has or had keys. */
  async owners(): Promise<ReadonlySet<string>> {
    const owners = new Set<string>();
    for await (const { told } of this.pages(START))
      for (const { stream } of told) owners.add(ownerOf(stream));
    return owners;
  }

  private read(owner: string): Promise<Kept> {
    const reading: Promise<Kept> = this.records.readStream(streamOf(owner)).then((events) => {
      const kept = events.reduce(folded, NOTHING);
      // What was heard of meanwhile may not be in it.
      if (this.reading.get(owner) === reading && kept.revision >= 0) this.keep(owner, kept);
      return kept;
    });
    this.reading.set(owner, reading);
    const done = () => {
      if (this.reading.get(owner) === reading) this.reading.delete(owner);
    };
    reading.then(done, done);
    return reading;
  }

  private keep(owner: string, kept: Kept): void {
    if (this.known.size >= OWNERS_MAX) this.known.clear();
    this.known.set(owner, kept);
  }

  /**
   * From the beginning: a stream that begins later has been cleaned up, and its first event restates what was before.
   * Beside what is known, until it is whole: on the way, keys are alive that were destroyed later.
   */
  private async learn(): Promise<void> {
    const learnt = new Map<string, Kept>();
    let fits = true;
    let checkpoint = START;
    for await (const page of this.pages(START)) {
      for (const one of page.told) {
        // Half a stream is worse than none: who does not fit is read when asked for.
        if (fits) learnt.set(ownerOf(one.stream), folded(knownIn(learnt, one), one));
        fits &&= learnt.size <= OWNERS_MAX;
      }
      checkpoint = page.checkpoint;
    }
    this.known = fits ? learnt : new Map();
    this.heardTo = checkpoint;
  }

  private async hear(): Promise<void> {
    this.hearing ??= this.heard().finally(() => (this.hearing = undefined));
    await this.hearing;
  }

  private async heard(): Promise<void> {
    try {
      for await (const { told, checkpoint } of this.pages(this.heardTo)) {
        for (const one of told) this.take(one);
        this.heardTo = checkpoint;
      }
    } catch (error) {
      if (error instanceof CheckpointLost) await this.learnAnew();
      else if (!(error instanceof StoreUnavailable)) throw error;
    }
  }

  /** The store is another one than before, or was restored: until that is read, nothing is known. */
  private async learnAnew(): Promise<void> {
    this.known.clear();
    await this.learn().catch((error: unknown) => {
      if (!(error instanceof StoreUnavailable)) throw error;
    });
  }

  private take(told: Told): void {
    const owner = ownerOf(told.stream);
    this.reading.delete(owner);
    const known = knownIn(this.known, told);
    if (known.revision >= told.revision) return;
    if (known.revision === told.revision - 1) this.keep(owner, folded(known, told));
    else this.known.delete(owner);
  }

  private async *pages(start: Checkpoint): AsyncGenerator<{ told: readonly Told[]; checkpoint: Checkpoint }> {
    for (let at = start, more = true; more;) {
      const { events, checkpoint, atEnd } = await this.records.readAll(at, PAGE_EVENTS);
      yield { told: events.filter(({ stream }) => stream.startsWith(STREAM)), checkpoint };
      at = checkpoint;
      more = !atEnd;
    }
  }
}

const knownIn = (known: ReadonlyMap<string, Kept>, { stream }: Told): Kept =>
  known.get(ownerOf(stream)) ?? NOTHING;

function folded(kept: Kept, { revision, type, data }: Pick<Told, 'revision' | 'type' | 'data'>): Kept {
  const { version, wrapped } = data as { readonly version: number; readonly wrapped?: Sealed };
  const last = Math.max(kept.version, version);
  if (type === 'KeysDestroyed' || !wrapped) return { revision, version: last, wrapped: new Map() };
  return { revision, version: last, wrapped: new Map(kept.wrapped).set(version, wrapped) };
}
