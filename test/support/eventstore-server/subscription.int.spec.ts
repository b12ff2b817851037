import { status } from '@grpc/grpc-js';
import { afterEach, expect, test } from '@jest/globals';
import {
  END,
  eventTypeFilter,
  excludeSystemEvents,
  START,
  streamNameFilter,
  type AllStreamSubscription,
  type EventStoreDBClient,
  type Filter,
  type Position,
  type StreamSubscription,
} from '@eventstore/db-client';
import { all, Driving, some, until } from './driving.js';

const driving = new Driving();
afterEach(() => driving.end());

/** Everything that a subscription is told, in order. */
class Followed {
  readonly told: string[] = [];
  readonly errors: Error[] = [];
  readonly positions: Position[] = [];

  constructor(readonly subscription: StreamSubscription | AllStreamSubscription) {
    subscription.on('confirmation', () => this.told.push('confirmation'));
    subscription.on('caughtUp', () => this.told.push('caughtUp'));
    subscription.on('error', (error) => this.errors.push(error));
    subscription.on(
      'data',
      ({ event }: { event?: { revision: bigint; streamId: string; position?: Position } }) => {
        this.told.push(`${event!.revision}@${event!.streamId}`);
        this.positions.push(event!.position!);
      },
    );
  }

  get events(): string[] {
    return this.told.filter((what) => what.includes('@'));
  }

  get caughtUp(): number {
    return this.told.filter((what) => what === 'caughtUp').length;
  }
}

const names = (stream: string, from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => `${from + i}@${stream}`);

test('a stream: confirmation, what is after the revision, caughtUp, and what comes', async () => {
  const { client } = await driving.started();
  await client.appendToStream('s', some(50));
  const followed = new Followed(client.subscribeToStream('s', { fromRevision: 9n }));
  await until(() => followed.caughtUp === 1);
  expect(followed.told).toEqual(['confirmation', ...names('s', 10, 50), 'caughtUp']);
  await client.appendToStream('other', some(3));
  await client.appendToStream('s', some(3));
  await until(() => followed.events.length === 43);
  expect(followed.told.slice(-3)).toEqual(names('s', 50, 53));
  await followed.subscription.unsubscribe();
});

test('a stream from its end, and from a revision that it has not reached', async () => {
  const { client } = await driving.started();
  await client.appendToStream('s', some(5));
  const fromEnd = new Followed(client.subscribeToStream('s', { fromRevision: END }));
  const ahead = new Followed(client.subscribeToStream('s', { fromRevision: 6n }));
  await until(() => fromEnd.caughtUp + ahead.caughtUp === 2);
  await client.appendToStream('s', some(4));
  await until(() => fromEnd.events.length === 4 && ahead.events.length === 2);
  expect([fromEnd.events, ahead.events]).toEqual([names('s', 5, 9), names('s', 7, 9)]);
});

test('a stream that does not exist yet is waited for; of a truncated one the rest is sent', async () => {
  const { client } = await driving.started();
  const early = new Followed(client.subscribeToStream('s', { fromRevision: START }));
  await until(() => early.caughtUp === 1);
  await client.appendToStream('s', some(10));
  await until(() => early.events.length === 10);
  await client.setStreamMetadata('s', { truncateBefore: 7 });
  const late = new Followed(client.subscribeToStream('s', { fromRevision: START }));
  await until(() => late.caughtUp === 1);
  expect(late.events).toEqual(names('s', 7, 10));
  await client.deleteStream('s');
  const deleted = new Followed(client.subscribeToStream('s', { fromRevision: START }));
  await until(() => deleted.caughtUp === 1);
  await client.appendToStream('s', some(1));
  await until(() => deleted.events.length === 1);
  expect(deleted.events).toEqual(['10@s']);
});

test('a tombstone is sent, and ends the subscription; one to a tombstoned stream is refused', async () => {
  const { client } = await driving.started();
  await client.appendToStream('s', some(1));
  const followed = new Followed(client.subscribeToStream('s', { fromRevision: START }));
  await until(() => followed.caughtUp === 1);
  await client.tombstoneStream('s');
  await until(() => followed.errors.length === 1);
  expect(followed.events).toEqual(['0@s', `${2n ** 63n - 1n}@s`]);
  expect(followed.errors[0]).toMatchObject({ type: 'stream-deleted', streamName: 's' });
  const again = new Followed(client.subscribeToStream('s', { fromRevision: START }));
  await until(() => again.errors.length === 1);
  expect(again.told).toEqual([]);
  expect(again.errors[0]).toMatchObject({ type: 'stream-deleted' });
});

