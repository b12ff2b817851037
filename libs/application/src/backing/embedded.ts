import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sqliteEventStore } from '@drivbank/event-store';
import { sqliteKeyring, sqliteSecurityLog } from '@drivbank/privacy';
import { sqliteDeliveryJournal } from '@drivbank/webhooks';
import { BackingWrong, type Backing } from './backing.js';

/** A file is not asked again. */
const NO_TRAFFIC = { retries: 0, renewals: 0 };

/** Log and keys in files of one data directory, which one process owns. */
export function embeddedBacking(files: { readonly log: string; readonly records: string }): Backing {
  const log = sqliteEventStore({ file: files.log });
  const keyring = sqliteKeyring(files.records);
  return {
    kind: 'sqlite',
    log,
    keyring,
    claimLogId: async () => randomUUID(),
    securityLog: () => sqliteSecurityLog(files.records),
    deliveryJournal: () => sqliteDeliveryJournal(files.records),
    traffic: () => NO_TRAFFIC,
    clock: () => null,
    async close() {
      await Promise.all([keyring.close(), log.close()]);
    },
  };
}

const moveMark = (directory: string) => join(directory, 'moved.json');

export const markMoved = (directory: string, { url, namespace }: { url: string; namespace: string }) =>
  writeFileSync(moveMark(directory), JSON.stringify({ to: new URL(url).host, namespace }));

export const unmarkMoved = (directory: string) => rmSync(moveMark(directory), { force: true });

/** Two logs that go on from the same place can never be one again. Throws `BackingWrong`. */
export function assertNotMoved(directory: string): void {
  if (!existsSync(moveMark(directory))) return;
  const { to } = JSON.parse(readFileSync(moveMark(directory), 'utf8')) as { to: string };
  throw new BackingWrong(
    `The log in ${directory} was moved to the event store at ${to}: set EVENTSTORE_URL. ` +
      `To go on with the log as it was before the move, delete ${moveMark(directory)}`,
  );
}
