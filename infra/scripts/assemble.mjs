// `node infra/scripts/assemble.mjs <directory>`: what a machine needs to run Drivbänk, and nothing else: no compiler,
// no sources, no development packages. The image, the release on a server and the trial of both are made by this.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const PARTS = [
  'package.json',
  'package-lock.json',
  '.npmrc',
  'README.md',
  'dist/apps',
  'dist/libs',
  'dist/web',
  'infra/container/health.mjs',
  'infra/demo/vinnova-projects.json',
  'infra/monitoring',
  'infra/scripts/build.mjs',
  'infra/scripts/drivbank.mjs',
  'infra/scripts/nightly-backup.mjs',
  'infra/scripts/web-assets.mjs',
  'infra/systemd',
];

/** Makes the directory, which must not exist; it gets its name when it is whole. */
export async function assemble(target) {
  if (existsSync(target)) throw new Error(`${target} exists already.`);
  await build(['server', 'cli', 'web'], true);
  const part = `${target}.part`;
  rmSync(part, { recursive: true, force: true });
  for (const path of PARTS) {
    mkdirSync(dirname(join(part, path)), { recursive: true });
    cpSync(join(ROOT, path), join(part, path), { recursive: true });
  }
  const { status } = spawnSync('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund'], {
    cwd: part,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('The packages could not be installed.');
  renameSync(part, target);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [target, ...rest] = process.argv.slice(2);
  if (!target || rest.length > 0) {
    console.error('Usage: node infra/scripts/assemble.mjs <directory that does not exist>');
    process.exit(2);
  }
  assemble(resolve(target)).catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
