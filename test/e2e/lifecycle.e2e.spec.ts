import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from '../support/client.js';
import { RunningServer } from '../support/running-server.js';

type Page = {
  card: { lifecycle: string; revision: number; activity: string; title: string };
  deadlines: { deadlineId: string; status: string; dueOn: string; moved: number }[];
  gates: { id: string; state: string; criteria: { id: string }[] }[];
  now: { sv: string; en: string };
  asOf: { eventNumber: number };
};

const KRONOR = { amountOre: 100_000_00, currency: 'SEK' };

let server: RunningServer;
let client: Client;
let ids: Awaited<ReturnType<Client['firstIds']>>;

beforeAll(async () => {
  server = await RunningServer.start();
  client = new Client(server.address);
  ids = await client.firstIds();
});
afterAll(() => server.remove());

const begun = async (title = 'Solceller på taket') => {
  const { body, status } = await client.post<{ id: string; position: string }>(
    '/processes',
    {
      title,
      purpose: 'Lägre elkostnad',
      ownerId: ids.organisation,
      coordinatorId: ids.coordinator,
      templateId: ids.template,
      motive: 'Vi vill pröva',
    },
    { as: ids.coordinator },
  );
  expect(status).toBe(201);
  return processOf(body.id, body.position);
};

function processOf(id: string, first: string) {
  let position = first;
  const page = async () =>
    (await client.get<Page>(`/processes/${id}`, { headers: { 'drivbank-position': position } })).body;
  const give = async (action: string, body: object, as = ids.coordinator) => {
    const { card } = await page();
    const answer = await client.post<{ position: string; code: string; detail: string; detailEn: string }>(
      `/processes/${id}/${action}`,
      body,
      { as, seen: card.revision },
    );
    if (answer.status === 200) position = answer.body.position;
    return answer;
  };
  return { id, page, give };
}

type Process = Awaited<ReturnType<typeof begun>>;

async function passGate({ page, give }: Process, gateId: string, outcome = 'go') {
  const gate = (await page()).gates.find(({ id }) => id === gateId)!;
  for (const { id: criterionId } of gate.criteria)
    await give('assess-criterion', { gateId, criterionId, assessment: 'met' });
  await give('request-gate', { gateId });
  const mandate = { kind: 'board', board: 'Kommunstyrelsen', paragraph: '§ 1', heldOn: '2026-01-12' };
  return give(
    'decide-gate',
    { gateId, outcome, mandate, conditions: [], motive: 'Underlaget håller' },
    ids.decider,
  );
}

describe('a process from initiated to closed', () => {
  test('goes forward through its gates, and ends with a lesson', async () => {
    const process = await begun();
    expect((await process.page()).card.lifecycle).toBe('initiated');

    const tooSoon = await process.give('scale', scaling());
    expect(tooSoon.status).toBe(409);
    expect(tooSoon.body).toMatchObject({ code: 'GateNotPassed' });
    expect(tooSoon.body.detail).not.toBe(tooSoon.body.detailEn);

    expect((await passGate(process, 'to-scaled')).status).toBe(200);
    expect((await process.give('scale', scaling())).status).toBe(200);
    expect((await process.page()).card.lifecycle).toBe('scaled');

    expect((await process.give('implement', { operatingBudget: KRONOR })).body.code).toBe('GateNotPassed');
    expect((await passGate(process, 'to-implemented')).status).toBe(200);
    expect((await process.give('implement', { operatingBudget: KRONOR })).body.code).toBe(
      'ReceiverNotAccepted',
    );
    await process.give('propose-receiver', { organisationId: ids.organisation });
    const { body } = await process.give('accept-receivership', {});
    expect(body.code).toBe('NotThatOrganisation');
    await process.give('accept-receivership', {}, ids.decider);
    expect((await process.give('implement', { operatingBudget: KRONOR })).status).toBe(200);

    const closing = { outcome: 'in_operation', goalAttainment: 1, followUpOn: 'none', motive: 'I drift' };
    expect((await process.give('close', closing)).body.code).toBe('LessonMissing');
    const lesson = { situation: 'a', action: 'b', result: 'c', advice: 'd' };
    expect((await process.give('record-lesson', { lesson })).status).toBe(200);
    for (const { deadlineId, status } of (await process.page()).deadlines)
      if (status === 'open') await process.give('waive-deadline', { deadlineId, motive: 'Ingår i driften' });
    expect((await process.give('close', closing)).status).toBe(200);
    expect((await process.page()).card.lifecycle).toBe('closed');
    expect((await process.give('rename', { title: 'Nytt' })).body.code).toBe('ProcessIsClosed');
  });

  const scaling = () => ({
    plan: { types: ['out'], where: 'Alla skolor', receiverId: ids.organisation, cost: KRONOR },
  });
});

test('pauses and resumes, sets, moves, meets and waives deadlines', async () => {
  const process = await begun();
  await process.give('set-deadline', { kind: 'other', name: 'Avtal', dueOn: '2030-03-01' });
  const set = (await process.page()).deadlines.find(({ dueOn }) => dueOn === '2030-03-01')!;
  const { deadlineId } = set;
  expect((await process.give('move-deadline', { deadlineId, dueOn: '2030-04-01' })).body.code).toBe(
    'MotiveMissing',
  );
  await process.give('move-deadline', { deadlineId, dueOn: '2030-04-01', motive: 'Leverantören är sen' });
  expect((await process.page()).deadlines.find((d) => d.deadlineId === deadlineId)).toMatchObject({
    moved: 1,
  });
  await process.give('pause', { resumeOn: '2030-01-01', deadlines: 'frozen', motive: 'Väntar' });
  expect((await process.page()).card.activity).toBe('paused');
  expect((await process.give('complete-stage', { stage: 'try-out' })).body.code).toBe('ProcessIsPaused');
  await process.give('resume', { shift: 'keep' });
  expect((await process.give('meet-deadline', { deadlineId })).status).toBe(200);
});

