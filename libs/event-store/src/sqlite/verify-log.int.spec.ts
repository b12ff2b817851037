import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSqlite, type Sqlite } from '@drivbank/sqlite';
import { event } from '../event-store.contract.js';
import { EventCorrupt, START, type EventStore } from '../event-store.js';
import { eventStoreOn, openLog, sqliteEventStore } from './sqlite-event-store.js';
import { verifyLog } from './verify-log.js';

const STREAMS = 10;
const EVENTS_EACH = 8;
const CHANGES = 1_000;

const directory = mkdtempSync(join(tmpdir(), 'drivbank-verify-'));
const whole = join(directory, 'whole.db');
afterAll(() => rmSync(directory, { recursive: true, force: true }));
beforeAll(async () => {
  const store = sqliteEventStore({ file: whole });
  for (let s = 0; s < STREAMS; s++)
    for (let i = 0; i < EVENTS_EACH; i++)
      await store.append(
        `note-${s}`,
        [event(`${s}/${i}`, { text: `Ärende ${s} ${i}` })],
        i === 0 ? 'no-stream' : i - 1,
      );
  await store.close();
});

/** Seeded (mulberry32), so that a failure can be seen again. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const COLUMNS = ['data', 'metadata', 'type', 'id', 'leaf', 'revision', 'number', 'name'] as const;
type Column = (typeof COLUMNS)[number];
type Change = { readonly column: Column; readonly number: number; readonly bit: number };

let copies = 0;
const copied = () => {
  const file = join(directory, `${copies++}.db`);
  copyFileSync(whole, file);
  return file;
};

/** Flips one bit of one value of one event, as a disk or a hand would. False when the value cannot be so. */
function flip(db: Sqlite, { column, number, bit }: Change): boolean {
  db.exec('PRAGMA foreign_keys=OFF');
  if (column === 'revision' || column === 'number')
    return set(db, `UPDATE event SET ${column} = ${column} ^ ? WHERE number = ?`, 2 ** (bit % 20), number);
  const [table, key] =
    column === 'name' ? ['stream', '(SELECT stream_id FROM event WHERE number = ?)'] : ['event', '?'];
  const where = column === 'name' ? `id = ${key}` : 'number = ?';
  const { bytes } = db
    .prepare(`SELECT CAST(${column} AS BLOB) AS bytes FROM ${table} WHERE ${where}`)
    .get(number) as {
    bytes: Uint8Array;
  };
  const changed = Buffer.from(bytes);
  const at = bit % (changed.length * 8);
  changed[at >> 3]! ^= 1 << (at & 7);
  const kind = column === 'leaf' ? '?' : 'CAST(? AS TEXT)';
  return set(db, `UPDATE ${table} SET ${column} = ${kind} WHERE ${where}`, changed, number);
}

// XOR is not in SQLite: (a | b) - (a & b).
const xor = (sql: string) => sql.replace(/(\w+) \^ \?/, '($1 | ?1) - ($1 & ?1)').replace('= ? ', '= ?1 ');

function set(db: Sqlite, sql: string, ...parameters: (number | Uint8Array)[]): boolean {
  try {
    const statement = db.prepare(sql.includes('^') ? xor(sql).replace('number = ?', 'number = ?2') : sql);
    return statement.run(...(parameters as never[])).changes === 1;
  } catch {
    return false;
  }
}

/** Everything that a reader of the whole log, or of one stream, is given. */
async function served(store: EventStore): Promise<string> {
  const read: unknown[] = [];
  const attempt = async (reading: () => Promise<unknown>) => {
    try {
      read.push(await reading());
    } catch (error) {
      expect(error).toBeInstanceOf(EventCorrupt);
    }
  };
  await attempt(() => store.readAll(START, 1_000));
  for (let s = 0; s < STREAMS; s++) await attempt(() => store.readStream(`note-${s}`));
  return JSON.stringify(read);
}

test('a whole log has no flaw', () => {
  expect(verifyLog(whole)).toEqual({ events: STREAMS * EVENTS_EACH, flaws: [] });
});

test(`${CHANGES} random changes of one bit are all found, and what was changed is never served`, async () => {
  const roll = dice(19_300_173);
  let [made, found, servedChanged] = [0, 0, 0];
  while (made < CHANGES) {
    const change: Change = {
      column: COLUMNS[roll(COLUMNS.length)]!,
      number: roll(STREAMS * EVENTS_EACH),
      bit: roll(100_000),
    };
    const file = copied();
    const db = openLog(file);
    if (!flip(db, change)) {
      db.close();
      continue;
    }
    made += 1;
    if (await isServed(eventStoreOn(db))) servedChanged += 1;
    db.close();
    if (verifyLog(file).flaws.length > 0) found += 1;
  }
  expect({ made, found, servedChanged }).toEqual({ made: CHANGES, found: CHANGES, servedChanged: 0 });
}, 120_000);

/** Places count where the log is read in order: there a wrong one is a gap. */
const withoutPlace = ({ number: _, position: __, ...rest }: { number?: number; position?: string }) =>
  JSON.stringify(rest);

/** Whether a reader is given what nobody wrote. */
async function isServed(store: EventStore): Promise<boolean> {
  const original = sqliteEventStore({ file: whole });
  const written = new Set((await original.readAll(START, 1_000)).events.map(withoutPlace));
  await original.close();
  const given = JSON.parse(await served(store)) as ({ events: object[] } | object[])[];
  return given
    .flatMap((answer) => (Array.isArray(answer) ? answer : answer.events))
    .map(withoutPlace)
    .some((event_) => !written.has(event_));
}

describe('names the first bad position', () => {
  test.each([
    ['content', "UPDATE event SET data = '{}' WHERE number = 17", 17],
    ['number', 'DELETE FROM event WHERE number = 20', 21],
    ['number', 'DELETE FROM event WHERE number = 0', 1],
  ] as const)('%s: %s', (why, sql, number) => {
    const file = copied();
    const db = openSqlite(file, 'FULL');
    db.exec(sql);
    db.close();
    expect(verifyLog(file).flaws.find((flaw) => flaw.why === why)).toMatchObject({ number });
  });

  test('a file whose pages were overwritten is a flaw, never an error', () => {
    const file = copied();
    const bytes = readFileSync(file);
    bytes.fill(0xff, 8_192, 40_000);
    writeFileSync(file, bytes);
    expect(verifyLog(file).flaws.length).toBeGreaterThan(0);
  });

  test('a file that is no database is a flaw, never an error', () => {
    const file = join(directory, 'text.db');
    writeFileSync(file, 'Det här är ingen databas. '.repeat(500));
    expect(verifyLog(file).flaws).toMatchObject([{ why: 'file' }]);
  });
});

test('tells how far it has come', () => {
  const told: [number, number][] = [];
  verifyLog(whole, (done, total) => told.push([done, total]));
  expect(told.at(-1)).toEqual([STREAMS * EVENTS_EACH, STREAMS * EVENTS_EACH]);
});
