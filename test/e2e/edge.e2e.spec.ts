import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TownHall, type Employee } from '../support/town-hall.js';

const PUBLIC = 'drivbank.kommunen.example';

let hall: TownHall;
let carin: Employee;
beforeAll(async () => {
  hall = await TownHall.open({ DRIVBANK_URL: `https://${PUBLIC}` });
  const scope = { kind: 'deployment' } as const;
  carin = await hall.employ('Carin', [{ role: 'coordinator', scope }]);
});
afterAll(() => hall.close());

type Sent = { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string };
const ask = (path: string, sent: Sent = {}) =>
  fetch(hall.server.address + path, { redirect: 'manual', ...sent });

/** Written to the connection as it stands. Answers with all that came back before it was closed. */
async function raw(...parts: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(hall.server.address);
  const socket = connect(Number(port), hostname);
  for (const part of parts) socket.write(part);
  return text(socket);
}

const PROTECTION = {
  'strict-transport-security': /max-age=31536000; includeSubDomains/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^no-referrer$/,
  'content-security-policy':
    /(?=.*frame-ancestors 'none')(?=.*base-uri)(?=.*(object-src|default-src) 'none')/,
};

describe('every answer is protected', () => {
  const bodies = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
  test.each<[string, string, Sent]>([
    ['the page', '/', { headers: { accept: 'text/html' } }],
    ['a link into the app', '/portfolio', { headers: { accept: 'text/html' } }],
    ['a file that is not there', '/assets/nothing.js', {}],
    ['a read of a stranger', '/api/v1/people', {}],
    ['the door', '/api/v1/sign-in', {}],
    [
      'a request of another site',
      '/api/v1/sign-in',
      { method: 'POST', headers: { origin: 'https://evil.example' } },
    ],
    ['what is no JSON', '/api/v1/sign-in', { method: 'POST', headers: bodies, body: '{' }],
    [
      'what is too large',
      '/api/v1/sign-in',
      { method: 'POST', headers: bodies, body: 'x'.repeat(1_100_000) },
    ],
    ['a method that is not there', '/api/v1/people', { method: 'DELETE', headers: bodies }],
    ['the documentation', '/docs', {}],
    ['the metrics', '/metrics', {}],
    ['the health', '/health/live', {}],
    ['a calendar that is not there', '/calendar/x.y.ics', {}],
  ])('%s', async (_, path, sent) => {
    const { headers } = await ask(path, sent);
    for (const [name, pattern] of Object.entries(PROTECTION))
      expect([name, headers.get(name)]).toEqual([name, expect.stringMatching(pattern)]);
    expect(headers.get('content-type')).toMatch(/^application\/(problem\+)?json|charset=utf-8$/);
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect([headers.get('server'), headers.get('x-powered-by')]).toEqual([null, null]);
  });

  test('an open stream', async () => {
    const ending = new AbortController();
    const headers = { cookie: carin.cookie! };
    const answer = await fetch(`${hall.server.address}/api/v1/live`, { headers, signal: ending.signal });
    for (const [name, pattern] of Object.entries(PROTECTION))
      expect(answer.headers.get(name)).toMatch(pattern);
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    ending.abort();
  });

  test('what is no HTTP', async () => {
    const answer = (await raw('FOO\r\n\r\n')).toLowerCase();
    expect(answer).toMatch(/^http\/1\.1 400 /);
    for (const name of Object.keys(PROTECTION)) expect(answer).toContain(`\r\n${name}: `);
  });
});

test('what is private is kept by nobody on the way', async () => {
  for (const path of ['/people', '/processes', '/account'])
    expect((await carin.get(path)).headers.get('cache-control')).toBe('no-store');
});

test('over TLS the cookie is of this host alone, and no script reads it', async () => {
  const headers = { host: PUBLIC, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
  const { loginName: email } = (await carin.get<{ loginName: string }>('/account')).body;
  const body = JSON.stringify({ email, password: 'sju gröna elcyklar' });
  const written = Object.entries({
    ...headers,
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  });
  const lines = written.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const answer = await raw(`POST /api/v1/sign-in HTTP/1.1\r\n${lines}\r\n${body}`);
  const [, cookie] = /set-cookie: (.*)\r\n/i.exec(answer)!;
  expect(cookie).toMatch(/^__Host-drivbank=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
});

describe('methods', () => {
  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s is none of ours', async (method) => {
    const { status } = await ask('/api/v1/people', {
      method,
      headers: { cookie: carin.cookie!, 'sec-fetch-site': 'same-origin' },
    });
    expect([404, 405]).toContain(status);
  });

  test('TRACE gives nothing back', async () => {
    const answer = await raw(
      `TRACE / HTTP/1.1\r\nHost: localhost\r\nCookie: canary\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 (403|404|405) /);
    expect(answer).not.toContain('canary');
  });
});

describe('where a request ends', () => {
  const post = 'POST /api/v1/sign-in HTTP/1.1\r\nHost: localhost\r\n';
  test.each([
    ['two lengths', `${post}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} `],
    ['a length, and pieces', `${post}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['pieces of an unknown kind', `${post}Transfer-Encoding: chunked, x\r\n\r\n0\r\n\r\n`],
    ['a length that is none', `${post}Content-Length: +2\r\n\r\n{}`],
    ['a line break in a header', `${post}X-A: a\rX-B: b\r\n\r\n`],
    ['a space before the colon', `${post}Content-Length : 2\r\n\r\n{}`],
    ['a header in two lines', `${post}X-A: a\r\n b\r\nTransfer-Encoding\r\n : chunked\r\n\r\n`],
  ])('is not guessed: %s', async (_, request) => {
    const answer = await raw(request);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer.match(/HTTP\/1\.1 /g)).toHaveLength(1);
  });
});

describe('what is deep, long or slow', () => {
  const nested = (depth: number) => `{"email":${'['.repeat(depth)}${']'.repeat(depth)},"password":"x"}`;
  const object = (depth: number) => `{"email":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)},"password":"x"}`;
  test.each([
    ['lists 10,000 deep', nested(10_000), 'RequestTooDeep'],
    ['lists half a million deep', nested(500_000), 'RequestTooDeep'],
    ['objects 150,000 deep', object(150_000), 'RequestTooDeep'],
    [
      'a text of a mebibyte',
      JSON.stringify({ email: 'a'.repeat(1_000_000), password: 'x' }),
      'RequestInvalid',
    ],
  ])('%s are refused', async (_, body, code) => {
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
    const answer = await ask('/api/v1/sign-in', { method: 'POST', headers, body });
    expect([answer.status, await answer.json()]).toMatchObject([400, { code }]);
  });

  test('a parameter that is given twice is none', async () => {
    expect((await carin.get('/processes?limit=1&limit=2')).code).toBe('RequestInvalid');
    expect((await carin.get('/processes?q=a&q=b')).code).toBe('RequestInvalid');
  });

  test('headers and bodies that do not come to an end are given up', async () => {
    const body =
      'POST /api/v1/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n';
    const origin = 'Sec-Fetch-Site: same-origin\r\n';
    const startedAt = performance.now();
    const given = await Promise.all([raw('GET / HTTP/1.1\r\nHost: loc'), raw(`${body}${origin}\r\n{`)]);
    for (const answer of given) expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(performance.now() - startedAt).toBeLessThan(45_000);
  }, 90_000);
});
