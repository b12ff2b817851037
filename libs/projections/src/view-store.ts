import { createHash } from 'node:crypto';
import { categoryOf, idOf, type Recorded } from '@drivbank/kernel';
import { START, type Checkpoint } from '@drivbank/event-store';
import { closeSqlite, openSqlite, transaction, type Sqlite } from '@drivbank/sqlite';
import { happened } from './happened.js';
import { swedishOrder } from './swedish-order.js';
import { ddlOf, lay, layoutsOf, type Layout, type Row } from './layout.js';
import type { AnyView } from './view.js';
import { buildOf } from './view-file.js';
import { VIEWS } from './views.js';

/** Documents kept in memory between batches, so that a busy stream is not parsed again for each event. */
const DOCUMENTS_CACHED_MAX = 5_000;

/** Seldom is better than often: the checkpoint of the WAL is the tail of a commit (measured). */
const CHECKPOINT_PAGES = 16_000;

/** Places remembered with their time, so that "as known at" searches one short stretch of the log. */
const MOMENT_EVERY_EVENTS = 256;

type Statement = ReturnType<Sqlite['prepare']>;
/** The checksum of one view: SHA-256 over its documents and rows in order. */
export type Checksums = Readonly<Record<string, string>>;

/**
 * The views in one SQLite file: documents, their tables and the checkpoint move in one transaction, so that a reader
 * sees a moment of the log and never a mixture. Disposable: a file of another version is emptied and built again.
 */
export class ViewStore {
  private readonly db: Sqlite;
  private readonly layouts = new Map<AnyView, readonly Layout[]>();
  private readonly cache = new Map<string, unknown>();
  /** The rows that a document has in a table: most events leave most tables as they were. */
  private readonly laid = new Map<string, readonly Row[]>();
  private readonly load: Statement;
  private readonly save: Statement;
  private readonly saveCheckpoint: Statement;
  private at: Checkpoint;
  private readonly dirty = new Map<AnyView, Map<string, unknown>>();
  private folded: { readonly checkpoint: Checkpoint; readonly knownAt: string };

  /** The latest recordedAt up to the checkpoint; order is log order, so an event may carry an earlier one. */
  private latestAt = '';
  private lastMoment = START.number;

  /** `basis` names the log that the views are made of: views of another log are built again. `:memory:` for a past. */
  constructor(
    readonly file: string,
    private readonly basis: string,
    private readonly views: readonly AnyView[] = VIEWS,
  ) {
    this.db = openSqlite(file, 'NORMAL');
    this.db.exec(`PRAGMA wal_autocheckpoint=${CHECKPOINT_PAGES}`);
    // SQLite's own lower() knows ASCII only.
    this.db.function('swedish_lower', { deterministic: true }, (value: unknown) =>
      typeof value === 'string' ? value.toLocaleLowerCase('sv') : value,
    );
    this.db.function('swedish_order', { deterministic: true }, (value: unknown) =>
      typeof value === 'string' ? swedishOrder(value) : value,
    );
    this.prepareTables();
    this.load = this.db.prepare('SELECT json FROM document WHERE view = ? AND id = ?');
    this.save = this.db.prepare(
      'INSERT INTO document (view, id, json) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET json = excluded.json',
    );
    this.saveCheckpoint = this.db.prepare(
      'INSERT OR REPLACE INTO checkpoint (one, position, number, event_id, known_at) VALUES (1, ?, ?, ?, ?)',
    );
    this.at = this.readCheckpoint();
    this.folded = { checkpoint: this.at, knownAt: this.latestAt };
  }

  get database(): Sqlite {
    return this.db;
  }

  /** When the last event was known: the latest recordedAt so far. Empty before the first. */
  get knownAt(): string {
    return this.latestAt;
  }

  get checkpoint(): Checkpoint {
    return this.at;
  }

  /** Applies the events and moves to the checkpoint, all or nothing. */
  apply(events: readonly Recorded[], checkpoint: Checkpoint): void {
    this.fold(events, checkpoint);
    this.flush();
  }

  /** Takes events in without writing what they change: a document that changes often is then written once. */
  fold(events: readonly Recorded[], checkpoint: Checkpoint): void {
    try {
      for (const recorded of events) this.foldOne(recorded);
    } catch (error) {
      // Documents are changed in place: what was folded but not written must be read again.
      this.forget();
      throw error;
    }
    const knownAt = events.reduce(
      (latest, { metadata }) => later(latest, metadata.recordedAt),
      this.folded.knownAt,
    );
    this.folded = { checkpoint, knownAt };
  }

  /** How many documents wait to be written. */
  get unwritten(): number {
    return [...this.dirty.values()].reduce((sum, documents) => sum + documents.size, 0);
  }

  /** Where folding has come to; reads see it when it is flushed. */
  get foldedTo(): Checkpoint {
    return this.folded.checkpoint;
  }

  /** Writes what was folded, and moves to its checkpoint, all or nothing. */
  flush(): void {
    const { checkpoint, knownAt } = this.folded;
    try {
      transaction(this.db, () => {
        for (const [view, documents] of this.dirty)
          for (const [id, document] of documents) this.write(view, id, document);
        this.saveCheckpoint.run(checkpoint.position, checkpoint.number, checkpoint.eventId, knownAt);
        if (checkpoint.number - this.lastMoment >= MOMENT_EVERY_EVENTS) this.saveMoment(checkpoint, knownAt);
      });
    } catch (error) {
      this.forget();
      throw error;
    }
    this.dirty.clear();
    this.at = checkpoint;
    this.latestAt = knownAt;
    if (this.cache.size > DOCUMENTS_CACHED_MAX) this.forget();
  }

