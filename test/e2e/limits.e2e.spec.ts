import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TownHall, type Employee } from '../support/town-hall.js';
import { until } from '../support/until.js';
import { Visitor } from '../support/visitor.js';

const REQUESTS = 30;
const SEARCHES = 5;
const STREAMS = 2;
const SETTINGS = {
  DRIVBANK_REQUESTS_PER_MINUTE: String(REQUESTS),
  DRIVBANK_SEARCHES_PER_MINUTE: String(SEARCHES),
  DRIVBANK_LIVE_STREAMS: String(STREAMS),
};
const EVERYWHERE = { kind: 'deployment' } as const;

let hall: TownHall;
let busy: Employee;
let calm: Employee;
let searcher: Employee;
beforeAll(async () => {
  hall = await TownHall.open({ DRIVBANK_URL: 'https://drivbank.kommunen.example', ...SETTINGS });
  const employ = (name: string) => hall.employ(name, [{ role: 'participant', scope: EVERYWHERE }]);
  busy = await employ('Bo');
  calm = await employ('Carin');
  searcher = await employ('Dan');
});
afterAll(() => hall.close());

const statuses = async (times: number, ask: () => Promise<{ readonly status: number }>) => {
  const answers = await Promise.all(Array.from({ length: times }, ask));
  return answers.map(({ status }) => status).toSorted();
};

test('who asks too much is told when to come back, and nobody else is held back, at the same address', async () => {
  const seen = await statuses(REQUESTS + 10, () => busy.get('/about'));
  expect(seen.filter((status) => status === 429).length).toBeGreaterThanOrEqual(10);
  const refused = await busy.get('/about');
  expect([refused.status, refused.code]).toEqual([429, 'TooManyRequests']);
  expect(refused.body).toMatchObject({ detail: expect.any(String), detailEn: expect.any(String) });
  const wait = Number(refused.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect((await busy.elsewhere().get('/about')).status).toBe(401);
  expect((await calm.get('/about')).status).toBe(200);
});

test('searches and looks into the past have a rate of their own', async () => {
  const seen = await statuses(SEARCHES + 3, () => searcher.get('/processes?q=a'));
  expect(seen).toEqual([...Array<number>(SEARCHES).fill(200), 429, 429, 429]);
  expect((await searcher.get('/processes?asKnownAt=1')).code).toBe('TooManyRequests');
  expect((await searcher.get('/processes')).status).toBe(200);
});

test('strangers are counted by where they come from, as the gateway says, and the door stays open for all', async () => {
  const from = (address: string, path = '/processes') =>
    new Visitor(hall.server.address).get(path, { headers: { 'x-forwarded-for': address } });
  const seen = await statuses(REQUESTS + 5, () => from('10.0.0.7'));
  expect(seen.filter((status) => status === 429)).toHaveLength(5);
  expect((await from('10.0.0.8')).status).toBe(401);
  expect((await from('10.0.0.7', '/sign-in')).status).toBe(200);
  const guess = { email: 'nobody@kommunen.example', password: 'not the password' };
  const headers = { 'x-forwarded-for': '10.0.0.7', 'sec-fetch-site': 'same-origin' };
  const answer = await new Visitor(hall.server.address).ask('POST', '/sign-in', { body: guess, headers });
  expect(answer).toMatchObject({ status: 401, code: 'SignInWrong' });
});

test('whoever runs the server is not counted', async () => {
  const file = readFileSync(join(hall.server.directory, 'owner.json'), 'utf8');
  const headers = { 'drivbank-operator': (JSON.parse(file) as { secret: string }).secret };
  const ask = () => new Visitor(hall.server.address).ask('GET', '/about', { headers });
  const seen = await statuses(REQUESTS + 5, ask);
  expect(seen).not.toContain(429);
});

describe('pages that follow along', () => {
  const stream = (ending: AbortSignal) =>
    fetch(`${hall.server.address}/api/v1/live`, { headers: { cookie: calm.cookie! }, signal: ending });

  test('are so many at once for one person, and again when one is closed', async () => {
    const endings = Array.from({ length: STREAMS }, () => new AbortController());
    for (const ending of endings) expect((await stream(ending.signal)).status).toBe(200);
    const last = new AbortController();
    const refused = await stream(last.signal);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30']);
    expect(await refused.json()).toMatchObject({ code: 'TooManyStreams' });
    endings[0]!.abort();
    await until('room for one more', async () => (await stream(last.signal)).status === 200);
    for (const ending of [...endings, last]) ending.abort();
  });
});
