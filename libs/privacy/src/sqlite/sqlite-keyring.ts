import { randomBytes } from 'node:crypto';
import { closeSqlite, migrate, openSqlite, transaction, type Sqlite } from '@drivbank/sqlite';
import type { KeptKey, Keyring, SubjectKey } from '../keyring.js';

const SECRET_BYTES = 32;
/** Keys kept in memory, so that a page with many texts does not ask the file for each. */
const KEYS_CACHED_MAX = 10_000;

const MIGRATIONS = [
  `CREATE TABLE subject_key (
     name TEXT PRIMARY KEY,
     owner TEXT NOT NULL,
     version INTEGER NOT NULL,
     secret BLOB,
     UNIQUE (owner, version)
   ) STRICT`,
];

/**
 * Keys in `records.db`. A destroyed key leaves its name and version behind without the secret, so that a version is
 * never used twice; the bytes are overwritten and the file is rewritten, so that they are not found in free pages.
 */
export function sqliteKeyring(file: string): Keyring {
  const db: Sqlite = openSqlite(file, 'FULL');
  db.exec('PRAGMA secure_delete=ON');
  migrate(db, MIGRATIONS);
  const latest = db.prepare(
    'SELECT name, version, secret FROM subject_key WHERE owner = ? ORDER BY version DESC LIMIT 1',
  );
  const byName = db.prepare('SELECT name, secret FROM subject_key WHERE name = ?');
  const insert = db.prepare('INSERT INTO subject_key (name, owner, version, secret) VALUES (?, ?, ?, ?)');
  const every = db.prepare('SELECT owner, version, secret FROM subject_key ORDER BY owner, version');
  const takeOver = db.prepare(
    'INSERT INTO subject_key (name, owner, version, secret) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const erase = db.prepare('UPDATE subject_key SET secret = NULL WHERE owner = ?');

  type Row = { name: string; version: number; secret: Uint8Array | null };
  const cached = new Map<string, SubjectKey>();
  const keep = (slot: string, key: SubjectKey): SubjectKey => {
    if (cached.size >= KEYS_CACHED_MAX) cached.clear();
    cached.set(slot, key);
    return key;
  };

  return {
    async current(owner) {
      const known = cached.get(owner);
      if (known) return known;
      const row = latest.get(owner) as Row | undefined;
      if (row?.secret) return keep(owner, { name: row.name, secret: Buffer.from(row.secret) });
      const version = (row?.version ?? 0) + 1;
      const key = { name: `${owner}#${version}`, secret: randomBytes(SECRET_BYTES) };
      transaction(db, () => insert.run(key.name, owner, version, key.secret));
      return keep(owner, key);
    },

    async find(name) {
      const known = cached.get(name);
      if (known) return known;
      const row = byName.get(name) as Row | undefined;
      return row?.secret ? keep(name, { name, secret: Buffer.from(row.secret) }) : undefined;
    },

    async destroy(owner) {
      cached.clear();
      transaction(db, () => erase.run(owner));
      db.exec('PRAGMA wal_checkpoint(TRUNCATE); VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
    },

    async all() {
      const rows = every.all() as unknown as (Omit<KeptKey, 'secret'> & { secret: Uint8Array | null })[];
      return rows.map(({ secret, ...row }) => ({ ...row, secret: secret && Buffer.from(secret) }));
    },

    async adopt(keys) {
      transaction(db, () => {
        for (const { owner, version, secret } of keys)
          takeOver.run(`${owner}#${version}`, owner, version, secret);
      });
      cached.clear();
    },

    async close() {
      cached.clear();
      closeSqlite(db);
    },
  };
}
