import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { EventStoreServer } from '../support/eventstore-server/eventstore-server.js';
import { RedisServer } from '../support/redis-server.js';
import { RunningServer, temporaryDirectory } from '../support/running-server.js';
import { sharedLog } from '../support/shared-log.js';
import { until } from '../support/until.js';
import { Visitor } from '../support/visitor.js';

const CLI = join(__dirname, '../../dist/apps/cli/src/main.js');
const ATTEMPTS = 200;
const PASSWORD = 'sju gröna elcyklar';

let store: EventStoreServer;
let redis: RedisServer;
beforeAll(async () => {
  [store, redis] = await Promise.all([EventStoreServer.start(), RedisServer.start()]);
});
afterAll(() => Promise.all([store.stop(), redis.remove()]));

const nodes: RunningServer[] = [];
afterEach(() => Promise.all(nodes.splice(0).map((node) => node.remove())));
const started = async (settings: Readonly<Record<string, string>> = {}) => {
  const node = await RunningServer.start(undefined, undefined, { DRIVBANK_SIGN_IN: 'accounts', ...settings });
  nodes.push(node);
  return node;
};

const tokenOf = (node: RunningServer) =>
  new URL(readFileSync(join(node.directory, 'setup-link.txt'), 'utf8').trim()).hash.slice(1);

type Person = { roles: { role: string; active: boolean }[] };

/** Everybody who holds a link tries at once, with every link at every node; the answers, and the one who came in. */
async function race(at: readonly RunningServer[]) {
  const tokens = at.map(tokenOf);
  const visitors = Array.from({ length: ATTEMPTS }, (_, i) => new Visitor(at[i % at.length]!.address));
  const answers = await Promise.all(
    visitors.map(async (visitor, i) => {
      const person = { name: `Person ${i}`, email: `person${i}@kommunen.example`, password: PASSWORD };
      const token = tokens[Math.floor(i / at.length) % at.length];
      const { status, code } = await visitor.post('/setup', { token, ...person });
      return { visitor, status, told: code ?? 'appointed' };
    }),
  );
  const counts: Record<string, number> = {};
  for (const { told } of answers) counts[String(told)] = (counts[String(told)] ?? 0) + 1;
  console.log(`${at.length} node(s), ${ATTEMPTS} attempts: ${JSON.stringify(counts)}`);
  return { answers, winners: answers.filter(({ status }) => status === 200) };
}

const administratorsAt = async (visitor: Visitor) => {
  const { body } = await visitor.get<{ items: Person[] }>('/people');
  return body.items.filter(({ roles }) => roles.some(({ role }) => role === 'administrator'));
};

test('200 attempts at one node: one administrator', async () => {
  const { answers, winners } = await race([await started()]);
  expect(winners).toHaveLength(1);
  expect(answers.filter(({ status }) => ![200, 409, 503].includes(status))).toEqual([]);
  const { visitor } = winners[0]!;
  await visitor.addSecondFactor();
  expect(await administratorsAt(visitor)).toHaveLength(1);
});

test('200 attempts at two nodes with the links of both: one administrator, whose session holds until Redis forgets', async () => {
  const settings = { ...sharedLog(store), REDIS_URL: redis.url };
  const [first, second] = [await started(settings), await started(settings)];
  const { answers, winners } = await race([first, second]);
  expect(winners).toHaveLength(1);
  expect(answers.map(({ told }) => told)).not.toContain('SetupLinkWrong');
  const { visitor } = winners[0]!;
  await visitor.addSecondFactor();
  for (const { address } of [first, second]) {
    const there = new Visitor(address);
    there.cookie = visitor.cookie;
    await until('the account on this node', async () => (await there.get('/people')).status === 200);
    expect(await administratorsAt(there)).toHaveLength(1);
  }
  await redis.flush();
  expect((await visitor.get('/people')).code).toBe('SignInNeeded');
});

test('a node that was started as a trial ends when people begin to sign in at another', async () => {
  const settings = { ...sharedLog(store), EVENTSTORE_NAMESPACE: 'trial', REDIS_URL: redis.url };
  const node = await started(settings);
  const trial = await started({ ...settings, DRIVBANK_SIGN_IN: 'trial' });
  expect((await new Visitor(trial.address).get('/people')).status).toBe(200);
  await new Visitor(node.address).post('/setup', {
    token: tokenOf(node),
    name: 'Anna Ek',
    email: 'anna@kommunen.example',
    password: PASSWORD,
  });
  await until('the trial to end', () => trial.output.includes('no trial any more'));
  await expect(fetch(trial.address)).rejects.toThrow('fetch failed');
  await expect(
    RunningServer.start(trial.directory, undefined, { ...settings, DRIVBANK_SIGN_IN: 'trial' }),
  ).rejects.toThrow('People sign in to this log');
});

test('the command line appoints on a log of many nodes before there is any, and once', async () => {
  const settings = { ...sharedLog(store), EVENTSTORE_NAMESPACE: 'unwatched', REDIS_URL: redis.url };
  const directory = temporaryDirectory();
  // Beside this process, which is the event store.
  const command = async (...args: string[]) => {
    const env = { ...process.env, ...settings, DRIVBANK_DATA: directory, DRIVBANK_LANGUAGE: 'en' };
    const child = spawn(process.execPath, [CLI, ...args], { env });
    child.stdin.end(`${PASSWORD}\n`);
    const [words, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return words + complaint;
  };
  const email = 'anna@kommunen.example';
  const create = ['admin', 'create', '--name', 'Anna Ek', '--email', email, '--password-file', '-'];
  expect(await command(...create)).toContain('Anna Ek is administrator');
  const node = await started(settings);
  expect(existsSync(join(node.directory, 'setup-link.txt'))).toBe(false);
  const anna = new Visitor(node.address);
  expect((await anna.post('/sign-in', { email, password: PASSWORD })).body).toMatchObject({ signedIn: true });
  expect(await command(...create)).toContain('already');
  expect(await command('replay')).toContain('Equal');
  rmSync(directory, { recursive: true });
});
