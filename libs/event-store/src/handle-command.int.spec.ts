import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { accept, instant, reject, type Actor, type Decider } from '@drivbank/kernel';
import fc from 'fast-check';
import { VersionConflict, type EventStore } from './event-store.js';
import {
  CommandGate,
  IdempotencyKeyReused,
  type CommandRequest,
  type StreamCodec,
} from './handle-command.js';
import { sqliteEventStore } from './sqlite/sqlite-event-store.js';
import { sqliteSnapshotStore } from './sqlite/sqlite-snapshot-store.js';
import type { SnapshotStore } from './snapshot-store.js';

type Command = { readonly add: number } | { readonly fail: true };
type Event = { readonly type: 'Added'; readonly amount: number };
type State = { readonly sum: number };

/** An account that never goes below zero; adding nothing is a wish that is already true. */
const account: Decider<Command, Event, State, 'TooLow'> = {
  initial: { sum: 0 },
  decide(command, { sum }) {
    if ('fail' in command) throw new Error('the decider is broken');
    if (command.add === 0) return accept();
    return sum + command.add < 0 ? reject('TooLow') : accept({ type: 'Added', amount: command.add });
  },
  evolve: ({ sum }, { amount }) => ({ sum: sum + amount }),
};

const codec: StreamCodec<Event> = {
  encode: async (_, events) =>
    events.map(({ event: { amount } }) => ({ type: 'Added', schemaVersion: 1, data: { amount } })),
  decode: ({ data }) => ({ type: 'Added', amount: data['amount'] as number }),
};

const carin: Actor = { kind: 'person', id: 'carin', role: 'coordinator', signedInBy: 'development-header' };
const system: Actor = { kind: 'system', id: 'drivbank', role: 'system', signedInBy: 'none' };
const STREAM = 'account-1';

let directory: string;
let store: EventStore;
const open = () => sqliteEventStore({ file: join(directory, 'log.db') });
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'drivbank-gate-'));
  store = open();
});
afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true, force: true });
});

const gateOn = (log: EventStore, snapshots?: SnapshotStore) =>
  new CommandGate({
    store: log,
    clock: { now: () => instant('2030-01-07T09:00:00Z') },
    decider: account,
    codec,
    kind: 'account@1',
    snapshots,
  });

let keys = 0;
const add = (amount: number, more: Partial<CommandRequest<Command>> = {}): CommandRequest<Command> => ({
  stream: STREAM,
  command: { add: amount },
  commandId: `c${keys++}`,
  requestFingerprint: String(amount),
  actor: carin,
  source: 'api',
  ...more,
});
const sumIn = async (gate: ReturnType<typeof gateOn>) => (await gate.folded(STREAM)).state.sum;

test('a command becomes events, or a reason why not and no event', async () => {
  const gate = gateOn(store);
  expect(await gate.handle(add(5))).toMatchObject({
    accepted: true,
    revision: 0,
    events: 1,
    repeated: false,
  });
  expect(await gate.handle(add(-6))).toEqual({ accepted: false, rejection: 'TooLow' });
  expect(await store.readStream(STREAM)).toHaveLength(1);
});

test('a wish that is true already adds nothing, and says where the stream is', async () => {
  const gate = gateOn(store);
  await gate.handle(add(5));
  expect(await gate.handle(add(0))).toMatchObject({ accepted: true, revision: 0, events: 0 });
});

test('a repeated command is answered as before, also by another process after a restart', async () => {
  const request = add(5);
  const first = await gateOn(store).handle(request);
  await gateOn(store).handle(add(1));
  await store.close();
  store = open();
  expect(await gateOn(store).handle(request)).toMatchObject({
    ...first,
    events: 0,
    repeated: true,
    position: '2',
  });
  expect(await store.readStream(STREAM)).toHaveLength(2);
});

test('two that are the same at once are one', async () => {
  const request = add(5);
  await Promise.all([gateOn(store).handle(request), gateOn(store).handle(request)]);
  expect(await store.readStream(STREAM)).toHaveLength(1);
});

