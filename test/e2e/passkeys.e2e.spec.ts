import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freePort } from '../support/caddy.js';
import type { IdentityProvider } from '../support/identity-provider.js';
import { providerVisit } from '../support/provider-visit.js';
import { RunningServer } from '../support/running-server.js';
import {
  SoftwareAuthenticator,
  type Lies,
  type NewQuestion,
  type Question,
} from '../support/software-authenticator.js';
import { TownHall, type Employee } from '../support/town-hall.js';
import { twoProviders } from '../support/two-providers.js';
import { until } from '../support/until.js';
import { Visitor } from '../support/visitor.js';

/** What everybody in the town hall has chosen. */
const PASSWORD = 'sju gröna elcyklar';
const EVERYWHERE = { kind: 'deployment' } as const;

type Own = { passkeys: { passkeyId: string; name: string; here: boolean; usedAt: string | null }[] };
type Kinds = { items: { kind: string; what: string; outcome: string; personId?: string }[] };

let origin: string;
let hall: TownHall;
let providers: readonly IdentityProvider[];
beforeAll(async () => {
  const port = await freePort();
  origin = `http://localhost:${port}`;
  const { file, municipality, region } = await twoProviders(origin);
  providers = [municipality, region];
  const settings = { DRIVBANK_PORT: String(port), DRIVBANK_URL: origin, DRIVBANK_OIDC_FILE: file };
  hall = await TownHall.open(settings);
});
afterAll(() => Promise.all([hall.close(), ...providers.map((provider) => provider.close())]));

const employed = (name: string, role = 'coordinator') => hall.employ(name, [{ role, scope: EVERYWHERE }]);
const stranger = () => new Visitor(hall.server.address);
const account = async (visitor: Visitor) => (await visitor.get<Own & { loginName: string }>('/account')).body;
const isIn = async (visitor: Visitor) => (await visitor.get('/account')).status === 200;

/** The same page at the address that visitors of these tests use. */
const here = ({ pathname, search }: URL) => `${hall.server.address}${pathname}${search}`;

const begin = (visitor: Visitor) =>
  visitor.post<NewQuestion>('/account/passkeys/begin', { password: PASSWORD });

/** What the server says of an answer that is not honest. */
async function adding(visitor: Visitor, lies: Lies) {
  const { body } = await begin(visitor);
  const answer = new SoftwareAuthenticator(origin).make(body, lies);
  return (await visitor.post('/account/passkeys', { name: 'x', answer })).code;
}

/** A passkey for whoever is signed in. */
async function added(
  visitor: Visitor,
  name = 'Telefonen',
  authenticator = new SoftwareAuthenticator(origin),
) {
  const answer = authenticator.make((await begin(visitor)).body);
  const answered = await visitor.post('/account/passkeys', { name, answer });
  if (answered.status !== 200) throw new Error(JSON.stringify(answered.body));
  return authenticator;
}

const asked = async (visitor: Visitor) => (await visitor.post<Question>('/sign-in/passkey/begin')).body;

async function comesIn(authenticator: SoftwareAuthenticator, lies: Lies = {}, visitor = stranger()) {
  const answer = await visitor.post('/sign-in/passkey', authenticator.show(await asked(visitor), lies));
  return { visitor, ...answer };
}

const kindsOf = async (personId: string) =>
  (await hall.administrator.get<Kinds>(`/security-log?person=${personId}&limit=100`)).body.items;

