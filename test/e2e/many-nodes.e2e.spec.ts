import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from '../support/client.js';
import { EventStoreServer } from '../support/eventstore-server/eventstore-server.js';
import { RunningServer } from '../support/running-server.js';
import { sharedLog } from '../support/shared-log.js';

let store: EventStoreServer;
let nodes: readonly RunningServer[];
beforeAll(async () => {
  store = await EventStoreServer.start();
  const shared = sharedLog(store);
  const first = await RunningServer.start(undefined, undefined, shared);
  nodes = [first, await RunningServer.start(undefined, undefined, shared)];
});
afterAll(async () => {
  await Promise.all(nodes.map((node) => node.remove()));
  await store.stop();
});

test('whoever has written on one node sees it on the other', async () => {
  const [first, second] = nodes.map(({ address }) => new Client(address)) as [Client, Client];
  const { coordinator } = await first.firstIds();
  for (let i = 0; i < 20; i++) {
    const details = { name: `Person ${i}` };
    const { body } = await first.post<{ id: string; position: string }>(
      '/people',
      { details },
      { as: coordinator },
    );
    const headers = { 'drivbank-position': body.position };
    const people = await second.get<{ items: { id: string }[] }>('/people', { headers });
    expect([people.status, people.body.items.some(({ id }) => id === body.id)]).toEqual([200, true]);
  }
});
