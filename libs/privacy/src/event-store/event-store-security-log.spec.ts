import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { instant } from '@drivbank/kernel';
import { openEventStoreDb, START, type EventStoreDb } from '@drivbank/event-store';
import { eventStoreToTest, type EventStoreToTest } from '../../../../test/support/event-store-to-test.js';
import { securityLogContract } from '../security-log.contract.js';
import type { SecurityLog } from '../security-log.js';
import { eventStoreSecurityLog } from './event-store-security-log.js';

let server: EventStoreToTest;
let namespace = '';
let namespaces = 0;
const opened: EventStoreDb[] = [];

beforeAll(async () => {
  server = await eventStoreToTest();
});
beforeEach(() => void (namespace = `${server.mark}_security${namespaces++}`));
afterAll(async () => {
  for (const db of opened) await db.close();
  await server.stop();
});

async function node(): Promise<SecurityLog> {
  const db = await openEventStoreDb({ url: server.url, namespace });
  opened.push(db);
  return eventStoreSecurityLog(db.records);
}

securityLogContract(node);

test('nodes write at once into one log, which is none of what happened', async () => {
  const nodes = [await node(), await node(), await node()];
  const at = instant('2026-11-28T10:00:00.000Z');
  const entry = { at, kind: 'signed-out', personId: null, roles: [], address: null, about: null } as const;
  const more = { outcome: 'done', traceId: null } as const;
  await Promise.all(
    Array.from({ length: 30 }, (_, i) => nodes[i % 3]!.append({ ...entry, ...more, what: `${i}` })),
  );
  const { entries } = await nodes[0]!.search({ to: at, limit: 100 });
  expect(new Set(entries.map(({ what }) => what)).size).toBe(30);
  expect((await opened.at(-1)!.log.readAll(START, 10)).events).toEqual([]);
});
