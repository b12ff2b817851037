// What the adapter of EventStoreDB costs over the client that it wraps, both against the same server in a process of
// its own, turn by turn; and how long after an append another node has the event.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { randomUUID } from 'node:crypto';
import { built, closedLoop, PAYLOAD, ROOT, tell } from './common.mjs';

const require = createRequire(import.meta.url);
const {
  EventStoreDBClient,
  jsonEvent,
  NO_STREAM,
  START: FROM_START,
  streamNameFilter,
} = require('@eventstore/db-client');
const { openEventStoreDb, recordEvent, START } = built('event-store');

const TURNS = 3;
const CATCH_UP_EVENTS = 50_000;
const BATCH_EVENTS = 100;
const VISIBLE_APPENDS = 1_000;
const seconds = Number(process.argv[2] ?? 1);

const server = spawn(
  process.execPath,
  [join(ROOT, 'dist/test/support/eventstore-server/main.js'), '--memory', '--while-stdin-is-open'],
  {
    stdio: ['pipe', 'pipe', 'inherit'],
  },
);
const [line] = await once(createInterface(server.stdout), 'line');
const url = JSON.parse(line).connectionString;
const raw = EventStoreDBClient.connectionString(url);
const db = await openEventStoreDb({ url, namespace: 'bench' });
const other = await openEventStoreDb({ url, namespace: 'bench' });

/** The same event by either way: the adapter's checks and its own metadata are what is measured. */
const made = () => recordEvent('Renamed', { title: PAYLOAD });
const byClient = () => {
  const { id, type, data, metadata } = made();
  return raw.appendToStream(`raw.note-${randomUUID()}`, jsonEvent({ id, type, data, metadata }), {
    expectedRevision: NO_STREAM,
  });
};
const byAdapter = () => db.log.append(`note-${randomUUID()}`, [made()], 'no-stream');

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

for (const inFlight of [1, 32, 256]) {
  const ratios = [];
  const rates = { client: [], adapter: [] };
  for (let turn = 0; turn < TURNS; turn++) {
    const client = await closedLoop({ inFlight, seconds, work: byClient });
    const adapter = await closedLoop({ inFlight, seconds, work: byAdapter });
    if (client.errors + adapter.errors > 0) throw new Error('an append failed');
    rates.client.push(client.rate);
    rates.adapter.push(adapter.rate);
    ratios.push(adapter.rate / client.rate);
  }
  tell({
    what: 'event store append',
    inFlight,
    client: median(rates.client),
    adapter: median(rates.adapter),
    ratio: median(ratios),
  });
}

await Promise.all(
  Array.from({ length: CATCH_UP_EVENTS / BATCH_EVENTS }, () =>
    db.log.append(`note-${randomUUID()}`, Array.from({ length: BATCH_EVENTS }, made), 'no-stream'),
  ),
);

/** Events a second that the client's own subscription hands out, with the same filter. */
async function clientCatchUp(expected) {
  const startedAt = performance.now();
  const filter = streamNameFilter({ prefixes: ['bench.'] });
  const subscription = raw.subscribeToAll({ fromPosition: FROM_START, filter });
  let seen = 0;
  await new Promise((resolve) => subscription.on('data', () => (seen += 1) === expected && resolve()));
  const rate = expected / ((performance.now() - startedAt) / 1_000);
  await subscription.unsubscribe();
  return rate;
}

async function adapterCatchUp() {
  const startedAt = performance.now();
  let at = START;
  for (;;) {
    const { checkpoint, atEnd } = await other.log.readAll(at, 500);
    at = checkpoint;
    if (atEnd) break;
  }
  const events = at.number + 1;
  return { events, rate: events / ((performance.now() - startedAt) / 1_000) };
}

const ratios = [];
const rates = { client: [], adapter: [] };
for (let turn = 0; turn < TURNS; turn++) {
  const adapter = await adapterCatchUp();
  const client = await clientCatchUp(adapter.events);
  rates.client.push(client);
  rates.adapter.push(adapter.rate);
  ratios.push(adapter.rate / client);
}
tell({
  what: 'event store catch-up',
  client: median(rates.client),
  adapter: median(rates.adapter),
  ratio: median(ratios),
});

/** From an append on one node until another has read the event. */
let at = START;
for (let atEnd = false; !atEnd;) ({ checkpoint: at, atEnd } = await other.log.readAll(at, 1_000));
const sentAt = new Map();
const latencies = [];
let reading = false;
const read = async () => {
  if (reading) return;
  reading = true;
  for (let atEnd = false; !atEnd;) {
    const page = await other.log.readAll(at, 500);
    for (const { id } of page.events) latencies.push(performance.now() - sentAt.get(id));
    ({ checkpoint: at, atEnd } = page);
  }
  reading = false;
};
other.log.onAppended(() => void read());
for (let i = 0; i < VISIBLE_APPENDS; i++) {
  const event = made();
  sentAt.set(event.id, performance.now());
  await db.log.append(`note-${randomUUID()}`, [event], 'no-stream');
  await new Promise((resolve) => setTimeout(resolve, 2));
}
while (latencies.length < VISIBLE_APPENDS) {
  await read();
  await new Promise((resolve) => setTimeout(resolve, 5));
}
latencies.sort((a, b) => a - b);
tell({
  what: 'event store append to another node',
  p50: latencies[Math.floor(latencies.length * 0.5)],
  p99: latencies[Math.floor(latencies.length * 0.99)],
});
await Promise.all([db.close(), other.close()]);
server.stdin.end();
await once(server, 'exit');
process.exit(0);
