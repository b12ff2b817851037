import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request as askUnencrypted, type IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { freePort, RunningCaddy } from '../support/caddy.js';
import { RunningServer, temporaryDirectory } from '../support/running-server.js';
import { TownHall, type Employee } from '../support/town-hall.js';
import { until } from '../support/until.js';

/** As in infra/compose: browser -> public gateway (TLS) -> door of a node -> server on loopback. */
const ROOT = join(__dirname, '../..');
const SITE = 'drivbank.localhost';
const PROXIES = '127.0.0.1,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16';

let hall: TownHall;
let coordinator: Employee;
/** Her session, as a browser keeps it that came over TLS. */
const overTls = () => coordinator.cookie!.replace(/^drivbank=/, '__Host-drivbank=');
let newProcess: object;
let door: RunningCaddy;
let gateway: RunningCaddy;
let authority: string;
let port: number;
let httpPort: number;
let operatingPort: number;
let doorPort: number;

beforeAll(async () => {
  port = await freePort();
  [doorPort, operatingPort] = [await freePort(), await freePort()];
  httpPort = await freePort();
  hall = await TownHall.open({
    DRIVBANK_URL: `https://${SITE}:${port}`,
    DRIVBANK_TRUSTED_PROXIES: PROXIES,
  });
  coordinator = await hall.employ('Cecilia Berg', [{ role: 'coordinator', scope: { kind: 'deployment' } }]);
  newProcess = {
    title: 'Solceller på taket',
    purpose: 'Lägre elkostnad',
    motive: 'Vi vill pröva',
    ownerId: await hall.municipality(),
    coordinatorId: coordinator.personId,
    templateId: await hall.template(),
  };
  door = await RunningCaddy.start(
    join(ROOT, 'infra/helm/drivbank/files/door-api.Caddyfile'),
    {
      DOOR_PORT: String(doorPort),
      OPERATING_PORT: String(operatingPort),
      DRIVBANK_PORT: new URL(hall.server.address).port,
    },
    doorPort,
  );
  gateway = await RunningCaddy.start(
    join(ROOT, 'infra/compose/gateway.Caddyfile'),
    {
      DRIVBANK_SITE: SITE,
      GATEWAY_HTTP_PORT: String(httpPort),
      GATEWAY_HTTPS_PORT: String(port),
      OPERATING_PORT: String(operatingPort),
      DOORS: `127.0.0.1:${doorPort} gone.invalid:${doorPort}`,
    },
    port,
  );
  authority = await certified(gateway, port);
});
afterAll(async () => {
  await gateway?.remove();
  await door?.remove();
  await hall?.close();
});

type Asked = {
  readonly path: string;
  readonly method?: string;
  /** By what whoever asks is known; a stranger without it. */
  readonly by?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Another gateway than the one that all tests share. */
  readonly through?: { readonly port: number; readonly ca: string };
};

