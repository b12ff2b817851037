// `npm run demo`: the demonstration in a data directory of its own, and the server on it.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const DATA = process.env.DRIVBANK_DATA ?? join(ROOT, 'data-demo');

try {
  await build(['server', 'cli', 'web'], true);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const cli = [join(ROOT, 'dist/apps/cli/src/main.js'), '--data', DATA, 'demonstrate'];
const { status } = spawnSync(process.execPath, ['--enable-source-maps', ...cli], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
process.argv.push('--data', DATA, '--demonstration');
await import('./start.mjs');
