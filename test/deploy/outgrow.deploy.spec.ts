import { spawn, execFileSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from '../support/client.js';
import { EventStoreProcess } from '../support/eventstore-process.js';
import { RedisServer } from '../support/redis-server.js';
import { RunningServer, temporaryDirectory } from '../support/running-server.js';
import { until } from '../support/until.js';

const ROOT = join(__dirname, '../..');
const NODES = ['api-1', 'api-2', 'worker-1'] as const;
const PEOPLE = 30;
/** Seated when a log is founded. */
const FIRST_PEOPLE = 2;

let base: string;
let store: EventStoreProcess;
let redis: RedisServer;
let script: ChildProcess | undefined;
const settings = () => ({
  ...process.env,
  DRIVBANK_DATA: join(base, 'data'),
  DRIVBANK_ORGANISATION: 'Kommunen',
  DRIVBANK_SIGN_IN: 'trial',
});
const withStore = () => ({ ...settings(), DRIVBANK_MASTER_KEY_FILE: join(base, 'master.key') });

beforeAll(async () => {
  base = temporaryDirectory();
  [store, redis] = await Promise.all([EventStoreProcess.start(), RedisServer.start()]);
}, 120_000);
afterAll(async () => {
  if (script) process.kill(-script.pid!, 'SIGTERM');
  if (script) await until('the nodes to end', () => !isAlive(-script!.pid!));
  await redis.remove();
  await store.end();
  rmSync(base, { recursive: true });
});

const isAlive = (group: number) => {
  try {
    return process.kill(group, 0);
  } catch {
    return false;
  }
};

/** As it stands in the README, with places of this test instead of those of the reader. */
function outgrowing(): string {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const [, block] = /<!-- outgrow -->\n```bash\n([\s\S]*?)```/.exec(readme)!;
  return block!
    .replaceAll('$PWD/master.key', `${base}/master.key`)
    .replaceAll('> master.key', `> ${base}/master.key`)
    .replaceAll('esdb://127.0.0.1:2113?tls=false', store.connectionString)
    .replaceAll('redis://127.0.0.1:6379', redis.url)
    .replaceAll('DRIVBANK_DATA=data-', `DRIVBANK_DATA=${base}/data-`)
    .replaceAll(/--port \d+/g, '--port 0');
}

const addressOf = (node: string) => {
  try {
    return (JSON.parse(readFileSync(join(base, `data-${node}/owner.json`), 'utf8')) as { address: string })
      .address;
  } catch {
    return undefined;
  }
};
const isReady = async (address: string) => {
  const response = await fetch(`${address}/health/ready`).catch(() => undefined);
  return response?.ok === true;
};
const namesAt = async (address: string) => {
  const { body } = await new Client(address).get<{ items: { id: string; name: string }[] }>('/people');
  return body.items.map(({ id, name }) => `${id} ${name}`).sort();
};

test('one machine becomes three nodes, word by word as the README says, and one machine again', async () => {
  const before = await oneMachine();

  script = spawn('bash', ['-euo', 'pipefail', '-c', `${outgrowing()}\nwait`], {
    cwd: ROOT,
    env: settings(),
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const nodes: string[] = [];
  for (const node of NODES)
    nodes.push(
      await until(`${node} is ready`, async () => {
        const address = addressOf(node);
        return address && (await isReady(address)) ? address : undefined;
      }),
    );
  for (const node of nodes.slice(0, 2)) expect(await namesAt(node)).toEqual(before);
  const [first, second] = nodes as [string, string];
  await register(first, 'Den nya');
  await until(
    'what one node wrote, on the other',
    async () => (await namesAt(second)).length > before.length,
  );
  const after = await namesAt(second);

  process.kill(-script.pid!, 'SIGTERM');
  await once(script, 'exit');
  await until('the nodes to end', () => !isAlive(-script!.pid!));
  script = undefined;
  const back = join(base, 'back');
  const args = [
    'infra/scripts/drivbank.mjs',
    'migrate-log',
    '--from',
    store.connectionString,
    '--data',
    back,
  ];
  execFileSync(process.execPath, args, { cwd: ROOT, env: withStore(), stdio: ['ignore', 'ignore', 'pipe'] });
  const server = await RunningServer.start(back);
  expect(await namesAt(server.address)).toEqual(after);
  await server.end();
}, 240_000);

/** Who is there when it has worked for a while on the embedded log. */
async function oneMachine(): Promise<readonly string[]> {
  mkdirSync(join(base, 'data'));
  const server = await RunningServer.start(join(base, 'data'));
  for (let i = 0; i < PEOPLE; i++) await register(server.address, `Person ${i}`);
  const names = await until('all of them in the views', async () => {
    const found = await namesAt(server.address);
    return found.length === PEOPLE + FIRST_PEOPLE ? found : undefined;
  });
  await server.end();
  return names;
}

async function register(address: string, name: string): Promise<void> {
  const client = new Client(address);
  const { coordinator } = await client.firstIds();
  expect((await client.post('/people', { details: { name } }, { as: coordinator })).status).toBe(201);
}