/** Over TLS, trusting nothing but the gateway's own authority. */
async function asked(question: Asked): Promise<IncomingMessage> {
  const { path, method = 'GET', by = {}, headers = {}, body } = question;
  const { through = { port, ca: authority } } = question;
  const outgoing = request({
    host: '127.0.0.1',
    ...through,
    servername: SITE,
    path,
    method,
    headers: {
      host: `${SITE}:${port}`,
      ...(method === 'POST' && { 'sec-fetch-site': 'same-origin' }),
      ...by,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
  }).end(body === undefined ? undefined : JSON.stringify(body));
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
  return response;
}

async function answered(question: Asked) {
  const response = await asked(question);
  return { status: response.statusCode, body: await text(response) };
}

/** The authority of a gateway, once it has made its certificate: it listens before that. */
async function certified({ home }: RunningCaddy, at: number): Promise<string> {
  const ca = readFileSync(join(home, 'caddy/pki/authorities/local/root.crt'), 'utf8');
  const asks = () => answered({ path: '/', through: { port: at, ca } });
  await until('a certificate', () =>
    asks().then(
      () => true,
      () => false,
    ),
  );
  return ca;
}

const initiate = (headers: Readonly<Record<string, string>> = {}): Asked => ({
  path: '/api/v1/processes',
  method: 'POST',
  headers: { 'idempotency-key': randomUUID(), ...headers },
  body: newProcess,
});

const events = async () => (await coordinator.get('/about')).body['events'];

describe('without TLS', () => {
  const unencrypted = async (path: string) => {
    const plain = askUnencrypted({ host: '127.0.0.1', port: httpPort, path, headers: { host: SITE } }).end();
    const [response] = (await once(plain, 'response')) as [IncomingMessage];
    response.resume();
    return { status: response.statusCode, location: response.headers.location };
  };

  test('people are sent on', async () => {
    expect(await unencrypted('/portfolio?q=sol')).toEqual({
      status: 308,
      location: `https://${SITE}/portfolio?q=sol`,
    });
  });

  test.each(['/api/v1/processes', '/calendar/a.b.ics'])('programs are refused at %s', async (path) => {
    expect(await unencrypted(path)).toEqual({ status: 403, location: undefined });
  });
});

describe('a stranger', () => {
  const strangers = [{}, { cookie: '__Host-drivbank=made-up' }, { 'drivbank-act-as': 'somebody' }];

  test.each(['/api/v1/processes', '/api/v1/about', '/api/v1/live'])('has nothing at %s', async (path) => {
    for (const by of strangers) expect([400, 401]).toContain((await answered({ path, by })).status);
  });

  test('sees the door, and gives no command', async () => {
    const before = await events();
    expect((await answered({ path: '/', headers: { accept: 'text/html' } })).body).toContain('Logga in');
    for (const by of strangers) expect([400, 401]).toContain((await answered({ ...initiate(), by })).status);
    expect(await events()).toBe(before);
  });
});

describe('whoever has signed in', () => {
  let by: Readonly<Record<string, string>>;
  beforeAll(() => {
    by = { cookie: overTls() };
  });

  test('a command is done', async () => {
    const before = Number(await events());
    const origin = `https://${SITE}:${port}`;
    expect((await answered({ ...initiate({ origin }), by })).status).toBe(201);
    expect(Number(await events())).toBeGreaterThan(before);
  });

  test('a page of another site can do nothing, and another name is not answered', async () => {
    const before = await events();
    const foreign = initiate({ origin: 'https://evil.example' });
    const answer = await answered({ ...foreign, by });
    expect([answer.status, JSON.parse(answer.body)]).toEqual([
      403,
      expect.objectContaining({ code: 'OriginForeign' }),
    ]);
    const other = await answered({ path: '/', by, headers: { host: 'evil.example' } });
    expect(other.body).not.toContain('Drivbänk');
    expect(await events()).toBe(before);
  });

  test('names in forwarded headers change nothing', async () => {
    const headers = {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'http',
      forwarded: 'host=evil.example',
    };
    expect((await answered({ path: '/api/v1/about', by, headers })).status).toBe(200);
  });

  test.each(['/metrics', '/health/ready', '/health/live'])('%s stays inside', async (path) => {
    expect((await answered({ path, by })).status).toBe(404);
  });

  test('the files of the server are out of reach', async () => {
    const before = await events();
    const path = '/api/v1/operations/backup';
    const body = { directory: join(temporaryDirectory(), 'stolen') };
    expect((await answered({ path, method: 'POST', by, body })).status).toBe(403);
    expect(await events()).toBe(before);
  });

  test('a program comes in by its token', async () => {
    const program = await hall.program(coordinator, { scope: 'read' });
    const asked = { path: '/api/v1/processes', by: program.credentials };
    expect((await answered(asked)).status).toBe(200);
  });

  test('live updates flow at once, uncompressed', async () => {
    const live = await asked({ path: '/api/v1/live', by, headers: { 'accept-encoding': 'gzip' } });
    expect(live.headers['content-encoding']).toBeUndefined();
    const told: string[] = [];
    const moved = new Promise<void>((resolve) =>
      live.on('data', (chunk: Buffer) => {
        told.push(chunk.toString());
        if (told.join('').split('event: moved').length > 2) resolve();
      }),
    );
    expect((await answered({ ...initiate(), by })).status).toBe(201);
    await moved;
    live.destroy();
  });
});

describe('the door for what watches', () => {
  const inside = (path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${operatingPort}${path}`, init);

  test('answers probes', async () => {
    expect((await inside('/health/live')).status).toBe(200);
    expect((await inside('/health/ready')).status).toBe(200);
  });

  test.each([
    '/',
    '/api/v1/processes',
    '/api/v1/about',
    '/docs',
    '/health/../api/v1/about',
    '/health/ready/x',
  ])('has nothing of the application: %s', async (path) => {
    expect((await inside(path)).status).toBe(404);
  });

  test('the door of a worker has nothing else', async () => {
    const only = await freePort();
    const settings = { OPERATING_PORT: String(only), DRIVBANK_PORT: new URL(hall.server.address).port };
    const file = join(ROOT, 'infra/helm/drivbank/files/door-worker.Caddyfile');
    const worker = await RunningCaddy.start(file, settings, only);
    try {
      expect((await fetch(`http://127.0.0.1:${only}/health/ready`)).status).toBe(200);
      expect((await fetch(`http://127.0.0.1:${only}/api/v1/about`)).status).toBe(404);
    } finally {
      await worker.remove();
    }
  });
});

