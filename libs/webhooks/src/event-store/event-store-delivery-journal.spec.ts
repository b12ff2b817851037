import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { instant } from '@drivbank/kernel';
import { openEventStoreDb, START, type EventStoreDb } from '@drivbank/event-store';
import { eventStoreToTest, type EventStoreToTest } from '../../../../test/support/event-store-to-test.js';
import { deliveryJournalContract } from '../delivery-journal.contract.js';
import { eventStoreDeliveryJournal } from './event-store-delivery-journal.js';

let server: EventStoreToTest;
let namespace = '';
let namespaces = 0;
const opened: EventStoreDb[] = [];

beforeAll(async () => {
  server = await eventStoreToTest();
});
beforeEach(() => void (namespace = `${server.mark}_webhooks${namespaces++}`));
afterAll(async () => {
  for (const db of opened) await db.close();
  await server.stop();
});

async function node() {
  const db = await openEventStoreDb({ url: server.url, namespace });
  opened.push(db);
  return eventStoreDeliveryJournal(db.records);
}

deliveryJournalContract(node);

test('is none of what happened', async () => {
  const journal = await node();
  const at = instant('2026-11-28T10:00:00.000Z');
  await journal.append('w1', { at, kind: 'derived', cursor: 1, letters: [] }, -1);
  expect((await opened.at(-1)!.log.readAll(START, 10)).events).toEqual([]);
});
