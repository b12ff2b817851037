import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSqlite } from '@drivbank/sqlite';
import { handIn, revisionOf, upload } from '../support/files.js';
import { TownHall, type Employee, type Scope } from '../support/town-hall.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';

const EVERYWHERE: Scope = { kind: 'deployment' };
const provision = '31 kap. 16 § OSL';
const motive = 'Uppgifter om en leverantör';
const canary = `kanarie${randomUUID().slice(0, 8)}`;

type Card = { readonly id: string; readonly title: string; readonly secrecy: string | null };
type Board = { readonly total: number; readonly items: readonly Card[] };
type Page = { readonly card: Card & { readonly revision: number }; readonly secrecy: object | null };

let hall: TownHall;
let receiver: WebhookReceiver;
let carin: Employee;
let lead: Employee;
/** Coordinates everything that is marked here. */
let id: string;

beforeAll(async () => {
  receiver = await WebhookReceiver.open();
  hall = await TownHall.open({ DRIVBANK_WEBHOOK_HOSTS: '127.0.0.1' });
  carin = await hall.employ('Carin', [{ role: 'coordinator', scope: EVERYWHERE }]);
  lead = await hall.employ('Lo', [{ role: 'portfolio_lead', scope: EVERYWHERE }]);
  id = await hall.begin(carin, `Titel ${canary}`);
  await give('set-deadline', { kind: 'other', name: `Frist ${canary}`, dueOn: '2099-06-12' });
});
afterAll(async () => {
  receiver.close();
  await hall.close();
});

/** By Carin, until her next read shows it. */
async function give(command: string, body: object, to = id): Promise<void> {
  const page = async () => (await carin.get<Page>(`/processes/${to}`)).body;
  const { card } = await until('the process', async () => {
    const shown = await page();
    return shown.card ? shown : undefined;
  });
  const answer = await hall.ask(carin, `/processes/${to}/${command}`, body, card.revision);
  expect([answer.status, answer.code]).toEqual([200, undefined]);
  await until('the views', async () => (await page()).card.revision > card.revision);
}

const mark = (to?: string) => give('mark-secret', { provision, motive }, to);
const lift = (to?: string) => give('lift-secrecy', { motive }, to);
const board = async (by: Visitor, query = '') => (await by.get<Board>(`/processes${query}`)).body;
const calendarOf = async (by: Visitor, processId: string | null = null) => {
  const { address } = (await by.post<{ address: string }>('/account/calendars', { processId })).body;
  return async () => {
    const answer = await fetch(`${hall.server.address}${new URL(address).pathname}`);
    return (await answer.text()).replaceAll('\r\n ', '');
  };
};

