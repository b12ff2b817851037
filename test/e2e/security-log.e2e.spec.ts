import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ENDPOINTS, SECURITY_KINDS } from '@drivbank/contracts';
import { mailedInvitation } from '../support/mailed-invitation.js';
import { openSqlite, openSqliteForReading } from '@drivbank/sqlite';
import { RunningServer } from '../support/running-server.js';
import { TownHall, type Employee, type Scope } from '../support/town-hall.js';
import { until } from '../support/until.js';
import { Visitor } from '../support/visitor.js';

type Ref = { readonly id: string; readonly name: string } | null;
type Entry = {
  readonly kind: string;
  readonly person: Ref;
  readonly about: Ref;
  readonly roles: readonly string[];
  readonly address: string | null;
  readonly what: string;
  readonly outcome: string;
  readonly traceId: string | null;
};
type Alarm = { readonly kind: string; readonly person: Ref; readonly by: Ref; readonly role: string | null };
type Page = {
  readonly items: readonly Entry[];
  readonly next: string | null;
  readonly alarms: readonly Alarm[];
};

const { answer } = ENDPOINTS.find(({ path }) => path === '/security-log')!;
const EVERYWHERE: Scope = { kind: 'deployment' };
const PASSWORD = 'sju gröna elcyklar';
/** Stands in everything that is typed here and that the log must not hold. */
const CANARY = 'kanarie';
const OF_CARIN = `${CANARY}@kommunen.example`;

let hall: TownHall;
let administrator: Employee;
let carin: Employee;
beforeAll(async () => {
  hall = await TownHall.open({ DRIVBANK_SECURITY_LOG_LINES: '1' });
  ({ administrator } = hall);
  carin = await hall.employ('Kanarie Carin', [{ role: 'coordinator', scope: EVERYWHERE }]);
});
afterAll(() => hall.close());

async function read(query = '', by: Visitor = administrator): Promise<Page> {
  const { status, body } = await by.get<Page>(`/security-log${query}`);
  expect(status).toBe(200);
  // Nothing that the contract does not name, and all that it does.
  expect(answer!.parse(body)).toEqual(body);
  return body;
}

const latest = async (kind: string) => (await read(`?kind=${kind}&limit=1`)).items[0];

async function doneTo(person: Employee, what: string, body: object = {}) {
  const { status, body: told } = await administrator.post(`/accounts/${person.personId}/${what}`, body);
  expect([status, told]).toEqual([200, {}]);
}

