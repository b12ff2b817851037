import { createRequire } from 'node:module';
import type { DatabaseSync as DatabaseSyncClass } from '@photostructure/sqlite';

export type Sqlite = InstanceType<typeof DatabaseSyncClass>;
type Driver = { DatabaseSync: typeof DatabaseSyncClass };

/** Node 24 has node:sqlite built in; older Nodes get the same API from a prebuilt addon. */
function driver(): Driver {
  const builtIn = Number(process.versions.node.split('.')[0]) >= 24;
  return builtIn
    ? (process.getBuiltinModule('node:sqlite' as 'node:fs') as unknown as Driver)
    : (createRequire(__filename)('@photostructure/sqlite') as Driver);
}

/** SQLite 3.7.0 to 3.51.2 can corrupt a database in WAL mode when two connections write and checkpoint. */
const VERSION_MIN = [3, 51, 3] as const;

/** Measured: as good as or better than 4 KB or 16 KB for rows of events and documents. */
const PAGE_BYTES = 8_192;

/** `FULL`: a committed transaction survives a power cut. `NORMAL`: it survives the process, for what can be rebuilt. */
export type Durability = 'FULL' | 'NORMAL';

/**
 * Opens a database in WAL mode and reads back what it asked for, since a build may have other defaults.
 * Throws when the file is not a database, the driver is too old, or the durability cannot be had.
 */
export function openSqlite(file: string, durability: Durability): Sqlite {
  const db = new (driver().DatabaseSync)(file, { timeout: 5000 });
  try {
    // A new file only: the size of pages is settled before the first of them is written.
    db.exec(
      `PRAGMA page_size=${PAGE_BYTES}; PRAGMA journal_mode=WAL; PRAGMA synchronous=${durability}; PRAGMA foreign_keys=ON`,
    );
    assertPragmas(db, file, durability);
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

/** Without WAL and without waiting: for a lock, never for data. */
export const openUnsafe = (file: string): Sqlite => new (driver().DatabaseSync)(file, { timeout: 0 });

/** A second connection that can only read, for worker threads and other processes. */
export const openSqliteForReading = (file: string): Sqlite =>
  new (driver().DatabaseSync)(file, { readOnly: true, timeout: 5000 });

function assertPragmas(db: Sqlite, file: string, durability: Durability): void {
  const wanted = durability === 'FULL' ? 2 : 1;
  const { synchronous } = db.prepare('PRAGMA synchronous').get() as { synchronous: number };
  if (synchronous !== wanted) throw new Error(`${file}: synchronous is ${synchronous}, not ${durability}`);
  const { journal_mode: mode } = db.prepare('PRAGMA journal_mode').get() as { journal_mode: string };
  if (mode !== 'wal' && file !== ':memory:') throw new Error(`${file}: journal mode is ${mode}, not WAL`);
  const { version } = db.prepare('SELECT sqlite_version() AS version').get() as { version: string };
  const parts = version.split('.').map(Number);
  const first = VERSION_MIN.findIndex((least, i) => parts[i] !== least);
  if (first !== -1 && parts[first]! < VERSION_MIN[first]!)
    throw new Error(`SQLite ${version} is older than ${VERSION_MIN.join('.')}, which is needed to be safe`);
}

/** Closes the file so that it is whole without its WAL: whoever copies it then copies everything. */
export function closeSqlite(db: Sqlite): void {
  try {
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch {
    // A disk that is full or gone: the WAL stays, and nothing is lost by it.
  }
  db.close();
}

/** All or nothing. Not nestable: the outermost caller owns the transaction. */
export function transaction<T>(db: Sqlite, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** Runs the numbered migrations that the file has not seen, each in one transaction; refuses a newer file. */
export function migrate(db: Sqlite, migrations: readonly string[]): void {
  const { user_version: seen } = db.prepare('PRAGMA user_version').get() as { user_version: number };
  if (seen > migrations.length)
    throw new Error(
      `The file has schema ${seen}, this version knows ${migrations.length}: use a newer Drivbänk`,
    );
  migrations
    .slice(seen)
    .forEach((sql, i) => transaction(db, () => db.exec(`${sql}; PRAGMA user_version=${seen + i + 1}`)));
}
