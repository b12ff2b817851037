// `npm run test:<tier> -- [part of a file's name …] [options of jest]`: a tier that needs the built product. Builds what
// is missing, installs nothing.
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
const options = rest.findIndex((word) => word.startsWith('-'));
const named = options < 0 ? rest : rest.slice(0, options);
const files = named.length > 0 ? named.map((name) => `test/${tier}/.*${name}`) : [`test/${tier}/`];
// Two at a time where every spec has a server of its own and is patient; what kills and measures has the machine alone.
const workers = ['e2e', 'browser'].includes(tier) ? '--maxWorkers=2' : '--runInBand';
const jest = [join(ROOT, 'node_modules/jest/bin/jest.js'), '--config', 'infra/tooling/jest.tiers.cjs'];
const { status } = spawnSync(process.execPath, [...jest, workers, ...files, ...rest.slice(named.length)], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exit(status ?? 1);
