import { closeSqlite, migrate, openSqlite, type Sqlite } from '@drivbank/sqlite';
import {
  CheckpointLost,
  START,
  StoreUnavailable,
  VersionConflict,
  type Appended,
  type Checkpoint,
  type EventStore,
  type Expected,
} from '../event-store.js';
import { leafHash } from '../leaf-hash.js';
import { linesOf, type Line } from '../storable.js';
import {
  checkpointAt,
  positionAfter,
  positionedFrom,
  recordedAfter,
  recordedInStream,
} from './event-rows.js';
import { GroupCommit, type Outcome } from './group-commit.js';
import { MIGRATIONS, SELECT_EVENTS, type EventRow } from './schema.js';

/** Appends that wait for their commit. Beyond it a writer is told to come back, and nothing was written. */
const PENDING_MAX = 10_000;
const PENDING_BYTES_MAX = 64 * 1_048_576;
/** Heads of streams kept in memory; others are read from the index. */
const HEADS_MAX = 100_000;
/** The tail of a commit is the checkpoint of the WAL: seldom and small pages kept warm beat often (measured). */
const CHECKPOINT_PAGES = 16_000;

type Head = { readonly streamId: number; readonly revision: number };
type Append = { readonly stream: string; readonly lines: readonly Line[]; readonly expected: Expected };

/** The log in one SQLite file with one writer. Durable when answered: WAL, synchronous=FULL, read back at the start. */
export const sqliteEventStore = ({ file }: { readonly file: string }): EventStore =>
  eventStoreOn(openLog(file));

/** The log in a database that is open already and closed with it. */
export function eventStoreOn(db: Sqlite): EventStore {
  const writer = new LogWriter(db);
  const listeners = new Set<() => void>();
  const group = new GroupCommit<Append, Appended>(
    (appends) => {
      const outcomes = writer.commit(appends);
      for (const listener of listeners) listener();
      return outcomes;
    },
    { count: PENDING_MAX, bytes: PENDING_BYTES_MAX, full: () => new StoreUnavailable('busy') },
  );
  let closed = false;
  const rows = (sql: string) => {
    const statement = db.prepare(`${SELECT_EVENTS} ${sql}`);
    return (...parameters: (string | number)[]) => statement.all(...parameters) as unknown as EventRow[];
  };
  const ofStream = rows('WHERE s.name = ? AND e.revision >= ? ORDER BY e.revision');
  const after = rows('WHERE e.number > ? ORDER BY e.number LIMIT ?');
  const last = rows('ORDER BY e.number DESC LIMIT 1');
  const at = rows('WHERE e.number = ?');
  const holds = ({ number, eventId }: Checkpoint) => number === START.number || at(number)[0]?.id === eventId;
  /** What was read last needs no second look: nobody else writes this file. */
  let handedOut = START;

  return {
    async append(stream, events, expected) {
      if (closed) throw new StoreUnavailable('closed');
      const lines = linesOf(stream, events);
      const bytes = lines.reduce((sum, line) => sum + line.data.length + line.metadata.length, 0);
      return group.add({ stream, lines, expected }, bytes);
    },
    readStream: async (stream, { from = 0 } = {}) => recordedInStream(from, ofStream(stream, from)),
    async readAll(checkpoint, limit) {
      if (checkpoint.eventId !== handedOut.eventId && !holds(checkpoint))
        throw new CheckpointLost(checkpoint);
      const { number } = checkpoint;
      const events = recordedAfter(number, after(number, limit));
      const end = events.at(-1);
      if (!end) return { events, checkpoint, atEnd: true };
      handedOut = checkpointAt(end.number, end.id);
      return { events, checkpoint: handedOut, atEnd: events.length < limit };
    },
    async last() {
      const [row] = last();
      return row && positionedFrom(row);
    },
    behind: async ({ number }) => (last()[0]?.number ?? START.number) - number,
    holds: async (checkpoint) => holds(checkpoint),
    onAppended(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      if (closed) return;
      closed = true;
      group.flush();
      closeSqlite(db);
    },
  };
}

/** Opens or makes the file, and brings it to the present schema. */
export function openLog(file: string): Sqlite {
  const db = openSqlite(file, 'FULL');
  db.exec(`PRAGMA wal_autocheckpoint=${CHECKPOINT_PAGES}`);
  migrate(db, MIGRATIONS);
  return db;
}

/** Errors of SQLite (primary result codes) after which a write may not be trusted: nothing is tried again blindly. */
const SQLITE_IOERR = 10;
const SQLITE_CORRUPT = 11;
const SQLITE_FULL = 13;
const SQLITE_NOTADB = 26;

