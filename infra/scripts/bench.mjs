// `npm run bench [-- --seconds 2] [--rounds 3] [--growth 10000,100000,1000000]`: figures of this machine, beside peers
// that are installed for it only, and as ratios within one run.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';

const BENCH = join(dirname(fileURLToPath(import.meta.url)), '../../test/bench');
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '3' },
    growth: { type: 'string', default: '10000,100000' },
  },
});

await build(['server', 'cli', 'web', 'eventstore-server'], true);
const peers = join(BENCH, 'peers');
if (!existsSync(join(peers, 'node_modules'))) {
  console.error('Installing the peers …');
  const { status } = spawnSync('npm', ['ci', '--legacy-peer-deps', '--no-audit'], {
    cwd: peers,
    stdio: 'inherit',
  });
  if (status !== 0) console.error('The peers could not be installed: figures without them.');
}

/** The figures that one script tells, each a line of JSON. */
function run(script, ...args) {
  // Servers that are measured are trials: nobody signs in to them.
  const env = { ...process.env, UV_THREADPOOL_SIZE: '32', DRIVBANK_SIGN_IN: 'trial' };
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(BENCH, script), ...args], {
    encoding: 'utf8',
    env,
  });
  if (status !== 0) console.error(`${script} failed:\n${stderr}`);
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
}

const figures = [];
for (let round = 1; round <= Number(values.rounds); round++) {
  console.error(`round ${round}, load ${loadavg()[0].toFixed(2)}`);
  const { seconds } = values;
  for (const figure of [
    ...run('commands-ours.mjs', seconds),
    ...run('commands-emmett.mjs', seconds, 'rebuild'),
    ...run('commands-naive.mjs', seconds),
    ...run('following.mjs', seconds),
  ])
    figures.push({ round, ...figure });
}
const once = [
  ...run('event-store.mjs', values.seconds),
  ...run('http.mjs', '3'),
  ...run('growth.mjs', values.growth),
  ...run('capacity.mjs'),
  ...run('web.mjs'),
];

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const of = (where, field) => {
  const found = figures.filter((figure) =>
    Object.entries(where).every(([name, value]) => figure[name] === value),
  );
  return found.length === 0 ? Number.NaN : median(found.map((figure) => figure[field]));
};
const n = (value, digits = 0) =>
  Number.isFinite(value) ? value.toLocaleString('en', { maximumFractionDigits: digits }) : '–';

console.log('\nDurable commands a second (load, decide, append; views following), median of rounds');
console.log(
  'in flight  drivbank  p99 ms   emmett   p99 ms   ratio   naive   ratio   append   sqlite   share',
);
for (const inFlight of [1, 32, 256]) {
  const ours = of({ what: 'commands', who: 'drivbank', inFlight }, 'rate');
  const emmett = of({ what: 'commands', who: 'emmett-sqlite', inFlight }, 'rate');
  const naive = of({ what: 'commands', who: 'naive', inFlight }, 'rate');
  const append = of({ what: 'append', inFlight }, 'rate');
  const limit = of({ what: 'limit', inFlight }, 'rate');
  const p99 = (who) => n(of({ what: 'commands', who, inFlight }, 'p99'), 1);
  const cells = [
    n(ours),
    p99('drivbank'),
    n(emmett),
    p99('emmett-sqlite'),
    `${n(ours / emmett, 1)}x`,
    n(naive),
    `${n(ours / naive, 1)}x`,
    n(append),
    n(limit),
    n(append / limit, 2),
  ];
  console.log(String(inFlight).padEnd(9), cells.map((cell) => cell.padStart(8)).join(' '));
}
const rebuild = of({ what: 'rebuild', who: 'drivbank' }, 'eventsPerSecond');
console.log(
  `\nRebuild of all views     ${n(rebuild)} events/s   Emmett's consumer ${n(of({ what: 'rebuild', who: 'emmett-sqlite' }, 'eventsPerSecond'))}   ratio ${n(rebuild / of({ what: 'rebuild', who: 'emmett-sqlite' }, 'eventsPerSecond'), 1)}x   of JSON.parse ${n(rebuild / of({ what: 'parse' }, 'eventsPerSecond'), 3)}`,
);
console.log(
  `Append to visible        p50 ${n(of({ what: 'lag' }, 'p50'), 1)} ms, p99 ${n(of({ what: 'lag' }, 'p99'), 1)} ms at ${n(of({ what: 'lag' }, 'load'))} commands/s (80 % load)`,
);
console.log(
  `10,000 reminders at once last one after ${n(of({ what: 'reminders' }, 'ms'))} ms, each claimed and recorded`,
);
for (const figure of once)
  console.log(
    JSON.stringify(figure, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value)),
  );