describe('what is remembered', () => {
  test('of the first administrator', async () => {
    expect(await latest('set-up')).toMatchObject({
      person: { id: administrator.personId, name: 'Anna Ek' },
      roles: ['administrator'],
      what: 'POST /api/v1/setup',
      outcome: 'done',
    });
    expect(await latest('second-factor-added')).toMatchObject({ person: { id: administrator.personId } });
  });

  test('of an invitation and its acceptance, with the role that was given', async () => {
    const about = { id: carin.personId, name: 'Kanarie Carin' };
    const person = { id: administrator.personId };
    expect(await latest('role-granted')).toMatchObject({ person, about, what: 'coordinator' });
    expect(await latest('invited')).toMatchObject({ person, about, address: '127.0.0.1' });
    expect(await latest('invitation-accepted')).toMatchObject({ person: about, roles: ['coordinator'] });
  });

  test('of a calendar that is opened and closed, without its address', async () => {
    const { address } = (await carin.post<{ address: string }>('/account/calendars', { processId: null }))
      .body;
    const [, feedId, token] = /([^/.]+)\.([\w-]+)\.ics$/.exec(address)!;
    const person = { id: carin.personId };
    expect(await latest('calendar-opened')).toMatchObject({ person, what: 'POST /api/v1/account/calendars' });
    expect((await carin.post(`/account/calendars/${feedId}/close`)).status).toBe(200);
    expect(await latest('calendar-closed')).toMatchObject({ person, outcome: 'done' });
    expect(JSON.stringify(await read('?limit=500'))).not.toContain(token);
  });

  test('of a token that is issued, revoked, and shown all the same', async () => {
    const program = await hall.program(carin, { scope: 'read' });
    const person = { id: carin.personId };
    expect(await latest('token-issued')).toMatchObject({ person, outcome: 'done' });
    const tokenId = program.token.slice('drivbank_'.length, program.token.indexOf('.'));
    const revoke = `/accounts/${carin.personId}/tokens/${tokenId}/revoke`;
    expect((await administrator.post(revoke)).status).toBe(200);
    const by = { id: administrator.personId };
    expect(await latest('token-revoked')).toMatchObject({ person: by, about: person });
    expect((await program.get('/processes')).code).toBe('TokenRefused');
    const what = 'GET /api/v1/processes';
    expect(await latest('token-refused')).toMatchObject({ person, what, outcome: 'refused' });
  });

  test('of somebody who comes in, is wrong, and leaves', async () => {
    await doneTo(carin, 'invite', { email: OF_CARIN });
    expect(await latest('invited-elsewhere')).toMatchObject({ about: { id: carin.personId } });
    const token = mailedInvitation(hall.server, OF_CARIN);
    expect((await carin.post('/invitation/accept', { token, password: PASSWORD })).status).toBe(200);
    const visitor = new Visitor(hall.server.address);
    const wrong = { email: OF_CARIN, password: `${CANARY} wrong` };
    expect((await visitor.post('/sign-in', wrong)).code).toBe('SignInWrong');
    expect(await latest('sign-in-wrong')).toMatchObject({
      person: { id: carin.personId },
      roles: ['coordinator'],
      address: '127.0.0.1',
      what: 'POST /api/v1/sign-in',
      outcome: 'refused',
    });
    const nobody = { email: `${CANARY}-nobody@kommunen.example`, password: PASSWORD };
    expect((await visitor.post('/sign-in', nobody)).code).toBe('SignInWrong');
    expect(await latest('sign-in-wrong')).toMatchObject({ person: null, roles: [] });
    const right = await visitor.ask('POST', '/sign-in', {
      body: { email: OF_CARIN, password: PASSWORD },
      headers: { 'sec-fetch-site': 'same-origin', traceparent: `00-${'ab'.repeat(16)}-${'cd'.repeat(8)}-01` },
    });
    expect(right.status).toBe(200);
    expect(await latest('signed-in')).toMatchObject({
      person: { id: carin.personId },
      traceId: 'ab'.repeat(16),
    });
    await visitor.post('/sign-out');
    expect(await latest('signed-out')).toMatchObject({ person: { id: carin.personId } });
  });

  test('of what somebody does to his own account', async () => {
    const [wrong, password] = [`${CANARY} guess`, `${CANARY} nio blå bussar`];
    const guess = await carin.post('/account/change-password', { present: wrong, password });
    expect(guess.code).toBe('SignInWrong');
    expect(await latest('password-wrong')).toMatchObject({ person: { id: carin.personId } });
    expect((await carin.post('/account/change-password', { present: PASSWORD, password })).status).toBe(200);
    expect(await latest('password-changed')).toMatchObject({ about: { id: carin.personId } });
    await carin.addSecondFactor(password);
    const again = carin.elsewhere();
    const code = { email: OF_CARIN, password, code: '000000' };
    for (let i = 0; i < 6; i++) await again.post('/sign-in', code);
    expect(await latest('second-factor-wrong')).toMatchObject({
      person: { id: carin.personId },
      outcome: 'refused',
    });
    expect(await latest('sign-in-too-many')).toMatchObject({ person: { id: carin.personId } });
    expect((await carin.post('/account/second-factor/remove', { password })).status).toBe(200);
    expect(await latest('second-factor-removed')).toMatchObject({ person: { id: carin.personId } });
  });

  test('of what administrators do to the accounts of others', async () => {
    await carin.addSecondFactor(`${CANARY} nio blå bussar`);
    const by = { person: { id: administrator.personId }, about: { id: carin.personId } };
    await doneTo(carin, 'reset-second-factor');
    expect(await latest('second-factor-reset')).toMatchObject(by);
    await doneTo(carin, 'deactivate');
    expect(await latest('account-deactivated')).toMatchObject(by);
    await doneTo(carin, 'reactivate');
    expect(await latest('account-reactivated')).toMatchObject(by);
    await hall.grant(carin.personId, { role: 'participant', scope: EVERYWHERE });
    await hall.give(administrator, `/people/${carin.personId}/revoke-role`, { grantId: 'r2' });
    expect(await latest('role-revoked')).toMatchObject(by);
    expect((await administrator.get('/accounts')).status).toBe(200);
    expect(await latest('accounts-read')).toMatchObject({ person: { id: administrator.personId } });
  });

  test('of who was refused, by the operation and not by its address', async () => {
    const bo = await hall.employ('Bo', [{ role: 'participant', scope: EVERYWHERE }]);
    expect((await bo.get(`/accounts?q=${CANARY}`)).code).toBe('NotAllowed');
    const refused = { person: { id: bo.personId }, roles: ['participant'], outcome: 'refused' };
    expect(await latest('refused')).toMatchObject({ ...refused, what: 'GET /api/v1/accounts' });
    await hall.ask(bo, `/people/${carin.personId}/grant-role`, { role: CANARY });
    expect(await latest('refused')).toMatchObject({
      ...refused,
      what: 'POST /api/v1/people/{personId}/grant-role',
    });
  });

  test('of strangers that are refused, nothing: they could fill the disk', async () => {
    const before = (await read('?kind=refused')).items.length;
    expect((await new Visitor(hall.server.address).get('/accounts')).code).toBe('SignInNeeded');
    expect((await read('?kind=refused')).items).toHaveLength(before);
  });

  test('of work on the log, by the operator on the server', async () => {
    const { secret } = JSON.parse(readFileSync(join(hall.server.directory, 'owner.json'), 'utf8')) as {
      secret: string;
    };
    const done = await fetch(`${hall.server.address}/api/v1/operations/verify`, {
      method: 'POST',
      headers: { 'drivbank-operator': secret },
    });
    expect(await done.text()).toContain('result');
    expect(await latest('operation')).toMatchObject({
      person: null,
      what: 'POST /api/v1/operations/verify',
    });
  });
});

