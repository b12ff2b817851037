import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import { TownHall, type Employee, type Scope } from '../support/town-hall.js';
import { TraceCollector } from '../support/trace-collector.js';
import { until } from '../support/until.js';

const EVERYWHERE: Scope = { kind: 'deployment' };
const ROUTE = '/calendar/:file';
const FRIDAY = '2099-06-12';
const SATURDAY = '2099-06-13';
const MONDAY = '2099-06-15';

let hall: TownHall;
let collector: TraceCollector;
let templateId: string;
let ownerId: string;
let carin: Employee;
const secrets: string[] = [];

beforeAll(async () => {
  collector = await TraceCollector.start();
  hall = await TownHall.open({
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_BSP_SCHEDULE_DELAY: '50',
  });
  carin = await hall.employ('Carin', [{ role: 'coordinator', scope: EVERYWHERE }]);
  templateId = await hall.template();
  ownerId = await hall.found('Nämnden');
});
afterAll(async () => {
  await hall.close();
  await collector.close();
});

type Told = { readonly id: string; readonly revision: number; readonly position: string };
const revisions = new Map<string, number>();

/** Until whatever is read afterwards shows it. */
async function told(by: Employee, path: string, body: object, seen?: number): Promise<Told> {
  const { status, body: answer } = await hall.ask(by, path, body, seen);
  if (status >= 300) throw new Error(`${path}: ${JSON.stringify(answer)}`);
  const { id, revision, position } = answer as unknown as Told;
  await carin.get('/processes', { headers: { 'drivbank-position': position } });
  return { id, revision, position };
}

async function process(title: string): Promise<string> {
  const motive = 'Vi prövar';
  const facts = { title, purpose: title, ownerId, coordinatorId: carin.personId, templateId, motive };
  const { id, revision } = await told(carin, '/processes', facts);
  revisions.set(id, revision);
  const name = `Rapport, ${title}`;
  await change(id, 'set-deadline', { kind: 'other', name, dueOn: FRIDAY, nonWorkingDays: 'after' });
  return id;
}

async function change(id: string, command: string, body: object): Promise<void> {
  const { revision } = await told(carin, `/processes/${id}/${command}`, body, revisions.get(id));
  revisions.set(id, revision);
}

async function opened(by: Employee, processId: string | null = null): Promise<string> {
  const { status, body } = await by.post<{ address: string }>('/account/calendars', { processId });
  expect(status).toBe(200);
  secrets.push(/\.([\w-]+)\.ics$/.exec(body.address)![1]!);
  return hall.server.address + new URL(body.address).pathname;
}

const feedIn = (address: string) => /\/calendar\/([^.]+)\./.exec(address)![1]!;

