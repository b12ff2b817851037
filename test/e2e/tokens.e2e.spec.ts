import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { byToken, ENDPOINTS, type Endpoint } from '@drivbank/contracts';
import { ROLES } from '@drivbank/domain';
import { localDateOf, systemClock } from '@drivbank/kernel';
import { arbitraryOf } from '../support/arbitrary-of.js';
import { RunningServer } from '../support/running-server.js';
import { Program, TownHall, type Employee, type Scope } from '../support/town-hall.js';
import { TraceCollector } from '../support/trace-collector.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';

const EVERYWHERE: Scope = { kind: 'deployment' };
/** The version of a process that has just begun. */
const SEEN = 2;
const NOBODY = '5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11';
const settings = { DRIVBANK_SIGN_IN: 'accounts', OTEL_BSP_SCHEDULE_DELAY: '50' };

let hall: TownHall;
let collector: TraceCollector;
let carin: Employee;
let ownerId: string;
let templateId: string;
const secrets: string[] = [];

beforeAll(async () => {
  collector = await TraceCollector.start();
  hall = await TownHall.open({ ...settings, OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
  carin = await hall.employ('Carin', [{ role: 'coordinator', scope: EVERYWHERE }]);
  templateId = await hall.template();
  ownerId = await hall.found('Nämnden');
});
afterAll(async () => {
  await hall.close();
  await collector.close();
});

const wish = (title: string) => ({
  title,
  purpose: title,
  ownerId,
  coordinatorId: carin.personId,
  templateId,
  motive: `Motiv ${title}`,
});

/** Until it is in lists, too. */
async function process(title: string): Promise<string> {
  const { body } = await hall.ask(carin, '/processes', wish(title));
  const { id, position } = body as { id: string; position: string };
  await carin.get('/processes', { headers: { 'drivbank-position': position } });
  return id;
}

async function program(of: Visitor, wanted: Parameters<TownHall['program']>[1]): Promise<Program> {
  const made = await hall.program(of, wanted);
  secrets.push(made.token.split('.')[1]!);
  return made;
}

const idIn = ({ token }: Program) => /^drivbank_([^.]+)\./.exec(token)![1]!;

type Tokens = {
  items: {
    tokenId: string;
    name: string;
    daysLeft: number;
    usedAt: string | null;
    processTitle: string | null;
  }[];
};
const listed = async (by: Visitor) => (await by.get<Tokens>('/account/tokens')).body.items;

/** All that a program that is refused gets to know. */
async function refusal(by: Visitor, path = '/processes'): Promise<unknown> {
  const { status, headers, body } = await by.get(path);
  return [status, headers.get('www-authenticate'), { ...body, traceId: '' }];
}
const REFUSED = [
  401,
  'Bearer realm="drivbank", error="invalid_token"',
  expect.objectContaining({ code: 'TokenRefused' }),
];

describe('A token of somebody who holds every role', () => {
  let everybody: Employee;
  let reading: Program;
  let giving: Program;
  let place: string;
  beforeAll(async () => {
    const granted = ROLES.map((role) => ({ role, scope: EVERYWHERE }));
    everybody = await hall.employ('Alla', granted);
    place = await process('Allt');
    [reading, giving] = [
      await program(everybody, { scope: 'read' }),
      await program(everybody, { scope: 'give' }),
    ];
  });

  /** What no token does; written down here anew, so that two have to agree. */
  const isNever = ({ method, path, tag }: Endpoint) =>
    tag === 'accounts' ||
    (method === 'get'
      ? /^\/(operations|public)\//.test(path)
      : !/^\/(processes|organisations|templates)(\/|$)/.test(path) ||
        /\/(decide-gate|supersede-decision|waive-criterion|\w+-coordinator|\w+-audit-note)$/.test(path) ||
        /^\/processes\/.*\/(publish|mark-secret|lift-secrecy)$/.test(path));

  const NEVER_SEEN = 999_999;
  const known = {
    returnTo: '/portfolio',
    organisationId: NOBODY,
    ownerId: NOBODY,
    personId: NOBODY,
    templateId: NOBODY,
  };

  async function answered(by: Program, { method, path, body, answer }: Endpoint): Promise<unknown> {
    const address = path.replace('{processId}', place).replaceAll(/\{\w+\}/g, NOBODY);
    if (path === '/live') return (await stream(by)).code;
    if (method === 'get') return (await by.get(address)).code;
    const [wanted] = body ? fc.sample(arbitraryOf(body, known), { numRuns: 1, seed: 1 }) : [{}];
    expect(answer ?? path).toBeDefined();
    return (await hall.ask(by, address, wanted as object, NEVER_SEEN)).code;
  }

  test.each(ENDPOINTS.map((one) => [`${one.method} ${one.path}`, one] as const))(
    '%s',
    async (_, endpoint) => {
      const [read, given] = [await answered(reading, endpoint), await answered(giving, endpoint)];
      const refused = ['NeverByToken', 'TokenTooNarrow', 'NotAllowed', 'TokenRefused', 'SignInNeeded'];
      if (isNever(endpoint)) {
        expect([read, given, byToken(endpoint)]).toEqual(['NeverByToken', 'NeverByToken', 'never']);
      } else if (endpoint.method === 'get') {
        expect([refused.includes(read as string), refused.includes(given as string)]).toEqual([false, false]);
        expect(byToken(endpoint)).toBe('read');
      } else {
        expect(read).toBe('TokenTooNarrow');
        expect(refused).not.toContain(given);
        expect(byToken(endpoint)).toBe('give');
      }
    },
  );

  test('reaches as far as the document of the interface says', async () => {
    type Paths = Record<string, Record<string, { 'x-drivbank-by-token': string; security: object[] }>>;
    const { paths } = (await reading.get<{ paths: Paths }>('/openapi.json')).body;
    for (const endpoint of ENDPOINTS) {
      const told = paths[`/api/v1${endpoint.path}`]![endpoint.method]!;
      expect(told['x-drivbank-by-token']).toBe(byToken(endpoint));
      expect(told.security.some((one) => 'bearer' in one)).toBe(!isNever(endpoint));
    }
  });

  test('tells of people no more than names, not even of its own', async () => {
    type People = { items: { email: string | null; roles: object[]; preferences: object | null }[] };
    const { items } = (await reading.get<People>('/people')).body;
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter(({ email, preferences }) => email !== null || preferences !== null)).toEqual([]);
  });
});

describe('What is done by a token', () => {
  test('is told as done by its person, by way of it, and in the role that he holds', async () => {
    const id = await process('Med program');
    const writing = await program(carin, { name: 'Ärendesystemet', scope: 'give' });
    const { status, body } = await hall.ask(
      writing,
      `/processes/${id}/record-progress`,
      { text: 'Klart' },
      SEEN,
    );
    expect([status, body]).toMatchObject([200, { events: 1 }]);
    const { position } = body as unknown as { position: string };
    type History = { items: { type: string; via: string | null; by: { id: string }; role: string }[] };
    const headers = { 'drivbank-position': position };
    const { items } = (await carin.get<History>(`/processes/${id}/history`, { headers })).body;
    const [done, ...before] = items;
    const by = { id: carin.personId };
    expect(done).toMatchObject({ type: 'ProgressRecorded', via: 'Ärendesystemet', by, role: 'coordinator' });
    expect(before.map(({ via }) => via)).toEqual(before.map(() => null));
  });

  test('is refused when its scope is to read, and the refusal says how RFC 6750 says it', async () => {
    const reading = await program(carin, { scope: 'read' });
    const { status, code, headers } = await hall.ask(reading, '/processes', wish('Nytt'));
    expect([status, code]).toEqual([403, 'TokenTooNarrow']);
    expect(headers.get('www-authenticate')).toContain('error="insufficient_scope"');
  });

  test('is offered no further than the token reaches', async () => {
    const id = await process('Erbjudet');
    const lead = await hall.employ('Gun', [
      { role: 'gate_decider', scope: EVERYWHERE },
      { role: 'portfolio_lead', scope: EVERYWHERE },
    ]);
    const [reading, giving] = [
      await program(lead, { scope: 'read' }),
      await program(lead, { scope: 'give' }),
    ];
    const offered = async (by: Visitor) =>
      (await by.get<{ mayGive: string[] }>(`/processes/${id}`)).body.mayGive;
    expect(await offered(reading)).toEqual([]);
    const never = [
      'decide-gate',
      'supersede-decision',
      'waive-criterion',
      'assign-coordinator',
      'release-coordinator',
      'answer-audit-note',
      'publish',
      'mark-secret',
      'lift-secrecy',
    ];
    const himself = await offered(lead);
    expect(himself).toEqual(expect.arrayContaining(never));
    expect(await offered(giving)).toEqual(himself.filter((command) => !never.includes(command)));
  });
});

describe('A token of one process', () => {
  const canary = `kanarie${randomUUID().slice(0, 8)}`;
  let own: string;
  let other: string;
  let narrow: Program;
  beforeAll(async () => {
    [own, other] = [await process('Egen'), await process(`Annan ${canary}`)];
    narrow = await program(carin, { scope: 'give', processId: own });
  });

  test('reads that one, and nothing tells that there are others', async () => {
    const reads = ENDPOINTS.filter((one) => byToken(one) === 'read' && one.path !== '/live');
    let bodies = 0;
    for (const { path } of reads)
      for (const id of path.includes('{processId}') ? [own, other] : ['']) {
        const address = path.replace('{processId}', id).replace('{gateId}', 'to-scaled');
        const { status, body } = await narrow.get(address.replace('{deadlineId}', 'd1'));
        expect([path, id === other ? status : 404]).toEqual([path, 404]);
        const text = JSON.stringify(body);
        expect([path, text.includes(canary)]).toEqual([path, false]);
        if (id !== other) expect([path, text.includes(other)]).toEqual([path, false]);
        bodies += 1;
      }
    expect(bodies).toBeGreaterThan(15);
    const { items } = (await narrow.get<{ items: { id: string }[] }>('/processes')).body;
    expect(items.map(({ id }) => id)).toEqual([own]);
  });

  test('gives commands to that one and to nothing else', async () => {
    const progress = (id: string) =>
      hall.ask(narrow, `/processes/${id}/record-progress`, { text: 'Nytt' }, SEEN);
    expect((await progress(own)).status).toBe(200);
    expect((await progress(other)).code).toBe('ProcessNotFound');
    expect((await progress(NOBODY)).code).toBe('ProcessNotFound');
    expect((await hall.ask(narrow, '/processes', wish('Nytt'))).code).toBe('TokenTooNarrow');
    const organisation = { name: 'Ny', sector: null, number: null, parentId: null, email: null };
    expect((await hall.ask(narrow, '/organisations', organisation)).code).toBe('TokenTooNarrow');
  });

  test('is not issued for what its person does not see, and reads nothing when he sees it no more', async () => {
    const scope: Scope = { kind: 'process', processId: own };
    const petra = await hall.employ('Petra', [{ role: 'participant', scope }]);
    const expiresOn = localDateOf(systemClock.now());
    const unseen = { name: 'n', scope: 'read', processId: other, expiresOn };
    expect((await petra.post('/account/tokens', unseen)).code).toBe('ReferenceNotFound');
    const hers = await program(petra, { scope: 'read', processId: own });
    expect((await hers.get(`/processes/${own}`)).status).toBe(200);
    await hall.grant(petra.personId, { role: 'participant', scope: { kind: 'process', processId: other } });
    await hall.give(hall.administrator, `/people/${petra.personId}/revoke-role`, { grantId: 'r1' });
    expect((await hers.get(`/processes/${own}`)).status).toBe(404);
    expect((await hers.get(`/processes/${other}`)).status).toBe(404);
  });
});

/** What is told live, as far as its first words. */
async function stream(by: Visitor) {
  const aborting = new AbortController();
  const { signal } = aborting;
  const answer = await fetch(`${by.address}/api/v1/live`, { headers: by.credentials, signal });
  const code = answer.ok ? 'in' : ((await answer.json()) as { code: string }).code;
  aborting.abort();
  return { code };
}

/** Reads to the end of a stream that the server closes. */
async function ended(answer: Response): Promise<void> {
  const reader = answer.body!.getReader();
  while (!(await reader.read()).done);
}

describe('A token is no good any more', () => {
  const opened = async (by: Visitor) => fetch(`${by.address}/api/v1/live`, { headers: by.credentials });

  test('when its person revokes it, and what is open closes', async () => {
    const one = await program(carin, { name: 'Kort', scope: 'read' });
    const live = await opened(one);
    expect(live.status).toBe(200);
    const revoke = `/account/tokens/${idIn(one)}/revoke`;
    const stranger = await hall.employ('Stina', [{ role: 'coordinator', scope: EVERYWHERE }]);
    expect((await stranger.post(revoke)).code).toBe('ApiTokenNotFound');
    expect((await one.get('/processes')).status).toBe(200);
    expect((await carin.post(revoke)).status).toBe(200);
    expect(await refusal(one)).toEqual(REFUSED);
    expect((await listed(carin)).map(({ tokenId }) => tokenId)).not.toContain(idIn(one));
    await ended(live);
  });

  test('when an administrator revokes it, who sees everybody’s and nothing of what they are about', async () => {
    const id = await process('Hemlig titel');
    const one = await program(carin, { name: 'Borttappad', scope: 'give', processId: id });
    const all = (await hall.administrator.get<{ items: { tokenId: string }[] }>('/tokens')).body.items;
    expect(all.find(({ tokenId }) => tokenId === idIn(one))).toMatchObject({
      personId: carin.personId,
      name: 'Borttappad',
      about: 'process',
    });
    expect(JSON.stringify(all)).not.toContain('Hemlig titel');
    const { administrator } = hall;
    const elsewhere = `/accounts/${administrator.personId}/tokens/${idIn(one)}/revoke`;
    expect((await administrator.post(elsewhere)).code).toBe('ApiTokenNotFound');
    expect((await carin.post(`/accounts/${carin.personId}/tokens/${idIn(one)}/revoke`)).code).toBe(
      'NotAllowed',
    );
    expect((await administrator.post(`/accounts/${carin.personId}/tokens/${idIn(one)}/revoke`)).status).toBe(
      200,
    );
    expect(await refusal(one)).toEqual(REFUSED);
  });

  test('when its person loses the last role, or the account; and whatever is wrong, the answer is the same', async () => {
    const petra = await hall.employ('Petter', [{ role: 'participant', scope: EVERYWHERE }]);
    const [one, other] = [await program(petra, { scope: 'read' }), await program(carin, { scope: 'read' })];
    const live = await opened(one);
    await hall.give(hall.administrator, `/people/${petra.personId}/revoke-role`, { grantId: 'r1' });
    const roleless = await refusal(one);
    await ended(live);
    await hall.grant(petra.personId, { role: 'participant', scope: EVERYWHERE });
    expect((await one.get('/processes')).status).toBe(200);
    const again = await opened(one);
    await hall.give(hall.administrator, `/accounts/${petra.personId}/deactivate`, {});
    const deactivated = await refusal(one);
    await ended(again);
    const { token } = other;
    const wrong = [
      token.replace(idIn(other), idIn(one)),
      token.replace(idIn(other), randomUUID()),
      `${token.slice(0, -6)}AAAAAA`,
      token.replace('drivbank_', ''),
      `${token}A`,
      'x',
      '%00',
    ];
    for (const text of wrong)
      expect([text, await refusal(new Program(one.address, text))]).toEqual([text, deactivated]);
    expect(roleless).toEqual(deactivated);
    expect(deactivated).toEqual(REFUSED);
    expect((await other.get('/processes')).status).toBe(200);
  });

  test('when its person is an administrator only, and it never acts as one', async () => {
    const love = await hall.employ('Love', [{ role: 'participant', scope: EVERYWHERE }]);
    await love.addSecondFactor();
    const one = await program(love, { scope: 'give' });
    await hall.grant(love.personId, { role: 'administrator', scope: EVERYWHERE });
    const details = { sector: null, number: null, parentId: null, email: null };
    const register = (by: Visitor) => hall.ask(by, '/organisations', { name: 'Loves', ...details });
    expect((await register(love)).status).toBe(201);
    expect((await register(one)).code).toBe('NotAllowed');
    expect((await one.get('/accounts')).code).toBe('NeverByToken');
    expect((await one.get('/processes')).status).toBe(200);
    await hall.give(hall.administrator, `/people/${love.personId}/revoke-role`, { grantId: 'r1' });
    expect(await refusal(one)).toEqual(REFUSED);
  });
});

test('nobody has more than fifty, however many are asked for at once', async () => {
  const many = await hall.employ('Fler', [{ role: 'participant', scope: EVERYWHERE }]);
  const wanted = { name: 'Ett program', scope: 'read', processId: null };
  const expiresOn = localDateOf(systemClock.now());
  const asked = Array.from({ length: 55 }, () => many.post('/account/tokens', { ...wanted, expiresOn }));
  const codes = (await Promise.all(asked)).map(({ code }) => code);
  expect(codes.filter((code) => code === 'TooManyApiTokens')).toHaveLength(5);
  expect(codes.filter((code) => code === undefined)).toHaveLength(50);
});

describe('A token is not issued', () => {
  const today = () => localDateOf(systemClock.now());
  const wanted = (more: object = {}) => ({
    name: 'Nytt',
    scope: 'read',
    processId: null,
    expiresOn: today(),
    ...more,
  });

  test('by whoever owes a second factor, and as an auditor only by who has shown it', async () => {
    const owing = await hall.employ('Maja', [{ role: 'participant', scope: EVERYWHERE }]);
    const before = await program(owing, { scope: 'read' });
    await hall.grant(owing.personId, { role: 'auditor', scope: EVERYWHERE });
    expect((await owing.post('/account/tokens', wanted())).code).toBe('SecondFactorNeeded');
    expect((await before.get('/processes')).status).toBe(200);
    await hall.give(hall.administrator, `/people/${owing.personId}/revoke-role`, { grantId: 'r1' });
    expect(await refusal(before)).toEqual(REFUSED);
    await owing.addSecondFactor();
    const after = await program(owing, { scope: 'read' });
    expect((await after.get('/processes')).status).toBe(200);
  });

  test('by who holds no role that it could act in', async () => {
    const { status, code } = await hall.administrator.post('/account/tokens', wanted());
    expect([status, code]).toEqual([403, 'ActorUnknown']);
  });

  test.each([
    ['for longer than a year', { expiresOn: '2199-01-01' }, 422, 'ApiTokenExpiryWrong'],
    ['that has expired', { expiresOn: '2020-01-01' }, 422, 'ApiTokenExpiryWrong'],
    ['without a last day', { expiresOn: undefined }, 400, 'RequestInvalid'],
    ['without a name', { name: ' ' }, 400, 'RequestInvalid'],
    ['that may do everything', { scope: 'all' }, 400, 'RequestInvalid'],
  ])('%s', async (_, more, status, code) => {
    const answer = await carin.post('/account/tokens', wanted(more));
    expect([answer.status, answer.code]).toEqual([status, code]);
  });
});

describe('A request with a token', () => {
  let one: Program;
  beforeAll(async () => {
    one = await program(carin, { name: 'Två', scope: 'give' });
  });

  test.each(['GET', 'POST'])('and a cookie is refused: %s', async (method) => {
    const headers = { ...carin.credentials, ...one.credentials, 'sec-fetch-site': 'same-origin' };
    const answer = await fetch(`${one.address}/api/v1/processes`, { method, headers });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      400,
      'TokenAndCookie',
    ]);
  });

  test('needs no sign of a page of this site, and is refused from a page of another', async () => {
    const ask = (headers: Record<string, string>) =>
      one.ask('POST', '/processes', {
        body: wish('Från ett program'),
        headers: { 'idempotency-key': randomUUID(), ...headers },
      });
    expect((await ask({})).status).toBe(201);
    expect((await ask({ 'sec-fetch-site': 'cross-site' })).code).toBe('RequestForeign');
    expect((await ask({ 'sec-fetch-site': 'same-site' })).code).toBe('RequestForeign');
    expect((await ask({ origin: 'https://evil.example' })).code).toBe('OriginForeign');
    const reading = await one.get('/processes', { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(reading.code).toBe('RequestForeign');
    const preflight = await fetch(`${one.address}/api/v1/processes`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-headers': 'authorization' },
    });
    expect([preflight.ok, preflight.headers.get('access-control-allow-origin')]).toEqual([false, null]);
  });

  test('says itself who acts', async () => {
    const headers = { 'drivbank-act-as': hall.administrator.personId };
    expect((await one.get('/processes', { headers })).code).toBe('ActAsRefused');
  });

  test('is no page’s, and no business of what is not the interface', async () => {
    for (const path of ['/health/ready', '/metrics', '/docs'])
      expect((await fetch(one.address + path, { headers: { authorization: 'Bearer x' } })).status).toBe(200);
  });

  test('shows when it was last used, and writes that down once a minute', async () => {
    const used = await program(carin, { name: 'Använd', scope: 'read' });
    const usedAt = async () => (await listed(carin)).find(({ tokenId }) => tokenId === idIn(used))!.usedAt;
    expect(await usedAt()).toBeNull();
    await used.get('/processes');
    const first = await usedAt();
    expect(first).toMatch(/^\d{4}-\d{2}-\d{2}T/);
    await used.get('/processes');
    expect(await usedAt()).toBe(first);
  });
});