describe('a mark', () => {
  test('takes a process from all but those assigned to it, now and as it was; when it is lifted, all is there again', async () => {
    const before = (await lead.get<{ events: number }>('/about')).body.events - 1;
    const auditor = await hall.employ('Rune', [{ role: 'auditor', scope: EVERYWHERE }]);
    const readers = [lead, auditor, hall.administrator];
    for (const one of [lead, auditor]) expect((await board(one, `?q=${canary}`)).total).toBe(1);
    await mark();
    for (const one of readers)
      for (const path of [
        '/processes',
        '/deadlines',
        '/needs',
        '/timeline',
        '/funnel',
        '/decisions',
        `/processes/${id}`,
      ])
        for (const at of ['', `?asKnownAt=${before}`]) {
          const { body } = await one.get(`${path}${at}`);
          expect([path, JSON.stringify(body).includes(canary)]).toEqual([path, false]);
        }
    expect((await lead.get(`/processes/${id}`)).status).toBe(404);
    expect((await hall.ask(lead, `/processes/${id}/rename`, { title: 'Nytt' }, 1)).code).toBe(
      'ProcessNotFound',
    );

    expect((await board(carin)).items).toMatchObject([{ id, secrecy: provision }]);
    expect((await carin.get<Page>(`/processes/${id}?asKnownAt=${before}`)).body.secrecy).toBeNull();
    const shown = (await carin.get<Page>(`/processes/${id}`)).body;
    expect(shown.secrecy).toMatchObject({
      provision,
      motive,
      by: { id: carin.personId },
      role: 'coordinator',
    });

    await lift();
    expect((await board(lead)).items).toMatchObject([{ id, secrecy: null }]);
    const { body } = await lead.get(`/processes/${id}/history`);
    expect(JSON.stringify(body)).toContain(provision);
  });

  test('can be there from the first moment', async () => {
    const ownerId = await hall.municipality();
    const facts = {
      title: 'Från början',
      purpose: 'Att pröva',
      ownerId,
      templateId: await hall.template(),
      motive,
    };
    const wish = { ...facts, coordinatorId: carin.personId, secrecy: { provision } };
    const born = await hall.give(lead, '/processes', wish);
    await until('the views', async () => (await board(carin)).items.some((one) => one.id === born));
    expect((await carin.get<Page>(`/processes/${born}`)).body.secrecy).toMatchObject({ provision });
    const { events } = (await lead.get<{ events: number }>('/about')).body;
    for (let number = events - 4; number < events; number++)
      expect((await board(lead, `?asKnownAt=${number}`)).items.filter((one) => one.id === born)).toEqual([]);
    expect((await lead.get(`/processes/${born}`)).status).toBe(404);
  });

  test('is no command of a program, and takes a motive', async () => {
    const program = await hall.program(carin, { scope: 'give' });
    const path = `/processes/${id}/mark-secret`;
    expect((await hall.ask(program, path, { provision, motive }, 1)).code).toBe('NeverByToken');
    const { revision } = (await carin.get<Page>(`/processes/${id}`)).body.card;
    expect((await hall.ask(carin, path, { provision }, revision)).code).toBe('MotiveMissing');
  });
});

describe('a process with a mark', () => {
  beforeAll(() => mark());
  afterAll(() => lift());

  test('is never in a calendar, not even of its coordinator', async () => {
    const other = await hall.begin(carin, 'Den andra');
    await give('set-deadline', { kind: 'other', name: 'Frist', dueOn: '2099-06-12' }, other);
    const calendar = await calendarOf(carin);
    expect(await calendar()).toContain('Den andra');
    expect(await calendar()).not.toContain(canary);
    const refused = await carin.post('/account/calendars', { processId: id });
    expect(refused.code).toBe('ReferenceNotFound');
    const ofOther = await calendarOf(carin, other);
    expect(await ofOther()).toContain('Den andra');
    await mark(other);
    for (const one of [calendar, ofOther]) expect(await one()).not.toContain('Den andra');
    await lift(other);
    expect(await ofOther()).toContain('Den andra');
  });

  test('is nothing that a program reads, though its person does', async () => {
    const program = await hall.program(carin, { scope: 'read' });
    expect((await board(program)).items.map((one) => one.id)).not.toContain(id);
    expect((await board(carin)).items.map((one) => one.id)).toContain(id);
    expect((await program.get(`/processes/${id}`)).status).toBe(404);
    const wish = { name: 'En', scope: 'read', processId: id, expiresOn: '2099-01-01' };
    expect((await carin.post('/account/tokens', wish)).status).toBeGreaterThanOrEqual(400);
  });

  test('is nothing that a webhook tells, from its mark on', async () => {
    const wish = { address: receiver.address, kinds: null, processId: null };
    expect((await carin.post('/account/webhooks', wish)).status).toBe(200);
    expect((await carin.post('/account/webhooks', { ...wish, processId: id })).code).toBe(
      'ReferenceNotFound',
    );
    await give('record-progress', { text: 'Hemligt' });
    await hall.begin(carin, 'Den öppna');
    await until('the open one', () =>
      receiver.received.find(({ event }) => event.type === 'se.drivbank.process-initiated.v1'),
    );
    expect(receiver.received.filter(({ event }) => event.subject === id)).toEqual([]);
  });

  test('is opened to nobody by a role that somebody gives who does not see it', async () => {
    const erik = await hall.employ('Erik', []);
    const scope = { kind: 'process', processId: id } as const;
    const grant = { role: 'gate_decider', scope, from: '2020-01-01', to: null };
    const path = `/people/${erik.personId}/grant-role`;
    expect((await hall.ask(hall.administrator, path, grant)).code).toBe('ProcessNotFound');
    const invited = await hall.ask(carin, path, { ...grant, role: 'work_package_lead' });
    expect([invited.status, invited.code]).toEqual([200, undefined]);
    await until('his role', async () => (await erik.get(`/processes/${id}`)).status === 200);
  });
});