test('one key with two contents is noticed', async () => {
  const gate = gateOn(store);
  const request = add(5);
  await gate.handle(request);
  await expect(gate.handle({ ...request, requestFingerprint: 'other' })).rejects.toBeInstanceOf(
    IdempotencyKeyReused,
  );
});

test('a caller who saw an older version is told, whoever wrote since', async () => {
  const gate = gateOn(store);
  await gate.handle(add(5));
  await gate.handle(add(1));
  await expect(gate.handle(add(1, { seen: 0 }))).rejects.toBeInstanceOf(VersionConflict);
  expect(await gate.handle(add(1, { seen: 1 }))).toMatchObject({ accepted: true });
});

test('what the system wrote in between turns no form into a conflict', async () => {
  const gate = gateOn(store);
  await gate.handle(add(5));
  await gate.handle(add(1, { actor: system, source: 'job' }));
  expect(await gate.handle(add(1, { seen: 0 }))).toMatchObject({ accepted: true, revision: 2 });
});

test('what the system began was seen as it began, until somebody writes', async () => {
  const gate = gateOn(store);
  await gate.handle(add(5, { actor: system, source: 'job' }));
  await gate.handle(add(1, { actor: system, source: 'job' }));
  await expect(gateOn(store).handle(add(1, { seen: 1 }))).rejects.toBeInstanceOf(VersionConflict);
  expect(await gateOn(store).handle(add(1, { seen: 0 }))).toMatchObject({ accepted: true, revision: 2 });
  await expect(gateOn(store).handle(add(1, { seen: 0 }))).rejects.toBeInstanceOf(VersionConflict);
});

test('two gates on one log decide again, and no update is lost', async () => {
  const gates = [gateOn(store), gateOn(store)];
  for (let i = 0; i < 10; i++) await Promise.all(gates.map((gate) => gate.handle(add(1))));
  expect(await sumIn(gateOn(store))).toBe(20);
});

test('sixty-four commands at once to one stream are all done', async () => {
  const gate = gateOn(store);
  const handled = await Promise.all(Array.from({ length: 64 }, () => gate.handle(add(1))));
  expect(handled.every(({ accepted }) => accepted)).toBe(true);
  expect(await sumIn(gate)).toBe(64);
});

test('of commands at once, none decides on a sum that others have changed', async () => {
  const gate = gateOn(store);
  await gate.handle(add(3));
  const handled = await Promise.all(Array.from({ length: 10 }, () => gate.handle(add(-1))));
  expect(handled.filter(({ accepted }) => accepted)).toHaveLength(3);
});

test('a decider that breaks takes down its command only', async () => {
  const gate = gateOn(store);
  const broken = gate.handle(add(1, { command: { fail: true } }));
  const whole = gate.handle(add(1));
  await expect(broken).rejects.toThrow('the decider is broken');
  expect(await whole).toMatchObject({ accepted: true });
});

test('the state that is kept equals the state that is read again', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: -5, max: 9 }), { maxLength: 30 }), async (amounts) => {
      const stream = `account-p${keys++}`;
      const gate = gateOn(store);
      for (const amount of amounts) await gate.handle(add(amount, { stream }));
      const [live, again] = await Promise.all([gate.folded(stream), gateOn(store).folded(stream)]);
      expect(again).toEqual(live);
    }),
    { numRuns: 30 },
  ));

test('a snapshot shortens the way and changes nothing; one that is ahead of a restored log is dropped', async () => {
  const snapshots = sqliteSnapshotStore(join(directory, 'snapshots.db'));
  const gate = gateOn(store, snapshots);
  for (let i = 0; i < 205; i++) await gate.handle(add(1));
  await new Promise(setImmediate);
  expect(await snapshots.load('account@1', STREAM)).toMatchObject({ revision: 199, state: { sum: 200 } });
  expect(await snapshots.load('account@2', STREAM)).toBeUndefined();
  expect(await sumIn(gateOn(store, snapshots))).toBe(205);

  const restored = sqliteEventStore({ file: join(directory, 'restored.db') });
  await gateOn(restored).handle(add(7));
  expect(await sumIn(gateOn(restored, snapshots))).toBe(7);
  await Promise.all([restored.close(), snapshots.close()]);
});
