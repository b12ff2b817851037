import { setTimeout as sleep } from 'node:timers/promises';
import { status } from '@grpc/grpc-js';
import { afterEach, describe, expect, test } from '@jest/globals';
import {
  AccessDeniedError,
  CancelledError,
  DeadlineExceededError,
  NO_STREAM,
  NotLeaderError,
  START,
  streamNameFilter,
  TimeoutError,
  UnavailableError,
  UnknownError,
  type EventStoreDBClient,
  type Position,
} from '@eventstore/db-client';
import { all, Driving, insisted, some, until } from './driving.js';
import type { Fault } from './faults/fault.js';

const driving = new Driving();
afterEach(() => driving.end());

type What = Extract<Fault, { what: unknown }>['what'];
type Thrown = abstract new (...args: never[]) => Error;

/** The same call through Append: credentials for just one call make the client take it. */
const CREDENTIALS = { username: 'admin', password: 'changeit' };

const REFUSALS: readonly (readonly [What, { read: Thrown; append: Thrown; batch: Thrown }])[] = [
  [{ kind: 'not-ready' }, { read: UnavailableError, append: UnavailableError, batch: UnknownError }],
  [{ kind: 'too-busy' }, { read: UnavailableError, append: UnavailableError, batch: UnknownError }],
  [{ kind: 'timeout' }, { read: TimeoutError, append: TimeoutError, batch: DeadlineExceededError }],
  [
    { kind: 'access-denied' },
    { read: AccessDeniedError, append: AccessDeniedError, batch: AccessDeniedError },
  ],
  [{ kind: 'internal' }, { read: UnknownError, append: UnknownError, batch: UnknownError }],
  [{ kind: 'not-leader' }, { read: UnknownError, append: UnknownError, batch: UnknownError }],
  [
    { kind: 'not-leader', leader: { host: '127.0.0.1', port: 1 } },
    { read: NotLeaderError, append: NotLeaderError, batch: NotLeaderError },
  ],
];

describe.each(REFUSALS)('%j', (what, seen) => {
  const refusing = async (on: 'append' | 'read' | 'subscribe') => {
    const { server, client } = await driving.started();
    server.faults.add({ on, what, times: 1 });
    return { server, client, healthy: driving.client(server.connectionString) };
  };

  test('an append in the stream of appends', async () => {
    const { client, healthy } = await refusing('append');
    await expect(client.appendToStream('s', some(1))).rejects.toBeInstanceOf(seen.batch);
    expect(await healthy.appendToStream('s', some(1), { expectedRevision: NO_STREAM })).toMatchObject({
      success: true,
    });
  });

  test('an append by itself', async () => {
    const { client, healthy } = await refusing('append');
    const append = client.appendToStream('s', some(1), { credentials: CREDENTIALS });
    await expect(append).rejects.toBeInstanceOf(seen.append);
    expect(await healthy.appendToStream('s', some(1), { expectedRevision: NO_STREAM })).toMatchObject({
      success: true,
    });
  });

  test('a read', async () => {
    const { client, healthy } = await refusing('read');
    await expect(all(client.readAll())).rejects.toBeInstanceOf(seen.read);
    expect(await all(healthy.readAll())).not.toEqual([]);
  });

  test('a subscription', async () => {
    const { client } = await refusing('subscribe');
    await expect(all(client.subscribeToAll())).rejects.toBeInstanceOf(seen.read);
  });
});

test('what is not handled is told in words only in the stream of appends: no code', async () => {
  const { server, client } = await driving.started();
  server.faults.add({ on: 'append', what: { kind: 'not-ready' }, times: 1 });
  await expect(client.appendToStream('s', some(1))).rejects.toMatchObject({
    type: 'unknown',
    code: undefined,
    message: 'Could not recognize Server Is Not Ready',
  });
});