test('$all from a position on, exclusive, with everything in it', async () => {
  const { client } = await driving.started();
  await client.appendToStream('s', some(5));
  const followed = new Followed(client.subscribeToAll({ fromPosition: START }));
  await until(() => followed.caughtUp === 1);
  expect(followed.events).toHaveLength((await all(client.readAll())).length);
  const at = followed.events.indexOf('2@s');
  const later = new Followed(client.subscribeToAll({ fromPosition: followed.positions[at]! }));
  await until(() => later.caughtUp === 1);
  expect(later.events).toEqual(['3@s', '4@s']);
  const fromEnd = new Followed(client.subscribeToAll({ fromPosition: END }));
  await until(() => fromEnd.caughtUp === 1);
  await client.appendToStream('s', some(1));
  await until(() => fromEnd.events.length === 1 && later.events.length === 3);
  expect(fromEnd.events).toEqual(['5@s']);
});

test('a position beyond the end mutes what is written below it: a log that was set back', async () => {
  const { client } = await driving.started();
  const { position } = await client.appendToStream('s', some(1));
  const commit = position!.commit + 400n;
  const followed = new Followed(client.subscribeToAll({ fromPosition: { commit, prepare: commit } }));
  await until(() => followed.caughtUp === 1);
  for (let i = 0; i < 8; i++) await client.appendToStream('s', some(1));
  await until(() => followed.events.includes('8@s'));
  expect(followed.events.length).toBeLessThan(8);
  expect(followed.positions.every((seen) => seen.commit > commit)).toBe(true);
});

test('a position between records is an error after the confirmation', async () => {
  const { client } = await driving.started();
  const { position } = await client.appendToStream('s', some(1));
  await client.appendToStream('s', some(1));
  const commit = position!.commit + 1n;
  const followed = new Followed(client.subscribeToAll({ fromPosition: { commit, prepare: commit } }));
  await until(() => followed.errors.length === 1);
  expect(followed.told).toEqual(['confirmation']);
  expect(followed.errors[0]).toMatchObject({ code: status.INVALID_ARGUMENT });
});

const FILTERS: readonly (readonly [string, Filter, readonly string[]])[] = [
  [
    'prefixes of the stream',
    streamNameFilter({ prefixes: ['order-', 'offer-'] }),
    ['0@order-1', '0@offer-1', '0@order-2'],
  ],
  ['an unanchored pattern of the stream', streamNameFilter({ regex: 'er-1' }), ['0@order-1', '0@offer-1']],
  ['prefixes of the type', eventTypeFilter({ prefixes: ['Ordered'] }), ['0@order-1', '0@order-2']],
  ['a pattern of the type', eventTypeFilter({ regex: '^Off' }), ['0@offer-1']],
  ['no system events', excludeSystemEvents(), ['0@order-1', '0@offer-1', '0@noise', '0@order-2']],
];

test.each(FILTERS)('$all by %s, in history and live', async (_, filter, expected) => {
  const { client } = await driving.started();
  const write = async () => {
    await client.appendToStream('order-1', some(1, 'Ordered'));
    await client.appendToStream('offer-1', some(1, 'Offered'));
    await client.appendToStream('noise', some(1, 'Noise'));
    await client.appendToStream('order-2', some(1, 'OrderedAgain'));
  };
  await write();
  const followed = new Followed(client.subscribeToAll({ filter }));
  await until(() => followed.caughtUp === 1);
  expect(followed.events).toEqual(expected);
  await write();
  await until(() => followed.events.length === 2 * expected.length);
  expect(followed.events.slice(expected.length)).toEqual(expected.map((name) => name.replace('0@', '1@')));
});

/** Ten times twenty orders among a hundred others. */
async function orders(client: EventStoreDBClient): Promise<void> {
  for (let i = 0; i < 10; i++) {
    await client.appendToStream(`order-${i}`, some(20));
    await client.appendToStream(`noise-${i}`, some(100));
  }
}

function withCheckpoints(
  client: EventStoreDBClient,
  maxSearchWindow: number,
  checkpointInterval: number,
  fromPosition: Position | typeof START = START,
) {
  const checkpoints: Position[] = [];
  const filter = streamNameFilter({
    prefixes: ['order-'],
    maxSearchWindow,
    checkpointInterval,
    checkpointReached: async (_, position) => void checkpoints.push(position),
  });
  const followed = new Followed(client.subscribeToAll({ filter, fromPosition }));
  return { followed, checkpoints };
}