describe('reading a process with a mark', () => {
  type Entry = { kind: string; processId: string | null; person: { id: string }; what: string };
  const entries = async (kind: string) =>
    (await hall.administrator.get<{ items: Entry[] }>(`/security-log?kind=${kind}&process=${id}&limit=500`))
      .body.items;
  const broken = (sql: string) => {
    const db = openSqlite(join(hall.server.directory, 'records.db'), 'FULL');
    db.exec(sql);
    db.close();
  };
  let hedda: Employee;
  let sha256: string;
  const document = () =>
    fetch(`${hall.server.address}/api/v1/processes/${id}/files/${sha256}`, { headers: hedda.credentials });
  beforeAll(async () => {
    await mark();
    const sent = await upload(carin, id, { name: 'underlag.txt', bytes: Buffer.from(`Text ${canary}`) });
    ({ sha256 } = sent.body);
    const handed = await handIn(hall, carin, id, sent.body, await revisionOf(carin, id));
    expect([sent.status, handed.status, handed.code]).toEqual([200, 200, undefined]);
    hedda = await hall.employ('Hedda', [{ role: 'participant', scope: EVERYWHERE }]);
    const scope = { kind: 'process', processId: id } as const;
    const grant = { role: 'work_package_lead', scope, from: '2020-01-01', to: null };
    await hall.give(carin, `/people/${hedda.personId}/grant-role`, grant);
    await until('her role', async () => (await hedda.get(`/processes/${id}`)).status === 200);
  });
  afterAll(() => lift());

  test('is on record each time, before the answer', async () => {
    const before = (await entries('secret-read')).length;
    const last = (await hedda.get<{ events: number }>('/about')).body.events - 1;
    for (const rest of ['', '/history', '/gates/to-scaled', '/deadlines/d1/reminders', `?asKnownAt=${last}`])
      expect([rest, (await hedda.get(`/processes/${id}${rest}`)).status]).toEqual([rest, 200]);
    expect(await (await document()).text()).toContain(canary);
    const after = await entries('secret-read');
    expect(after.length - before).toBe(6);
    expect(after[0]).toMatchObject({ what: 'GET /api/v1/processes/{processId}/files/{sha256}' });
    expect(after[1]).toMatchObject({
      person: { id: hedda.personId },
      processId: id,
      what: 'GET /api/v1/processes/{processId}',
    });
  });

  test('in lists is on record once in a quarter of an hour, and first words count', async () => {
    const lists = async () =>
      (await entries('secret-listed')).filter((one) => one.person.id === hedda.personId);
    const headers = { cookie: hedda.cookie!, accept: 'text/html' };
    const page = await fetch(`${hall.server.address}/portfolio`, { headers });
    expect(await page.text()).toContain(id);
    expect(await lists()).toHaveLength(1);
    for (const path of ['/processes', `/processes?q=${canary}`, '/deadlines', '/timeline'])
      expect(JSON.stringify((await hedda.get(path)).body)).toContain(canary);
    expect((await lists()).length).toBeLessThanOrEqual(2);
  });

  test('is nothing that happens to whoever does not see it, or reads only what is open', async () => {
    await lead.get('/processes');
    await lead.get(`/processes/${id}`);
    await hall.administrator.get('/people');
    const all = [...(await entries('secret-read')), ...(await entries('secret-listed'))];
    const readers = new Set(all.map(({ person }) => person.id));
    expect(readers).toContain(hedda.personId);
    for (const { personId } of [lead, hall.administrator]) expect(readers).not.toContain(personId);
  });

  test('is what each finds of himself, under My account', async () => {
    type Own = { items: { kind: string; processId: string; title: string | null }[]; next: string | null };
    const own = (await hedda.get<Own>('/account/secret-reads?limit=2')).body;
    expect(own.items).toMatchObject([{ processId: id, title: `Titel ${canary}` }, { processId: id }]);
    const more = (await hedda.get<Own>(`/account/secret-reads?limit=2&cursor=${own.next}`)).body;
    expect(more.items).toHaveLength(2);
    expect((await lead.get<Own>('/account/secret-reads')).body.items).toEqual([]);
  });

  test('that cannot be recorded tells nothing', async () => {
    broken(`CREATE TRIGGER full BEFORE INSERT ON security_entry BEGIN SELECT RAISE(ABORT, 'full'); END`);
    try {
      const { status, code, body } = await hedda.get(`/processes/${id}`);
      expect([status, code]).toEqual([503, 'SecurityLogUnavailable']);
      expect(JSON.stringify(body)).not.toContain(canary);
      const refused = await document();
      expect([refused.status, (await refused.text()).includes(canary)]).toEqual([503, false]);
      expect((await lead.get('/processes')).status).toBe(200);
    } finally {
      broken('DROP TRIGGER full');
    }
    expect((await hedda.get(`/processes/${id}`)).status).toBe(200);
  });
});