describe('a file', () => {
  const make = (by: Visitor, body: object) => by.post('/exports', body);

  test('that somebody makes of what he sees is recorded by what it is called', async () => {
    expect((await make(administrator, { file: 'sakerhetslogg.csv', rows: 41 })).status).toBe(200);
    expect(await latest('exported')).toMatchObject({
      person: { id: administrator.personId },
      what: 'sakerhetslogg.csv (41)',
    });
  });

  test.each([{}, { file: 'Anna Ek.csv', rows: 1 }, { file: 'x.exe', rows: 1 }, { file: 'x.csv', rows: -1 }])(
    'is not called %j',
    async (body) => expect((await make(administrator, body)).code).toBe('RequestInvalid'),
  );

  test('is asked for by whoever is known here', async () => {
    const stranger = new Visitor(hall.server.address);
    expect((await make(stranger, { file: 'x.csv', rows: 1 })).code).toBe('SignInNeeded');
  });
});

describe('the log itself', () => {
  test('is read by administrators and auditors, and that is recorded', async () => {
    const auditor = await hall.employ('Rut', [{ role: 'auditor', scope: EVERYWHERE }]);
    await read('', auditor);
    const [mine, hers] = (await read('?kind=security-log-read&limit=2')).items;
    expect(mine).toMatchObject({ person: { id: administrator.personId } });
    expect(hers).toMatchObject({ person: { id: auditor.personId, name: 'Rut' }, roles: ['auditor'] });
    expect((await carin.get('/security-log')).status).toBe(401);
  });

  test('is found by kind, person and day, page by page, the newest first', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const ofCarin = await read(`?person=${carin.personId}&at.from=2026-01-01`);
    expect(ofCarin.items.length).toBeGreaterThan(10);
    for (const { person, about } of ofCarin.items) expect([person?.id, about?.id]).toContain(carin.personId);
    expect((await read('?at.to=2026-01-31')).items).toEqual([]);
    expect((await read(`?at.from=${today}`)).items.length).toBeGreaterThan(0);
    const first = await read('?kind=invited,role-granted&limit=2');
    const second = await read(`?kind=invited,role-granted&limit=2&cursor=${first.next}`);
    const whole = await read('?kind=invited,role-granted&limit=4');
    expect([...first.items, ...second.items]).toEqual(whole.items);
  });

  test.each(['kind=nonsense', 'person=anna', 'at.from=soon', 'cursor=x', 'q=anna', 'limit=0'])(
    '?%s is no question',
    async (query) => {
      expect((await administrator.get(`/security-log?${query}`)).code).toBe('RequestInvalid');
    },
  );

  test('says what stands out, here and on the page for operations', async () => {
    const { alarms } = await read('?limit=1');
    expect(alarms.find(({ kind }) => kind === 'taken-over')).toMatchObject({
      person: { id: carin.personId },
      by: { id: administrator.personId, name: 'Anna Ek' },
    });
    expect(alarms.find(({ kind }) => kind === 'new-keeper')).toMatchObject({ role: 'auditor' });
    const { body } = await administrator.get<{ alarms: number }>('/operations/status');
    expect(body.alarms).toBe(alarms.length);
  });

  test('is written as lines too, for whoever collects them elsewhere', async () => {
    const lines = hall.server.output.split('\n').filter((line) => line.includes('"security":{'));
    const whole = JSON.stringify(lines);
    const kinds = new Set(
      lines.map((line) => (JSON.parse(line) as { security: { kind: string } }).security.kind),
    );
    expect([...kinds]).toEqual(expect.arrayContaining(['set-up', 'signed-in', 'role-granted', 'exported']));
    expect(whole).not.toMatch(/kanarie|kommunen\.example|elcyklar|Anna|Rut|000000/i);
  });

  test('holds no name, address of mail, password or code', async () => {
    const db = openSqliteForReading(join(hall.server.directory, 'records.db'));
    const rows = JSON.stringify(db.prepare('SELECT * FROM security_entry').all());
    db.close();
    expect(rows.length).toBeGreaterThan(5_000);
    expect(rows).not.toMatch(/kanarie|kommunen\.example|elcyklar|Anna|Rut|000000/i);
  });

  test('knows every kind that needs no identity provider, authenticator, receiver of webhooks or secrecy mark', async () => {
    const ofProviders = ['provider-refused', 'provider-linked', 'provider-unlinked', 'affiliation-written'];
    const ofPasskeys = ['added', 'removed', 'reset', 'refused', 'copied'].map((what) => `passkey-${what}`);
    const seen = new Set((await read('?limit=500')).items.map(({ kind }) => kind));
    const elsewhere = /^(webhook|secret|break)-/;
    const others = SECURITY_KINDS.filter((kind) => !seen.has(kind) && !elsewhere.test(kind));
    expect(others).toEqual([...ofProviders, ...ofPasskeys]);
  });
});

