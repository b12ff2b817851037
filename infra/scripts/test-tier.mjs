// `npm run test:<tier>`: a tier that needs the built product. Builds what is missing, installs nothing.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const [tier, ...rest] = process.argv.slice(2);
try {
  await build(['server', 'cli', 'web'], true);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const jest = [join(ROOT, 'node_modules/jest/bin/jest.js'), '--config', 'infra/tooling/jest.tiers.cjs'];
const { status } = spawnSync(process.execPath, [...jest, '--runInBand', `test/${tier}/`, ...rest], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exit(status ?? 1);
