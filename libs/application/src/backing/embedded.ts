import { randomUUID } from 'node:crypto';
import { sqliteEventStore } from '@drivbank/event-store';
import { sqliteKeyring } from '@drivbank/privacy';
import type { Backing } from './backing.js';

/** Log and keys in files of one data directory, which one process owns. */
export function embeddedBacking(files: { readonly log: string; readonly records: string }): Backing {
  const log = sqliteEventStore({ file: files.log });
  const keyring = sqliteKeyring(files.records);
  return {
    log,
    keyring,
    claimLogId: async () => randomUUID(),
    async close() {
      await Promise.all([keyring.close(), log.close()]);
    },
  };
}
