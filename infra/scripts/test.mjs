// `npm test`: everything that needs nothing but Node. Says at the end what it left out.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const TIERS = {
  e2e: 'real requests to the built server',
  browser: 'the screens in chromium (Debian: apt-get install chromium)',
  faults: 'the built server, killed at random',
  services: 'the job queue on a real Redis (Debian: apt-get install redis-server)',
  deploy: 'what infra/ deploys, from an assembled release',
};

const jest = [join(ROOT, 'node_modules/jest/bin/jest.js'), '--config', 'infra/tooling/jest.config.cjs'];
const { status } = spawnSync(process.execPath, [...jest, '--maxWorkers=2', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
});
console.log('\nNot run here:');
for (const [tier, what] of Object.entries(TIERS)) console.log(`  npm run test:${tier.padEnd(8)} ${what}`);
process.exit(status ?? 1);
