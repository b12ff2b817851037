import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { eventStoreToTest, type EventStoreToTest } from '../../../../test/support/event-store-to-test.js';
import {
  CheckpointLost,
  openEventStoreDb,
  START,
  type EventStoreDb,
  type RecordStore,
} from '@drivbank/event-store';
import { keyringContract } from '../keyring.contract.js';
import { eventStoreKeyring, type WrappedKeyring } from './event-store-keyring.js';
import { masterKey, type MasterKeys } from './master-keys.js';

let server: EventStoreToTest;
let namespace = '';
let namespaces = 0;
const opened: EventStoreDb[] = [];
const keyrings: WrappedKeyring[] = [];
const [first, second] = [1, 2].map(() => masterKey(randomBytes(32).toString('base64')));

const mastersOf = (...keys: ReturnType<typeof masterKey>[]): MasterKeys => ({
  current: keys[0]!,
  named: (name) => keys.find((key) => key.name === name),
});

beforeAll(async () => {
  server = await eventStoreToTest();
});
beforeEach(() => void (namespace = `${server.mark}_keys${namespaces++}`));
afterAll(async () => {
  for (const keyring of keyrings) await keyring.close();
  for (const db of opened) await db.close();
  await server.stop();
});

async function node(masters = mastersOf(first!)): Promise<WrappedKeyring> {
  const db = await openEventStoreDb({ url: server.url, namespace });
  opened.push(db);
  const keyring = await eventStoreKeyring(db.records, masters);
  keyrings.push(keyring);
  return keyring;
}

keyringContract(() => node());

describe('on many nodes', () => {
  test('two that ask at once get one key', async () => {
    const [a, b] = [await node(), await node()];
    const keys = await Promise.all([a, b, a, b].map((keyring) => keyring.current('person-1')));
    expect(new Set(keys.map(({ secret }) => secret.toString('hex'))).size).toBe(1);
  });

  test('what one destroys, the other forgets', async () => {
    const [a, b] = [await node(), await node()];
    const { name } = await a.current('person-1');
    expect(await b.find(name)).toBeDefined();
    await a.destroy('person-1');
    while (await b.find(name)) await new Promise((resolve) => setTimeout(resolve, 10));
    expect((await b.current('person-1')).name).toBe('person-1#2');
  });

  test('one that joins knows all keys without asking for each', async () => {
    const before = await node(mastersOf(first!));
    const keys = await Promise.all(Array.from({ length: 30 }, (_, i) => before.current(`person-${i}`)));
    await before.destroy('person-7');
    const rotating = await node(mastersOf(second!, first!));
    await rotating.rotate();
    const silent = Object.create(opened.at(-1)!.records, {
      readStream: { value: () => Promise.reject(new Error('It asked for one')) },
    }) as RecordStore;
    const joined = await eventStoreKeyring(silent, mastersOf(second!));
    keyrings.push(joined);
    const found = await Promise.all(keys.map(({ name }) => joined.find(name)));
    expect(found).toEqual(keys.map((key, i) => (i === 7 ? undefined : key)));
  });

  test('one that must learn anew hands out nothing that was destroyed, not even on the way', async () => {
    const { name } = await (await node()).current('person-1');
    const { records } = opened.at(-1)!;
    /** A store that has not cleaned up yet. */
    const untidy = Object.create(records, { forgetBefore: { value: async () => undefined } }) as RecordStore;
    const destroying = await eventStoreKeyring(untidy, mastersOf(first!));
    keyrings.push(destroying);
    await destroying.destroy('person-1');

    let isLost = false;
    let half = () => undefined as void;
    const onTheWay = new Promise<void>((resolve) => (half = resolve));
    let goOn = () => undefined as void;
    const waiting = new Promise<void>((resolve) => (goOn = resolve));
    const readAll: RecordStore['readAll'] = async (after, limit) => {
      if (!isLost) return records.readAll(after, limit);
      if (after.number !== START.number && after.eventId !== firstId) throw new CheckpointLost(after);
      const page = await records.readAll(after, 1);
      if (after.number === START.number) firstId = page.events[0]!.id;
      else {
        half();
        await waiting;
      }
      return page;
    };
    let firstId = '';
    const learning = await eventStoreKeyring(
      Object.create(records, { readAll: { value: readAll } }) as RecordStore,
      mastersOf(first!),
    );
    keyrings.push(learning);
    isLost = true;
    await onTheWay;
    expect(await learning.find(name)).toBeUndefined();
    isLost = false;
    goOn();
  });

  test('neither names nor secrets of keys stand in the log, and no secret stands beside it', async () => {
    const keyring = await node();
    const { secret } = await keyring.current('person-1');
    expect((await opened.at(-1)!.log.readAll(START, 10)).events).toEqual([]);
    const stored = JSON.stringify((await opened.at(-1)!.records.readAll(START, 10)).events);
    expect(stored).not.toContain(secret.toString('base64'));
  });
});

describe('rotating the master key', () => {
  test('keeps the living, and a node without the former master reads them', async () => {
    const keyring = await node(mastersOf(first!));
    const [kept, gone] = [await keyring.current('person-1'), await keyring.current('person-2')];
    await keyring.destroy('person-2');
    expect(await (await node(mastersOf(second!, first!))).rotate()).toEqual({ owners: 2, rewrapped: 1 });
    const later = await node(mastersOf(second!));
    expect(await later.find(kept.name)).toEqual(kept);
    expect(await later.find(gone.name)).toBeUndefined();
    expect((await later.current('person-2')).name).toBe('person-2#2');
  });

  test('a second pass has nothing to do', async () => {
    await (await node()).current('person-1');
    const rotating = await node(mastersOf(second!, first!));
    await rotating.rotate();
    expect(await rotating.rotate()).toEqual({ owners: 1, rewrapped: 0 });
  });

  test('a key whose master is not there says so', async () => {
    await (await node(mastersOf(first!))).current('person-1');
    await expect((await node(mastersOf(second!))).find('person-1#1')).rejects.toThrow(first!.name);
  });

  test('what was destroyed is not handed out by the store any more', async () => {
    const keyring = await node();
    await keyring.current('person-1');
    await keyring.destroy('person-1');
    const read = await opened.at(-1)!.records.readStream('key-person-1');
    expect(read.map(({ type }) => type)).toEqual(['KeysDestroyed']);
  });
});
