import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { freePort } from '../support/caddy.js';
import type { IdentityProvider, Tricks } from '../support/identity-provider.js';
import { mailedInvitation } from '../support/mailed-invitation.js';
import { providerVisit } from '../support/provider-visit.js';
import { RunningServer } from '../support/running-server.js';
import { twoProviders } from '../support/two-providers.js';
import { Visitor } from '../support/visitor.js';

const ANNA = { name: 'Anna Ek', email: 'anna@kommunen.example', password: 'sju gröna elcyklar' };
const TRUSTING = { method: 'client_secret_basic', secretFile: 'secret' };

/** Whatever is asked of it is one request too many. */
const forbidden = createServer((_, response) => response.end('{}'));
let asked = 0;
forbidden.on('request', () => void (asked += 1));
/** A provider whose every document is as a test wants it. */
const made = createServer();
let document: (issuer: string) => { status: number; headers?: Record<string, string>; body: string };
made.on('request', (_, response) => {
  const { status, headers, body } = document(addressOf(made));
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
});

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

let server: RunningServer;
let municipality: IdentityProvider;
let region: IdentityProvider;
let closeProviders: () => Promise<void>;
let anna: Visitor;
beforeAll(async () => {
  for (const each of [forbidden, made]) await once(each.listen(0, '127.0.0.1'), 'listening');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const other = { clientId: 'x', clientProof: TRUSTING, identifiedBy: 'subject', name: { sv: 'x', en: 'x' } };
  const closed = { ...other, id: 'down', issuer: `http://127.0.0.1:${await freePort()}` };
  const providers = await twoProviders(url, [closed, { ...other, id: 'made', issuer: addressOf(made) }]);
  ({ municipality, region, close: closeProviders } = providers);
  server = await RunningServer.start(undefined, undefined, {
    DRIVBANK_SIGN_IN: 'accounts',
    DRIVBANK_OIDC_FILE: providers.file,
    DRIVBANK_PORT: String(port),
    DRIVBANK_URL: url,
  });
  anna = new Visitor(server.address);
  await anna.setUp(readFileSync(join(server.directory, 'setup-link.txt'), 'utf8').trim(), ANNA);
});
afterAll(async () => {
  await Promise.all([closeProviders(), server.remove()]);
  for (const each of [forbidden, made]) each.close();
});
afterEach(() => {
  municipality.tricks = {};
  region.tricks = {};
});

async function registered(name: string): Promise<string> {
  const headers = { 'idempotency-key': `register ${name}`, 'sec-fetch-site': 'same-origin' };
  const asked = { body: { details: { name } }, headers };
  return (await anna.ask<{ id: string }>('POST', '/people', asked)).body.id;
}

async function invited(name: string): Promise<{ personId: string; invitation: string }> {
  const personId = await registered(name);
  const email = `${name.toLowerCase()}@kommunen.example`;
  expect((await anna.post(`/accounts/${personId}/invite`, { email })).status).toBe(200);
  return { personId, invitation: mailedInvitation(server, email) };
}

/** From the button to where the provider sends the browser back to. */
async function atProvider(visitor: Visitor, provider: string, who: string, wanted: object = {}) {
  const begun = await visitor.post<{ location: string }>(`/sign-in/oidc/${provider}`, wanted);
  if (begun.status !== 200) throw new Error(JSON.stringify(begun.body));
  return providerVisit(begun.body.location, who);
}

/** The whole way. Answers with the page that is shown. */
async function comesIn(visitor: Visitor, provider: string, who: string, wanted: object = {}) {
  return visitor.arrive(await atProvider(visitor, provider, who, wanted));
}

const refused = (why: string) => `/sign-in/refused?why=${why}`;
const isIn = async (visitor: Visitor) => (await visitor.get('/account')).status === 200;

let bo: Visitor;