test('the next call goes to the leader that was named', async () => {
  const leader = await driving.server();
  const { server, client } = await driving.started({ log: leader.log });
  server.faults.add({
    on: 'append',
    what: { kind: 'not-leader', leader: { host: '127.0.0.1', port: leader.port } },
  });
  const events = some(1);
  await expect(client.appendToStream('s', events)).rejects.toMatchObject({
    leader: { address: '127.0.0.1', port: leader.port },
  });
  expect(await client.appendToStream('s', events)).toMatchObject({ nextExpectedRevision: 0n });
});

/** Whether a promise is settled by now. */
function watched(promise: Promise<unknown>): () => boolean {
  let isSettled = false;
  const settle = () => (isSettled = true);
  promise.then(settle, settle);
  return () => isSettled;
}

/** Undecided writes: the same ids and the same revision, again, are right whether it was written or not. */
describe.each(['arrival', 'answer'] as const)('struck at %s', (at) => {
  const wasWritten = at === 'answer';

  async function struck(what: What) {
    const { server, client } = await driving.started();
    await client.appendToStream('s', some(1), { expectedRevision: NO_STREAM });
    server.faults.add({ on: 'append', at, what, times: 1 });
    const events = some(2);
    return {
      server,
      client,
      events,
      append: () => client.appendToStream('s', events, { expectedRevision: 0n }),
    };
  }

  async function repeated(
    client: EventStoreDBClient,
    append: () => Promise<{ nextExpectedRevision: bigint }>,
  ) {
    expect(await all(client.readStream('s'))).toHaveLength(wasWritten ? 3 : 1);
    expect(await append()).toMatchObject({ nextExpectedRevision: 2n });
    expect(await all(client.readStream('s'))).toHaveLength(3);
  }

  test('a cut connection', async () => {
    const { client, append } = await struck({ kind: 'cut' });
    await expect(append()).rejects.toMatchObject({ type: 'unavailable', code: status.UNAVAILABLE });
    await repeated(client, append);
  });

  test('a timeout', async () => {
    const { client, append } = await struck({ kind: 'timeout' });
    await expect(append()).rejects.toBeInstanceOf(DeadlineExceededError);
    await repeated(client, append);
  });

  test('silence leaves the append pending, and no other', async () => {
    const { server, client, append } = await struck({ kind: 'silence' });
    const isSettled = watched(append());
    if (wasWritten) await until(() => server.log.lastRevision('s') === 2);
    await repeated(client, append);
    expect(isSettled()).toBe(false);
  });

  test('a hung up stream of appends leaves this append pending and all later ones of this client', async () => {
    const { server, client, events, append } = await struck({ kind: 'hang-up' });
    const areSettled = [watched(append())];
    await sleep(50);
    areSettled.push(watched(append()));
    const another = driving.client(server.connectionString);
    const again = another.appendToStream('s', events, { expectedRevision: 0n });
    expect(await again).toMatchObject({ nextExpectedRevision: 2n });
    expect(areSettled.map((isSettled) => isSettled())).toEqual([false, false]);
    expect(await all(client.readStream('s'))).toHaveLength(3);
  });

  test('a delay lets others go first', async () => {
    const { client, append } = await struck({ kind: 'delay', ms: 150 });
    const order: string[] = [];
    const delayed = append().then(() => order.push('append'));
    await sleep(20);
    expect(await all(client.readStream('s'))).toHaveLength(wasWritten ? 3 : 1);
    order.push('read');
    await delayed;
    expect(order).toEqual(['read', 'append']);
  });

  test('a delete whose connection is cut', async () => {
    const { server, client } = await driving.started();
    await client.appendToStream('s', some(1));
    server.faults.add({ on: 'delete', at, what: { kind: 'cut' }, times: 1 });
    await expect(client.deleteStream('s')).rejects.toBeInstanceOf(UnavailableError);
    const read = all(client.readStream('s'));
    if (wasWritten) await expect(read).rejects.toMatchObject({ type: 'stream-not-found' });
    else expect(await read).toHaveLength(1);
  });
});

