import { closeSqlite, migrate, openSqlite } from '@drivbank/sqlite';
import type { Answered, Folded } from '../fold.js';
import type { SnapshotStore } from '../snapshot-store.js';

const MIGRATIONS = [
  `CREATE TABLE snapshot (
     kind TEXT NOT NULL,
     stream TEXT NOT NULL,
     json TEXT NOT NULL,
     PRIMARY KEY (kind, stream)
   ) STRICT`,
];

type Kept = Omit<Folded<unknown>, 'answered'> & {
  readonly answered: readonly (readonly [string, Answered])[];
};

/** Snapshots in a file of their own, which may be deleted at any time. */
export function sqliteSnapshotStore(file: string): SnapshotStore {
  const db = openSqlite(file, 'NORMAL');
  migrate(db, MIGRATIONS);
  const select = db.prepare('SELECT json FROM snapshot WHERE kind = ? AND stream = ?');
  const upsert = db.prepare('INSERT OR REPLACE INTO snapshot (kind, stream, json) VALUES (?, ?, ?)');
  return {
    async load(kind, stream) {
      const row = select.get(kind, stream) as { json: string } | undefined;
      if (!row) return undefined;
      const kept = JSON.parse(row.json) as Kept;
      return { ...kept, answered: new Map(kept.answered) };
    },
    async save(kind, stream, folded) {
      const kept: Kept = { ...folded, answered: [...folded.answered] };
      upsert.run(kind, stream, JSON.stringify(kept));
    },
    async close() {
      closeSqlite(db);
    },
  };
}