describe('somebody who was invited', () => {
  test('accepts by signing in at the provider, and comes in that way from then on', async () => {
    const { personId, invitation } = await invited('Bo');
    bo = new Visitor(server.address);
    expect(await comesIn(bo, 'kommunen', 'bo', { invitation })).toBe('/');
    const { body } = await bo.get('/account');
    expect(body).toMatchObject({
      personId,
      hasPassword: false,
      owesSecondFactor: false,
      links: [
        {
          issuer: municipality.issuer,
          providerId: 'kommunen',
          provider: { sv: 'Kommunens inloggning' },
          knownAs: 'Bo Lind',
        },
      ],
    });
    const elsewhere = new Visitor(server.address);
    expect(await comesIn(elsewhere, 'kommunen', 'bo', { returnTo: '/portfolio?q=%C3%A5' })).toBe(
      '/portfolio?q=%C3%A5',
    );
    expect((await elsewhere.get('/account')).body).toMatchObject({ personId });
  });

  test('does not accept twice, and nobody accepts as somebody who is linked already', async () => {
    const { invitation } = await invited('Disa');
    expect(await comesIn(new Visitor(server.address), 'kommunen', 'bo', { invitation })).toBe(
      refused('linked-to-another'),
    );
    const disa = new Visitor(server.address);
    expect(await comesIn(disa, 'kommunen', 'cia', { invitation })).toBe('/');
    const again = await disa.post('/sign-in/oidc/kommunen', { invitation });
    expect([again.status, again.code]).toEqual([403, 'InvitationWrong']);
  });
});

describe('an affiliation that an administrator has written', () => {
  test('opens an account that has no password; its level stands for a second factor', async () => {
    const personId = await registered('Dan');
    const wanted = { provider: 'regionen', affiliation: 'dan01@2120000142' };
    expect((await anna.post(`/accounts/${personId}/affiliations`, wanted)).status).toBe(200);
    const dan = new Visitor(server.address);
    expect(await comesIn(dan, 'regionen', 'dan')).toBe('/');
    expect((await dan.get('/account')).body).toMatchObject({ personId, loginName: null });
    const other = await registered('Dina');
    const taken = await anna.post(`/accounts/${other}/affiliations`, wanted);
    expect([taken.status, taken.code]).toEqual([409, 'LinkedToAnother']);
    const listed = await anna.get<{ items: { personId: string; links: object[] }[] }>('/accounts');
    expect(listed.body.items.find((item) => item.personId === personId)).toMatchObject({
      loginName: null,
      status: 'active',
      links: [{ linkId: 'l1', knownAs: 'dan01@2120000142' }],
    });
    const last = await anna.post(`/accounts/${personId}/links/l1/remove`);
    expect([last.status, last.code]).toEqual([409, 'LastWayIn']);
    expect((await anna.post(`/accounts/${personId}/deactivate`)).status).toBe(200);
    expect(await isIn(dan)).toBe(false);
    expect(await comesIn(dan, 'regionen', 'dan')).toBe(refused('account-deactivated'));
    expect((await anna.post(`/accounts/${personId}/reactivate`)).status).toBe(200);
    expect(await comesIn(dan, 'regionen', 'dan')).toBe('/');
  });

  test('is no personnummer, not for a provider that tells none, and not written by everybody', async () => {
    const personId = await registered('Egon');
    const write = (who: Visitor, provider: string, affiliation: string) =>
      who.post(`/accounts/${personId}/affiliations`, { provider, affiliation });
    expect((await write(anna, 'regionen', '198507099805@2120000142')).code).toBe('ProviderNationalNumber');
    expect((await write(anna, 'kommunen', 'egon@2120000142')).code).toBe('ProviderNoAffiliation');
    expect((await write(bo, 'regionen', 'egon@2120000142')).status).toBe(403);
  });
});