class LogWriter {
  private readonly heads = new Map<string, Head>();
  private next: number;
  private broken: StoreUnavailable | undefined;
  private readonly headOf;
  private readonly newStream;
  private readonly insert;
  private readonly idAt;

  constructor(private readonly db: Sqlite) {
    this.headOf = db.prepare(
      `SELECT s.id AS streamId, (SELECT max(revision) FROM event WHERE stream_id = s.id) AS revision
       FROM stream AS s WHERE s.name = ?`,
    );
    this.newStream = db.prepare('INSERT INTO stream (name) VALUES (?)');
    this.insert = db.prepare(
      'INSERT INTO event (number, stream_id, revision, id, type, data, metadata, leaf) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    );
    this.idAt = db.prepare('SELECT number, id FROM event WHERE stream_id = ? AND revision = ?');
    this.next = this.size();
  }

  /** One transaction for all; when it fails as a whole, one for each, so that nobody fails for another. */
  commit(appends: readonly Append[]): readonly Outcome<Appended>[] {
    if (this.broken) return appends.map(() => ({ error: this.broken }));
    try {
      return this.inTransaction(() => appends.map((append) => this.attempt(append)));
    } catch (error) {
      const unavailable = unavailableAfter(error);
      if (unavailable) {
        if (unavailable.reason === 'disk-error') this.broken = unavailable;
        return appends.map(() => ({ error: unavailable }));
      }
      if (appends.length === 1) return [{ error }];
      return appends.flatMap((append) => this.commit([append]));
    }
  }

  private inTransaction<T>(work: () => T): T {
    const { next } = this;
    this.db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.db.exec('COMMIT');
      return result;
    } catch (error) {
      this.next = next;
      // What was decided on top of the lost group is lost with it: heads are read again.
      this.heads.clear();
      if (this.db.isTransaction) this.db.exec('ROLLBACK');
      throw error;
    }
  }

  private attempt(append: Append): Outcome<Appended> {
    const head = this.head(append.stream);
    const actual = head && head.revision >= 0 ? head.revision : 'no-stream';
    if (append.expected === actual) return { answer: this.write(append, head) };
    const repeated = head && this.repeated(append, head);
    return repeated
      ? { answer: repeated }
      : { error: new VersionConflict(append.stream, append.expected, actual) };
  }

  private write({ stream, lines }: Append, head: Head | undefined): Appended {
    const streamId = head?.streamId ?? Number(this.newStream.run(stream).lastInsertRowid);
    let revision = head?.revision ?? -1;
    for (const { id, type, data, metadata } of lines) {
      revision += 1;
      const leaf = leafHash({ stream, revision, id, type, data, metadata });
      this.insert.run(this.next, streamId, revision, id, type, data, metadata, leaf);
      this.next += 1;
    }
    this.remember(stream, { streamId, revision });
    return { revision, position: positionAfter(this.next - 1) };
  }

  /** The very same events, by id and in their place, were written before: the answer is the one of that time. */
  private repeated({ lines, expected }: Append, { streamId }: Head): Appended | undefined {
    const first = expected === 'no-stream' ? 0 : expected + 1;
    let number = -1;
    for (let i = 0; i < lines.length; i++) {
      const known = this.idAt.get(streamId, first + i) as { number: number; id: string } | undefined;
      if (known?.id !== lines[i]!.id) return undefined;
      number = known.number;
    }
    return { revision: first + lines.length - 1, position: positionAfter(number) };
  }

  private head(stream: string): Head | undefined {
    const known = this.heads.get(stream);
    if (known) return known;
    const row = this.headOf.get(stream) as { streamId: number; revision: number | null } | undefined;
    if (!row) return undefined;
    const head = { streamId: row.streamId, revision: row.revision ?? -1 };
    this.remember(stream, head);
    return head;
  }

  private remember(stream: string, head: Head): void {
    if (this.heads.size >= HEADS_MAX) this.heads.clear();
    this.heads.set(stream, head);
  }

  private size(): number {
    const { next } = this.db.prepare('SELECT coalesce(max(number) + 1, 0) AS next FROM event').get() as {
      next: number;
    };
    return next;
  }
}

function unavailableAfter(error: unknown): StoreUnavailable | undefined {
  const { errcode } = error as { errcode?: number };
  if (errcode === undefined) return undefined;
  const primary = errcode & 0xff;
  if (primary === SQLITE_FULL) return new StoreUnavailable('disk-full', { cause: error });
  if ([SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB].includes(primary))
    return new StoreUnavailable('disk-error', { cause: error });
  return undefined;
}
