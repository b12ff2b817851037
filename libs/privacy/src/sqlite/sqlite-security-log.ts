import type { Instant } from '@drivbank/kernel';
import { closeSqlite, openSqlite, type Sqlite } from '@drivbank/sqlite';
import { orUnavailable, type Kept, type SecurityLog } from '../security-log.js';

/** No numbered migrations: those of the file are the keyring's. */
const TABLE = `
  CREATE TABLE IF NOT EXISTS security_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    person_id TEXT,
    roles TEXT NOT NULL,
    address TEXT,
    about TEXT,
    what TEXT NOT NULL,
    outcome TEXT NOT NULL,
    trace_id TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS security_entry_kind ON security_entry (kind, at);
  CREATE INDEX IF NOT EXISTS security_entry_at ON security_entry (at);
`;

const BEGINNING = '';

type Row = {
  id: number;
  at: Instant;
  kind: Kept['kind'];
  person_id: string | null;
  roles: string;
  address: string | null;
  about: string | null;
  what: string;
  outcome: Kept['outcome'];
  trace_id: string | null;
};

const entryIn = ({ id, person_id: personId, trace_id: traceId, roles, ...row }: Row): Kept => ({
  ...row,
  id: String(id),
  personId,
  roles: JSON.parse(roles) as string[],
  traceId,
});

/** In `records.db`, for one machine. What is forgotten is overwritten. */
export function sqliteSecurityLog(file: string): SecurityLog {
  const db = openSqlite(file, 'FULL');
  db.exec(`PRAGMA secure_delete=ON; ${TABLE}`);
  const statements = statementsOn(db);
  return {
    append: ({ at, kind, personId, roles, address, about, what, outcome, traceId }) =>
      orUnavailable(() => {
        const held = JSON.stringify(roles);
        statements.insert.run(at, kind, personId, held, address, about, what, outcome, traceId);
      }),
    search: ({ kinds, person = null, about = null, from = BEGINNING, to, cursor, limit }) =>
      orUnavailable(() => {
        const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : Number.parseInt(cursor, 10);
        const wanted = kinds ? JSON.stringify(kinds) : null;
        const selection = { before, wanted, person, about, from, to, most: limit + 1 };
        const rows = (statements.search.all(selection) as Row[]).map(entryIn);
        const entries = rows.slice(0, limit);
        return { entries, next: rows.length > limit ? entries.at(-1)!.id : null };
      }),
    forgetBefore: (at) => orUnavailable(() => void statements.forget.run(at)),
    close: async () => closeSqlite(db),
  };
}

const statementsOn = (db: Sqlite) => ({
  insert: db.prepare(
    `INSERT INTO security_entry (at, kind, person_id, roles, address, about, what, outcome, trace_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ),
  search: db.prepare(
    `SELECT * FROM security_entry
     WHERE id < $before AND at >= $from AND at <= $to
       AND ($wanted IS NULL OR kind IN (SELECT value FROM json_each($wanted)))
       AND ($person IS NULL OR person_id = $person OR about = $person)
       AND ($about IS NULL OR about = $about)
     ORDER BY id DESC LIMIT $most`,
  ),
  forget: db.prepare('DELETE FROM security_entry WHERE at < ?'),
});
