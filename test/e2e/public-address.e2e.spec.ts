import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RunningServer } from '../support/running-server.js';

const PUBLIC = 'drivbank.kommunen.example';
const ACCOUNTS = { DRIVBANK_SIGN_IN: 'accounts' };

let published: RunningServer;
let local: RunningServer;
beforeAll(async () => {
  [published, local] = await Promise.all([
    RunningServer.start(undefined, undefined, { ...ACCOUNTS, DRIVBANK_URL: `https://${PUBLIC}` }),
    RunningServer.start(),
  ]);
});
afterAll(() => Promise.all([published.remove(), local.remove()]));

type Asked = {
  readonly host: string;
  readonly origin?: string;
  readonly path?: string;
  /** The secret of whoever runs the server. */
  readonly operator?: string;
};

/** What a gateway on loopback would hand on; `fetch` sends a Host of its own. */
async function ask(server: RunningServer, asked: Asked, method = 'GET') {
  const { host, origin, operator, path = '/api/v1/sign-in' } = asked;
  const headers = {
    host,
    ...(origin !== undefined && { origin }),
    ...(operator !== undefined && { 'drivbank-operator': operator }),
  };
  const outgoing = request(`${server.address}${path}`, { method, headers }).end();
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
  const body = await text(response);
  return { status: response.statusCode, code: /"code":"(\w+)"/.exec(body)?.[1] };
}

describe('a server that people reach through a gateway', () => {
  test.each([
    [{ host: PUBLIC }],
    [{ host: PUBLIC.toUpperCase() }],
    [{ host: `${PUBLIC}:443` }],
    [{ host: PUBLIC, origin: `https://${PUBLIC}` }],
    [{ host: 'localhost:3000' }],
    [{ host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' }],
  ])('answers %j', async (asked) => {
    expect((await ask(published, asked)).status).toBe(200);
  });

  test.each([
    [{ host: 'evil.example' }, 421],
    [{ host: `${PUBLIC}.evil.example` }, 421],
    [{ host: `evil.${PUBLIC}` }, 421],
    [{ host: `${PUBLIC}:8443` }, 421],
    [{ host: PUBLIC, origin: 'https://evil.example' }, 403],
    [{ host: PUBLIC, origin: `http://${PUBLIC}` }, 403],
    [{ host: PUBLIC, origin: 'null' }, 403],
    [{ host: PUBLIC, origin: 'http://localhost:3000' }, 403],
    [{ host: 'localhost:3000', origin: `https://${PUBLIC}` }, 403],
    [{ host: 'localhost:3000', origin: 'http://localhost:3001' }, 403],
  ])('refuses %j', async (asked, status) => {
    expect((await ask(published, asked)).status).toBe(status);
  });

  test('lets nobody outside work on its files', async () => {
    const tasks = ['import-vinnova', 'replay', 'verify', 'backup'];
    const { secret: operator } = JSON.parse(
      readFileSync(join(published.directory, 'owner.json'), 'utf8'),
    ) as { secret: string };
    const paths = ['/api/v1', '/%61pi/v1'].flatMap((root) =>
      tasks.map((task) => `${root}/operations/${task}`),
    );
    for (const path of paths) {
      expect(await ask(published, { host: PUBLIC, path, operator }, 'POST')).toEqual({
        status: 403,
        code: 'OnTheServerOnly',
      });
    }
    const here = new URL(published.address).host;
    const replay = { host: here, path: '/api/v1/operations/replay', operator };
    expect((await ask(published, replay, 'POST')).status).toBe(200);
  });
});

test('a server without a public address answers on loopback names only', async () => {
  expect((await ask(local, { host: PUBLIC })).status).toBe(421);
  expect((await ask(local, { host: 'localhost' })).status).toBe(200);
});
