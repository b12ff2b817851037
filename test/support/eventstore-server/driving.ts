import { setTimeout as sleep } from 'node:timers/promises';
import { status } from '@grpc/grpc-js';
import { EventStoreDBClient, jsonEvent, type JSONEventData } from '@eventstore/db-client';
import { EventStoreServer, type ServerOptions } from './eventstore-server.js';

/** Servers and real clients of one test, ended together. */
export class Driving {
  private readonly servers: EventStoreServer[] = [];
  private readonly clients: EventStoreDBClient[] = [];

  async server(options: ServerOptions = {}): Promise<EventStoreServer> {
    const server = await EventStoreServer.start(options);
    this.servers.push(server);
    return server;
  }

  client(connectionString: string): EventStoreDBClient {
    const client = EventStoreDBClient.connectionString(connectionString);
    this.clients.push(client);
    return client;
  }

  async started(options: ServerOptions = {}) {
    const server = await this.server(options);
    return { server, client: this.client(server.connectionString) };
  }

  async end(): Promise<void> {
    // Not waited for: a client whose stream of appends was hung up on never gets ready.
    for (const client of this.clients.splice(0)) void client.dispose();
    await Promise.all(this.servers.splice(0).map((server) => server.stop()));
  }
}

export const some = (count: number, type = 'Happened'): JSONEventData[] =>
  Array.from({ length: count }, (_, i) => jsonEvent({ type, data: { i }, metadata: { n: i } }));

export async function all<T>(read: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of read) items.push(item);
  return items;
}

/** Waits for a condition; a test that waits in vain ends by its own time limit. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(2);
}

/** Asks until there is an answer: after an error the client makes a new connection. */
export async function insisted<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if ((error as { code?: number }).code !== status.UNAVAILABLE) throw error;
      await sleep(20);
    }
  }
}
