import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ENDPOINTS } from '@drivbank/contracts';
import { mailedInvitation } from '../support/mailed-invitation.js';
import { RunningServer, temporaryDirectory } from '../support/running-server.js';
import { until } from '../support/until.js';
import { Visitor } from '../support/visitor.js';

const CLI = join(__dirname, '../../dist/apps/cli/src/main.js');
const ACCOUNTS = { DRIVBANK_SIGN_IN: 'accounts' };
const ANNA = { name: 'Anna Ek', email: 'anna@kommunen.example', password: 'sju gröna elcyklar' };
const BO = { name: 'Bo Lind', email: 'bo@kommunen.example', password: 'fyra kajor över ån' };

const linkOf = (server: RunningServer) =>
  readFileSync(join(server.directory, 'setup-link.txt'), 'utf8').trim();

let server: RunningServer;
let anna: Visitor;
let recoveryCodes: readonly string[];
beforeAll(async () => {
  server = await RunningServer.start(undefined, undefined, ACCOUNTS);
  anna = new Visitor(server.address);
  recoveryCodes = await anna.setUp(linkOf(server), ANNA);
});
afterAll(() => server.remove());

/** A person with an account and a coordinator's role, signed in. */
async function invited({ name, email, password }: typeof BO): Promise<Visitor & { personId: string }> {
  const key = { 'idempotency-key': `register ${email}`, 'sec-fetch-site': 'same-origin' };
  const registered = await anna.ask<{ id: string }>('POST', '/people', {
    body: { details: { name, email } },
    headers: key,
  });
  const personId = registered.body.id;
  const grant = { role: 'coordinator', scope: { kind: 'deployment' }, from: '2020-01-01', to: null };
  const granted = await anna.ask('POST', `/people/${personId}/grant-role`, {
    body: grant,
    headers: { 'idempotency-key': `grant ${email}`, 'sec-fetch-site': 'same-origin' },
  });
  expect(granted.status).toBe(200);
  expect((await anna.post(`/accounts/${personId}/invite`, { email })).status).toBe(200);
  const visitor = new Visitor(server.address);
  const accepted = await visitor.post('/invitation/accept', {
    token: mailedInvitation(server, email),
    password,
  });
  expect([accepted.status, accepted.body]).toEqual([200, { signedIn: true, owesSecondFactor: false }]);
  return Object.assign(visitor, { personId });
}

