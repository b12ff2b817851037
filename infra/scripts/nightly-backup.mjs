// `node infra/scripts/nightly-backup.mjs <directory>`: one more verified backup in the directory, named by its time,
// and older ones thinned out. Nothing is thinned out when the new one fails.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLI = join(dirname(fileURLToPath(import.meta.url)), '../../dist/apps/cli/src/main.js');
const NAME = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ$/;
const DAY_MS = 86_400_000;

/** The Monday on which the week of a day began. */
function weekOf(name) {
  const day = new Date(`${name.slice(0, 10)}T00:00:00Z`);
  return new Date(day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY_MS).toISOString();
}

/** Of how many of the latest days, weeks and months the newest backup is kept. */
const KEPT = [
  [7, (name) => name.slice(0, 10)],
  [4, weekOf],
  [12, (name) => name.slice(0, 7)],
];

function keptOf(names) {
  const newestFirst = names.toSorted().toReversed();
  const kept = new Set();
  for (const [count, periodOf] of KEPT) {
    const periods = new Map();
    for (const name of newestFirst) if (!periods.has(periodOf(name))) periods.set(periodOf(name), name);
    for (const name of [...periods.values()].slice(0, count)) kept.add(name);
  }
  return kept;
}

const [target, ...rest] = process.argv.slice(2);
if (!target || rest.length > 0) {
  console.error('Usage: node infra/scripts/nightly-backup.mjs <directory of all backups>');
  process.exit(2);
}
const directory = resolve(target);
const name = new Date().toISOString().replace(/\.\d+/, '').replaceAll(':', '-');
const { status } = spawnSync(process.execPath, [CLI, 'backup', join(directory, name)], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const names = readdirSync(directory).filter((entry) => NAME.test(entry));
const kept = keptOf(names);
for (const old of names.filter((entry) => !kept.has(entry))) {
  rmSync(join(directory, old), { recursive: true });
  console.log(`Thinned out ${old}.`);
}
console.log(`Backups in ${directory}: ${kept.size}.`);
