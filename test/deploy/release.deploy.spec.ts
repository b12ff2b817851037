import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Visitor } from '../support/visitor.js';

const ROOT = join(__dirname, '../..');
/** As on a server: the code is root's, and the service is somebody who owns nothing. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

let base: string;
let release: string;
let data: string;
let server: ChildProcess;
let readyAfterMs: number;
let words = '';
let administrator: Visitor;

const ANNA = { name: 'Anna Ek', email: 'anna@kommunen.example', password: 'sju gröna elcyklar' };

const unit = (name: string) => readFileSync(join(ROOT, 'infra/systemd', name), 'utf8');

/** What systemd would start, with this very Node. */
function commandOf(service: string): string[] {
  const [, line] = /^ExecStart=(.*)$/m.exec(unit(service))!;
  const [node, ...args] = line!.split(' ');
  expect(node).toBe('/usr/bin/node');
  return args;
}

const settings = () => ({ PATH: process.env['PATH'], DRIVBANK_DATA: data, DRIVBANK_PORT: '0' });
const address = () =>
  (JSON.parse(readFileSync(join(data, 'owner.json'), 'utf8')) as { address: string }).address;

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'drivbank-release-'));
  chmodSync(base, 0o755);
  [release, data] = [join(base, 'release'), join(base, 'data')];
  execFileSync(process.execPath, ['infra/scripts/assemble.mjs', release], { cwd: ROOT, stdio: 'ignore' });
  mkdirSync(data, { mode: 0o700 });
  if (NOBODY.uid !== undefined) chownSync(data, NOBODY.uid, NOBODY.gid);
  const startedAt = performance.now();
  server = spawn(process.execPath, commandOf('drivbank.service'), {
    ...NOBODY,
    cwd: release,
    env: settings(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  server.stderr!.on('data', (chunk: Buffer) => (words += chunk.toString()));
  while (!(await isReady())) {
    if (server.exitCode !== null) throw new Error(`The release does not start: ${words}`);
    await sleep(20);
  }
  readyAfterMs = performance.now() - startedAt;
});
afterAll(() => {
  if (server.exitCode === null) server.kill('SIGKILL');
  rmSync(base, { recursive: true, force: true });
});

const isReady = async () => {
  try {
    return (await fetch(`${address()}/health/ready`)).ok;
  } catch {
    return false;
  }
};

/** Every file as it was left: its size, and its time to see that nothing was written. */
const filesOf = (directory: string) =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => ({ name, file: lstatSync(join(directory, name)) }))
    .filter(({ file }) => file.isFile())
    .map(({ name, file }) => ({ name, bytes: file.size, writtenAt: file.mtimeMs }));

test('holds what runs, and no compiler, source or test', () => {
  for (const missing of ['apps', 'libs', 'test', 'node_modules/typescript', 'node_modules/jest'])
    expect([missing, existsSync(join(release, missing))]).toEqual([missing, false]);
  const bytes = filesOf(release).reduce((sum, file) => sum + file.bytes, 0);
  console.log(
    `release of ${Math.round(bytes / 2 ** 20)} MiB, ready ${Math.round(readyAfterMs)} ms after its start`,
  );
});

test('serves the app and commands, and writes nothing beside its data', async () => {
  const before = filesOf(release);
  const page = await fetch(`${address()}/portfolio`, { headers: { accept: 'text/html' } });
  expect(await page.text()).toContain('<title>');
  administrator = new Visitor(address());
  const link = readFileSync(join(data, 'setup-link.txt'), 'utf8').trim();
  await administrator.setUp(link, ANNA);
  const answer = await administrator.ask('POST', '/people', {
    body: { details: { name: 'Bo Lind' } },
    headers: { 'idempotency-key': 'Bo', 'sec-fetch-site': 'same-origin' },
  });
  expect(answer.status).toBe(201);
  expect(filesOf(release)).toEqual(before);
});