/** As a calendar program asks, which is not signed in. */
const fetched = (address: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(address, { headers });

async function daysAt(address: string) {
  const answer = await fetched(address);
  expect(answer.status).toBe(200);
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((event) => ({
    summary: event.getFirstPropertyValue('summary') as string,
    day: String(event.getFirstPropertyValue('dtstart')),
    sequence: event.getFirstPropertyValue('sequence'),
    status: event.getFirstPropertyValue('status'),
    uid: event.getFirstPropertyValue('uid'),
    url: event.getFirstPropertyValue('url'),
  }));
}

async function gone(address: string): Promise<unknown> {
  const answer = await fetched(address, { accept: 'text/html' });
  const { traceId: _, ...body } = (await answer.json()) as Record<string, unknown>;
  return [answer.status, answer.headers.get('cache-control'), body];
}

type Calendars = {
  items: { feedId: string; about: string; processTitle: string | null; fetchedAt: string | null }[];
};
const listed = async (by: Employee) => (await by.get<Calendars>('/account/calendars')).body.items;

describe('a calendar of one process', () => {
  let id: string;
  let address: string;
  const title = `Trygg natt ${randomUUID().slice(0, 8)}`;
  beforeAll(async () => {
    id = await process(title);
    address = await opened(carin, id);
  });

  test('is fetched by whoever has its address, and shown to whom it belongs', async () => {
    expect(await listed(carin)).toMatchObject([{ about: 'process', processTitle: title, fetchedAt: null }]);
    const answer = await fetched(address);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    expect(await daysAt(address)).toContainEqual({
      summary: `Rapport, ${title} – ${title}`,
      day: FRIDAY,
      sequence: 0,
      status: 'CONFIRMED',
      uid: expect.stringMatching(`^${id}\\.d\\d+$`),
      url: expect.stringMatching(`/processes/${id}$`),
    });
    expect((await listed(carin))[0]!.fetchedAt).toMatch(/^\d{4}-\d{2}-\d{2}T/);
  });

  test('is sent once: who has it is told so, until something has changed', async () => {
    const etag = (await fetched(address)).headers.get('etag')!;
    const again = await fetched(address, { 'if-none-match': `"other", W/${etag}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await change(id, 'rename', { title: `${title}!` });
    expect((await fetched(address, { 'if-none-match': etag })).status).toBe(200);
    await change(id, 'rename', { title });
  });

  test('moves a deadline by raising its sequence, to the working day after', async () => {
    const before = (await daysAt(address)).find(({ summary }) => summary.startsWith('Rapport'))!;
    const deadlineId = /\.(d\d+)$/.exec(before.uid as string)![1]!;
    await change(id, 'move-deadline', { deadlineId, dueOn: SATURDAY, motive: 'Sommaren' });
    const after = (await daysAt(address)).find(({ uid }) => uid === before.uid);
    expect(after).toEqual({ ...before, sequence: 1, day: MONDAY });
    await change(id, 'waive-deadline', { deadlineId, motive: 'Behövs inte' });
    expect((await daysAt(address)).find(({ uid }) => uid === before.uid)).toMatchObject({
      status: 'CANCELLED',
      summary: expect.stringContaining('Eftergiven: '),
    });
  });

  test('speaks the language that its person has chosen', async () => {
    const preferences = { preferences: { email: true, hour: 7, language: 'en' } };
    await told(carin, `/people/${carin.personId}/change-preferences`, preferences);
    expect((await daysAt(address)).map(({ summary }) => summary)).toContainEqual(
      expect.stringContaining('Waived: '),
    );
  });

  test('is closed by nobody but whose it is, and then there is none', async () => {
    const close = `/account/calendars/${feedIn(address)}/close`;
    const stranger = await hall.employ('Stina', [{ role: 'coordinator', scope: EVERYWHERE }]);
    const refused = await stranger.post(close);
    expect([refused.status, refused.code]).toEqual([404, 'CalendarFeedNotFound']);
    expect((await fetched(address)).status).toBe(200);
    expect((await carin.post(close)).status).toBe(200);
    expect(await listed(carin)).toEqual([]);
    expect(await gone(address)).toMatchObject([404, 'private, no-cache', { code: 'NotFound' }]);
  });

  test('is not opened for what one does not see', async () => {
    const outsider = await hall.employ('Olle', []);
    for (const processId of [id, randomUUID()]) {
      const refused = await outsider.post('/account/calendars', { processId });
      expect([refused.status, refused.code]).toEqual([422, 'ReferenceNotFound']);
    }
  });
});

describe('a calendar of what concerns somebody', () => {
  let ids: readonly string[];
  let reader: Employee;
  let address: string;
  const titles = [`Bussen ${randomUUID().slice(0, 8)}`, `Bron ${randomUUID().slice(0, 8)}`];
  beforeAll(async () => {
    ids = [await process(titles[0]!), await process(titles[1]!)];
  });
  beforeEach(async () => {
    const organisation: Scope = { kind: 'organisation', organisationId: ownerId };
    reader = await hall.employ('Rut', [{ role: 'participant', scope: organisation }]);
    address = await opened(reader);
  });
  const shown = async () => (await fetched(address)).text();

  test('loses what its person may not see any more, at once, and with the last role everything', async () => {
    const text = await shown();
    for (const title of titles) expect(text).toContain(title);
    await hall.grant(reader.personId, {
      role: 'participant',
      scope: { kind: 'process', processId: ids[0]! },
    });
    await told(hall.administrator, `/people/${reader.personId}/revoke-role`, { grantId: 'r1' });
    const left = await shown();
    for (const title of titles) expect(left).not.toContain(title);
    await told(hall.administrator, `/people/${reader.personId}/revoke-role`, { grantId: 'r2' });
    expect(await gone(address)).toMatchObject([404, 'private, no-cache', { code: 'NotFound' }]);
  });

  test('of one process is empty while its person does not see it', async () => {
    const one = await opened(reader, ids[0]);
    expect(await daysAt(one)).not.toEqual([]);
    await hall.grant(reader.personId, {
      role: 'participant',
      scope: { kind: 'process', processId: ids[1]! },
    });
    await told(hall.administrator, `/people/${reader.personId}/revoke-role`, { grantId: 'r1' });
    expect(await daysAt(one)).toEqual([]);
    const about = (await listed(reader)).find(({ feedId }) => feedId === feedIn(one));
    expect(about).toMatchObject({ about: 'process', processTitle: null });
  });

  test('ends with the account, and whatever is wrong with an address, the answer is the same', async () => {
    expect((await fetched(address)).status).toBe(200);
    await hall.give(hall.administrator, `/accounts/${reader.personId}/deactivate`, {});
    const deactivated = await gone(address);
    const other = await opened(carin);
    const wrong = [
      address.replace(/\.[\w-]+\.ics$/, `.${secrets.at(-1)}.ics`),
      other.replace(feedIn(other), randomUUID()),
      other.replace(/.{6}\.ics$/, 'AAAAAA.ics'),
      other.replace(/\.[\w-]+\.ics$/, '..ics'),
      other.replace('.ics', ''),
      `${hall.server.address}/calendar/%00.x.ics`,
    ];
    for (const one of wrong) expect([one, await gone(one)]).toEqual([one, deactivated]);
    expect(deactivated).toMatchObject([404, 'private, no-cache', { code: 'NotFound' }]);
    expect((await fetched(other)).status).toBe(200);
  });
});

describe('calendars of others', () => {
  const closing = (by: Employee, address: string) =>
    `/accounts/${by.personId}/calendars/${feedIn(address)}/close`;

  test('are listed for administrators without what they do not see, closed by them, and both is on record', async () => {
    const { administrator } = hall;
    const title = `Skolvägen ${randomUUID().slice(0, 8)}`;
    const vera = await hall.employ('Vera', [{ role: 'coordinator', scope: EVERYWHERE }]);
    const address = await opened(vera, await process(title));
    const list = `/accounts/${vera.personId}/calendars`;
    const { items } = (await administrator.get<Calendars>(list)).body;
    expect(items).toMatchObject([{ feedId: feedIn(address), about: 'process', processTitle: null }]);
    expect((await administrator.post(closing(carin, address))).status).toBe(404);
    expect((await vera.post(closing(vera, address))).code).toBe('NotAllowed');
    expect((await fetched(address)).status).toBe(200);
    expect((await administrator.post(closing(vera, address))).status).toBe(200);
    expect((await fetched(address)).status).toBe(404);
    expect((await administrator.get<Calendars>(list)).body.items).toEqual([]);
    type Entries = { items: { kind: string; person: { id: string }; about: { id: string } | null }[] };
    const query = `kind=calendar-opened,calendar-closed&person=${vera.personId}`;
    const log = (await administrator.get<Entries>(`/security-log?${query}`)).body.items;
    expect(log.map(({ kind, person, about }) => [kind, person.id, about?.id])).toEqual([
      ['calendar-closed', administrator.personId, vera.personId],
      ['calendar-opened', vera.personId, vera.personId],
    ]);
  });
});

test('nobody has more than fifty open, and another one after closing one', async () => {
  const frida = await hall.employ('Frida', []);
  const first = await opened(frida);
  const asked = Array.from({ length: 55 }, () => frida.post('/account/calendars', { processId: null }));
  const answers = await Promise.all(asked);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(49);
  const refused = answers.find(({ status }) => status !== 200)!;
  expect([refused.status, refused.code]).toEqual([409, 'TooManyCalendarFeeds']);
  expect(refused.body).toMatchObject({ detail: expect.stringContaining('50 öppna kalendrar') });
  expect(await listed(frida)).toHaveLength(50);
  expect((await frida.post(`/account/calendars/${feedIn(first)}/close`)).status).toBe(200);
  await opened(frida);
});

test('whoever owes a second factor opens none', async () => {
  const signedIn = await hall.employ('Love', []);
  await hall.grant(signedIn.personId, { role: 'auditor', scope: EVERYWHERE });
  const refused = await signedIn.post('/account/calendars', { processId: null });
  expect([refused.status, refused.code]).toEqual([403, 'SecondFactorNeeded']);
});

test('no log line, metric or trace has the secret of any; they name the route', async () => {
  const address = await opened(carin);
  await fetched(address);
  const { server } = hall;
  await until('the span', () => collector.spans.find(({ name }) => name === `GET ${ROUTE}`));
  await until('the line', () => server.output.includes(`"route":"${ROUTE}"`));
  const metrics = await (await fetch(`${server.address}/metrics`)).text();
  expect(metrics).toContain(`route="${ROUTE}"`);
  expect(secrets.length).toBeGreaterThan(4);
  for (const told of [server.output, metrics, collector.received])
    expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
});
