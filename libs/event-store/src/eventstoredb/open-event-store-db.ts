import type { EventStore, RecordStore } from '../event-store.js';
import { Connection, type Traffic } from './connection.js';
import { eventStoreDbRecords, eventStoreDbStore } from './eventstoredb-event-store.js';

/** The address or the namespace is none: one sentence for the operator. */
export class EventStoreAddressWrong extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EventStoreAddressWrong';
  }
}

export type EventStoreDb = {
  readonly log: EventStore;
  /** Streams beside the log: outside followers, numbers and hashes. */
  readonly records: RecordStore;
  /** How often the store had to be asked again, and the client to be made anew. */
  readonly traffic: () => Traffic;
  /** Whether this machine's clock was last seen to be so far from the store's that nothing is written. */
  readonly clockIsOff: () => boolean;
  readonly close: () => Promise<void>;
};

/**
 * An EventStoreDB that holds our log, and perhaps those of others. All our streams begin with the namespace, and
 * nothing else is read. Connects when first asked. Throws `EventStoreAddressWrong`.
 */
export async function openEventStoreDb({
  url,
  namespace,
}: {
  readonly url: string;
  readonly namespace: string;
}): Promise<EventStoreDb> {
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(namespace))
    throw new EventStoreAddressWrong(`The namespace ${namespace} is not letters, digits and _ only`);
  const connection = await Connection.to(url).catch((error: Error) => {
    throw new EventStoreAddressWrong(`The address of the event store is wrong: ${error.message}`);
  });
  const log = eventStoreDbStore({ connection, prefix: `${namespace}.` });
  const records = eventStoreDbRecords({ connection, prefix: `records-${namespace}.` });
  return {
    log,
    records,
    traffic: () => connection.traffic,
    clockIsOff: () => log.clockIsOff,
    async close() {
      await Promise.all([log.close(), records.close()]);
      await connection.close();
    },
  };
}
