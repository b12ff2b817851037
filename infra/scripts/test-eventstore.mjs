// `npm run test:eventstore`: the adapter's contract and the keyring on the event store that EVENTSTORE_TEST_URL names.
// Each run writes under names of its own, and leaves them there.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EventStoreDBClient } from '@eventstore/db-client';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const SUITES = [
  'libs/event-store/src/eventstoredb/eventstoredb-',
  'libs/privacy/src/event-store/event-store-',
];
const url = process.env.EVENTSTORE_TEST_URL;
if (!url) {
  console.error(
    'EVENTSTORE_TEST_URL is not set: name a server whose data may be written to, e.g. esdb://127.0.0.1:2113?tls=false',
  );
  process.exit(1);
}

const server = await whichServer();
console.log(`Running against ${server}.`);
const jest = [join(ROOT, 'node_modules/jest/bin/jest.js'), '--config', 'infra/tooling/jest.config.cjs'];
const { status } = spawnSync(process.execPath, [...jest, '--runInBand', '--verbose', ...SUITES], {
  cwd: ROOT,
  stdio: 'inherit',
});
console.log(`\nRun against ${server}.`);
process.exit(status ?? 1);

/** The address without who signs in, and what it says that it is. */
async function whichServer() {
  const place = url.replace(/\/\/.*@/, '//').replace(/\?.*$/, '');
  const client = EventStoreDBClient.connectionString(url);
  try {
    // Protected in the types, and the only way to ask: the version of the client is pinned.
    const { serverVersion } = await client.capabilities;
    return `${place}, which says that it is version ${serverVersion}`;
  } catch (error) {
    console.error(`The event store at ${place} does not answer: ${error.message}`);
    process.exit(1);
  } finally {
    await client.dispose();
  }
}