describe('somebody who is signed in', () => {
  test('links a provider by showing the password, and shows a code where it shows none', async () => {
    const { password, email } = ANNA;
    const link = (shown?: string) =>
      anna.post<{ location: string }>('/account/providers/kommunen/link', { password: shown });
    expect((await link()).code).toBe('SignInWrong');
    expect((await link('not this one')).code).toBe('SignInWrong');
    const { location } = (await link(password)).body;
    expect(await anna.arrive(await providerVisit(location, 'eve'))).toBe('/account');
    const again = anna.elsewhere();
    expect(await comesIn(again, 'kommunen', 'eve', { returnTo: '/people' })).toBe('/sign-in/code');
    expect(await isIn(again)).toBe(false);
    expect((await again.post('/sign-in/code', { code: '000000' })).code).toBe('CodeWrong');
    const shown = await again.post('/sign-in/code', { code: again.nextCode() });
    expect(shown.body).toMatchObject({ signedIn: true, owesSecondFactor: false, returnTo: '/people' });
    expect((await again.get('/people')).status).toBe(200);
    expect((await again.post('/sign-in/code', { code: again.nextCode() })).code).toBe('SignInNotBegun');
    // With the link the sessions that it opened are over, and no others.
    expect((await anna.post('/account/links/l1/remove', { password })).status).toBe(200);
    expect([await isIn(again), await isIn(anna)]).toEqual([false, true]);
    expect(email).toBe('anna@kommunen.example');
  });

  test('needs no code where the provider has seen a second factor', async () => {
    const { password } = ANNA;
    const { location } = (
      await anna.post<{ location: string }>('/account/providers/kommunen/link', { password })
    ).body;
    expect(await anna.arrive(await providerVisit(location, 'anna'))).toBe('/account');
    const again = new Visitor(server.address);
    expect(await comesIn(again, 'kommunen', 'anna')).toBe('/');
    expect((await again.get('/accounts')).status).toBe(200);
  });

  test('does not get the way in of somebody who brings his browser a link of his own', async () => {
    const thief = new Visitor(server.address);
    const back = await atProvider(thief, 'kommunen', 'bo');
    expect(await anna.arrive(back)).toBe(refused('sign-in-not-begun'));
    const { location } = (await bo.post<{ location: string }>('/account/providers/regionen/link')).body;
    const stolen = await providerVisit(location, 'dina');
    const victim = new Visitor(server.address);
    victim.cookie = [
      anna.cookie,
      bo.cookie!.split('; ').find((pair) => pair.startsWith('drivbank-under-way')),
    ].join('; ');
    expect(await victim.arrive(stolen)).toBe(refused('sign-in-not-begun'));
  });
});

test('the security log tells of ways in that were linked, unlinked and refused, without what providers said', async () => {
  const kinds = ['affiliation-written', 'provider-linked', 'provider-refused', 'provider-unlinked'];
  const asked = `/security-log?kind=${kinds.join(',')}&limit=500`;
  type Entry = {
    readonly kind: string;
    readonly outcome: string;
    readonly about: { readonly name: string } | null;
  };
  const { body } = await anna.get<{ items: readonly Entry[] }>(asked);
  expect([...new Set(body.items.map(({ kind }) => kind))].toSorted()).toEqual(kinds);
  const written = body.items.filter(({ kind }) => kind === 'affiliation-written');
  expect(written.map(({ about, outcome }) => [about?.name, outcome])).toEqual([
    ['Egon', 'refused'],
    ['Dan', 'done'],
  ]);
  expect(JSON.stringify(body)).not.toMatch(/2120000142|kommunen\.example|[?&]code=/);
});

test('an administrator by a provider that shows no second factor is led to add one, and does nothing before', async () => {
  const { personId, invitation } = await invited('Frida');
  const grant = { role: 'administrator', scope: { kind: 'deployment' }, from: '2020-01-01', to: null };
  const headers = { 'idempotency-key': 'grant Frida', 'sec-fetch-site': 'same-origin' };
  expect((await anna.ask('POST', `/people/${personId}/grant-role`, { body: grant, headers })).status).toBe(
    200,
  );
  const frida = new Visitor(server.address);
  expect(await comesIn(frida, 'kommunen', 'frida', { invitation })).toBe('/');
  expect((await frida.get('/account')).body).toMatchObject({ owesSecondFactor: true });
  expect((await frida.get('/people')).code).toBe('SecondFactorNeeded');
  expect((await frida.post('/account/providers/regionen/link')).code).toBe('SecondFactorNeeded');
  expect((await frida.post('/account/links/l1/remove')).code).toBe('SecondFactorNeeded');
  await frida.addSecondFactor();
  expect((await frida.get('/people')).status).toBe(200);
});

