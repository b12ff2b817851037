import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RunningServer } from '../support/running-server.js';

const PUBLIC = 'drivbank.kommunen.example';

let published: RunningServer;
let local: RunningServer;
beforeAll(async () => {
  [published, local] = await Promise.all([
    RunningServer.start(undefined, undefined, { DRIVBANK_URL: `https://${PUBLIC}` }),
    RunningServer.start(),
  ]);
});
afterAll(() => Promise.all([published.remove(), local.remove()]));

type Asked = { readonly host: string; readonly origin?: string; readonly path?: string };

/** What a gateway on loopback would hand on; `fetch` sends a Host of its own. */
async function ask(server: RunningServer, { host, origin, path = '/api/v1/about' }: Asked, method = 'GET') {
  const headers = { host, ...(origin !== undefined && { origin }) };
  const asked = request(`${server.address}${path}`, { method, headers }).end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
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
    const paths = ['/api/v1', '/%61pi/v1'].flatMap((root) =>
      tasks.map((task) => `${root}/operations/${task}`),
    );
    for (const path of paths) {
      expect(await ask(published, { host: PUBLIC, path }, 'POST')).toEqual({
        status: 403,
        code: 'OnTheServerOnly',
      });
    }
    const here = new URL(published.address).host;
    expect((await ask(published, { host: here, path: '/api/v1/operations/replay' }, 'POST')).status).toBe(
      200,
    );
  });
});

test('a server without a public address answers on loopback names only', async () => {
  expect((await ask(local, { host: PUBLIC })).status).toBe(421);
  expect((await ask(local, { host: 'localhost' })).status).toBe(200);
});