test('the security log has who issued and revoked, and that a revoked one was shown, once', async () => {
  const knut = await hall.employ('Knut', [{ role: 'coordinator', scope: EVERYWHERE }]);
  const one = await program(knut, { scope: 'read' });
  await knut.post(`/account/tokens/${idIn(one)}/revoke`);
  for (let i = 0; i < 3; i++) await refusal(one);
  await refusal(new Program(one.address, `${one.token.slice(0, -6)}AAAAAA`));
  type Log = { items: { kind: string; outcome: string; person: { id: string } }[] };
  const path = `/security-log?person=${knut.personId}&kind=token-issued,token-revoked,token-refused`;
  const { items } = (await hall.administrator.get<Log>(path)).body;
  expect(items.map(({ kind, outcome }) => [kind, outcome])).toEqual([
    ['token-refused', 'refused'],
    ['token-revoked', 'done'],
    ['token-issued', 'done'],
  ]);
});

test('no answer, log line, metric or trace has the secret of any', async () => {
  const one = await program(carin, { scope: 'read' });
  const { server } = hall;
  const told = await one.get('/processes');
  const own = await carin.get('/account/tokens');
  await until('the span', () => collector.spans.find(({ name }) => name === 'GET /api/v1/account/tokens'));
  const metrics = await (await fetch(`${server.address}/metrics`)).text();
  expect(secrets.length).toBeGreaterThan(10);
  for (const text of [
    server.output,
    metrics,
    collector.received,
    JSON.stringify([told, own].map((a) => a.body)),
  ])
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
});

test('on the day after its last it is no good, and its person sees that', async () => {
  const one = await program(carin, { name: 'Till och med i dag', scope: 'read' });
  expect((await one.get('/processes')).status).toBe(200);
  await hall.server.end();
  const later = { ...settings, DRIVBANK_TEST_DAYS_AHEAD: '32', DRIVBANK_REQUESTS_PER_MINUTE: '5' };
  const preload = join(__dirname, '../support/days-later.cjs');
  const server = await RunningServer.start(hall.server.directory, preload, later);
  expect(await refusal(new Program(server.address, one.token))).toEqual(REFUSED);
  const codes = new Set<unknown>();
  for (let i = 0; i < 12; i++)
    codes.add(
      (await new Program(server.address, `drivbank_${randomUUID()}.${'A'.repeat(43)}`).get('/processes'))
        .code,
    );
  // Whoever guesses is counted as a stranger.
  expect([...codes]).toEqual(['TokenRefused', 'TooManyRequests']);
  await server.end();
});
