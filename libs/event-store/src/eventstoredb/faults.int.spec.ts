import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { EventStoreServer } from '../../../../test/support/eventstore-server/eventstore-server.js';
import type { Fault } from '../../../../test/support/eventstore-server/faults/fault.js';
import { START, StoreUnavailable, VersionConflict, type EventStore } from '../event-store.js';
import { recordEvent } from '../record-event.js';
import { CALL_MS_MAX, FAILURES_MAX, RENEW_EVERY_MS_MIN } from './connection.js';
import { openEventStoreDb } from './open-event-store-db.js';

type What = Extract<Fault, { what: unknown }>['what'];

const PASSING: readonly What[] = [
  { kind: 'not-ready' },
  { kind: 'too-busy' },
  { kind: 'timeout' },
  { kind: 'internal' },
  { kind: 'not-leader' },
  { kind: 'cut' },
  { kind: 'silence' },
  { kind: 'delay', ms: 500 },
];
const STREAM = 'innovationProcess-1';

/** Silence is noticed after seconds: once is enough. */
const timesOf = ({ kind }: What) => (kind === 'silence' ? 1 : 2);

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function onServer(work: Parameters<typeof EventStoreServer.start>[0] = {}) {
  const server = await EventStoreServer.start(work);
  ends.push(() => server.stop());
  return { server, store: await nodeOn(server) };
}

async function nodeOn({ connectionString: url }: EventStoreServer): Promise<EventStore> {
  const db = await openEventStoreDb({ url, namespace: 'drivbank' });
  ends.push(db.close);
  return db.log;
}

const event = (n = 0) => ({ ...recordEvent('Happened', { n }), id: randomUUID() });

/** Everything in the log, as a reader meets it page by page who goes on after each failure. */
async function readThrough(store: EventStore, pageEvents = 10): Promise<readonly unknown[]> {
  const met: unknown[] = [];
  for (let at = START; ;) {
    const page = await store.readAll(at, pageEvents).catch((error: unknown) => {
      if (error instanceof StoreUnavailable) return undefined;
      throw error;
    });
    if (!page) continue;
    met.push(...page.events.map(({ data }) => data['n']));
    at = page.checkpoint;
    if (page.atEnd) return met;
  }
}

describe('an append', () => {
  test.each(PASSING.flatMap((what) => (['arrival', 'answer'] as const).map((at) => [what, at] as const)))(
    'is written once although %j strikes at its %s',
    async (what, at) => {
      const { server, store } = await onServer();
      server.faults.add({ on: 'append', what, at, times: timesOf(what) });
      const appended = await store.append(STREAM, [event(1), event(2)], 'no-stream');
      server.faults.heal();
      const other = await nodeOn(server);
      const stored = await other.readStream(STREAM);
      expect([appended.revision, stored.map(({ data }) => data['n'])]).toEqual([1, [1, 2]]);
    },
    60_000,
  );

  test('whose answer is lost is known again when it is given again', async () => {
    const { server, store } = await onServer();
    const events = [event(1)];
    server.faults.add({ on: 'append', what: { kind: 'cut' }, at: 'answer', times: 1 });
    const first = await store.append(STREAM, events, 'no-stream');
    expect(await store.append(STREAM, events, 'no-stream')).toEqual(first);
  });

  test('whose answer is lost while another writes first is a conflict, and not written', async () => {
    const { server, store } = await onServer();
    const other = await nodeOn(server);
    await store.append(STREAM, [event(1)], 'no-stream');
    server.faults.add({ on: 'append', what: { kind: 'cut' }, at: 'arrival', times: 1 });
    const late = store.append(STREAM, [event(2)], 0);
    await other.append(STREAM, [event(3)], 0).catch(() => undefined);
    const [outcome] = await Promise.allSettled([late]);
    const stored = (await other.readStream(STREAM)).map(({ data }) => data['n']);
    if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(VersionConflict);
    expect(stored).toEqual(outcome.status === 'rejected' ? [1, 3] : [1, 2]);
  });

  test('that may not be written says so at once', async () => {
    const { server, store } = await onServer();
    server.faults.add({ on: 'append', what: { kind: 'access-denied' } });
    await expect(store.append(STREAM, [event()], 'no-stream')).rejects.toMatchObject({ reason: 'denied' });
  });

  test('is refused by a node whose clock is off, until it has been set right', async () => {
    const { server, store } = await onServer();
    server.faults.add({ kind: 'clock-skew', ms: 60_000 });
    await store.append(STREAM, [event()], 'no-stream');
    await readThrough(store);
    await expect(store.append(STREAM, [event()], 0)).rejects.toMatchObject({ reason: 'clock' });
  });

  test('ends when the store does not come back, and says that it is not known', async () => {
    const { server, store } = await onServer();
    await store.append(STREAM, [event()], 'no-stream');
    await server.kill();
    await expect(store.append(STREAM, [event()], 0)).rejects.toMatchObject({ reason: 'unreachable' });
  }, 60_000);
});

describe('a reader', () => {
  const STRUCK: readonly Fault[] = [
    ...PASSING.map((what) => ({ on: 'subscribe' as const, what, times: timesOf(what) })),
    ...PASSING.filter(({ kind }) => kind === 'cut' || kind === 'silence' || kind === 'delay').map((what) => ({
      on: 'delivery' as const,
      what,
      times: 1,
    })),
    { on: 'delivery', what: { kind: 'hang-up' }, times: 3 },
    { on: 'delivery', what: { kind: 'duplicate' }, times: 40 },
    { kind: 'checkpoint-bug' },
  ];

  test.each(STRUCK)(
    'meets every event once and in order although %j',
    async (fault) => {
      const { server, store } = await onServer();
      const wanted = Array.from({ length: 50 }, (_, n) => n);
      await store.append(STREAM, wanted.map(event), 'no-stream');
      server.faults.add(fault);
      const reader = await nodeOn(server);
      expect(await readThrough(reader)).toEqual(wanted);
    },
    90_000,
  );

  test.each(PASSING)(
    'of one stream is told when %j, and answered afterwards',
    async (what) => {
      const { server, store } = await onServer();
      await store.append(STREAM, [event(1)], 'no-stream');
      server.faults.add({ on: 'read', what, times: 1 });
      const [struck] = await Promise.allSettled([store.readStream(STREAM)]);
      if (struck.status === 'rejected') expect(struck.reason).toBeInstanceOf(StoreUnavailable);
      expect((await store.readStream(STREAM)).length).toBe(1);
    },
    60_000,
  );

  test('whose client is made anew under way is told, and not handed half a stream', async () => {
    const { server, store } = await onServer();
    await store.append(STREAM, [event(1)], 'no-stream');
    await sleep(RENEW_EVERY_MS_MIN);
    server.faults.add({ on: 'read', what: { kind: 'delay', ms: CALL_MS_MAX / 2 }, times: 1 });
    const underWay = store.readStream(STREAM);
    underWay.catch(() => undefined);
    await sleep(CALL_MS_MAX / 10);
    server.faults.add({ on: 'read', what: { kind: 'not-ready' }, times: FAILURES_MAX });
    for (let failure = 0; failure < FAILURES_MAX; failure++)
      await expect(store.readStream(STREAM)).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(underWay).rejects.toBeInstanceOf(StoreUnavailable);
    expect((await store.readStream(STREAM)).length).toBe(1);
  }, 60_000);
});
