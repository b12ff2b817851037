// Server CPU per request of a durable command, beside an empty route of the same Nest on Fastify; and how long each
// takes from its start to its first answer, and holds in memory. The load comes from another process.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { removed, ROOT, tell, temporary } from './common.mjs';

const seconds = Number(process.argv[2] ?? 3);
const CONNECTIONS = 64;
const TICKS_PER_SECOND = 100;

const cpuMs = (pid) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return ((Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND) * 1_000;
};
const rssMb = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1_024;

async function started(file, env, address) {
  const at = performance.now();
  const child = spawn(process.execPath, [file], { env: { ...process.env, ...env }, stdio: 'ignore' });
  for (;;) {
    try {
      const where = address();
      if (where && (await fetch(`${where.base}${where.path}`)).ok)
        return { child, base: where.base, ms: performance.now() - at };
    } catch {
      // Not listening yet.
    }
    await sleep(5);
  }
}

const directory = temporary();
const owner = join(directory, 'owner.json');
const EMPTY_PORT = 3987;
const empty = () =>
  started(join(ROOT, 'test/bench/empty-nest.cjs'), { PORT: String(EMPTY_PORT) }, () => ({
    base: `http://127.0.0.1:${EMPTY_PORT}`,
    path: '/empty',
  }));
const drivbank = () =>
  started(join(ROOT, 'dist/apps/server/src/main.js'), { DRIVBANK_DATA: directory, DRIVBANK_PORT: '0' }, () =>
    existsSync(owner)
      ? { base: JSON.parse(readFileSync(owner, 'utf8')).address, path: '/health/ready' }
      : undefined,
  );
const ended = (child) => new Promise((resolve) => (child.once('exit', resolve), child.kill()));

const nest = await empty();
const idleNest = rssMb(nest.child.pid);
const fire = (options) => autocannon({ connections: CONNECTIONS, duration: seconds, ...options });
await fire({
  url: `${nest.base}/empty`,
  duration: 1,
  method: 'POST',
  body: '{"a":1}',
  headers: { 'content-type': 'application/json' },
});
let before = cpuMs(nest.child.pid);
const nothing = await fire({
  url: `${nest.base}/empty`,
  method: 'POST',
  body: '{"a":1}',
  headers: { 'content-type': 'application/json' },
});
const nothingUs = ((cpuMs(nest.child.pid) - before) * 1_000) / nothing.requests.total;
await ended(nest.child);

const server = await drivbank();
const get = async (path) => (await fetch(`${server.base}/api/v1${path}`)).json();
const idle = rssMb(server.child.pid);
const coordinator = (await get('/people')).items.find(({ name }) => name === 'Samordnaren').id;
const owner1 = (await get('/organisations')).items[0].id;
const template = (await get('/templates')).items.find(({ name }) => name.en === 'The lifecycle').id;
const post = (path, body, headers = {}) => ({
  method: 'POST',
  path: `/api/v1${path}`,
  headers: { 'content-type': 'application/json', 'drivbank-act-as': coordinator, ...headers },
  body: JSON.stringify(body),
});
let key = 0;
const requests = [
  {
    ...post('/processes', {
      title: 'Under last',
      purpose: 'Prov',
      ownerId: owner1,
      coordinatorId: coordinator,
      templateId: template,
      motive: 'Prov',
    }),
    setupRequest: (request) => ({
      ...request,
      headers: { ...request.headers, 'idempotency-key': `k${process.pid}-${key++}` },
    }),
  },
];

/** On a process that nobody else is writing to: what people do most, one short text and one event. */
const progress = () => [
  {
    method: 'POST',
    setupRequest(request, context) {
      context.process = pool.shift();
      return {
        ...request,
        ...post(
          `/processes/${context.process.id}/record-progress`,
          { text: 'Första veckan gick bra' },
          { 'if-match': `"${context.process.revision}"`, 'idempotency-key': `k${process.pid}-${key++}` },
        ),
      };
    },
    onResponse(status, body, context) {
      if (status === 200) pool.push({ ...context.process, revision: JSON.parse(body).revision });
    },
  },
];
const pool = [];
for (let i = 0; i < 3 * CONNECTIONS; i++) {
  const { method, headers, body } = requests[0].setupRequest(requests[0]);
  pool.push(await (await fetch(`${server.base}/api/v1/processes`, { method, headers, body })).json());
}

async function measured(what, wanted) {
  await fire({ url: server.base, duration: 1, requests: wanted() });
  const since = cpuMs(server.child.pid);
  const answers = await fire({ url: server.base, requests: wanted() });
  const us = ((cpuMs(server.child.pid) - since) * 1_000) / answers.requests.total;
  tell({
    what: 'http',
    command: what,
    emptyNestUs: nothingUs,
    us,
    ratio: us / nothingUs,
    emptyPerSecond: nothing.requests.average,
    perSecond: answers.requests.average,
    refused: answers.non2xx,
    p99Ms: answers.latency.p99,
  });
}
await measured('InitiateProcess: a new stream, three events', () => requests);
await measured('RecordProgress: one event', progress);
tell({ what: 'memory', emptyNestMb: idleNest, drivbankMb: idle, afterLoadMb: rssMb(server.child.pid) });
await ended(server.child);

const times = { nest: [], drivbank: [] };
for (let i = 0; i < 3; i++) {
  const a = await empty();
  times.nest.push(a.ms);
  await ended(a.child);
  const b = await drivbank();
  times.drivbank.push(b.ms);
  await ended(b.child);
}
const median = (values) => values.sort((a, b) => a - b)[1];
tell({
  what: 'start',
  emptyNestMs: median(times.nest),
  drivbankMs: median(times.drivbank),
  ratio: median(times.drivbank) / median(times.nest),
});
removed(directory);