test('a silent server ends an append by itself at its deadline, and nothing else', async () => {
  const { server, client } = await driving.started();
  server.faults.add({ on: 'append', what: { kind: 'silence' } });
  const append = client.appendToStream('s', some(1), { credentials: CREDENTIALS, deadline: 100 });
  await expect(append).rejects.toBeInstanceOf(DeadlineExceededError);
  server.faults.heal();
  expect(await client.appendToStream('s', some(1), { expectedRevision: NO_STREAM })).toMatchObject({
    success: true,
  });
});

test('silence about its features keeps the first append waiting', async () => {
  const { server, client } = await driving.started();
  server.faults.add({ on: 'features', what: { kind: 'silence' } });
  const isSettled = watched(client.appendToStream('s', some(1)));
  await sleep(50);
  expect(await all(client.readAll())).not.toEqual([]);
  expect(isSettled()).toBe(false);
});

test('an error about its features has no type, and stays with the client', async () => {
  const { server, client } = await driving.started();
  server.faults.add({ on: 'features', what: { kind: 'internal' }, times: 1 });
  for (let i = 0; i < 2; i++) {
    const error: unknown = await client.appendToStream('s', some(1)).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: status.INTERNAL });
    expect(error).not.toHaveProperty('type');
  }
});

test('a read that hangs up ends as if it was complete', async () => {
  const { server, client } = await driving.started();
  server.faults.add({ on: 'read', what: { kind: 'hang-up' } });
  expect(await all(client.readAll())).toEqual([]);
});

/** What a subscription is told until it ends or errs. */
async function followed(client: EventStoreDBClient, after?: Position) {
  const filter = streamNameFilter({ prefixes: ['s-'] });
  const subscription = client.subscribeToAll({ filter, fromPosition: after ?? START });
  const events: { revision: bigint; position: Position }[] = [];
  let over: unknown;
  subscription
    .on('data', ({ event }) => events.push({ revision: event!.revision, position: event!.position! }))
    .on('error', (error) => (over = error))
    .on('end', () => (over ??= 'end'));
  await new Promise((resolve) => subscription.once('confirmation', resolve));
  return { events, over: () => over, subscription };
}

test.each([
  ['cut', { kind: 'cut' }, UnavailableError],
  ['internal', { kind: 'internal' }, UnknownError],
  ['hang-up', { kind: 'hang-up' }, undefined],
] as const)('a subscription struck by %s on the way goes on from its position', async (_, what, error) => {
  const { server, client } = await driving.started();
  await client.appendToStream('s-1', some(5));
  const first = await followed(client);
  await until(() => first.events.length === 5);
  server.faults.add({ on: 'delivery', what, times: 1 });
  await client.appendToStream('s-1', some(5)).catch(() => undefined);
  await until(() => first.over() !== undefined);
  if (error) expect(first.over()).toBeInstanceOf(error);
  else expect(first.over()).toBe('end');
  const next = await followed(client, first.events.at(-1)!.position);
  await until(() => next.events.length === 5);
  expect([...first.events, ...next.events].map(({ revision }) => Number(revision))).toEqual([
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
  ]);
});

test('a silent subscription looks alive and delivers nothing', async () => {
  const { server, client } = await driving.started();
  const silent = await followed(client);
  server.faults.add({ on: 'delivery', what: { kind: 'silence' }, times: 1 });
  await client.appendToStream('s-1', some(3));
  const next = await followed(client);
  await until(() => next.events.length === 3);
  expect([silent.events, silent.over()]).toEqual([[], undefined]);
});

test('deliveries are doubled as often as asked', async () => {
  const { server, client } = await driving.started();
  server.faults.add({ on: 'delivery', what: { kind: 'duplicate' }, times: 2 });
  const { events } = await followed(client);
  await client.appendToStream('s-1', some(3));
  await until(() => events.length === 5);
  expect(events.map(({ revision }) => Number(revision))).toEqual([0, 0, 1, 1, 2]);
});

