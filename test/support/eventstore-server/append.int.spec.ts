import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from '@jest/globals';
import {
  ANY,
  binaryEvent,
  jsonEvent,
  MaxAppendSizeExceededError,
  NO_STREAM,
  START,
  STREAM_EXISTS,
  StreamNotFoundError,
  UnknownError,
  WrongExpectedVersionError,
  type AppendExpectedRevision,
} from '@eventstore/db-client';
import { all, Driving, some } from './driving.js';

const driving = new Driving();
afterEach(() => driving.end());

/** The same rules, however the client sends an append. */
describe.each([
  ['BatchAppend', true],
  ['Append', false],
])('%s', (_, batchAppend) => {
  const started = async () => (await driving.started({ batchAppend })).client;

  test('revisions are gapless from 0; the answer names the last one and its place', async () => {
    const client = await started();
    const first = await client.appendToStream('s', some(3), { expectedRevision: NO_STREAM });
    const second = await client.appendToStream('s', some(2), { expectedRevision: 2n });
    expect([first.nextExpectedRevision, second.nextExpectedRevision]).toEqual([2n, 4n]);
    const read = await all(client.readStream('s'));
    expect(read.map(({ event }) => event!.revision)).toEqual([0n, 1n, 2n, 3n, 4n]);
    expect([read[2]!.event!.position, read[4]!.event!.position]).toEqual([first.position, second.position]);
  });

  test('places grow, have gaps, and commit and prepare are one; an append stands together', async () => {
    const client = await started();
    const appends = Array.from({ length: 20 }, (_, i) => client.appendToStream(`s-${i}`, some(5)));
    await Promise.all(appends);
    const read = (await all(client.readAll()))
      .map(({ event }) => event!)
      .filter(({ streamId }) => streamId.startsWith('s-'));
    const places = read.map(({ position }) => position!);
    expect(places.every(({ commit, prepare }) => commit === prepare)).toBe(true);
    expect(places.every(({ commit }, i) => i === 0 || commit > places[i - 1]!.commit + 1n)).toBe(true);
    expect(read.map(({ revision }) => Number(revision))).toEqual(
      Array.from({ length: 100 }, (_, i) => i % 5),
    );
    expect(new Set(read.map(({ streamId }) => streamId)).size).toBe(20);
  });

  const EXPECTED: readonly (readonly [AppendExpectedRevision, string, 'done' | bigint | 'no_stream'])[] = [
    [ANY, 'none', 'done'],
    [NO_STREAM, 'none', 'done'],
    [STREAM_EXISTS, 'none', 'no_stream'],
    [0n, 'none', 'no_stream'],
    [ANY, 'three', 'done'],
    [NO_STREAM, 'three', 2n],
    [STREAM_EXISTS, 'three', 'done'],
    [1n, 'three', 2n],
    [2n, 'three', 'done'],
    [3n, 'three', 2n],
    [STREAM_EXISTS, 'told-on', 'done'],
  ];

  test.each(EXPECTED)('expected %s on a stream like "%s": %s', async (expectedRevision, stream, outcome) => {
    const client = await started();
    await client.appendToStream('three', some(3));
    await client.setStreamMetadata('told-on', { maxCount: 5 });
    const append = client.appendToStream(stream, some(1), { expectedRevision });
    if (outcome === 'done') return expect(await append).toMatchObject({ success: true });
    await expect(append).rejects.toBeInstanceOf(WrongExpectedVersionError);
    await expect(append).rejects.toMatchObject({
      type: 'wrong-expected-version',
      streamName: stream,
      expectedVersion: expectedRevision,
      actualVersion: outcome,
    });
  });

  test('a repeat by explicit revision answers as the first time, whatever came after', async () => {
    const client = await started();
    const [one, two] = [some(2), some(3)];
    const first = await client.appendToStream('s', one, { expectedRevision: NO_STREAM });
    const second = await client.appendToStream('s', two, { expectedRevision: 1n });
    await client.appendToStream('s', some(1), { expectedRevision: 4n });
    expect(await client.appendToStream('s', one, { expectedRevision: NO_STREAM })).toEqual(first);
    expect(await client.appendToStream('s', two, { expectedRevision: 1n })).toEqual(second);
    expect(await client.appendToStream('s', one.slice(0, 1), { expectedRevision: NO_STREAM })).toMatchObject({
      nextExpectedRevision: 0n,
    });
    expect(await all(client.readStream('s'))).toHaveLength(6);
  });

  test.each([
    ['whose first event is another', (old: Event[]) => [...some(1), old[1]!]],
    ['whose second event is another', (old: Event[]) => [old[0]!, ...some(1)]],
    ['that overruns the end', (old: Event[]) => [...old, ...some(1)]],
    ['without events', () => []],
  ])('a repeat by explicit revision %s is refused', async (_, repeat) => {
    const client = await started();
    const old = some(2);
    await client.appendToStream('s', old, { expectedRevision: NO_STREAM });
    const again = client.appendToStream('s', repeat(old), { expectedRevision: NO_STREAM });
    await expect(again).rejects.toBeInstanceOf(WrongExpectedVersionError);
  });

  test('without a revision, a repeat is known by recent ids: all of them, or none and it is written again', async () => {
    const client = await started();
    const old = some(2);
    const first = await client.appendToStream('s', old);
    expect(await client.appendToStream('s', old, { expectedRevision: ANY })).toEqual(first);
    expect(await client.appendToStream('s', old, { expectedRevision: STREAM_EXISTS })).toEqual(first);
    await expect(client.appendToStream('s', [...old, ...some(1)])).rejects.toBeInstanceOf(
      WrongExpectedVersionError,
    );
    expect(await client.appendToStream('s', [...some(1), ...old])).toMatchObject({
      nextExpectedRevision: 4n,
    });
    expect(await client.appendToStream('another', old)).toMatchObject({ nextExpectedRevision: 1n });
  });

  test('an id is not looked up when the expected revision is the last: it is stored twice', async () => {
    const client = await started();
    const events = some(1);
    await client.appendToStream('s', events, { expectedRevision: NO_STREAM });
    await client.appendToStream('s', events, { expectedRevision: 0n });
    const read = await all(client.readStream('s'));
    expect(read.map(({ event }) => event!.id)).toEqual([events[0]!.id, events[0]!.id]);
  });

  test('an append without events is accepted, and the stream still does not exist', async () => {
    const client = await started();
    expect(await client.appendToStream('s', [])).toMatchObject({ success: true, nextExpectedRevision: 0n });
    await expect(all(client.readStream('s'))).rejects.toBeInstanceOf(StreamNotFoundError);
    expect(await client.appendToStream('s', some(1), { expectedRevision: NO_STREAM })).toMatchObject({
      nextExpectedRevision: 0n,
    });
  });

  test('what is too large is not written; data, metadata and two bytes for each letter of the type count', async () => {
    const client = await started();
    const sized = (bytes: number) => binaryEvent({ type: 'Large', data: Buffer.alloc(bytes) });
    const fits = 1_048_576 - 2 * 'Large'.length;
    await expect(client.appendToStream('s', sized(fits + 1))).rejects.toBeInstanceOf(
      MaxAppendSizeExceededError,
    );
    await expect(client.appendToStream('s', sized(fits + 1))).rejects.toMatchObject({
      maxAppendSize: 1_048_576,
    });
    // Over 3 MiB the client sends it in parts.
    const parts = [1, 2, 3, 4, 5].map(() => sized(900_000));
    await expect(client.appendToStream('s', parts)).rejects.toBeInstanceOf(MaxAppendSizeExceededError);
    await expect(all(client.readStream('s'))).rejects.toBeInstanceOf(StreamNotFoundError);
    await client.appendToStream('s', sized(fits));
  });

  test('an event keeps its bytes, and JSON need not be JSON', async () => {
    const client = await started();
    const bytes = Buffer.from([0, 1, 255, 10]);
    const json = jsonEvent({
      type: 'Händelse',
      data: { å: 'ö🌱' },
      metadata: { $correlationId: randomUUID() },
    });
    const binary = binaryEvent({ type: 'Binary', data: bytes, metadata: new Uint8Array([9, 8, 200]) });
    const broken = { ...binary, id: randomUUID(), contentType: 'application/json' } as unknown as typeof json;
    const before = Date.now();
    await client.appendToStream('ström-å', [json, binary]);
    const [first, second] = (await all(client.readStream('ström-å'))).map(({ event }) => event!);
    expect(first).toMatchObject({ ...pick(json), streamId: 'ström-å', isJson: true });
    expect(second).toMatchObject({ id: binary.id, type: 'Binary', isJson: false });
    expect([Buffer.from(second!.data as Uint8Array), [...(second!.metadata as Uint8Array)]]).toEqual([
      bytes,
      [9, 8, 200],
    ]);
    expect(first!.created.getTime()).toBeGreaterThanOrEqual(before);
    expect(first!.created.getTime()).toBeLessThanOrEqual(Date.now());
    await client.appendToStream('broken', broken);
    expect(await all(client.readStream('broken'))).toHaveLength(1);
  });

  test.each([
    ['an id that is no UUID', { id: 'one' }],
    ['no type', { type: '' }],
  ])('an event with %s is refused', async (_, flaw) => {
    const client = await started();
    const flawed = { ...some(1)[0]!, ...flaw };
    await expect(client.appendToStream('s', flawed)).rejects.toBeInstanceOf(UnknownError);
    await expect(all(client.readStream('s'))).rejects.toBeInstanceOf(StreamNotFoundError);
  });
});

type Event = ReturnType<typeof some>[number];

const pick = ({
  id,
  type,
  data,
  metadata,
}: {
  id: string;
  type: string;
  data: unknown;
  metadata?: unknown;
}) => ({
  id,
  type,
  data,
  metadata,
});

test('credentials for one call send it the older way', async () => {
  const { server, client } = await driving.started();
  server.faults.add({ on: 'features', what: { kind: 'internal' } });
  const credentials = { username: 'admin', password: 'changeit' };
  expect(await client.appendToStream('s', some(1), { credentials })).toMatchObject({ success: true });
});

test('large appends that fit are split by the client and written as one', async () => {
  const { client } = await driving.started({ appendBytesMax: 16 * 1_048_576 });
  const events = Array.from({ length: 8 }, () =>
    binaryEvent({ type: 'Part', data: Buffer.alloc(1_000_000, 1) }),
  );
  await client.appendToStream('s', events, { expectedRevision: NO_STREAM });
  const read = await all(client.readStream('s', { fromRevision: START }));
  expect(read.map(({ event }) => event!.id)).toEqual(events.map(({ id }) => id));
});
