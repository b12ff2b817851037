import { afterEach, describe, expect, test } from '@jest/globals';
import {
  ANY,
  EventStoreDBClient,
  jsonEvent,
  MaxAppendSizeExceededError,
  NO_STREAM,
  START,
  STREAM_EXISTS,
  streamNameFilter,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { EventStoreServer } from './eventstore-server.js';

const running: { client: EventStoreDBClient; server: EventStoreServer }[] = [];

async function started(batchAppend = true) {
  const server = await EventStoreServer.start({ batchAppend });
  const client = EventStoreDBClient.connectionString(server.connectionString);
  running.push({ client, server });
  return client;
}

afterEach(async () => {
  for (const { client, server } of running.splice(0)) {
    await client.dispose();
    server.stop();
  }
});

const some = (count: number) =>
  Array.from({ length: count }, (_, i) => jsonEvent({ type: 'Happened', data: { i }, metadata: { n: i } }));

async function all<T>(read: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of read) items.push(item);
  return items;
}

describe.each([
  ['BatchAppend', true],
  ['Append', false],
])('%s', (_, batchAppend) => {
  test('writes by every kind of expected revision, and refuses what does not fit', async () => {
    const client = await started(batchAppend);
    const first = await client.appendToStream('s', some(3), { expectedRevision: NO_STREAM });
    expect(first).toMatchObject({ success: true, nextExpectedRevision: 2n });
    const second = await client.appendToStream('s', some(1), { expectedRevision: 2n });
    expect(second.nextExpectedRevision).toBe(3n);
    expect(second.position!.commit).toBeGreaterThan(first.position!.commit);
    await client.appendToStream('s', some(1), { expectedRevision: STREAM_EXISTS });
    await client.appendToStream('s', some(1), { expectedRevision: ANY });
    await expect(client.appendToStream('s', some(1), { expectedRevision: NO_STREAM })).rejects.toMatchObject({
      type: 'wrong-expected-version',
      expectedVersion: 'no_stream',
      actualVersion: 5n,
    });
    await expect(client.appendToStream('none', some(1), { expectedRevision: 0n })).rejects.toMatchObject({
      actualVersion: 'no_stream',
    });
  });

  test('a repeat by explicit revision answers as the first time', async () => {
    const client = await started(batchAppend);
    const events = some(2);
    const first = await client.appendToStream('s', events, { expectedRevision: NO_STREAM });
    await client.appendToStream('s', some(1), { expectedRevision: 1n });
    expect(await client.appendToStream('s', events, { expectedRevision: NO_STREAM })).toEqual(first);
    await expect(
      client.appendToStream('s', [events[0]!, ...some(1)], { expectedRevision: NO_STREAM }),
    ).rejects.toBeInstanceOf(WrongExpectedVersionError);
  });

  test('what is too large is not written', async () => {
    const client = await started(batchAppend);
    const large = jsonEvent({ type: 'Large', data: 'x'.repeat(1_048_576) });
    await expect(client.appendToStream('s', large)).rejects.toBeInstanceOf(MaxAppendSizeExceededError);
    await expect(all(client.readStream('s'))).rejects.toBeInstanceOf(StreamNotFoundError);
  });
});

test('a filtered subscription sees history and what comes then, and nothing else', async () => {
  const client = await started();
  await client.appendToStream('a-1', some(3));
  await client.appendToStream('b-1', some(3));
  const seen: string[] = [];
  const subscription = client.subscribeToAll({
    fromPosition: START,
    filter: streamNameFilter({ prefixes: ['a-'] }),
  });
  const five = new Promise<void>((resolve) =>
    subscription.on('data', ({ event }) => {
      seen.push(`${event!.revision}@${event!.streamId}`);
      if (seen.length === 5) resolve();
    }),
  );
  await new Promise((resolve) => subscription.on('caughtUp', () => resolve(undefined)));
  await client.appendToStream('a-2', some(2));
  await five;
  expect(seen).toEqual(['0@a-1', '1@a-1', '2@a-1', '0@a-2', '1@a-2']);
  await subscription.unsubscribe();
  const everything = await all(client.readAll());
  expect(everything.map(({ event }) => event!.streamId)).toEqual([
    'a-1',
    'a-1',
    'a-1',
    'b-1',
    'b-1',
    'b-1',
    'a-2',
    'a-2',
  ]);
});