describe('when nothing can be recorded', () => {
  const broken = (sql: string) => {
    const db = openSqlite(join(hall.server.directory, 'records.db'), 'FULL');
    db.exec(sql);
    db.close();
  };

  test('nobody comes in and few things are read; a refusal stays one, and the operator is told', async () => {
    const bo = await hall.employ('Berit', [{ role: 'coordinator', scope: EVERYWHERE }]);
    const email = 'berit@ny.example';
    await doneTo(bo, 'invite', { email });
    const token = mailedInvitation(hall.server, email);
    await bo.post('/invitation/accept', { token, password: PASSWORD });
    broken(`CREATE TRIGGER full BEFORE INSERT ON security_entry BEGIN SELECT RAISE(ABORT, 'full'); END`);
    const visitor = new Visitor(hall.server.address);
    const refused = await visitor.post('/sign-in', { email, password: PASSWORD });
    expect([refused.status, refused.code]).toEqual([503, 'SecurityLogUnavailable']);
    expect(visitor.cookie).toBeUndefined();
    expect((await administrator.get('/security-log')).status).toBe(503);
    expect((await administrator.get('/accounts')).status).toBe(503);
    expect((await administrator.post('/exports', { file: 'x.csv', rows: 1 })).status).toBe(503);
    expect((await visitor.post('/sign-in', { email, password: 'wrong' })).code).toBe('SignInWrong');
    expect((await bo.get('/accounts')).code).toBe('NotAllowed');
    // Lines are written behind the answers.
    await until('the line', () => hall.server.output.includes('the security log does not answer'));
    broken('DROP TRIGGER full');
    expect((await visitor.post('/sign-in', { email, password: PASSWORD })).status).toBe(200);
  });
});

test('what is older than it is kept for is forgotten at the start', async () => {
  const old = await TownHall.open();
  await old.server.end();
  const db = openSqlite(join(old.server.directory, 'records.db'), 'FULL');
  db.exec(`UPDATE security_entry SET at = '2020-01-01T00:00:00.000Z' WHERE kind = 'set-up'`);
  db.close();
  const again = await RunningServer.start(old.server.directory, undefined, {
    DRIVBANK_SIGN_IN: 'accounts',
    DRIVBANK_SECURITY_LOG_DAYS: '30',
  });
  const kept = openSqliteForReading(join(again.directory, 'records.db'));
  const kinds = kept.prepare('SELECT kind FROM security_entry').all();
  kept.close();
  expect(kinds.length).toBeGreaterThan(0);
  expect(kinds).not.toContainEqual({ kind: 'set-up' });
  await again.remove();
});