describe('nobody comes in', () => {
  test('by an e-mail address that an account has', async () => {
    const eve = new Visitor(server.address);
    expect(await comesIn(eve, 'kommunen', 'eve')).toBe(refused('not-linked'));
    expect(await isIn(eve)).toBe(false);
  });

  test.each([
    ['kommunen', '', 'provider-declined'],
    ['kommunen', '198507099805', 'provider-national-number'],
    ['regionen', 'low', 'provider-level-too-low'],
    ['regionen', 'private', 'provider-no-affiliation'],
    ['regionen', 'dina', 'not-linked'],
  ])('at %s as %p: %s', async (provider, who, why) => {
    const visitor = new Visitor(server.address);
    expect(await comesIn(visitor, provider, who)).toBe(refused(why));
    expect(await isIn(visitor)).toBe(false);
  });

  const past = Math.floor(Date.now() / 1_000) - 3_600;
  const lies: readonly (readonly [string, Tricks])[] = [
    ['wrong nonce', { claims: (claims) => ({ ...claims, nonce: 'another' }) }],
    ['no nonce', { claims: ({ nonce: _, ...claims }) => claims }],
    ['wrong issuer', { claims: (claims) => ({ ...claims, iss: 'https://idp.evil.example' }) }],
    ['wrong audience', { claims: (claims) => ({ ...claims, aud: 'another client' }) }],
    ['an audience beside us', { claims: (claims) => ({ ...claims, aud: [String(claims.aud), 'another'] }) }],
    ['expired', { claims: (claims) => ({ ...claims, iat: past - 60, exp: past }) }],
    ['no end', { claims: ({ exp: _, ...claims }) => claims }],
    ['a sign-in of an hour ago', { claims: (claims) => ({ ...claims, auth_time: past }) }],
    ['no word of when somebody signed in', { claims: ({ auth_time: _, ...claims }) => claims }],
    ['alg none', { signedWith: 'nothing' }],
    ['wrong signature key', { signedWith: 'another key' }],
    ['user info of somebody else', { userInfo: (claims) => ({ ...claims, sub: 'anna' }) }],
  ];
  test.each(lies)('by an answer with %s', async (_, tricks) => {
    const visitor = new Visitor(server.address);
    municipality.tricks = tricks;
    expect(await comesIn(visitor, 'kommunen', 'bo')).toBe(refused('provider-answer-wrong'));
    expect([visitor.cookie, await isIn(visitor)]).toEqual([undefined, false]);
    municipality.tricks = {};
    // The control: the same person by the same way, told truly.
    expect(await comesIn(visitor, 'kommunen', 'bo')).toBe('/');
  });

  test('by a code that was used, in an answer that is new', async () => {
    const first = new Visitor(server.address);
    const used = await atProvider(first, 'kommunen', 'bo');
    expect(await first.arrive(used)).toBe('/');
    const again = new Visitor(server.address);
    const fresh = await atProvider(again, 'kommunen', 'bo');
    fresh.searchParams.set('code', used.searchParams.get('code')!);
    expect(await again.arrive(fresh)).toBe(refused('provider-answer-wrong'));
  });

  test('by an answer that was used, of somebody else, or with another state', async () => {
    const visitor = new Visitor(server.address);
    const back = await atProvider(visitor, 'kommunen', 'bo');
    const cookie = visitor.cookie!;
    const other = new URL(back);
    other.searchParams.set('state', 'x'.repeat(43));
    expect(await visitor.arrive(other)).toBe(refused('sign-in-not-begun'));
    visitor.cookie = cookie;
    expect(await visitor.arrive(back)).toBe('/');
    visitor.cookie = cookie;
    expect(await visitor.arrive(back)).toBe(refused('sign-in-not-begun'));
    const begun = await atProvider(new Visitor(server.address), 'kommunen', 'bo');
    const stranger = new Visitor(server.address);
    expect(await stranger.arrive(begun)).toBe(refused('sign-in-not-begun'));
    expect(await isIn(stranger)).toBe(false);
  });

  test('twice by one answer that is sent twice at once', async () => {
    const visitor = new Visitor(server.address);
    const back = await atProvider(visitor, 'kommunen', 'bo');
    const twins = [1, 2, 3, 4].map(() => {
      const twin = new Visitor(server.address);
      twin.cookie = visitor.cookie;
      return twin.arrive(back);
    });
    expect((await Promise.all(twins)).filter((page) => page === '/')).toHaveLength(1);
  });

  test.each([
    ['of another issuer', (back: URL) => back.searchParams.set('iss', region.issuer)],
    ['of no issuer', (back: URL) => back.searchParams.delete('iss')],
    ['with two states', (back: URL) => back.searchParams.append('state', 'another')],
  ])('by an answer %s: a mixed-up provider', async (_, change) => {
    const visitor = new Visitor(server.address);
    const back = await atProvider(visitor, 'kommunen', 'bo');
    change(back);
    expect(await visitor.arrive(back)).toBe(refused('provider-answer-wrong'));
  });

  test('by an answer of one provider at the address of another', async () => {
    const visitor = new Visitor(server.address);
    const back = await atProvider(visitor, 'kommunen', 'bo');
    back.pathname = back.pathname.replace('kommunen', 'regionen');
    expect(await visitor.arrive(back)).toBe(refused('sign-in-not-begun'));
  });

  test.each(['https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example', 'evil'])(
    'to be sent on to %j',
    async (returnTo) => {
      const begun = await new Visitor(server.address).post('/sign-in/oidc/kommunen', { returnTo });
      expect([begun.status, begun.code]).toEqual([400, 'RequestInvalid']);
    },
  );
});