test('a repeated request is answered as the first time, another one under its key is refused', async () => {
  const process = await begun();
  const { card } = await process.page();
  const as = ids.coordinator;
  const asked = { as, seen: card.revision, key: 'byt namn' };
  const first = await client.post(`/processes/${process.id}/rename`, { title: 'Ett' }, asked);
  const again = await client.post(`/processes/${process.id}/rename`, { title: 'Ett' }, asked);
  expect(again.body['revision']).toBe(first.body['revision']);
  const other = await client.post(`/processes/${process.id}/rename`, { title: 'Två' }, asked);
  expect([other.status, other.body['code']]).toEqual([422, 'IdempotencyKeyReused']);
});

test('a change names what it has seen', async () => {
  const process = await begun();
  const path = `/processes/${process.id}/rename`;
  expect((await client.post(path, { title: 'X' }, { as: ids.coordinator })).status).toBe(428);
  expect((await client.post(path, { title: 'X' }, { as: ids.coordinator, seen: 0 })).status).toBe(412);
  const page = await client.get(`/processes/${process.id}`);
  expect(page.headers.get('etag')).toBe(`"${(await process.page()).card.revision}"`);
});

test('shows how things stood', async () => {
  const process = await begun('Förr');
  const { asOf } = await process.page();
  await process.give('rename', { title: 'Nu' });
  expect((await process.page()).card.title).toBe('Nu');
  const then = await client.get<Page>(`/processes/${process.id}?asKnownAt=${asOf.eventNumber}`);
  expect(then.body.card.title).toBe('Förr');
  expect((await client.get(`/processes?asKnownAt=99999999`)).body['code']).toBe('MomentUnknown');
});

describe('nonsense gets a problem, and changes nothing', () => {
  const cases: readonly (readonly [string, string, unknown, Record<string, string>, number])[] = [
    ['no JSON', '/processes', '{"title":', {}, 400],
    ['an unknown field', '/processes', { tittel: 'x' }, {}, 400],
    ['another type', '/processes', '<xml/>', { 'content-type': 'application/xml' }, 415],
    ['nobody acts', '/processes', {}, { 'drivbank-act-as': '' }, 401],
    [
      'an unknown person acts',
      '/people',
      { details: { name: 'N' } },
      { 'drivbank-act-as': '00000000-0000-4000-8000-000000000000' },
      403,
    ],
    ['no such command', '/processes/00000000-0000-4000-8000-000000000000/explode', {}, {}, 404],
    ['a foreign page', '/processes', {}, { origin: 'https://example.com' }, 403],
  ];
  test.each(cases)('%s', async (_, path, body, headers, status) => {
    const before = (await client.get('/about')).body['events'];
    const answer = await client.post(path, body, { as: ids.coordinator, headers });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ status, detail: expect.any(String), detailEn: expect.any(String) });
    expect((await client.get('/about')).body['events']).toBe(before);
  });

  test('a body that is too large', async () => {
    const answer = await client.post('/processes', { title: 'x'.repeat(2_000_000) }, { as: ids.coordinator });
    expect(answer.status).toBe(413);
  });

  test('a body that is too deep', async () => {
    const levels = (most: number) => `{"title":${'['.repeat(most)}${']'.repeat(most)}}`;
    const code = async (most: number) =>
      (await client.post('/processes', levels(most), { as: ids.coordinator })).body['code'];
    expect([await code(10_000), await code(32)]).toEqual(['RequestTooDeep', 'RequestTooDeep']);
    expect(await code(31)).toBe('RequestInvalid');
  });

  test.each(['sort=nonsense', 'nonsense=1', 'limit=0', 'cursor=abc', 'asKnownAt=2026-02-31T00:00:00Z'])(
    'a list with %s',
    async (query) => {
      expect((await client.get(`/processes?${query}`)).status).toBe(400);
    },
  );
});

test('lists page by cursor without skipping or doubling', async () => {
  for (const title of ['Å', 'Ä', 'Ö', 'A']) await begun(`Sida ${title}`);
  const seen: string[] = [];
  let cursor = '';
  do {
    const { body } = await client.get<{ items: { title: string }[]; next: string | null }>(
      `/processes?q=sida&sort=-title&limit=1${cursor}`,
    );
    seen.push(...body.items.map(({ title }) => title));
    cursor = body.next === null ? '' : `&cursor=${encodeURIComponent(body.next)}`;
  } while (cursor);
  expect(seen).toHaveLength(4);
  expect(new Set(seen).size).toBe(4);
});

test('tells open pages that the views have moved, from where they were', async () => {
  const stop = new AbortController();
  const response = await fetch(`${server.address}/api/v1/live`, {
    headers: { 'last-event-id': '0' },
    signal: stop.signal,
  });
  const reader = response.body!.getReader();
  let text = '';
  while (!text.includes('event: moved')) text += new TextDecoder().decode((await reader.read()).value);
  expect(text).toMatch(/id: \d+\nevent: moved\ndata: \{"eventNumber":\d+\}/);
  stop.abort();
});
