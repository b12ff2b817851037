import { status } from '@grpc/grpc-js';
import { afterEach, expect, test } from '@jest/globals';
import {
  BACKWARDS,
  binaryEvent,
  END,
  FORWARDS,
  START,
  StreamNotFoundError,
  UnknownError,
  type EventStoreDBClient,
  type JSONEventData,
  type ReadRevision,
} from '@eventstore/db-client';
import { all, Driving, some } from './driving.js';

const driving = new Driving();
afterEach(() => driving.end());

async function revisions(
  client: EventStoreDBClient,
  fromRevision: ReadRevision,
  backwards: boolean,
  maxCount = 3,
) {
  const direction = backwards ? BACKWARDS : FORWARDS;
  const read = await all(client.readStream('s', { fromRevision, direction, maxCount }));
  return read.map(({ event }) => Number(event!.revision));
}

test('a stream is read from a revision on, both ways, inclusive', async () => {
  const { client } = await driving.started();
  await client.appendToStream('s', some(100));
  expect(await revisions(client, START, false)).toEqual([0, 1, 2]);
  expect(await revisions(client, 97n, false, 9)).toEqual([97, 98, 99]);
  expect(await revisions(client, 100n, false)).toEqual([]);
  expect(await revisions(client, 5000n, false)).toEqual([]);
  expect(await revisions(client, END, true)).toEqual([99, 98, 97]);
  expect(await revisions(client, 1n, true)).toEqual([1, 0]);
  expect(await revisions(client, START, true)).toEqual([0]);
  expect(await revisions(client, 5000n, true)).toEqual([99, 98, 97]);
  expect(await all(client.readStream('s'))).toHaveLength(100);
});

test('forwards from the end of a stream is an error of the server', async () => {
  const { client } = await driving.started();
  await client.appendToStream('s', some(1));
  await expect(revisions(client, END, false)).rejects.toBeInstanceOf(UnknownError);
});

test('a stream that does not exist is not found', async () => {
  const { client } = await driving.started();
  await expect(all(client.readStream('none'))).rejects.toBeInstanceOf(StreamNotFoundError);
  await expect(all(client.readStream('none'))).rejects.toMatchObject({ streamName: 'none' });
});

test('$all is read forwards from a position on, backwards strictly before it', async () => {
  const { client } = await driving.started();
  await client.appendToStream('s', some(5));
  const everything = (await all(client.readAll())).map(({ event }) => event!.id);
  const middle = (await all(client.readStream('s')))[2]!.event!;
  const at = everything.indexOf(middle.id);
  const read = async (options: Parameters<EventStoreDBClient['readAll']>[0]) =>
    (await all(client.readAll(options))).map(({ event }) => event!.id);
  const fromPosition = middle.position!;
  expect(await read({ fromPosition })).toEqual(everything.slice(at));
  expect(await read({ fromPosition, maxCount: 1 })).toEqual([middle.id]);
  expect(await read({ fromPosition, direction: BACKWARDS })).toEqual(everything.slice(0, at).reverse());
  expect(await read({ fromPosition: END, direction: BACKWARDS })).toEqual([...everything].reverse());
  expect(await read({ fromPosition: START, direction: BACKWARDS })).toEqual([]);
  expect(await read({ fromPosition: END })).toEqual([]);
});

test('a position between records is invalid; one beyond the end is not yet', async () => {
  const { client } = await driving.started();
  await client.appendToStream('s', some(1));
  const { commit } = (await all(client.readStream('s')))[0]!.event!.position!;
  const from = (place: bigint) => all(client.readAll({ fromPosition: { commit: place, prepare: place } }));
  await expect(from(commit + 1n)).rejects.toMatchObject({ code: status.INVALID_ARGUMENT });
  expect(await from(commit + 100_000n)).toEqual([]);
});

test('an append without events is a place in the log all the same', async () => {
  const { client } = await driving.started();
  const { position } = await client.appendToStream('s', []);
  await client.appendToStream('s', some(1));
  expect(await all(client.readAll({ fromPosition: position! }))).toHaveLength(1);
});

test('what the server writes for itself stands in $all, and what it counts its leaders by does not', async () => {
  const { client } = await driving.started({ statisticsEveryMs: 1 });
  const streams = async () => new Set((await all(client.readAll())).map(({ event }) => event!.streamId));
  const first = await streams();
  expect([...first].every((stream) => stream.startsWith('$'))).toBe(true);
  expect(first.has('$users')).toBe(true);
  expect(first.has('$epoch-information')).toBe(false);
  expect(await all(client.readStream('$epoch-information'))).toHaveLength(1);
  const statistics = async () => (await all(client.readStream('$stats-127.0.0.1:2113'))).length;
  const before = await statistics();
  while ((await statistics()) < before + 3);
});

test('a reader sees what is written while it reads', async () => {
  const { client } = await driving.started();
  await client.appendToStream('s', some(800));
  let seen = 0;
  for await (const _ of client.readStream('s')) if (seen++ === 0) await client.appendToStream('s', some(1));
  expect(seen).toBe(801);
});

/** A link as projections write it: no UTF-8 JSON, but `revision@stream`. */
const link = (target: string) =>
  binaryEvent({ type: '$>', data: Buffer.from(target) }) as unknown as JSONEventData;

test('a link is read as it stands or with what it points to; what is gone leaves the link alone', async () => {
  const { client } = await driving.started();
  const [event] = some(1);
  await client.appendToStream('s', event!);
  await client.appendToStream('links', [link('0@s'), link('7@s'), link('0@none')]);
  const plain = await all(client.readStream('links'));
  expect(plain.map(({ event, link }) => [event!.type, link])).toEqual(Array(3).fill(['$>', undefined]));
  const [first, ...gone] = await all(client.readStream('links', { resolveLinkTos: true }));
  expect(first).toMatchObject({
    event: { id: event!.id, streamId: 's' },
    link: { streamId: 'links', revision: 0n },
  });
  expect(first!.commitPosition).toBe(first!.link!.position!.commit);
  expect(gone.map(({ event, link }) => [event, link!.type])).toEqual(Array(2).fill([undefined, '$>']));
  await client.deleteStream('s');
  const [deleted] = await all(client.readStream('links', { resolveLinkTos: true }));
  expect(deleted!.event).toBeUndefined();
});
