import { afterAll, beforeAll } from '@jest/globals';
import { eventStoreToTest, type EventStoreToTest } from '../../../../test/support/event-store-to-test.js';
import { eventStoreContract } from '../event-store.contract.js';
import type { EventStore } from '../event-store.js';
import { Connection } from './connection.js';
import { eventStoreDbStore } from './eventstoredb-event-store.js';

let server: EventStoreToTest;
let logs = 0;
const connections: Connection[] = [];

beforeAll(async () => {
  server = await eventStoreToTest();
});
afterAll(async () => {
  for (const connection of connections) await connection.close();
  await server.stop();
});

/** Every log has a prefix of its own: the server is one that others use too. */
async function storeAt(prefix: string): Promise<EventStore> {
  const connection = await Connection.to(server.url);
  connections.push(connection);
  return eventStoreDbStore({ connection, prefix });
}

eventStoreContract(async () => {
  const prefix = `${server.mark}_${logs++}.`;
  const store = await storeAt(prefix);
  return {
    store,
    async reopen() {
      await store.close();
      return storeAt(prefix);
    },
  };
});
