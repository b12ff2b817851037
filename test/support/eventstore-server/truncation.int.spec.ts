import { afterEach, expect, test } from '@jest/globals';
import {
  ANY,
  jsonEvent,
  NO_STREAM,
  STREAM_EXISTS,
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedVersionError,
  type AppendExpectedRevision,
  type EventStoreDBClient,
} from '@eventstore/db-client';
import { all, Driving, some } from './driving.js';

const driving = new Driving();
afterEach(() => driving.end());

/** A stream of ten events. */
async function ten(): Promise<EventStoreDBClient> {
  const { client } = await driving.started();
  await client.appendToStream('s', some(10));
  return client;
}

const revisions = async (client: EventStoreDBClient, stream = 's') =>
  (await all(client.readStream(stream))).map(({ event }) => Number(event!.revision));

test('metadata goes around, and hides events by count, by revision and by age', async () => {
  const { server, client } = await driving.started();
  await client.appendToStream('s', some(10));
  await client.setStreamMetadata('s', { maxCount: 3, mine: 1 });
  expect((await client.getStreamMetadata('s')).metadata).toEqual({ maxCount: 3, mine: 1 });
  expect(await revisions(client)).toEqual([7, 8, 9]);
  await client.setStreamMetadata('s', { truncateBefore: 8 });
  expect(await revisions(client)).toEqual([8, 9]);
  await client.setStreamMetadata('s', { maxAge: 60 });
  expect(await revisions(client)).toHaveLength(10);
  server.faults.add({ kind: 'clock-skew', ms: 61_000 });
  expect(await revisions(client)).toEqual([]);
});

test('truncation changes no revision, and hides nothing in $all', async () => {
  const client = await ten();
  await client.setStreamMetadata('s', { truncateBefore: 10 });
  expect(await client.appendToStream('s', some(1), { expectedRevision: 9n })).toMatchObject({
    nextExpectedRevision: 10n,
  });
  expect(await revisions(client)).toEqual([10]);
  const inAll = (await all(client.readAll())).filter(({ event }) => event!.streamId === 's');
  expect(inAll).toHaveLength(11);
});

test('of metadata only the last is seen', async () => {
  const client = await ten();
  for (const maxCount of [1, 2, 3]) await client.setStreamMetadata('s', { maxCount });
  expect(await revisions(client, '$$s')).toEqual([2]);
});

test('metadata that is no JSON hides nothing', async () => {
  const client = await ten();
  const broken = {
    ...jsonEvent({ type: '$metadata', data: {} }),
    data: Buffer.from('{'),
    contentType: 'application/octet-stream',
  };
  await client.appendToStream('$$s', broken as unknown as ReturnType<typeof jsonEvent>);
  expect(await revisions(client)).toHaveLength(10);
});

test('a deleted stream is not found, and goes on where it was', async () => {
  const client = await ten();
  await client.setStreamMetadata('s', { maxCount: 5, mine: 1 });
  const { position } = await client.deleteStream('s', { expectedRevision: 9n });
  expect(position!.commit).toBeGreaterThan(0n);
  await expect(revisions(client)).rejects.toBeInstanceOf(StreamNotFoundError);
  await expect(
    client.appendToStream('s', some(1), { expectedRevision: STREAM_EXISTS }),
  ).rejects.toBeInstanceOf(StreamDeletedError);
  await expect(client.appendToStream('s', some(1), { expectedRevision: 4n })).rejects.toMatchObject({
    actualVersion: 9n,
  });
  expect(await client.appendToStream('s', some(2), { expectedRevision: NO_STREAM })).toMatchObject({
    nextExpectedRevision: 11n,
  });
  expect(await revisions(client)).toEqual([10, 11]);
  expect((await client.getStreamMetadata('s')).metadata).toEqual({ truncateBefore: 10 });
});

test.each<AppendExpectedRevision>([ANY, 9n])(
  'a deleted stream goes on with expected %s too',
  async (expectedRevision) => {
    const client = await ten();
    await client.deleteStream('s');
    await client.appendToStream('s', some(1), { expectedRevision });
    expect(await revisions(client)).toEqual([10]);
  },
);

test('metadata brings a deleted stream back without its past', async () => {
  const client = await ten();
  await client.deleteStream('s');
  await client.setStreamMetadata('s', { mine: 2 });
  expect(await revisions(client)).toEqual([]);
  expect((await client.getStreamMetadata('s')).metadata).toEqual({ mine: 2, truncateBefore: 10 });
});

test('deleting checks the revision, needs a stream, and may be repeated', async () => {
  const client = await ten();
  await expect(client.deleteStream('none')).rejects.toMatchObject({
    type: 'wrong-expected-version',
    actualVersion: -1n,
  });
  await expect(client.deleteStream('s', { expectedRevision: 4n })).rejects.toMatchObject({
    streamName: 's',
    expectedVersion: 4n,
    actualVersion: 9n,
  });
  await expect(client.deleteStream('s', { expectedRevision: NO_STREAM })).rejects.toBeInstanceOf(
    WrongExpectedVersionError,
  );
  await client.deleteStream('s');
  await client.deleteStream('s');
});

test.each(['s', 'never-used'])('a tombstone on %s is for ever', async (stream) => {
  const client = await ten();
  await client.tombstoneStream(stream);
  const refused = [
    revisions(client, stream),
    client.appendToStream(stream, some(1)),
    client.appendToStream(stream, some(1), { expectedRevision: NO_STREAM }),
    client.setStreamMetadata(stream, { maxCount: 1 }),
    client.deleteStream(stream),
    client.tombstoneStream(stream),
  ];
  for (const call of refused) await expect(call).rejects.toBeInstanceOf(StreamDeletedError);
  await expect(revisions(client, stream)).rejects.toMatchObject({ streamName: stream });
  const last = (await all(client.readAll())).at(-1)!.event!;
  expect(last).toMatchObject({ streamId: stream, type: '$streamDeleted', revision: 2n ** 63n - 1n });
});
