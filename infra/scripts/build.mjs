// Builds what is missing or older than its sources: `node infra/scripts/build.mjs [--if-stale] [server] [cli] [web] [eventstore-server]`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { finishWebBuild } from './web-assets.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const bin = (name) => join(ROOT, 'node_modules', name);

/** What is built: from which folders, into which file, by which command. */
const PARTS = {
  server: {
    sources: ['apps/server', 'libs', 'tsconfig.json', 'package-lock.json'],
    stamp: 'dist/.server.stamp',
    command: [bin('@nestjs/cli/bin/nest.js'), 'build', 'server'],
  },
  cli: {
    sources: ['apps/cli', 'libs', 'tsconfig.json', 'package-lock.json'],
    stamp: 'dist/.cli.stamp',
    command: [bin('@nestjs/cli/bin/nest.js'), 'build', 'cli'],
  },
  web: {
    sources: [
      'apps/web',
      'apps/server/src/openapi.ts',
      'libs/contracts',
      'libs/wording',
      'package-lock.json',
    ],
    stamp: 'dist/.web.stamp',
    command: [bin('vite/bin/vite.js'), 'build', '--config', 'apps/web/vite.config.mts', '--logLevel', 'warn'],
    finish: finishWebBuild,
  },
  'eventstore-server': {
    sources: ['test/support/eventstore-server', 'tsconfig.json', 'package-lock.json'],
    stamp: 'dist/.eventstore-server.stamp',
    command: [bin('typescript/bin/tsc'), '-p', 'test/support/eventstore-server/tsconfig.json'],
  },
};

/** What an installation runs; the rest is for tests, and built when one needs it. */
const PRODUCT = ['server', 'cli', 'web'];

const newestIn = (path) => {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestIn(join(path, name))), 0);
};

const isStale = ({ sources, stamp }) => {
  if (!existsSync(join(ROOT, stamp))) return true;
  const builtAt = statSync(join(ROOT, stamp)).mtimeMs;
  return sources.some((source) => newestIn(join(ROOT, source)) > builtAt);
};

/** Two builds into one folder would mix: the second waits for the first. A lock whose process is gone is taken over. */
async function locked(work) {
  const lock = join(ROOT, 'dist/.building');
  mkdirSync(dirname(lock), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch {
      if (Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) > 300_000)
        rmSync(lock, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  const unlock = () => rmSync(lock, { force: true });
  process.on('exit', unlock);
  try {
    return work();
  } finally {
    unlock();
  }
}

/** An assembled release has no sources, and so nothing to build. */
export async function build(names, onlyStale) {
  const wanted = () =>
    names.filter(
      (name) => existsSync(join(ROOT, PARTS[name].sources[0])) && (!onlyStale || isStale(PARTS[name])),
    );
  if (wanted().length === 0) return;
  if (!existsSync(bin('typescript'))) throw new Error('The packages are not installed. Run: npm ci');
  await locked(() => {
    for (const name of wanted()) {
      const startedAt = Date.now();
      const begun = new Date();
      const { status } = spawnSync(process.execPath, PARTS[name].command, {
        cwd: ROOT,
        stdio: ['ignore', 2, 2],
      });
      if (status !== 0) throw new Error(`The ${name} could not be built.`);
      PARTS[name].finish?.();
      const stamp = join(ROOT, PARTS[name].stamp);
      writeFileSync(stamp, begun.toISOString());
      // What was changed while it was being built is newer than the build.
      utimesSync(stamp, begun, begun);
      console.error(`built ${name} in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
    }
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2).filter((name) => name in PARTS);
  build(asked.length > 0 ? asked : PRODUCT, process.argv.includes('--if-stale')).catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