describe('the first administrator', () => {
  test('came by a link that only the operator could read, and that is gone', () => {
    expect(readdirSync(server.directory)).not.toContain('setup-link.txt');
    expect(statSync(join(server.directory, 'owner.json')).mode & 0o777).toBe(0o600);
    expect(server.output).toMatch(/\/setup#[\w-]{43}\n/);
  });

  test('is the only one: the link does not work twice', async () => {
    const token = /\/setup#([\w-]{43})/.exec(server.output)![1];
    const again = await new Visitor(server.address).post('/setup', { token, ...BO });
    expect([again.status, again.code]).toEqual([409, 'SetupClosed']);
  });

  test('does nothing before the second factor', async () => {
    const other = await RunningServer.start(undefined, undefined, ACCOUNTS);
    const visitor = new Visitor(other.address);
    const token = new URL(linkOf(other)).hash.slice(1);
    expect((await visitor.post('/setup', { token: `${token}x`, ...ANNA })).code).toBe('SetupLinkWrong');
    expect((await visitor.post('/setup', { token, ...ANNA })).body).toMatchObject({ owesSecondFactor: true });
    expect((await visitor.get('/people')).code).toBe('SecondFactorNeeded');
    expect((await visitor.get('/account')).body).toMatchObject({ owesSecondFactor: true });
    await visitor.addSecondFactor();
    expect((await visitor.get('/people')).status).toBe(200);
    await other.remove();
  });
});

describe('whoever signs in', () => {
  test('shows password and code; a code counts once, a recovery code once', async () => {
    const again = anna.elsewhere();
    const { email, password } = ANNA;
    expect((await again.post('/sign-in', { email, password: 'something else' })).code).toBe('SignInWrong');
    expect((await again.post('/sign-in', { email, password })).code).toBe('CodeNeeded');
    const [code] = recoveryCodes;
    expect((await again.post('/sign-in', { email: ' ANNA@kommunen.example', password, code })).status).toBe(
      200,
    );
    expect((await again.post('/sign-in', { email, password, code })).code).toBe('CodeWrong');
    const ofApp = again.nextCode();
    expect((await again.post('/sign-in', { email, password, code: ofApp })).status).toBe(200);
    expect((await again.post('/sign-in', { email, password, code: ofApp })).code).toBe('CodeWrong');
    expect((await again.get('/account')).body).toMatchObject({ recoveryCodesLeft: 9 });
  });

  test('and nobody is told which part was wrong', async () => {
    const visitor = new Visitor(server.address);
    const answers = await Promise.all(
      [ANNA.email, 'nobody@kommunen.example'].map((email) =>
        visitor.post('/sign-in', { email, password: 'not the password' }),
      ),
    );
    const [known, unknown] = answers.map(({ status, body: { traceId: _, ...body } }) => ({ status, body }));
    expect(known).toEqual(unknown);
  });

  test('gets a new session, whatever he brought, and the old one is over', async () => {
    const visitor = new Visitor(server.address);
    visitor.cookie = 'drivbank=chosen-by-somebody-else';
    const { email, password } = ANNA;
    await visitor.post('/sign-in', { email, password, code: recoveryCodes[1] });
    const first = visitor.cookie;
    expect(first).toMatch(/^drivbank=[\w-]{43}$/);
    await visitor.post('/sign-in', { email, password, code: recoveryCodes[2] });
    expect(visitor.cookie).not.toBe(first);
    const thief = new Visitor(server.address);
    thief.cookie = first;
    expect((await thief.get('/people')).code).toBe('SignInNeeded');
  });

  test('takes the session with him when he leaves: whoever stole the cookie has nothing', async () => {
    const bo = await invited({ ...BO, email: 'leaving@kommunen.example' });
    const thief = new Visitor(server.address);
    thief.cookie = bo.cookie;
    expect((await thief.get('/people')).status).toBe(200);
    await bo.post('/sign-out');
    expect(bo.cookie).toBeUndefined();
    expect((await thief.get('/people')).code).toBe('SignInNeeded');
  });

  test('changes the password, and is signed out everywhere else', async () => {
    const person = { ...BO, email: 'changing@kommunen.example' };
    const bo = await invited(person);
    const other = new Visitor(server.address);
    await other.post('/sign-in', { email: person.email, password: person.password });
    expect((await bo.get<{ items: object[] }>('/account/sessions')).body.items).toHaveLength(2);
    const change = (present: string, password: string) =>
      bo.post('/account/change-password', { present, password });
    expect((await change('not this', 'åtta blå elcyklar')).code).toBe('SignInWrong');
    expect((await change(person.password, 'kort')).code).toBe('PasswordTooShort');
    expect((await change(person.password, 'lösenord2026!!!')).code).toBe('PasswordCommon');
    expect((await change(person.password, 'åtta blå elcyklar')).status).toBe(200);
    expect((await bo.get('/people')).status).toBe(200);
    expect((await other.get('/people')).code).toBe('SignInNeeded');
  });

  test('cannot say that he is another', async () => {
    const acting = await anna.get('/people', { headers: { 'drivbank-act-as': 'somebody' } });
    expect([acting.status, acting.code]).toEqual([400, 'ActAsRefused']);
  });
});

test('a deactivated account sees nothing more, and its open page within five seconds', async () => {
  const bo = await invited({ ...BO, email: 'ending@kommunen.example' });
  const open = await fetch(`${server.address}/api/v1/live`, { headers: { cookie: bo.cookie! } });
  const reader = open.body!.getReader();
  const ended = (async () => {
    while (!(await reader.read()).done);
    return performance.now();
  })();
  const deactivatedAt = performance.now();
  expect((await anna.post(`/accounts/${bo.personId}/deactivate`)).status).toBe(200);
  expect((await bo.get('/people')).code).toBe('SignInNeeded');
  console.log(`the stream ended after ${Math.round((await ended) - deactivatedAt)} ms`);
  const { email, password } = { ...BO, email: 'ending@kommunen.example' };
  expect((await new Visitor(server.address).post('/sign-in', { email, password })).code).toBe('SignInWrong');
  expect((await anna.post(`/accounts/${bo.personId}/reactivate`)).status).toBe(200);
  expect((await new Visitor(server.address).post('/sign-in', { email, password })).status).toBe(200);
});

test('only administrators open and close accounts of others, and none his own', async () => {
  const bo = await invited({ ...BO, email: 'curious@kommunen.example' });
  const { personId } = (await anna.get<{ personId: string }>('/account')).body;
  expect((await bo.get('/accounts')).status).toBe(403);
  expect((await bo.post(`/accounts/${personId}/deactivate`)).status).toBe(403);
  expect((await anna.post(`/accounts/${personId}/deactivate`)).code).toBe('OwnAccount');
});

/** Routes that change something, as the API's document names them. */
const UNSAFE = ENDPOINTS.filter(({ method }) => method === 'post').map(({ path }) =>
  path.replaceAll(/\{\w+\}/g, '5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11'),
);
const SITES = ['same-site', 'cross-site', 'made-up', undefined];
const FOREIGN = (own: string) => ['https://evil.example', 'null', own.replace('127.0.0.1', 'localhost')];

test('no other site makes a browser do anything: 12 combinations x every route that changes something', async () => {
  let asked = 0;
  const passed: string[] = [];
  for (const path of UNSAFE)
    for (const site of SITES)
      for (const origin of FOREIGN(server.address)) {
        const headers = { origin, ...(site !== undefined && { 'sec-fetch-site': site }) };
        const { status, code } = await anna.ask('POST', path, { body: {}, headers });
        asked += 1;
        if (status !== 403 || !['OriginForeign', 'RequestForeign'].includes(code as string))
          passed.push(`${path} ${site} ${origin}: ${status} ${code}`);
      }
  for (const path of UNSAFE)
    for (const site of ['same-site', 'cross-site', undefined]) {
      const headers: Record<string, string> = site === undefined ? {} : { 'sec-fetch-site': site };
      const { code } = await anna.ask('POST', path, { body: {}, headers });
      asked += 1;
      if (code !== 'RequestForeign') passed.push(`${path} ${site} without Origin: ${code}`);
    }
  console.log(`${UNSAFE.length} routes, ${asked} requests`);
  expect(passed).toEqual([]);
  // The control: the same request of our own page is not refused for where it comes from.
  expect((await anna.post('/accounts/5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11/deactivate')).code).toBe(
    'AccountNotFound',
  );
});

const OPEN = [
  '/sign-in',
  '/sign-in/code',
  '/sign-in/oidc/{provider}',
  '/sign-in/oidc/{provider}/callback',
  '/sign-in/passkey',
  '/sign-in/passkey/begin',
  '/setup',
  '/invitation/accept',
  '/event-schemas/{type}',
  '/public/processes',
  '/public/processes/{processId}',
];

test('nothing but the door answers strangers', async () => {
  const visitor = new Visitor(server.address);
  const answers = await Promise.all(
    ENDPOINTS.map(async ({ method, path }) => {
      const at = path.replaceAll(/\{\w+\}/g, '5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11');
      const { code } = method === 'get' ? await visitor.get(at) : await visitor.post(at);
      return { path, code };
    }),
  );
  const answered = answers.filter(({ code }) => code !== 'SignInNeeded').map(({ path }) => path);
  expect([...new Set(answered)].sort()).toEqual(OPEN.toSorted());
  const kept = await anna.get('/people');
  expect(kept.headers.get('cache-control')).toBe('no-store');
});

test.each(['/%61pi/v1', '/api/%76%31', '/%61%70%69/v1'])(
  'an address written as %s is the same address',
  async (written) => {
    const codes = await Promise.all(
      ENDPOINTS.map(async ({ method, path }) => {
        const at = path.replaceAll(/\{\w+\}/g, '5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11');
        const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
        const body = method === 'post' ? { body: '{}' } : {};
        const asked = { method, headers, redirect: 'manual', ...body } as const;
        const answer = await (await fetch(server.address + written + at, asked)).text();
        return { at, open: OPEN.includes(path), code: /"code":"(\w+)"/.exec(answer)?.[1] };
      }),
    );
    expect(codes.filter(({ open, code }) => !open && code !== 'SignInNeeded')).toEqual([]);
  },
);

test('work on the files is the operator’s, who shows what stands in the data directory', async () => {
  const { secret } = JSON.parse(readFileSync(join(server.directory, 'owner.json'), 'utf8')) as {
    secret: string;
  };
  const verify = (headers: Record<string, string>) =>
    fetch(`${server.address}/api/v1/operations/verify`, { method: 'POST', headers }).then(
      ({ status }) => status,
    );
  expect(await verify({ 'drivbank-operator': secret })).toBe(200);
  expect(await verify({ 'drivbank-operator': `${secret}x` })).toBe(403);
  expect(await verify({ 'drivbank-operator': secret, 'x-forwarded-for': '10.0.0.9' })).toBe(403);
  expect((await anna.post('/operations/verify')).code).toBe('OnTheServerOnly');
});

test('an installation that nobody watches gets its administrator by the command line, once', async () => {
  const directory = temporaryDirectory();
  const passwordFile = join(directory, 'password.txt');
  const create = (password: string) => {
    writeFileSync(passwordFile, `${password}\n`);
    const asked = ['--name', BO.name, '--email', BO.email, '--password-file', passwordFile];
    const args = [CLI, '--data', directory, '--language', 'en', 'admin', 'create', ...asked];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    return { status, stderr };
  };
  expect(create('short')).toMatchObject({ status: 1, stderr: expect.stringContaining('too short') });
  expect(create(BO.password)).toEqual({ status: 0, stderr: '' });
  expect(create(BO.password)).toMatchObject({ status: 1, stderr: expect.stringContaining('already') });
  const other = await RunningServer.start(directory, undefined, ACCOUNTS);
  expect(create(BO.password)).toMatchObject({ status: 1, stderr: expect.stringContaining('already') });
  const bo = new Visitor(other.address);
  const { email, password } = BO;
  expect((await bo.post('/sign-in', { email, password })).body).toMatchObject({ owesSecondFactor: true });
  await other.remove();
});

test('a restart keeps who is signed in; as a trial the server does not start again', async () => {
  await server.end();
  const trial = RunningServer.start(server.directory);
  await expect(trial).rejects.toThrow('People sign in to this log');
  server = await RunningServer.start(server.directory, undefined, ACCOUNTS);
  const after = new Visitor(server.address);
  after.cookie = anna.cookie;
  await until('the views', async () => (await after.get('/people')).status === 200);
});