test('checkpoints come at their interval and when going live, grow, and lose nothing', async () => {
  const { client } = await driving.started();
  await orders(client);
  const { followed, checkpoints } = withCheckpoints(client, 32, 4);
  await until(() => followed.caughtUp === 1 && checkpoints.length > 0);
  expect(followed.events).toHaveLength(200);
  // 1,206 events looked at, 128 or a page more between two.
  expect(checkpoints.length).toBeGreaterThanOrEqual(8);
  expect(checkpoints.length).toBeLessThanOrEqual(11);
  expect(
    checkpoints.every(
      ({ commit, prepare }, i) => commit === prepare && (i === 0 || commit > checkpoints[i - 1]!.commit),
    ),
  ).toBe(true);
  const last = (await all(client.readAll())).at(-1)!.event!;
  expect(checkpoints.at(-1)).toEqual(last.position);
  for (const checkpoint of checkpoints.filter((_, i) => i % 3 === 0)) {
    const { followed: resumed } = withCheckpoints(client, 32, 4, checkpoint);
    await until(() => resumed.caughtUp === 1);
    const expected = followed.events.filter((_, i) => followed.positions[i]!.commit > checkpoint.commit);
    expect(resumed.events).toEqual(expected);
    await resumed.subscription.unsubscribe();
  }
});

test('live, a checkpoint comes for every interval, also when nothing matches', async () => {
  const { client } = await driving.started();
  await client.appendToStream('order-1', some(1));
  const { followed, checkpoints } = withCheckpoints(client, 5, 2);
  await until(() => followed.caughtUp === 1);
  const before = checkpoints.length;
  for (let i = 0; i < 30; i++) await client.appendToStream('noise', some(1));
  await until(() => checkpoints.length === before + 3);
  expect(followed.events).toEqual(['0@order-1']);
});

test('without a filter there are no checkpoints', async () => {
  const { client } = await driving.started();
  await client.appendToStream('s', some(500));
  const followed = new Followed(client.subscribeToAll());
  await until(() => followed.caughtUp === 1);
  expect(followed.events.length).toBeGreaterThan(500);
});

test('a subscriber who falls behind is sent through the log and caught up again, without a gap or a double', async () => {
  const { client } = await driving.started();
  const followed = new Followed(client.subscribeToStream('s', { fromRevision: START }));
  await until(() => followed.caughtUp === 1);
  await client.appendToStream('s', some(1_000));
  await until(() => followed.caughtUp === 2 && followed.events.length === 1_000);
  expect(followed.events).toEqual(names('s', 0, 1_000));
});

test('a slow reader is waited for, and gets all of it', async () => {
  const { client } = await driving.started();
  await client.appendToStream('s', some(1_000));
  const subscription = client.subscribeToStream('s', { fromRevision: START });
  const writing = (async () => {
    for (let i = 0; i < 100; i++) await client.appendToStream('s', some(5));
  })();
  const seen: number[] = [];
  for await (const { event } of subscription) {
    seen.push(Number(event!.revision));
    if (seen.length % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    if (seen.length === 1_500) break;
  }
  await writing;
  expect(seen).toEqual(Array.from({ length: 1_500 }, (_, i) => i));
});

test('links are resolved on the way to a subscriber', async () => {
  const { client } = await driving.started();
  await client.appendToStream('s', some(1));
  const link = { ...some(1, '$>')[0]!, contentType: 'application/octet-stream', data: Buffer.from('0@s') };
  await client.appendToStream('links', link as unknown as ReturnType<typeof some>[number]);
  const followed = new Followed(
    client.subscribeToStream('links', { fromRevision: START, resolveLinkTos: true }),
  );
  await until(() => followed.caughtUp === 1);
  expect(followed.events).toEqual(['0@s']);
});

test('a hundred subscribers come, see and go, and the log forgets them', async () => {
  const { server, client } = await driving.started();
  await client.appendToStream('s', some(10));
  const many = Array.from(
    { length: 100 },
    () => new Followed(client.subscribeToStream('s', { fromRevision: START })),
  );
  await until(() => many.every(({ caughtUp }) => caughtUp === 1));
  await client.appendToStream('s', some(1));
  await until(() => many.every(({ events }) => events.length === 11));
  await Promise.all(many.map(({ subscription }) => subscription.unsubscribe()));
  await until(() => server.log.listenerCount === 0);
});