describe('in a browser', () => {
  let browser: Browser;
  let address: string;
  beforeAll(async () => {
    browser = await openBrowser();
    address = `https://${SITE}:${port}`;
  });
  afterAll(() => browser?.close());

  test('a person starts a process, and another window sees it by itself', async () => {
    const context = await browser.newContext({
      locale: 'sv-SE',
      ignoreHTTPSErrors: true,
    });
    const [name, value] = overTls().split('=', 2) as [string, string];
    await context.addCookies([{ name, value, url: address, secure: true, httpOnly: true }]);
    const [page, other] = [await context.newPage(), await context.newPage()];
    await Promise.all([page.goto(`${address}/start`), other.goto(`${address}/portfolio`)]);
    await page.getByLabel(/^Namn/).fill('Digital tvilling av hamnen');
    await page.getByLabel(/Vad vill ni uppnå/).fill('Färre haverier');
    for (const [label, option] of [
      ['Mall', 'Livscykeln'],
      ['Organisation som äger processen', 'Kommunen'],
    ] as const) {
      await page.getByLabel(label).click();
      await page.getByRole('option', { name: option }).click();
    }
    await page.getByLabel(/Varför börjar ni/).fill('Vi vill pröva');
    await page.getByRole('button', { name: 'Påbörja processen' }).click();
    await page.getByRole('heading', { level: 1, name: /Digital tvilling/ }).waitFor();
    await other.getByText('Digital tvilling av hamnen').first().waitFor();
  });

  test('a stranger sees the door', async () => {
    const context = await browser.newContext({ locale: 'sv-SE', ignoreHTTPSErrors: true });
    const page = await context.newPage();
    await page.goto(`${address}/portfolio`);
    await page.getByRole('button', { name: 'Logga in', exact: true }).waitFor();
  });
});

