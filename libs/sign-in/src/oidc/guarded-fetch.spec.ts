import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { guardedFetch } from './guarded-fetch.js';
import { ProviderRefused } from './provider-refused.js';
import { isSafeAddress } from './provider-settings.js';

let asked: string[] = [];
const [own, other] = ['own', 'other'].map((name) =>
  createServer(({ url }, response) => {
    asked.push(`${name}${url}`);
    if (url === '/moved') response.writeHead(302, { location: addressOf(other!) }).end();
    else if (url === '/endless') response.end(Buffer.alloc(1_000_000));
    else if (url === '/broken') response.writeHead(502).end('{}');
    else if (url !== '/silent') response.end('{}');
  }),
) as [Server, Server];
const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
  for (const server of [own, other]) await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => {
  for (const server of [own, other]) {
    server.closeAllConnections();
    server.close();
  }
});

const get = (address: string, signal = AbortSignal.timeout(5_000)) => {
  asked = [];
  const asks = guardedFetch(new Set([addressOf(own)]));
  return asks(address, { method: 'GET', headers: {}, body: undefined, redirect: 'manual', signal });
};

test('calls the addresses of the provider', async () => {
  const response = await get(`${addressOf(own)}/keys`);
  expect([response.status, await response.text(), asked]).toEqual([200, '{}', ['own/keys']]);
});

test('calls no other, whoever points there', async () => {
  await expect(get(`${addressOf(other)}/keys`)).rejects.toThrow(ProviderRefused);
  expect(asked).toEqual([]);
  expect((await get(`${addressOf(own)}/moved`)).status).toBe(302);
  expect(asked).toEqual(['own/moved']);
});

test.each(['/endless', '/broken', '/silent'])('does not take %s for an answer', async (path) => {
  await expect(get(addressOf(own) + path, AbortSignal.timeout(200))).rejects.toMatchObject({
    why: 'unreachable',
  });
});

test.each([
  ['https://idp.example', true],
  ['http://127.0.0.1:3000', true],
  ['http://localhost', true],
  ['http://[::1]:80', true],
  ['http://idp.example', false],
  ['http://127.0.0.1.evil.example', false],
  ['http://10.0.0.1', false],
  ['ftp://127.0.0.1', false],
])('%s is safe: %p', (address, safe) => expect(isSafeAddress(new URL(address))).toBe(safe));
