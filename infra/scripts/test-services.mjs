// `npm run test:services`: what needs a server beside. Each spec starts a redis-server of its own and ends it, or uses
// the one that REDIS_TEST_URL names. `*.private.redis.spec.ts` stop, kill and fill theirs, and never touch a named one.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const named = process.env.REDIS_TEST_URL;
const installed = spawnSync('redis-server', ['--version']).status === 0;
if (!installed && !named) {
  console.error(
    'redis-server is missing: install it (Debian: apt-get install redis-server) or name a server in REDIS_TEST_URL.',
  );
  process.exit(1);
}
const jest = [join(ROOT, 'node_modules/jest/bin/jest.js'), '--config', 'infra/tooling/jest.services.cjs'];
const shared = installed ? [] : ['--testPathIgnorePatterns=\\.private\\.redis\\.spec\\.ts$'];
const { status } = spawnSync(
  process.execPath,
  [...jest, '--runInBand', ...shared, ...process.argv.slice(2)],
  {
    cwd: ROOT,
    stdio: 'inherit',
  },
);
console.log(named ? `\nRun against ${new URL(named).host}.` : '\nRun against private servers.');
if (!installed) console.log('Not run: the specs that need a redis-server of their own.');
process.exit(status ?? 1);
