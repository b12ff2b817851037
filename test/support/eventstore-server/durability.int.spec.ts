import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  ANY,
  binaryEvent,
  NO_STREAM,
  START,
  StreamDeletedError,
  StreamNotFoundError,
} from '@eventstore/db-client';
import { all, Driving, some } from './driving.js';
import { EventStoreServer } from './eventstore-server.js';

const driving = new Driving();
let directory: string;
let file: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'eventstore-server-'));
  file = join(directory, 'log');
});
afterEach(async () => {
  await driving.end();
  rmSync(directory, { recursive: true });
});

/** Everything in the log, as the client reads it. */
const everything = async () => {
  const { server, client } = await driving.started({ file });
  const read = await all(client.readAll());
  await server.kill();
  return read.map(({ event }) => event!).filter(({ streamId }) => !streamId.startsWith('$stats'));
};

test('a restart finds every event where it was, byte by byte', async () => {
  const { server, client } = await driving.started({ file });
  await client.appendToStream('s', some(5));
  await client.appendToStream('binär', binaryEvent({ type: 'B', data: Buffer.from([0, 10, 255]) }));
  await client.appendToStream('s', []);
  await client.setStreamMetadata('s', { maxCount: 2 });
  await client.appendToStream('gone', some(1));
  await client.tombstoneStream('gone');
  const read = (await all(client.readAll())).map(({ event }) => event!);
  await server.kill();
  expect(await everything()).toEqual(read.filter(({ streamId }) => !streamId.startsWith('$stats')));
  const { client: again } = await driving.started({ file });
  expect(await all(again.readStream('s'))).toHaveLength(2);
  await expect(all(again.readStream('gone'))).rejects.toBeInstanceOf(StreamDeletedError);
});

test('an explicit revision recognises a repeat after a restart; without one it is written again', async () => {
  const { server, client } = await driving.started({ file });
  const events = some(2);
  const first = await client.appendToStream('s', events, { expectedRevision: NO_STREAM });
  await server.stop();
  const { client: again } = await driving.started({ file });
  expect(await again.appendToStream('s', events, { expectedRevision: NO_STREAM })).toEqual(first);
  expect(await again.appendToStream('s', events, { expectedRevision: ANY })).toMatchObject({
    nextExpectedRevision: 3n,
  });
});

test('what a death left half written is cut off, and the log goes on', async () => {
  const { server, client } = await driving.started({ file });
  await client.appendToStream('s', some(3));
  await server.kill();
  const whole = statSync(file).size;
  appendFileSync(file, readFileSync(file).subarray(whole - 200, whole - 1));
  const { server: next, client: again } = await driving.started({ file });
  expect(await all(again.readStream('s', { fromRevision: START }))).toHaveLength(3);
  await again.appendToStream('s', some(1), { expectedRevision: 2n });
  await next.kill();
  expect((await everything()).filter(({ streamId }) => streamId === 's')).toHaveLength(4);
});

test.each([1, 50, 300])('a log that lost its last %i bytes holds what is whole', async (bytes) => {
  const { server, client } = await driving.started({ file });
  await client.appendToStream('s', some(1));
  await client.appendToStream('lost', some(3));
  await server.kill();
  truncateSync(file, statSync(file).size - bytes);
  const { client: again } = await driving.started({ file });
  expect(await all(again.readStream('s'))).toHaveLength(1);
  await expect(all(again.readStream('lost'))).rejects.toBeInstanceOf(StreamNotFoundError);
});

test('damage in the middle is no half-written end: the server does not start', async () => {
  const { server, client } = await driving.started({ file });
  for (let i = 0; i < 3; i++) await client.appendToStream('s', some(1));
  await server.kill();
  const bytes = readFileSync(file);
  bytes[Math.floor(bytes.length / 2)]! ^= 1;
  writeFileSync(file, bytes);
  await expect(EventStoreServer.start({ file })).rejects.toThrow(/is damaged at byte \d+/);
});
