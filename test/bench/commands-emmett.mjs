// The same with Emmett on SQLite: load twenty events, decide, append one. Its best setting: one writer at a time
// (more at once answer SQLITE_BUSY), a large thread pool.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { closedLoop, PAYLOAD, removed, tell, temporary } from './common.mjs';

const require = createRequire(new URL('./peers/package.json', import.meta.url));
const { CommandHandler } = require('@event-driven-io/emmett');
const { getSQLiteEventStore } = require('@event-driven-io/emmett-sqlite');

const STREAMS = 64;
const seconds = Number(process.argv[2] ?? 2);
const directory = temporary();
const store = getSQLiteEventStore({
  fileName: join(directory, 'emmett.db'),
  schema: { autoMigration: 'CreateOrUpdate' },
});
const handle = CommandHandler({
  evolve: (state, { data }) => ({ title: data.title, count: state.count + 1 }),
  initialState: () => ({ title: '', count: 0 }),
});
const renamed = (title) => ({ type: 'ProcessRenamed', data: { title: `${title} ${PAYLOAD}` } });
for (let s = 0; s < STREAMS; s++)
  await store.appendToStream(
    `process-${s}`,
    Array.from({ length: 20 }, (_, i) => renamed(i)),
  );

let lane = Promise.resolve();
const inTurn = (work) => (lane = lane.then(work, work));
for (const inFlight of [1, 32, 256]) {
  const work = (worker, i) => inTurn(() => handle(store, `process-${worker % STREAMS}`, () => renamed(i)));
  tell({
    what: 'commands',
    who: 'emmett-sqlite',
    inFlight,
    ...(await closedLoop({ inFlight, seconds, work })),
  });
}

if (process.argv[3] === 'rebuild') {
  const EVENTS = 5_000;
  for (let i = 0; i < EVENTS / 100; i++)
    await store.appendToStream(
      `more-${i}`,
      Array.from({ length: 100 }, (_, n) => renamed(n)),
    );
  let seen = 0;
  const startedAt = performance.now();
  const consumer = store.consumer({ pulling: { batchSize: 1_000, pullingFrequencyInMs: 1 } });
  const rows = new Map();
  await new Promise((resolve) => {
    consumer.processor({
      processorId: 'rebuild',
      startFrom: 'BEGINNING',
      eachMessage: (message) => {
        rows.set(message.metadata.streamName, message.data.title);
        if (++seen === EVENTS) resolve();
      },
    });
    void consumer.start();
  });
  tell({
    what: 'rebuild',
    who: 'emmett-sqlite',
    eventsPerSecond: EVENTS / ((performance.now() - startedAt) / 1_000),
  });
}
removed(directory);
process.exit(0);