describe('at the first start', () => {
  let town: RunningServer;
  let closing: RunningCaddy[] = [];
  let through: { port: number; ca: string };
  let watched: number;
  beforeAll(async () => {
    const [here, http] = [await freePort(), await freePort()];
    const doorAt = await freePort();
    watched = await freePort();
    town = await RunningServer.start(undefined, undefined, {
      DRIVBANK_URL: `https://${SITE}:${here}`,
      DRIVBANK_SIGN_IN: 'accounts',
      DRIVBANK_TRUSTED_PROXIES: PROXIES,
    });
    const itsDoor = await RunningCaddy.start(
      join(ROOT, 'infra/helm/drivbank/files/door-api.Caddyfile'),
      {
        DOOR_PORT: String(doorAt),
        OPERATING_PORT: String(watched),
        DRIVBANK_PORT: new URL(town.address).port,
      },
      doorAt,
    );
    const itsGateway = await RunningCaddy.start(
      join(ROOT, 'infra/compose/gateway.Caddyfile'),
      {
        DRIVBANK_SITE: SITE,
        GATEWAY_HTTP_PORT: String(http),
        GATEWAY_HTTPS_PORT: String(here),
        OPERATING_PORT: String(watched),
        DOORS: `127.0.0.1:${doorAt}`,
      },
      here,
    );
    closing = [itsGateway, itsDoor];
    through = { port: here, ca: await certified(itsGateway, here) };
  });
  afterAll(async () => {
    for (const one of closing) await one.remove();
    await town?.remove();
  });

  test('what watches is answered without TLS, as before', async () => {
    for (const path of ['/health/ready', '/metrics'])
      expect((await fetch(`http://127.0.0.1:${watched}${path}`)).status).toBe(200);
  });

  test('the first administrator is let in with a cookie for TLS', async () => {
    const origin = `https://${SITE}:${through.port}`;
    const headers = { host: `${SITE}:${through.port}`, origin, 'sec-fetch-site': 'same-origin' };
    const about = await answered({ path: '/api/v1/sign-in', through, headers });
    expect([about.status, JSON.parse(about.body)]).toMatchObject([200, { signIn: 'accounts', setUp: false }]);
    const link = readFileSync(join(town.directory, 'setup-link.txt'), 'utf8').trim();
    const token = new URL(link).hash.slice(1);
    const body = { token, name: 'Anna Ek', email: 'anna@kommunen.example', password: 'sju gröna elcyklar' };
    const setUp = { path: '/api/v1/setup', method: 'POST', body, headers, through };
    const answer = await asked(setUp);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['set-cookie']).toEqual([expect.stringMatching(/^__Host-drivbank=.*; Secure/)]);
  });
});

test('whoever reads does not notice that a node has died behind its door', async () => {
  const [deadDoorPort, otherOperatingPort] = [await freePort(), await freePort()];
  const [secondPort, secondHttpPort] = [await freePort(), await freePort()];
  const deadDoor = await RunningCaddy.start(
    join(ROOT, 'infra/helm/drivbank/files/door-api.Caddyfile'),
    {
      DOOR_PORT: String(deadDoorPort),
      OPERATING_PORT: String(otherOperatingPort),
      DRIVBANK_PORT: String(await freePort()),
    },
    deadDoorPort,
  );
  // Asked for the health of the living node only, it has to find out about the other by itself.
  const second = await RunningCaddy.start(
    join(ROOT, 'infra/compose/gateway.Caddyfile'),
    {
      DRIVBANK_SITE: SITE,
      GATEWAY_HTTP_PORT: String(secondHttpPort),
      GATEWAY_HTTPS_PORT: String(secondPort),
      OPERATING_PORT: String(operatingPort),
      DOORS: `127.0.0.1:${deadDoorPort} 127.0.0.1:${doorPort}`,
    },
    secondPort,
  );
  try {
    const ca = await certified(second, secondPort);
    for (let i = 0; i < 20; i++) {
      const read = { path: '/api/v1/sign-in', through: { port: secondPort, ca } };
      expect((await answered(read)).status).toBe(200);
    }
  } finally {
    await second.remove();
    await deadDoor.remove();
  }
});

test('when the last node is gone, the gateway says so', async () => {
  await hall.server.end('SIGKILL');
  const status = async () => (await answered({ path: '/api/v1/sign-in' })).status;
  while ((await status()) !== 503) await sleep(100);
  expect((await fetch(`http://127.0.0.1:${operatingPort}/health/ready`)).status).toBe(502);
});