test.each([
  ['stop', CancelledError],
  ['kill', UnavailableError],
] as const)(
  '%s ends subscriptions and appends under way; a restart on the port goes on',
  async (how, error) => {
    const { server, client } = await driving.started();
    await client.appendToStream('s-1', some(1), { expectedRevision: NO_STREAM });
    const { over } = await followed(client);
    server.faults.add({ on: 'append', at: 'answer', what: { kind: 'silence' } });
    const events = some(1);
    const undecided = client.appendToStream('s-1', events, { expectedRevision: 0n });
    await until(() => server.log.lastRevision('s-1') === 1);
    await Promise.all([server[how](), expect(undecided).rejects.toBeInstanceOf(error)]);
    await until(() => over() !== undefined);
    expect(over()).toBeInstanceOf(error);
    await expect(client.appendToStream('s-1', events, { expectedRevision: 0n })).rejects.toMatchObject({
      code: status.UNAVAILABLE,
    });
    await driving.server({ log: server.log, port: server.port });
    const again = () => client.appendToStream('s-1', events, { expectedRevision: 0n });
    expect(await insisted(again)).toMatchObject({ nextExpectedRevision: 1n });
  },
);

test('every connection can be cut at once', async () => {
  const { server, client } = await driving.started();
  const other = driving.client(server.connectionString);
  const both = await Promise.all([followed(client), followed(other)]);
  server.cut();
  await until(() => both.every(({ over }) => over() instanceof UnavailableError));
  await insisted(() => client.appendToStream('s-1', some(1)));
});

test('a clock that is wrong dates new events wrongly, until it is healed', async () => {
  const { server, client } = await driving.started();
  const hour = 3_600_000;
  server.faults.add({ kind: 'clock-skew', ms: -hour });
  await client.appendToStream('s', some(1));
  server.faults.heal();
  await client.appendToStream('s', some(1));
  const [wrong, right] = (await all(client.readStream('s'))).map(({ event }) => event!.created.getTime());
  expect(Date.now() - wrong!).toBeGreaterThanOrEqual(hour);
  expect(Date.now() - right!).toBeLessThan(hour);
});

test('the checkpoint bug: the end of time is told, and nothing after it', async () => {
  const { server, client } = await driving.started();
  server.faults.add({ kind: 'checkpoint-bug' });
  const checkpoints: bigint[] = [];
  const filter = streamNameFilter({
    prefixes: ['s-'],
    maxSearchWindow: 32,
    checkpointReached: async (_, { commit }) => void checkpoints.push(commit),
  });
  let seen = 0;
  const subscription = client.subscribeToAll({ filter }).on('data', () => (seen += 1));
  await new Promise((resolve) => subscription.once('caughtUp', resolve));
  expect(checkpoints).toEqual([2n ** 64n - 1n]);
  for (let i = 0; i < 3; i++) await client.appendToStream('noise', some(32));
  await client.appendToStream('s-1', some(1));
  await until(() => seen === 1);
  expect(checkpoints).toHaveLength(1);
});

const FLAWED: readonly (readonly [string, unknown])[] = [
  ['an unknown kind', { on: 'append', what: { kind: 'gremlins' } }],
  ['a read struck at its answer', { on: 'read', at: 'answer', what: { kind: 'cut' } }],
  ['an append that is doubled', { on: 'append', what: { kind: 'duplicate' } }],
  ['no times at all', { on: 'append', what: { kind: 'cut' }, times: 0 }],
  ['a field that does not exist', { on: 'append', what: { kind: 'cut' }, count: 2 }],
];

test.each(FLAWED)('%s is no fault', async (_, fault) => {
  const { server } = await driving.started();
  expect(() => server.faults.add(fault as Fault)).toThrow();
});
