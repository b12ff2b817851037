import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { openSqlite } from '@drivbank/sqlite';
import { event, eventStoreContract, idNamed } from '../event-store.contract.js';
import { START } from '../event-store.js';
import { eventStoreOn, openLog, sqliteEventStore } from './sqlite-event-store.js';

const directory = mkdtempSync(join(tmpdir(), 'drivbank-log-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
let files = 0;
const newFile = () => join(directory, `${files++}.db`);

eventStoreContract(async () => {
  const file = newFile();
  const store = sqliteEventStore({ file });
  return {
    store,
    async reopen() {
      await store.close();
      return sqliteEventStore({ file });
    },
  };
});

test('a file from a newer version is refused', async () => {
  const file = newFile();
  await sqliteEventStore({ file }).close();
  const db = openSqlite(file, 'FULL');
  db.exec('PRAGMA user_version=99');
  db.close();
  expect(() => sqliteEventStore({ file })).toThrow(/newer Drivbänk/);
});

test('asks for durable commits, and reads back that it has them', async () => {
  const file = newFile();
  const db = openSqlite(file, 'FULL');
  expect(db.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
  expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  db.close();
});

test('a disk that is full takes no events and loses none, and writing goes on when there is room', async () => {
  const db = openLog(newFile());
  const store = eventStoreOn(db);
  await store.append('note-1', [event('a')], 'no-stream');
  const { page_count: pages } = db.prepare('PRAGMA page_count').get() as { page_count: number };
  db.exec(`PRAGMA max_page_count=${pages + 1}`);
  const large = [event('big', { text: 'x'.repeat(60_000) })];
  const refused = store.append('note-2', large, 'no-stream');
  await expect(refused).rejects.toMatchObject({ name: 'StoreUnavailable', reason: 'disk-full' });
  expect(await store.append('note-1', [event('b')], 0)).toMatchObject({ revision: 1 });
  db.exec('PRAGMA max_page_count=1000000');
  expect(await store.append('note-2', large, 'no-stream')).toMatchObject({ revision: 0 });
  expect(await store.behind(START)).toBe(3);
  await store.close();
});

test('an append that the database chokes on does not take down those beside it', async () => {
  const db = openLog(newFile());
  const store = eventStoreOn(db);
  db.exec(`CREATE TRIGGER choke BEFORE INSERT ON event WHEN NEW.id = '${idNamed('poison')}'
           BEGIN SELECT RAISE(ROLLBACK, 'choked'); END`);
  const good = ['a', 'b', 'c'].map((id) => store.append(`note-${id}`, [event(id)], 'no-stream'));
  const bad = store.append('note-x', [event('poison')], 'no-stream');
  await expect(bad).rejects.toThrow('choked');
  await expect(Promise.all(good)).resolves.toHaveLength(3);
  expect((await store.readAll(START, 10)).events.map(({ number }) => number)).toEqual([0, 1, 2]);
  await store.close();
});
