import { randomBytes } from 'node:crypto';
import { EventStoreServer } from './eventstore-server/eventstore-server.js';

/** An event store that a suite may write to, and that others may use too. */
export type EventStoreToTest = {
  readonly url: string;
  /** Begins every namespace of this run: a named server keeps what earlier runs have written. */
  readonly mark: string;
  readonly stop: () => Promise<void>;
};

/** The server that `EVENTSTORE_TEST_URL` names; else one of our own that speaks its protocol, for this suite alone. */
export async function eventStoreToTest(): Promise<EventStoreToTest> {
  const mark = `t${randomBytes(4).toString('hex')}`;
  const url = process.env['EVENTSTORE_TEST_URL'];
  if (url) return { url, mark, stop: async () => undefined };
  const server = await EventStoreServer.start();
  return { url: server.connectionString, mark, stop: () => server.stop() };
}