describe('a provider', () => {
  test('that is down stops nobody else, and its being down is told', async () => {
    const visitor = new Visitor(server.address);
    const begun = await visitor.post('/sign-in/oidc/down');
    expect([begun.status, begun.code]).toEqual([503, 'ProviderUnreachable']);
    expect((await visitor.post('/sign-in/oidc/nobody')).code).toBe('ProviderUnknown');
    expect(await comesIn(visitor, 'kommunen', 'bo')).toBe('/');
  });

  test('that is gone in the middle lets nobody in', async () => {
    const visitor = new Visitor(server.address);
    const back = await atProvider(visitor, 'kommunen', 'bo');
    municipality.tricks = { instead: (response) => void response.socket?.destroy() };
    expect(await visitor.arrive(back)).toBe(refused('provider-unreachable'));
    municipality.tricks = {};
    expect(await visitor.arrive(back)).toBe(refused('sign-in-not-begun'));
  });

  const honest = (issuer: string) => ({
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
  });
  test.each([
    [
      'sends us elsewhere',
      () => ({ status: 302, headers: { location: `${addressOf(forbidden)}/` }, body: '' }),
    ],
    [
      'has its page elsewhere',
      (issuer: string) => ({
        status: 200,
        body: JSON.stringify({ ...honest(issuer), authorization_endpoint: `${addressOf(forbidden)}/auth` }),
      }),
    ],
    [
      'has its tokens elsewhere',
      (issuer: string) => ({
        status: 200,
        body: JSON.stringify({ ...honest(issuer), token_endpoint: `${addressOf(forbidden)}/token` }),
      }),
    ],
    [
      'says that it is another',
      (issuer: string) => ({
        status: 200,
        body: JSON.stringify({ ...honest(issuer), issuer: 'https://x.example' }),
      }),
    ],
    ['never comes to an end', () => ({ status: 200, body: `"${'x'.repeat(1_000_000)}"` })],
    ['answers nonsense', () => ({ status: 200, body: '<html>' })],
  ])('that %s is not asked', async (_, answer) => {
    document = answer;
    const begun = await new Visitor(server.address).post('/sign-in/oidc/made');
    expect([begun.status, begun.code]).toEqual([503, 'ProviderUnreachable']);
    expect(asked).toBe(0);
  });
});

test('what is asked is asked as it should be, and nothing of it stands in the log', async () => {
  const begun = await new Visitor(server.address).post<{ location: string }>('/sign-in/oidc/regionen');
  const wanted = Object.fromEntries(new URL(begun.body.location).searchParams);
  expect(wanted).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    state: expect.stringMatching(/^[\w-]{43}$/),
    nonce: expect.stringMatching(/^[\w-]{43}$/),
    redirect_uri: `${server.address}/api/v1/sign-in/oidc/regionen/callback`,
    acr_values: 'http://id.elegnamnden.se/loa/1.0/loa3',
  });
  expect(server.output).toContain('sign-in at a provider failed');
  for (const secret of ['Bo Lind', 'dan01', '198507099805', 'a secret that both know', wanted.state!])
    expect(server.output).not.toContain(secret);
});