const inRelease = (...args: string[]) =>
  execFileSync(process.execPath, args, {
    ...NOBODY,
    cwd: release,
    env: { ...settings(), DRIVBANK_PORT: new URL(address()).port, DRIVBANK_LANGUAGE: 'en' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

test('is found well by the probe of the image, from the inside', () => {
  for (const state of ['live', 'ready']) inRelease('infra/container/health.mjs', state);
});

test('has its command line, which reads a password that only its caller may read', () => {
  expect(inRelease('dist/apps/cli/src/main.js', 'verify')).toMatch(/The log is whole: \d+ events\./);
  expect(inRelease('infra/scripts/drivbank.mjs', 'replay')).toMatch(/Equal: \d+ events\./);
  const passwordFile = join(base, 'first-password');
  writeFileSync(passwordFile, 'fyra kajor över ån\n', { mode: 0o600 });
  const asked = ['--name', 'Cecilia Berg', '--email', 'cecilia@kommunen.example', '--password-file', '-'];
  const { stderr } = spawnSync(process.execPath, ['dist/apps/cli/src/main.js', 'admin', 'create', ...asked], {
    ...NOBODY,
    cwd: release,
    env: { ...settings(), DRIVBANK_LANGUAGE: 'en' },
    stdio: [openSync(passwordFile, 'r'), 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  expect(stderr).toContain('already');
});

test('the nightly backup keeps 7 days, 4 weeks and 12 months, and nothing else of its own', () => {
  const backups = join(base, 'backups');
  mkdirSync(backups, { mode: 0o777 });
  chmodSync(backups, 0o777);
  const old = Array.from({ length: 800 }, (_, days) => {
    const night = new Date(Date.now() - (days + 1) * 86_400_000).toISOString();
    return `${night.slice(0, 10)}T02-15-00Z`;
  });
  for (const name of [...old, 'by hand']) mkdirSync(join(backups, name));
  if (NOBODY.uid !== undefined)
    for (const name of old) chownSync(join(backups, name), NOBODY.uid, NOBODY.gid);
  const [script] = commandOf('drivbank-backup.service');
  inRelease(script!, backups);
  const left = readdirSync(backups).sort().toReversed();
  expect(left[0]).toBe('by hand');
  const made = left[1]!;
  expect(readdirSync(join(backups, made)).sort()).toEqual(['log.db', 'records.db']);
  const kept = left.slice(1).map((name) => name.slice(0, 10));
  expect(kept.slice(0, 7)).toEqual([made.slice(0, 10), ...old.slice(0, 6).map((name) => name.slice(0, 10))]);
  expect(new Set(kept.map((day) => day.slice(0, 7))).size).toBe(12);
  expect(kept.length).toBeGreaterThanOrEqual(7 + 11);
  expect(kept.length).toBeLessThanOrEqual(7 + 4 + 12);
});

test('a nightly backup that fails says so and thins nothing out', () => {
  const backups = join(base, 'no place');
  mkdirSync(backups, { mode: 0o755 });
  const old = Array.from({ length: 20 }, (_, day) => `2026-01-${String(day + 1).padStart(2, '0')}T02-15-00Z`);
  for (const name of old) mkdirSync(join(backups, name));
  const [script] = commandOf('drivbank-backup.service');
  const inVain = { ...settings(), DRIVBANK_DATA: join(base, 'nothing here') };
  const run = () =>
    execFileSync(process.execPath, [script!, backups], { cwd: release, env: inVain, stdio: 'pipe' });
  expect(run).toThrow();
  expect(readdirSync(backups)).toEqual(old);
});

test('ends by itself when it is asked to, also while a page listens', async () => {
  const page = await fetch(`${address()}/api/v1/live`, { headers: administrator.credentials });
  expect(page.status).toBe(200);
  const stopsWithinMs = 1_000 * Number(/^TimeoutStopSec=(\d+)$/m.exec(unit('drivbank.service'))![1]);
  const patience = setTimeout(() => server.kill('SIGKILL'), stopsWithinMs);
  server.kill('SIGTERM');
  expect(await once(server, 'exit')).toEqual([0, null]);
  clearTimeout(patience);
  await page.text().catch(() => undefined);
  expect(() => inRelease('infra/container/health.mjs', 'live')).toThrow();
  expect(words).toBe('');
});
