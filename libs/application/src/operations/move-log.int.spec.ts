import { EVERYTHING } from '@drivbank/domain';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { openEventStoreDb, sqliteEventStore, START } from '@drivbank/event-store';
import { EventStoreServer } from '../../../../test/support/eventstore-server/eventstore-server.js';
import type { SharedOptions } from '../backing/shared.js';
import { openEngine } from '../engine.js';
import { evidenceIn, filesIn } from '../files.js';
import { processPage } from '../reads/process-page.js';
import { handIn } from '../testing/hand-in.js';
import { RecordingMailer } from '../testing/recording-mailer.js';
import { Trial } from '../testing/trial.js';
import { moveFromEventStore, moveToEventStore } from './move-log.js';

const scratch = mkdtempSync(join(tmpdir(), 'drivbank-move-'));
const masterKeyFile = join(scratch, 'master.key');
let server: EventStoreServer;
let trial: Trial;
let moves = 0;
let there: SharedOptions;
const silent = () => undefined;

beforeAll(async () => {
  writeFileSync(masterKeyFile, randomBytes(32).toString('base64'), { mode: 0o600 });
  server = await EventStoreServer.start();
});
afterAll(async () => {
  await server.stop();
  rmSync(scratch, { recursive: true, force: true });
});
beforeEach(async () => {
  there = { url: server.connectionString, namespace: `move${moves++}`, masterKeyFile };
  trial = await Trial.open();
  await trial.setDeadline(await trial.initiate(), '2030-06-12');
});
afterEach(() => trial.close());

const closedDirectory = async () => {
  await trial.engine.close();
  return trial.engine.directory;
};

async function eventsThere(namespace = there.namespace) {
  const { log, close } = await openEventStoreDb({ url: there.url, namespace });
  const { events } = await log.readAll(START, 10_000);
  await close();
  return events;
}

async function eventsIn(directory: string) {
  const log = sqliteEventStore({ file: filesIn(directory).log });
  const { events } = await log.readAll(START, 10_000);
  await log.close();
  return events;
}

const nodeOn = (directory: string, eventStore: SharedOptions | undefined) =>
  openEngine({
    directory,
    eventStore,
    mailer: new RecordingMailer(),
    organisation: 'Exempelkommunen',
    publicUrl: 'http://kommun.example',
    clock: trial.clock,
  });

test('takes everything along, and a node there reads what was sealed here', async () => {
  const directory = await closedDirectory();
  const here = await eventsIn(directory);
  const told: number[] = [];
  const report = await moveToEventStore(directory, there, (done) => told.push(done));
  expect(report).toEqual({ events: here.length, foundThere: 0, lacks: [] });
  expect(told.at(-1)).toBe(here.length);
  expect(await eventsThere()).toEqual(here);

  const node = await nodeOn(join(scratch, there.namespace), there);
  const page = await processPage(await node.reading.moment({ sight: EVERYTHING }), node.keyring, 'p1');
  expect(page.purpose).toBe('Att pröva.');
  expect(node.logId).toBe(trial.engine.logId);
  await node.close();
});

test('goes on where it was broken off', async () => {
  const directory = await closedDirectory();
  const events = await eventsIn(directory);
  const half = Math.floor(events.length / 2);
  const { log, close } = await openEventStoreDb({ url: there.url, namespace: there.namespace });
  for (const { stream, revision, id, type, data, metadata } of events.slice(0, half))
    await log.append(stream, [{ id, type, data, metadata }], revision === 0 ? 'no-stream' : revision - 1);
  await close();
  expect(await moveToEventStore(directory, there, silent)).toEqual({
    events: events.length,
    foundThere: half,
    lacks: [],
  });
  expect(await moveToEventStore(directory, there, silent)).toMatchObject({ foundThere: events.length });
  expect(await eventsThere()).toEqual(events);
});

test('nobody goes on with a log that was moved away, until he says so', async () => {
  const directory = await closedDirectory();
  await moveToEventStore(directory, there, silent);
  await expect(nodeOn(directory, undefined)).rejects.toThrow('EVENTSTORE_URL');
  rmSync(join(directory, 'moved.json'));
  await (await nodeOn(directory, undefined)).close();
});

test('refuses a target with another log, and writes nothing there', async () => {
  await (await nodeOn(join(scratch, `${there.namespace}-other`), there)).close();
  const before = await eventsThere();
  const directory = await closedDirectory();
  await expect(moveToEventStore(directory, there, silent)).rejects.toThrow('another log');
  expect(await eventsThere()).toEqual(before);
  expect(existsSync(join(directory, 'moved.json'))).toBe(false);
});

test('refuses a target that has gone on', async () => {
  const directory = await closedDirectory();
  await moveToEventStore(directory, there, silent);
  const [genesis] = await eventsIn(directory);
  const { log, close } = await openEventStoreDb({ url: there.url, namespace: there.namespace });
  const { id, type, data, metadata } = genesis!;
  await log.append('log-another', [{ id, type, data, metadata }], 'no-stream');
  await close();
  await expect(moveToEventStore(directory, there, silent)).rejects.toThrow('another log');
});

test('refuses a directory that a server has open', async () => {
  await expect(moveToEventStore(trial.engine.directory, there, silent)).rejects.toThrow('in use');
});

test('comes back with everything, as it was', async () => {
  const directory = await closedDirectory();
  const events = await eventsIn(directory);
  await moveToEventStore(directory, there, silent);
  const back = mkdtempSync(join(scratch, 'back-'));
  expect(await moveFromEventStore(there, back, silent)).toEqual({
    events: events.length,
    foundThere: 0,
    lacks: [],
  });
  expect(await eventsIn(back)).toEqual(events);
  const node = await nodeOn(back, undefined);
  const page = await processPage(await node.reading.moment({ sight: EVERYTHING }), node.keyring, 'p1');
  expect(page.purpose).toBe('Att pröva.');
  await node.close();
});

test('takes documents along, there and back, and none of the log without them', async () => {
  const sha256 = await handIn(trial, 'Utvärderingen');
  const directory = await closedDirectory();
  await expect(moveToEventStore(directory, there, silent)).rejects.toThrow('--shared');
  expect(await eventsThere()).toEqual([]);
  const shared = mkdtempSync(join(scratch, 'shared-'));
  const to = { ...there, shared };
  expect((await moveToEventStore(directory, to, silent)).lacks).toEqual([]);
  const back = mkdtempSync(join(scratch, 'back-'));
  expect((await moveFromEventStore(to, back, silent)).lacks).toEqual([]);
  const { logId } = trial.engine;
  for (const place of [shared, back])
    expect(readFileSync(join(evidenceIn(place, logId), sha256), 'utf8')).toBe('Utvärderingen');
});
