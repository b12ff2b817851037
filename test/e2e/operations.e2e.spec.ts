import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ENDPOINTS } from '@drivbank/contracts';
import { Client } from '../support/client.js';
import { RunningServer, temporaryDirectory } from '../support/running-server.js';

const ROOT = join(__dirname, '../..');
const RECORDS = 'infra/demo/vinnova-projects.json';

let server: RunningServer;
beforeAll(async () => {
  server = await RunningServer.start();
});
afterAll(() => server.remove());

const drivbank = (...args: string[]) =>
  execFileSync(process.execPath, ['infra/scripts/drivbank.mjs', '--language', 'en', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

test('eighty real projects come in once, while the server runs', async () => {
  const first = drivbank('--data', server.directory, 'import', 'vinnova', RECORDS);
  expect(first).toContain('80 records: 80 new processes, 0 changed, 0 unchanged, 0 refused.');
  expect(first).toMatch(/27 {2}The coordinator is in capitals/);
  const events = (await new Client(server.address).get('/about')).body['events'];
  const second = drivbank('--data', server.directory, 'import', 'vinnova', RECORDS);
  expect(second).toContain('0 new processes, 0 changed, 80 unchanged');
  expect((await new Client(server.address).get('/about')).body['events']).toBe(events);
});

test('the views equal what the log says, and the log is whole', () => {
  expect(drivbank('--data', server.directory, 'replay')).toMatch(/Equal: \d+ events\./);
  expect(drivbank('--data', server.directory, 'verify')).toMatch(/The log is whole: \d+ events\./);
});

test('a backup of the running server becomes another one that is the same', async () => {
  const backup = join(server.directory, 'backup');
  const restored = temporaryDirectory();
  drivbank('--data', server.directory, 'backup', backup);
  rmSync(restored, { recursive: true });
  drivbank('--data', restored, 'restore', backup);
  const other = await RunningServer.start(restored);
  try {
    const about = async (address: string) => (await new Client(address).get('/about')).body;
    expect((await about(other.address))['logId']).toBe((await about(server.address))['logId']);
    expect((await about(other.address))['events']).toBe((await about(server.address))['events']);
  } finally {
    await other.remove();
  }
});

test.each([
  [['import', 'vinnova', 'package.json'], /no projects from Vinnova/],
  [['import', 'vinnova', 'nowhere.json'], /cannot be read/],
  [['restore', '/nowhere'], /There is no backup/],
])('says in one sentence what is wrong: %j', (args, sentence) => {
  const data = temporaryDirectory();
  let stderr = '';
  try {
    drivbank('--data', data, ...args);
  } catch (error) {
    stderr = (error as { stderr: string }).stderr;
  }
  rmSync(data, { recursive: true });
  expect(stderr).toMatch(sentence);
});

test('the document of the API names every route, and no other', async () => {
  const document = (await (await fetch(`${server.address}/api/v1/openapi.json`)).json()) as {
    openapi: string;
    paths: Record<string, Record<string, { summary: string }>>;
  };
  expect(document.openapi).toBe('3.1.0');
  const documented = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method} ${path}`),
  );
  expect(documented.sort()).toEqual(ENDPOINTS.map(({ method, path }) => `${method} /api/v1${path}`).sort());
  expect(routesInSource()).toEqual(generalised(documented));
});

/** Routes as the controllers declare them, with every parameter as `{}`. */
function routesInSource(): string[] {
  const folder = join(ROOT, 'apps/server/src');
  const routes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.controller.ts'))
    .flatMap((file) => {
      const source = readFileSync(join(folder, file), 'utf8');
      const [, base = ''] = /@Controller\((?:'([^']*)')?\)/.exec(source) ?? [];
      return [...source.matchAll(/@(Get|Post)\((?:'([^']*)')?\)/g)].map(
        ([, method, path]) => `${method!.toLowerCase()} /${[base, path].filter(Boolean).join('/')}`,
      );
    });
  return [...new Set(routes.map((route) => route.replace(/:\w+/g, '{}')))]
    .filter((route) => route.includes(' /api/'))
    .sort();
}

/** Documented routes; commands that share one generic route fall together. */
function generalised(documented: readonly string[]): string[] {
  const generic = /^post \/api\/v1\/(processes|organisations|people|templates)\/\{\}\/(?!files$)[a-z-]+$/;
  return [
    ...new Set(
      documented
        .map((route) => route.replace(/\{\w+\}/g, '{}'))
        .map((route) => (generic.test(route) ? route.replace(/[a-z-]+$/, '{}') : route)),
    ),
  ].sort();
}

test('the documentation page needs nobody else', async () => {
  const page = await (await fetch(`${server.address}/docs`)).text();
  expect(page).not.toMatch(/https?:\/\//);
  expect(existsSync(join(ROOT, 'node_modules/swagger-ui-dist'))).toBe(true);
  expect((await fetch(`${server.address}/docs/swagger-ui-bundle.js`)).ok).toBe(true);
});