  /** Empties everything, to begin again from the first event. */
  reset(): void {
    transaction(this.db, () => {
      this.db.exec('DELETE FROM document; DELETE FROM checkpoint; DELETE FROM moment');
      for (const view of this.views)
        for (const name of Object.keys(view.tables)) this.db.exec(`DELETE FROM ${name}`);
    });
    this.at = START;
    this.latestAt = '';
    this.lastMoment = START.number;
    this.forget();
  }

  /** A place at or before the last event that was known at the moment, to search on from. */
  momentBefore(at: string): Checkpoint {
    const row = this.db
      .prepare(
        'SELECT position, number, event_id AS eventId FROM moment WHERE known_at <= ? ORDER BY number DESC LIMIT 1',
      )
      .get(at);
    return (row as Checkpoint | undefined) ?? START;
  }

  /** A place at or before the event of that number, to read on from. */
  placeBefore(number: number): Checkpoint {
    const row = this.db
      .prepare(
        'SELECT position, number, event_id AS eventId FROM moment WHERE number <= ? ORDER BY number DESC LIMIT 1',
      )
      .get(number);
    return (row as Checkpoint | undefined) ?? START;
  }

  checksums(): Checksums {
    return Object.fromEntries(this.views.map((view) => [view.name, this.checksumOf(view)]));
  }

  close(): void {
    closeSqlite(this.db);
  }

  /** Back to what is written. */
  private forget(): void {
    this.cache.clear();
    this.laid.clear();
    this.dirty.clear();
    this.folded = { checkpoint: this.at, knownAt: this.latestAt };
  }

  private foldOne(recorded: Recorded): void {
    const category = categoryOf(recorded.stream);
    const fact = happened(recorded);
    for (const view of this.views) {
      if (view.category !== category) continue;
      const id = idOf(recorded.stream);
      const document = view.apply(this.document(view, id) as never, fact as never);
      this.cache.set(`${view.name}/${id}`, document);
      let documents = this.dirty.get(view);
      if (!documents) this.dirty.set(view, (documents = new Map()));
      documents.set(id, document);
    }
  }

  private document(view: AnyView, id: string): unknown {
    const known = this.cache.get(`${view.name}/${id}`);
    if (known !== undefined) return known;
    const row = this.load.get(view.name, id) as { json: string } | undefined;
    return row && JSON.parse(row.json);
  }

  private write(view: AnyView, id: string, document: unknown): void {
    this.save.run(view.name, id, JSON.stringify(document));
    for (const layout of this.layouts.get(view)!) {
      const rows = layout.table.rowsOf(document as never, id);
      const key = `${layout.name}/${id}`;
      lay(layout, id, rows, this.laid.get(key));
      this.laid.set(key, rows);
    }
  }

  private prepareTables(): void {
    const version = buildOf(this.basis, this.views);
    this.db.exec('CREATE TABLE IF NOT EXISTS built_by (version TEXT NOT NULL) STRICT');
    const built = this.db.prepare('SELECT version FROM built_by').get() as { version: string } | undefined;
    if (built?.version !== version) this.build(version);
    for (const view of this.views) this.layouts.set(view, layoutsOf(view, this.db));
  }

  private build(version: string): void {
    const old = this.db
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'built_by'")
      .all() as { name: string }[];
    transaction(this.db, () => {
      for (const { name } of old) this.db.exec(`DROP TABLE ${name}`);
      this.db.exec(`
        CREATE TABLE document (view TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (view, id)) STRICT;
        CREATE TABLE checkpoint (one INTEGER PRIMARY KEY, position TEXT NOT NULL, number INTEGER NOT NULL,
          event_id TEXT NOT NULL, known_at TEXT NOT NULL) STRICT;
        CREATE TABLE moment (number INTEGER PRIMARY KEY, position TEXT NOT NULL,
          event_id TEXT NOT NULL, known_at TEXT NOT NULL) STRICT;
        DELETE FROM built_by`);
      for (const view of this.views)
        for (const [name, table] of Object.entries(view.tables)) this.db.exec(ddlOf(name, table));
      this.db.prepare('INSERT INTO built_by (version) VALUES (?)').run(version);
    });
  }

  private saveMoment({ number, position, eventId }: Checkpoint, knownAt: string): void {
    this.db
      .prepare('INSERT INTO moment (number, position, event_id, known_at) VALUES (?, ?, ?, ?)')
      .run(number, position, eventId, knownAt);
    this.lastMoment = number;
  }

  private readCheckpoint(): Checkpoint {
    const { last } = this.db.prepare('SELECT max(number) AS last FROM moment').get() as {
      last: number | null;
    };
    this.lastMoment = last ?? START.number;
    const row = this.db.prepare('SELECT position, number, event_id, known_at FROM checkpoint').get();
    if (!row) return START;
    const {
      position,
      number,
      event_id: eventId,
      known_at: knownAt,
    } = row as Record<string, string> & { number: number };
    this.latestAt = knownAt!;
    return { position: position!, number, eventId: eventId! };
  }

  private checksumOf(view: AnyView): string {
    const hash = createHash('sha256');
    const documents = this.db
      .prepare('SELECT id, json FROM document WHERE view = ? ORDER BY id')
      .iterate(view.name);
    for (const row of documents) hash.update(JSON.stringify(row));
    for (const [name, { columns }] of Object.entries(view.tables)) {
      const rows = this.db
        .prepare(`SELECT ${columns.join(', ')} FROM ${name} ORDER BY doc_id, rowid`)
        .iterate();
      for (const row of rows) hash.update(JSON.stringify(row));
    }
    return hash.digest('hex');
  }
}

const later = (a: string, b: string) => (a > b ? a : b);
