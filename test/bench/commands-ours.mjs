// Durable commands through the whole engine, with its views following: the product's own way from wish to disk.
// With --metrics as a server has it, counting and timing all of it.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { closedLoop, engineWith, removed, ROOT, tell, temporary } from './common.mjs';

const PROCESSES = 512;
const seconds = Number(process.argv[2] ?? 2);
const directory = temporary();
const measured = process.argv.includes('--metrics');
const { engine, rename } = await engineWith(directory, PROCESSES, measured ? { observer: observer() } : {});
for (const inFlight of [1, 32, 256]) {
  const lanes = Math.floor(PROCESSES / inFlight);
  const work = (worker, i) => rename(worker * lanes + (i % lanes), `${inFlight} ${i}`);
  await closedLoop({ inFlight, seconds: seconds / 4, work: (w, i) => work(w, -i - 1) });
  const found = await closedLoop({ inFlight, seconds, work });
  const { position } = await engine.log.last();
  const before = performance.now();
  await engine.follower.reached(position, 60_000);
  tell({
    what: 'commands',
    who: measured ? 'drivbank, with metrics' : 'drivbank',
    inFlight,
    ...found,
    viewsBehindMs: performance.now() - before,
  });
}
await engine.close();
removed(directory);

function observer() {
  const { Metrics } = createRequire(import.meta.url)(join(ROOT, 'dist/apps/server/src/metrics/metrics.js'));
  return new Metrics().observer;
}
