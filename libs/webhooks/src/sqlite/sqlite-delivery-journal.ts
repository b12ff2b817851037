import { StoreUnavailable } from '@drivbank/event-store';
import { closeSqlite, openSqlite } from '@drivbank/sqlite';
import { JournalMoved, type DeliveryJournal, type JournalEntry } from '../delivery-journal.js';

/** No numbered migrations: those of the file are the keyring's. */
const TABLE = `
  CREATE TABLE IF NOT EXISTS webhook_journal (
    webhook_id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    entry TEXT NOT NULL,
    PRIMARY KEY (webhook_id, revision)
  ) STRICT, WITHOUT ROWID;
`;

type Row = { readonly revision: number; readonly entry: string };

/** In `records.db`, for one machine. What is forgotten is overwritten. */
export function sqliteDeliveryJournal(file: string): DeliveryJournal {
  const db = openSqlite(file, 'FULL');
  db.exec(`PRAGMA secure_delete=ON; ${TABLE}`);
  const last = 'SELECT coalesce(max(revision), -1) FROM webhook_journal WHERE webhook_id = $id';
  const insert = db.prepare(
    `INSERT INTO webhook_journal (webhook_id, revision, entry) SELECT $id, $after + 1, $entry WHERE (${last}) = $after`,
  );
  const read = db.prepare(
    'SELECT revision, entry FROM webhook_journal WHERE webhook_id = ? AND revision > ? ORDER BY revision',
  );
  const forget = db.prepare('DELETE FROM webhook_journal WHERE webhook_id = ? AND revision < ?');
  return {
    append: (id, entry, after) =>
      answered(() => {
        const { changes } = insert.run({ id, after, entry: JSON.stringify(entry) });
        if (changes === 0) throw new JournalMoved(id);
        return after + 1;
      }),
    read: (id, after) =>
      answered(() =>
        (read.all(id, after) as Row[]).map(({ revision, entry }) => ({
          revision,
          entry: JSON.parse(entry) as JournalEntry,
        })),
      ),
    forgetBefore: (id, revision) => answered(() => void forget.run(id, revision)),
    close: async () => closeSqlite(db),
  };
}

async function answered<T>(work: () => T): Promise<T> {
  try {
    return work();
  } catch (error) {
    throw error instanceof JournalMoved ? error : new StoreUnavailable('disk-error', { cause: error });
  }
}
