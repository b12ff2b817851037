import { millisecondsOf, type Clock, type Instant } from '@drivbank/kernel';
import { closeSqlite, openSqlite, transaction, type Sqlite } from '@drivbank/sqlite';
import { LIFE_MS_MAX, type LoginSession, type LoginSessions } from '../login-sessions.js';
import { isOpen, isWorthNoting } from '../still-open.js';
import { hashOfToken, newToken } from '../token.js';

/**
 * No numbered migrations: those of the file are the keyring's. Another shape gets other names, and people
 * sign in again.
 */
const TABLES = `
  DROP TABLE IF EXISTS login_session;
  CREATE TABLE IF NOT EXISTS login (
    session_id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL,
    proved_by TEXT NOT NULL,
    second_factor INTEGER NOT NULL,
    client TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    used_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS login_by_person ON login (person_id);
  CREATE TABLE IF NOT EXISTS login_attempt (what TEXT NOT NULL, at INTEGER NOT NULL, until INTEGER NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS login_attempt_what ON login_attempt (what, at);
  CREATE TABLE IF NOT EXISTS login_kept (name TEXT PRIMARY KEY, text TEXT NOT NULL, until INTEGER NOT NULL) STRICT;
`;

type Row = {
  session_id: string;
  person_id: string;
  proved_by: string;
  second_factor: number;
  client: string;
  opened_at: Instant;
  used_at: Instant;
};

const sessionIn = (row: Row): LoginSession => ({
  sessionId: row.session_id,
  personId: row.person_id,
  provedBy: row.proved_by,
  secondFactor: row.second_factor === 1,
  client: row.client,
  openedAt: row.opened_at,
  usedAt: row.used_at,
});

/** In `records.db`, for one machine. What is over is swept out when somebody signs in. */
export function sqliteLoginSessions(file: string, clock: Clock): LoginSessions {
  const db = openSqlite(file, 'FULL');
  db.exec(`PRAGMA secure_delete=ON; ${TABLES}`);
  const statements = statementsOn(db);
  const now = () => millisecondsOf(clock.now());
  const found = (token: string): LoginSession | undefined => {
    const row = statements.one.get(hashOfToken(token)) as Row | undefined;
    const session = row && sessionIn(row);
    return session && isOpen(session, clock.now()) ? session : undefined;
  };
  const sweep = () => {
    const oldest = new Date(now() - LIFE_MS_MAX).toISOString();
    statements.sweepSessions.run(oldest);
    statements.sweepAttempts.run(now());
    statements.sweepKept.run(now());
  };

  return {
    async open({ personId, provedBy, secondFactor, client }) {
      const token = newToken();
      const at = clock.now();
      const row = [hashOfToken(token), personId, provedBy, secondFactor ? 1 : 0, client, at, at];
      transaction(db, () => {
        sweep();
        statements.insert.run(...row);
      });
      return token;
    },
    async use(token) {
      const session = found(token);
      if (session && isWorthNoting(session, clock.now()))
        statements.touch.run(clock.now(), session.sessionId);
      return session;
    },
    look: async (token) => found(token),
    async of(personId) {
      const sessions = (statements.ofPerson.all(personId) as Row[]).map(sessionIn);
      return sessions.filter((session) => isOpen(session, clock.now()));
    },
    end: async (personId, sessionId) => void statements.end.run(personId, sessionId),
    endAll: async (personId, except = '') => void statements.endAll.run(personId, except),
    async count(what, withinMs) {
      const at = now();
      return transaction(db, () => {
        statements.attempt.run(what, at, at + withinMs);
        return (statements.attempts.get(what, at - withinMs) as { n: number }).n;
      });
    },
    async counted(what, withinMs) {
      return (statements.attempts.get(what, now() - withinMs) as { n: number }).n;
    },
    forget: async (what) => void statements.forget.run(what),
    async keep(name, text, forMs) {
      const at = now();
      return transaction(db, () => statements.keep.run(name, text, at + forMs, at).changes === 1);
    },
    kept: async (name) => (statements.kept.get(name, now()) as { text: string } | undefined)?.text,
    take: async (name) => (statements.take.get(name, now()) as { text: string } | undefined)?.text,
    drop: async (name) => void statements.drop.run(name),
    close: async () => closeSqlite(db),
  };
}

/** A restored backup lets nobody in who was signed in when it was made. */
export function forgetLoginSessions(file: string): void {
  const db = openSqlite(file, 'FULL');
  db.exec(`${TABLES}; DELETE FROM login; DELETE FROM login_attempt; DELETE FROM login_kept`);
  closeSqlite(db);
}

const statementsOn = (db: Sqlite) => ({
  insert: db.prepare('INSERT INTO login VALUES (?, ?, ?, ?, ?, ?, ?)'),
  one: db.prepare('SELECT * FROM login WHERE session_id = ?'),
  touch: db.prepare('UPDATE login SET used_at = ? WHERE session_id = ?'),
  ofPerson: db.prepare('SELECT * FROM login WHERE person_id = ? ORDER BY opened_at DESC'),
  end: db.prepare('DELETE FROM login WHERE person_id = ? AND session_id = ?'),
  endAll: db.prepare('DELETE FROM login WHERE person_id = ? AND session_id <> ?'),
  sweepSessions: db.prepare('DELETE FROM login WHERE opened_at < ?'),
  attempt: db.prepare('INSERT INTO login_attempt VALUES (?, ?, ?)'),
  attempts: db.prepare('SELECT count(*) AS n FROM login_attempt WHERE what = ? AND at > ?'),
  forget: db.prepare('DELETE FROM login_attempt WHERE what = ?'),
  sweepAttempts: db.prepare('DELETE FROM login_attempt WHERE until < ?'),
  keep: db.prepare(
    `INSERT INTO login_kept VALUES (?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET text = excluded.text, until = excluded.until WHERE until <= ?`,
  ),
  kept: db.prepare('SELECT text FROM login_kept WHERE name = ? AND until > ?'),
  take: db.prepare('DELETE FROM login_kept WHERE name = ? AND until > ? RETURNING text'),
  drop: db.prepare('DELETE FROM login_kept WHERE name = ?'),
  sweepKept: db.prepare('DELETE FROM login_kept WHERE until < ?'),
});
