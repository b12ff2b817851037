import { openSqliteForReading, type Sqlite } from '@drivbank/sqlite';
import { isIntact } from './event-rows.js';
import { SELECT_EVENTS, type EventRow } from './schema.js';

/** Where the log is not what was written. `number` is null when it is about the file and not about an event. */
export type LogFlaw = {
  readonly number: number | null;
  readonly stream: string | null;
  readonly revision: number | null;
  readonly why: 'content' | 'number' | 'revision' | 'file';
  readonly detail: string;
};

export type Verification = { readonly events: number; readonly flaws: readonly LogFlaw[] };

/** Flaws named one by one; the first is the one to look at. */
const FLAWS_MAX = 100;
const PROGRESS_EVERY_EVENTS = 1_000;

/**
 * Reads the whole log as it is on disk: every leaf hash, numbers without a gap, revisions without a gap in each
 * stream, and SQLite's own integrity check. Blocks its thread; a file too broken to read is a flaw, never an error.
 */
export function verifyLog(
  file: string,
  progress: (done: number, total: number) => void = () => undefined,
): Verification {
  const flaws: LogFlaw[] = [];
  const note = (flaw: LogFlaw) => flaws.length < FLAWS_MAX && flaws.push(flaw);
  let events = 0;
  let db: Sqlite | undefined;
  try {
    db = openSqliteForReading(file);
    db.exec('BEGIN');
    events = checkEvents(db, note, progress);
    checkFile(db, note);
  } catch (error) {
    note({ number: null, stream: null, revision: null, why: 'file', detail: (error as Error).message });
  } finally {
    db?.close();
  }
  return { events, flaws };
}

function checkEvents(
  db: Sqlite,
  note: (flaw: LogFlaw) => void,
  progress: (done: number, total: number) => void,
) {
  const { total } = db.prepare('SELECT count(*) AS total FROM event').get() as { total: number };
  const revisions = new Map<string, number>();
  let next = 0;
  let read = 0;
  for (const value of db.prepare(`${SELECT_EVENTS} ORDER BY e.number`).iterate()) {
    const row = value as unknown as EventRow;
    const { number, stream, revision } = row;
    const at = { number, stream, revision };
    const expected = (revisions.get(stream) ?? -1) + 1;
    if (!isIntact(row)) note({ ...at, why: 'content', detail: 'what stands there is not what was written' });
    else if (revision !== expected)
      note({ ...at, why: 'revision', detail: `revision ${expected} of the stream is missing` });
    if (number !== next) note({ ...at, why: 'number', detail: `event ${next} is missing` });
    revisions.set(stream, revision);
    next = number + 1;
    read += 1;
    if (read % PROGRESS_EVERY_EVENTS === 0) progress(read, total);
  }
  progress(read, total);
  return read;
}

function checkFile(db: Sqlite, note: (flaw: LogFlaw) => void): void {
  for (const row of db.prepare('PRAGMA integrity_check').iterate()) {
    const [detail] = Object.values(row as Record<string, string>);
    if (detail !== 'ok') note({ number: null, stream: null, revision: null, why: 'file', detail: detail! });
  }
}