describe('whoever has a passkey', () => {
  let bo: Employee;
  let phone: SoftwareAuthenticator;
  beforeAll(async () => {
    bo = await employed('Bo');
    phone = await added(bo);
  });

  test('shows the password before it is added', async () => {
    expect((await bo.post('/account/passkeys/begin', { password: 'not this' })).code).toBe('SignInWrong');
    expect((await bo.post('/account/passkeys/begin')).code).toBe('SignInWrong');
    expect((await stranger().post('/account/passkeys/begin', { password: PASSWORD })).code).toBe(
      'SignInNeeded',
    );
  });

  test('is asked for one that says who he is only to him, and by an authenticator that knows him', async () => {
    const { body } = await begin(bo);
    expect(body).toMatchObject({
      rp: { id: 'localhost', name: 'Drivbänk Kommunen' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: [{ id: phone.credentialId, transports: ['internal', 'hybrid'] }],
    });
    expect(Buffer.from(body.challenge, 'base64url')).toHaveLength(32);
    expect(Buffer.from(body.user.id, 'base64url').toString()).toBe(bo.personId);
    expect(await asked(stranger())).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
  });

  test('comes in by it without a name, and sees when', async () => {
    const { visitor, body } = await comesIn(phone);
    expect(body).toEqual({ signedIn: true, owesSecondFactor: false });
    const { passkeys } = await account(visitor);
    expect(passkeys).toMatchObject([{ name: 'Telefonen', here: true, synced: true }]);
    expect(Date.parse(passkeys[0]!.usedAt!)).toBeGreaterThan(Date.now() - 60_000);
  });

  test('is asked for it after the password, which is not enough any more', async () => {
    const { loginName: email } = await account(bo);
    const answer = await stranger().post('/sign-in', { email, password: PASSWORD });
    expect([answer.status, answer.code]).toEqual([401, 'PasskeyNeeded']);
    const wrong = await stranger().post('/sign-in', { email, password: 'not this' });
    expect(wrong.code).toBe('SignInWrong');
  });

  test('has several, removes one, and with it the sessions that it opened, and no others', async () => {
    const computer = await added(bo, 'Datorn');
    const [byPhone, byComputer] = [(await comesIn(phone)).visitor, (await comesIn(computer)).visitor];
    const { passkeys } = await account(bo);
    expect(passkeys.map(({ name }) => name)).toEqual(['Telefonen', 'Datorn']);
    expect((await byPhone.post('/account/passkeys/p2/remove', { password: PASSWORD })).status).toBe(200);
    expect([await isIn(byPhone), await isIn(byComputer), await isIn(bo)]).toEqual([true, false, true]);
    expect((await comesIn(computer)).code).toBe('PasskeyWrong');
    expect((await byPhone.post('/account/passkeys/p2/remove', { password: PASSWORD })).code).toBe(
      'PasskeyNotFound',
    );
  });

  test('reads in the security log what was done with it', async () => {
    const kinds = await kindsOf(bo.personId);
    const said = kinds.map(({ kind, what }) => `${kind} ${what}`);
    expect(said).toEqual(
      expect.arrayContaining([
        'passkey-added POST /api/v1/account/passkeys',
        'signed-in POST /api/v1/sign-in/passkey',
        'passkey-removed POST /api/v1/account/passkeys/{passkeyId}/remove',
      ]),
    );
  });
});

test('the session in which the first is added has a second factor from then on, and those without end', async () => {
  const rut = await employed('Rut');
  const other = stranger();
  const { loginName: email } = await account(rut);
  await other.post('/sign-in', { email, password: PASSWORD });
  const before = rut.cookie;
  await added(rut);
  expect(rut.cookie).not.toBe(before);
  expect([await isIn(rut), await isIn(other)]).toEqual([true, false]);
  await hall.grant(rut.personId, { role: 'auditor', scope: EVERYWHERE });
  expect((await rut.get('/account')).body).toMatchObject({ owesSecondFactor: false, secondFactor: false });
});

test('an administrator who has one needs no app, and keeps a second factor', async () => {
  const disa = await employed('Disa', 'administrator');
  const removal = () => disa.post('/account/second-factor/remove', { password: PASSWORD });
  expect((await removal()).code).toBe('SecondFactorRequired');
  const key = await added(disa);
  expect((await removal()).status).toBe(200);
  expect((await comesIn(key)).body).toEqual({ signedIn: true, owesSecondFactor: false });
  expect((await disa.post('/account/passkeys/p1/remove', { password: PASSWORD })).code).toBe(
    'SecondFactorRequired',
  );
  await added(disa, 'Reserv');
  expect((await disa.post('/account/passkeys/p1/remove', { password: PASSWORD })).status).toBe(200);
});

test('is asked for after a provider that has seen no second factor, too', async () => {
  const frida = await employed('Frida');
  const begun = await frida.post<{ location: string }>('/account/providers/kommunen/link', {
    password: PASSWORD,
  });
  await frida.arrive(here(await providerVisit(begun.body.location, 'frida')));
  const byProvider = async (visitor: Visitor) => {
    const { body } = await visitor.post<{ location: string }>('/sign-in/oidc/kommunen');
    return visitor.arrive(here(await providerVisit(body.location, 'frida')));
  };
  const before = stranger();
  expect([await byProvider(before), await isIn(before)]).toEqual(['/', true]);
  const hers = await added(frida);
  const after = stranger();
  expect([await byProvider(after), await isIn(after)]).toEqual([
    '/sign-in/refused?why=passkey-needed',
    false,
  ]);
  expect((await comesIn(hers)).status).toBe(200);
});

describe('nobody comes in', () => {
  let vera: Employee;
  let key: SoftwareAuthenticator;
  let another: SoftwareAuthenticator;
  beforeAll(async () => {
    vera = await employed('Vera');
    key = await added(vera);
    another = await added(await employed('Vilgot'));
  });

  const strangers = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const cases: readonly (readonly [string, () => Lies])[] = [
    ['at another origin', () => ({ origin: 'https://evil.example' })],
    ['at another port of the same host', () => ({ origin: 'http://localhost:1' })],
    ['at the same origin with a slash', () => ({ origin: `${origin}/` })],
    ['for another site', () => ({ rpId: 'evil.example' })],
    ['for another question', () => ({ challenge: Buffer.alloc(32, 7).toString('base64url') })],
    ['by an answer that was made for adding', () => ({ type: 'webauthn.create' })],
    ['out of a frame of another page', () => ({ crossOrigin: true })],
    ['when the authenticator does not know its holder', () => ({ withoutUserVerification: true })],
    ['by the signature of another key', () => ({ signedBy: strangers })],
    ['as somebody else', () => ({ userHandle: another.userHandle })],
    ['by the passkey of somebody else', () => ({ credentialId: another.credentialId })],
    ['by a passkey that nobody has', () => ({ credentialId: 'bm9ib2R5' })],
    ['as nobody', () => ({ userHandle: Buffer.from(' OR 1=1').toString('base64url') })],
  ];
  test.each(cases)('%s', async (_, lies) => {
    const { visitor, status, code } = await comesIn(key, lies());
    expect([status, code]).toEqual([403, 'PasskeyWrong']);
    expect(await isIn(visitor)).toBe(false);
  });

  test('and is told which part was wrong', async () => {
    const answers = [
      await comesIn(key, { signedBy: strangers }),
      await comesIn(key, { credentialId: 'bm9ib2R5' }),
      await comesIn(key, { userHandle: 'bm9ib2R5' }),
    ];
    const [wrong, unknown, nobody] = answers.map(({ body: { traceId: _, ...body } }) => body);
    expect(unknown).toEqual(wrong);
    expect(nobody).toEqual(wrong);
  });

  test('twice by one answer, in another browser, or without having asked', async () => {
    const visitor = stranger();
    const cookie = (await asked(visitor), visitor.cookie);
    const answer = key.show(await asked(visitor));
    expect((await visitor.post('/sign-in/passkey', answer)).status).toBe(200);
    expect((await visitor.post('/sign-in/passkey', answer)).code).toBe('SignInNotBegun');
    const other = stranger();
    await asked(other);
    expect((await other.post('/sign-in/passkey', key.show(await asked(stranger())))).code).toBe(
      'PasskeyWrong',
    );
    expect((await stranger().post('/sign-in/passkey', answer)).code).toBe('SignInNotBegun');
    // What was asked first in a browser that has asked again is not what its cookie is about.
    expect(cookie).not.toBe(visitor.cookie);
    expect([await isIn(other), await isIn(visitor)]).toEqual([false, true]);
  });

  test('by one that counts backwards: there may be two of it, and that is told', async () => {
    const dag = await employed('Dag');
    const hard = await added(dag, 'Nyckeln', new SoftwareAuthenticator(origin, true));
    expect((await comesIn(hard, { count: 5 })).status).toBe(200);
    for (const count of [5, 4, 0]) expect((await comesIn(hard, { count })).code).toBe('PasskeyWrong');
    expect((await comesIn(hard, { count: 6 })).status).toBe(200);
    const copied = (await kindsOf(dag.personId)).filter(({ kind }) => kind === 'passkey-copied');
    expect(copied).toHaveLength(3);
    expect(copied[0]).toMatchObject({ outcome: 'refused', what: 'POST /api/v1/sign-in/passkey' });
    // The count is looked at when it is known who has signed: a stranger makes nobody a suspect.
    await comesIn(hard, { count: 0, signedBy: strangers });
    expect((await kindsOf(dag.personId)).filter(({ kind }) => kind === 'passkey-copied')).toHaveLength(3);
  });

  test('into an account that is deactivated', async () => {
    const ylva = await employed('Ylva');
    const hers = await added(ylva);
    const open = (await comesIn(hers)).visitor;
    await hall.administrator.post(`/accounts/${ylva.personId}/deactivate`);
    expect((await comesIn(hers)).code).toBe('AccountIsDeactivated');
    expect((await comesIn(hers, { signedBy: strangers })).code).toBe('PasskeyWrong');
    expect(await isIn(open)).toBe(false);
  });

  test('and it stands in the security log as that of whose passkey it was', async () => {
    const refused = (await kindsOf(vera.personId)).filter(({ kind }) => kind === 'passkey-refused');
    expect(refused.length).toBeGreaterThanOrEqual(8);
  });
});

describe('nothing is added', () => {
  let sten: Employee;
  beforeAll(async () => {
    sten = await employed('Sten');
  });
  const cases: readonly (readonly [string, Lies])[] = [
    ['at another origin', { origin: 'https://evil.example' }],
    ['for another site', { rpId: 'evil.example' }],
    ['for another question', { challenge: 'AAAA' }],
    ['by an answer that was made for signing in', { type: 'webauthn.get' }],
    ['out of a frame of another page', { crossOrigin: true }],
    ['when the authenticator does not know its holder', { withoutUserVerification: true }],
    ['with a certificate, in which an address to be looked up could stand', { certified: true }],
    ['with what nobody knows', { format: 'made-up' }],
  ];
  test.each(cases)('%s', async (_, lies) => {
    expect(await adding(sten, lies)).toBe('PasskeyWrong');
    expect((await account(sten)).passkeys).toEqual([]);
  });

  test('twice by one answer, or by the question of another session', async () => {
    const maj = await employed('Maj');
    const answer = new SoftwareAuthenticator(origin).make((await begin(maj)).body);
    await begin(sten);
    expect((await sten.post('/account/passkeys', { name: 'x', answer })).code).toBe('PasskeyWrong');
    expect((await maj.post('/account/passkeys', { name: 'x', answer })).status).toBe(200);
    expect((await maj.post('/account/passkeys', { name: 'x', answer })).code).toBe('SignInNotBegun');
    expect((await account(maj)).passkeys).toHaveLength(1);
  });
});

describe('a passkey that is lost', () => {
  test('is removed by an administrator, and what it opened is over', async () => {
    const [nils, carin] = [await employed('Nils'), await employed('Carin')];
    const lost = await added(nils, 'Borttappad');
    const { loginName: email } = await account(nils);
    const open = (await comesIn(lost)).visitor;
    const path = `/accounts/${nils.personId}/passkeys/p1/remove`;
    expect((await carin.post(path)).status).toBe(403);
    await until('the list', async () => {
      const { body } = await hall.administrator.get<{ items: { personId: string; passkeys: object[] }[] }>(
        '/accounts',
      );
      const his = body.items.find(({ personId }) => personId === nils.personId);
      return his?.passkeys.some((one) => JSON.stringify(one).includes('Borttappad'));
    });
    expect((await hall.administrator.post(path)).status).toBe(200);
    expect([await isIn(open), (await comesIn(lost)).code]).toEqual([false, 'PasskeyWrong']);
    const kinds = (await kindsOf(nils.personId)).map(({ kind }) => kind);
    expect(kinds).toContain('passkey-reset');
    expect((await stranger().post('/sign-in', { email, password: PASSWORD })).status).toBe(200);
  });

  test('is not the administrator’s own: that he removes as everybody does', async () => {
    const { personId } = hall.administrator;
    const answer = await hall.administrator.post(`/accounts/${personId}/passkeys/p1/remove`);
    expect([answer.status, answer.code]).toEqual([409, 'OwnAccount']);
  });
});

test('at an address that is a number there are none, and a password is enough where theirs is another', async () => {
  const tove = await employed('Tove');
  const hers = await added(tove);
  const { loginName: email } = await account(tove);
  const door = async (visitor: Visitor) =>
    (await visitor.get<{ passkeysAt: string | null }>('/sign-in')).body;
  expect((await door(stranger())).passkeysAt).toBe(origin);
  const { directory } = hall.server;
  await hall.server.end();
  const moved = await RunningServer.start(directory, undefined, { DRIVBANK_SIGN_IN: 'accounts' });
  const visitor = new Visitor(moved.address);
  expect((await door(visitor)).passkeysAt).toBeNull();
  expect((await visitor.post('/sign-in/passkey/begin')).code).toBe('PasskeysNotHere');
  const shown = hers.show({ challenge: 'AAAA', rpId: 'localhost' });
  expect((await visitor.post('/sign-in/passkey', shown)).code).toBe('PasskeysNotHere');
  expect((await visitor.post('/sign-in', { email, password: PASSWORD })).status).toBe(200);
  expect((await account(visitor)).passkeys).toMatchObject([{ here: false, host: 'localhost' }]);
  await moved.end();
});
