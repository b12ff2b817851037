// For orientation: a hand-written store, one transaction a command, twenty events loaded each time. And the limit:
// SQLite's own rate with our table at the same batch, and what our log makes of it.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { built, closedLoop, PAYLOAD, removed, tell, temporary } from './common.mjs';

const seconds = Number(process.argv[2] ?? 2);
const { openSqlite } = built('sqlite');
const { sqliteEventStore } = built('event-store');
const TABLE = `
  CREATE TABLE stream (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE event (number INTEGER PRIMARY KEY, stream_id INTEGER NOT NULL, revision INTEGER NOT NULL, id TEXT NOT NULL,
    type TEXT NOT NULL, data TEXT NOT NULL, metadata TEXT NOT NULL, leaf BLOB NOT NULL) STRICT;
  CREATE UNIQUE INDEX event_of_stream ON event (stream_id, revision)`;
const METADATA = {
  schemaVersion: 1,
  recordedAt: '2030-01-07T09:00:00.000Z',
  commandId: 'c',
  source: 'api',
  visibility: 'internal',
};
const STREAMS = 512;

function table(file) {
  const db = openSqlite(file, 'FULL');
  db.exec('PRAGMA wal_autocheckpoint=16000');
  db.exec(TABLE);
  const insert = db.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const leaf = randomBytes(32);
  let number = 0;
  const put = (stream, revision) =>
    insert.run(
      number++,
      stream,
      revision,
      `id-${number}`,
      'ProcessRenamed',
      JSON.stringify({ title: PAYLOAD }),
      JSON.stringify(METADATA),
      leaf,
    );
  return { db, put };
}

const directory = temporary();
{
  const { db, put } = table(join(directory, 'naive.db'));
  const revisions = Array(STREAMS).fill(-1);
  for (let s = 0; s < STREAMS; s++) for (let i = 0; i < 20; i++) put(s, ++revisions[s]);
  const load = db.prepare('SELECT data FROM event WHERE stream_id = ? ORDER BY revision DESC LIMIT 20');
  const work = async (worker, i) => {
    const stream = (worker * 7 + i) % STREAMS;
    db.exec('BEGIN IMMEDIATE');
    load
      .all(stream)
      .reduce((state, { data }) => ({ title: JSON.parse(data).title, count: state.count + 1 }), { count: 0 });
    put(stream, ++revisions[stream]);
    db.exec('COMMIT');
  };
  for (const inFlight of [1, 32, 256])
    tell({ what: 'commands', who: 'naive', inFlight, ...(await closedLoop({ inFlight, seconds, work })) });
  db.close();
}
for (const batch of [1, 32, 256]) {
  const { db, put } = table(join(directory, `limit-${batch}.db`));
  const revisions = Array(STREAMS).fill(-1);
  const until = performance.now() + seconds * 1_000;
  const startedAt = performance.now();
  let events = 0;
  while (performance.now() < until) {
    db.exec('BEGIN IMMEDIATE');
    for (let i = 0; i < batch; i++) put(events % STREAMS, ++revisions[events++ % STREAMS]);
    db.exec('COMMIT');
  }
  tell({
    what: 'limit',
    who: 'sqlite',
    inFlight: batch,
    rate: events / ((performance.now() - startedAt) / 1_000),
  });
  db.close();
}
for (const inFlight of [1, 32, 256]) {
  const store = sqliteEventStore({ file: join(directory, `append-${inFlight}.db`) });
  const lanes = Math.floor(STREAMS / inFlight);
  const revisions = new Map();
  const work = async (worker, i) => {
    const stream = `process-${worker * lanes + (i % lanes)}`;
    const revision = revisions.get(stream) ?? -1;
    const event = {
      id: `${stream}-${i}`,
      type: 'ProcessRenamed',
      data: { title: PAYLOAD },
      metadata: METADATA,
    };
    revisions.set(
      stream,
      (await store.append(stream, [event], revision < 0 ? 'no-stream' : revision)).revision,
    );
  };
  tell({ what: 'append', who: 'drivbank', inFlight, ...(await closedLoop({ inFlight, seconds, work })) });
  await store.close();
}
removed(directory);