describe('reading in spite of a mark', () => {
  type Reading = { readingId: string; way: string; isOpen: boolean; ground: string; person: { id: string } };
  type Begun = { readingId: string };
  const ground = `Grund ${canary}`;
  const list = async (by: Visitor = hall.administrator) =>
    (await by.get<{ items: Reading[] }>('/secrecy/readings')).body.items;
  const told = async (by: Visitor) =>
    JSON.stringify((await by.get(`/processes/${id}`)).body).includes(canary);
  let auditor: Employee;
  beforeAll(async () => {
    await mark();
    auditor = await hall.employ('Rut', [{ role: 'auditor', scope: EVERYWHERE }]);
  });
  afterAll(() => lift());

  test('an auditor opens it by a ground, and everybody concerned sees that', async () => {
    const register = (await auditor.get<{ items: { processId: string }[] }>('/secrecy/marks')).body;
    expect(register.items).toMatchObject([{ provision }, { provision }]);
    expect(JSON.stringify(register)).not.toContain(canary);
    expect(await told(auditor)).toBe(false);
    const begun = await auditor.post<Begun>('/secrecy/readings', { processId: id, ground });
    expect(begun.status).toBe(200);
    expect(await told(auditor)).toBe(true);
    expect((await board(auditor, `?q=${canary}`)).total).toBe(1);
    const ofProcess = (await carin.get<{ items: Reading[] }>(`/processes/${id}/secret-readings`)).body.items;
    expect(ofProcess).toMatchObject([
      { way: 'ground', isOpen: true, ground, person: { id: auditor.personId } },
    ]);
    expect((await hall.ask(auditor, `/processes/${id}/rename`, { title: 'Nytt' }, 1)).code).toBe(
      'NotAllowed',
    );
    const ended = await hall.administrator.post(`/secrecy/readings/${begun.body.readingId}/end`);
    expect(ended.status).toBe(200);
    expect(await told(auditor)).toBe(false);
  });

  test('a ground is for marked processes, and for auditors', async () => {
    const open = await hall.begin(carin, 'Utan märke');
    expect((await auditor.post('/secrecy/readings', { processId: open, ground })).code).toBe(
      'ReferenceNotFound',
    );
    for (const one of [hall.administrator, carin, lead])
      expect((await one.post('/secrecy/readings', { processId: id, ground })).code).toBe('NotAllowed');
  });

  test('an administrator alone breaks no glass, in six ways', async () => {
    const { administrator } = hall;
    const asked = await administrator.post<Begun>('/secrecy/break-glass', { processId: id, ground });
    const allow = `/secrecy/readings/${asked.body.readingId}/allow`;
    expect((await administrator.post(allow)).code).toBe('NotByTheSamePerson');
    expect((await administrator.post(allow)).code).toBe('NotByTheSamePerson');
    const roles = { role: 'auditor', scope: EVERYWHERE, from: '2020-01-01', to: null };
    const own = await hall.ask(administrator, `/people/${administrator.personId}/grant-role`, roles);
    expect(own.code).toBe('RoleForOneself');
    const there = { ...roles, role: 'coordinator', scope: { kind: 'process', processId: id } };
    expect((await hall.ask(administrator, `/people/${administrator.personId}/grant-role`, there)).code).toBe(
      'ProcessNotFound',
    );
    expect((await administrator.post('/secrecy/readings', { processId: id, ground })).code).toBe(
      'NotAllowed',
    );
    const again = await administrator.post<Begun>('/secrecy/break-glass', { processId: id, ground });
    expect((await administrator.post(`/secrecy/readings/${again.body.readingId}/allow`)).status).toBe(403);
    expect(await told(administrator)).toBe(false);
    for (const { readingId } of await list()) await administrator.post(`/secrecy/readings/${readingId}/end`);
    expect((await auditor.post(allow)).code).toBe('SecretReadingIsOver');
  });

  test('two break it together, for one of them, until anybody ends it; it is alarmed and no list, calendar or webhook tells more', async () => {
    const { administrator } = hall;
    const asked = await administrator.post<Begun>('/secrecy/break-glass', { processId: id, ground });
    const of = `/secrecy/readings/${asked.body.readingId}`;
    expect((await auditor.post(`${of}/allow`)).status).toBe(200);
    expect([await told(administrator), await told(auditor)]).toEqual([true, false]);
    expect((await board(administrator)).items.map((one) => one.id)).toEqual([id]);
    expect(await (await calendarOf(administrator))()).not.toContain(canary);
    const log = (
      await auditor.get<{ alarms: { kind: string; person: { id: string }; by: { id: string } }[] }>(
        '/security-log',
      )
    ).body;
    expect(log.alarms.find(({ kind }) => kind === 'break-glass')).toMatchObject({
      person: { id: administrator.personId },
      by: { id: auditor.personId },
    });
    expect(
      (await carin.get<{ items: Reading[] }>(`/processes/${id}/secret-readings`)).body.items[0],
    ).toMatchObject({
      way: 'break-glass',
      isOpen: true,
    });
    expect((await auditor.post(`${of}/end`)).status).toBe(200);
    expect(await told(administrator)).toBe(false);
    expect((await auditor.post(`${of}/allow`)).code).toBe('SecretReadingIsOver');
    const kinds = [
      'break-glass-asked',
      'break-glass-allowed',
      'secret-reading-ended',
      'secret-reading-opened',
    ];
    const { items } = (
      await auditor.get<{ items: { kind: string; outcome: string; processId: string }[] }>(
        `/security-log?kind=${kinds.join(',')}&process=${id}&limit=200`,
      )
    ).body;
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(kinds));
    expect(items.filter(({ outcome }) => outcome === 'refused').length).toBeGreaterThan(0);
    expect(JSON.stringify(items)).not.toContain(canary);
  });

  test('a role that is taken back takes the reading with it', async () => {
    const sven = await hall.employ('Sven', [
      { role: 'auditor', scope: EVERYWHERE },
      { role: 'participant', scope: EVERYWHERE },
    ]);
    expect((await sven.post('/secrecy/readings', { processId: id, ground })).status).toBe(200);
    expect(await told(sven)).toBe(true);
    await hall.give(hall.administrator, `/people/${sven.personId}/revoke-role`, { grantId: 'r1' });
    expect(await told(sven)).toBe(false);
  });
});
