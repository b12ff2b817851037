import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EventStoreServer } from './eventstore-server/eventstore-server.js';
import { temporaryDirectory } from './running-server.js';

/** Settings of nodes that share the log on that server. */
export function sharedLog(store: EventStoreServer): Readonly<Record<string, string>> {
  const masterKeyFile = join(temporaryDirectory(), 'master.key');
  writeFileSync(masterKeyFile, randomBytes(32).toString('base64'), { mode: 0o600 });
  return { EVENTSTORE_URL: store.connectionString, DRIVBANK_MASTER_KEY_FILE: masterKeyFile };
}
