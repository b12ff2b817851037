// The same questions at a growing history: start, a cold command, a hot command, rebuild, the past, size.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { built, closedLoop, engineWith, numberAtEnd, removed, tell, temporary } from './common.mjs';

const sizes = (process.argv[2] ?? '10000,100000').split(',').map(Number);
const directory = temporary();
const PROCESSES = 512;
for (const events of sizes) {
  let { engine, rename } = await engineWith(directory, PROCESSES);
  const missing = events - (await numberAtEnd(engine)) - 1;
  let made = 0;
  await Promise.all(
    Array.from({ length: PROCESSES }, async (_, n) => {
      while (made++ < missing) await rename(n, made);
    }),
  );
  await numberAtEnd(engine);
  await engine.close();

  const openedAt = performance.now();
  ({ engine, rename } = await engineWith(directory, PROCESSES));
  const openMs = performance.now() - openedAt;
  const coldAt = performance.now();
  await rename(7, 'cold');
  const coldMs = performance.now() - coldAt;
  // Every process is folded once more, so that none of the hot ones is cold.
  for (let n = 0; n < PROCESSES; n++) await rename(n, 'warm');
  const hot = await closedLoop({
    inFlight: 32,
    seconds: 1,
    work: (w, i) => rename(w * 16 + (i % 16), `hot ${i}`),
  });
  const { replay, ViewStore } = built('projections');
  const rebuilt = new ViewStore(':memory:', engine.logId);
  const rebuildAt = performance.now();
  await replay(engine.log, rebuilt);
  const { number } = rebuilt.checkpoint;
  const rebuild = (number + 1) / ((performance.now() - rebuildAt) / 1_000);
  rebuilt.close();
  const pastAt = performance.now();
  await engine.reading.moment({ asKnownAt: String(Math.floor(number / 2)) });
  const pastMs = performance.now() - pastAt;
  tell({
    what: 'growth',
    events: number + 1,
    openMs,
    coldMs,
    hotPerSecond: hot.rate,
    hotP99: hot.p99,
    rebuildPerSecond: rebuild,
    portfolioHalfWayBackMs: pastMs,
    logMb: statSync(join(directory, 'log.db')).size / 1e6,
    rssMb: process.memoryUsage().rss / 1e6,
  });
  await engine.close();
}
removed(directory);
