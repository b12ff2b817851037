import { randomUUID } from 'node:crypto';
import {
  EventStoreAddressWrong,
  openEventStoreDb,
  recordEvent,
  VersionConflict,
  type RecordStore,
} from '@drivbank/event-store';
import {
  eventStoreKeyring,
  eventStoreSecurityLog,
  masterKeysIn,
  MasterKeyWrong,
  type WrappedKeyring,
} from '@drivbank/privacy';
import { eventStoreDeliveryJournal } from '@drivbank/webhooks';
import { BackingWrong, type Backing } from './backing.js';

export type SharedOptions = {
  /** `esdb://…`, as the client of EventStoreDB reads it. */
  readonly url: string;
  /** Stands before all our streams. */
  readonly namespace: string;
  readonly masterKeyFile: string;
};

export type SharedBacking = Backing & { readonly keyring: WrappedKeyring };

/** Log and keys in an event store that many nodes share. Throws `BackingWrong` or `StoreUnavailable`. */
export async function sharedBacking(options: SharedOptions): Promise<SharedBacking> {
  const { masters, db } = await opened(options);
  const { log, records, traffic, clockIsOff, close } = db;
  try {
    const keyring = await eventStoreKeyring(records, masters);
    return {
      kind: 'eventstoredb',
      log,
      keyring,
      securityLog: () => eventStoreSecurityLog(records),
      deliveryJournal: () => eventStoreDeliveryJournal(records),
      traffic,
      clock: () => (clockIsOff() ? 'off' : 'agrees'),
      claimLogId: () => claimed(records),
      async close() {
        await keyring.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function opened({ masterKeyFile, ...address }: SharedOptions) {
  try {
    return { masters: masterKeysIn(masterKeyFile), db: await openEventStoreDb(address) };
  } catch (error) {
    if (error instanceof MasterKeyWrong || error instanceof EventStoreAddressWrong)
      throw new BackingWrong(error.message);
    throw error;
  }
}

const FOUNDING = 'founding-log';

/** The first to write it has claimed it; the others read what was claimed. */
async function claimed(records: RecordStore): Promise<string> {
  const logId = randomUUID();
  try {
    await records.append(FOUNDING, [recordEvent('LogIdClaimed', { logId })], 'no-stream');
    return logId;
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
    const [first] = await records.readStream(FOUNDING);
    return first!.data['logId'] as string;
  }
}
