import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(import.meta.url);

/** A library of the product as it was built. */
export const built = (library) => require(join(ROOT, `dist/libs/${library}/src/index.js`));

export const temporary = () => mkdtempSync(join(tmpdir(), 'drivbank-bench-'));
export const removed = (directory) => rmSync(directory, { recursive: true, force: true });

/** Three hundred bytes of event, whoever stores it. */
export const PAYLOAD = 'x'.repeat(170);

export const tell = (figure) => console.log(JSON.stringify(figure));

/** So many workers, each asking again when it is answered, for so long. Latencies in milliseconds. */
export async function closedLoop({ inFlight, seconds, work }) {
  const latencies = [];
  let errors = 0;
  const until = performance.now() + seconds * 1_000;
  const startedAt = performance.now();
  let yieldedAt = startedAt;
  const worker = async (index) => {
    for (let i = 0; performance.now() < until; i++) {
      const before = performance.now();
      try {
        await work(index, i);
        latencies.push(performance.now() - before);
      } catch {
        errors += 1;
      }
      // Peers that answer in microtasks would starve every timer.
      if (performance.now() - yieldedAt > 5) {
        yieldedAt = performance.now();
        await new Promise(setImmediate);
      }
    }
  };
  await Promise.all(Array.from({ length: inFlight }, (_, index) => worker(index)));
  const took = (performance.now() - startedAt) / 1_000;
  latencies.sort((a, b) => a - b);
  const at = (share) =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? null;
  return { rate: latencies.length / took, p50: at(0.5), p99: at(0.99), errors };
}

/** The number of the log's last event, once the views have come to it. */
export async function numberAtEnd({ log, follower }) {
  const { position } = await log.last();
  await follower.reached(position, 600_000);
  return follower.views.checkpoint.number;
}

/** A running engine with so many processes of twenty events each. */
export async function engineWith(directory, processes, more = {}) {
  const { openEngine, FIRST_ORGANISATION_ID, firstPersonId, templateIdOf } = built('application');
  const mailer = { kind: 'files', send: async () => undefined, close: async () => undefined };
  const options = {
    directory,
    mailer,
    organisation: 'Kommunen',
    publicUrl: 'http://127.0.0.1:3000',
    ...more,
  };
  const engine = await openEngine(options);
  const { versions } = await engine.desk.stateOf('processTemplate', templateIdOf('lifecycle'));
  const template = { id: templateIdOf('lifecycle'), version: 1, definition: versions[0].definition };
  const coordinatorId = firstPersonId('coordinator');
  const actor = { kind: 'person', id: coordinatorId, role: 'coordinator', signedInBy: 'development-header' };
  let count = 0;
  const caller = (more = {}) => {
    const commandId = `00000000-0000-4000-8000-${String(count++).padStart(12, '0')}`;
    return { actor, commandId, requestFingerprint: commandId, source: 'api', ...more };
  };
  const idOf = (n) => `10000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const rename = (n, i) =>
    engine.desk.give(
      'innovationProcess',
      idOf(n),
      { type: 'RenameProcess', title: `${i} ${PAYLOAD}` },
      caller(),
    );
  const begin = (n) =>
    engine.desk.give(
      'innovationProcess',
      idOf(n),
      {
        type: 'InitiateProcess',
        title: 'P',
        purpose: 'P',
        ownerId: FIRST_ORGANISATION_ID,
        coordinatorId,
        template,
        exploratory: true,
      },
      caller({ motive: 'Prov' }),
    );
  const known = await engine.desk.stateOf('innovationProcess', idOf(0));
  if (known.status === 'absent') {
    const all = Array.from({ length: processes }, (_, n) => n);
    await Promise.all(all.map(begin));
    for (let i = 0; i < 17; i++) await Promise.all(all.map((n) => rename(n, `first ${i}`)));
  }
  return { engine, rename, idOf, caller, begin };
}
