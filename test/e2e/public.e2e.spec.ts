import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TownHall, type Employee, type Scope } from '../support/town-hall.js';
import { until } from '../support/until.js';
import { Visitor } from '../support/visitor.js';

const EVERYWHERE: Scope = { kind: 'deployment' };
const HOSTILE = `Nätter"><script>alert('&')</script>`;
const NOBODY = '5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11';
/** Stands in everything that the public does not read. */
const SECRET = 'kanariefågel';

type Listed = { items: { id: string; title: string }[]; total: number; pages: number };

let hall: TownHall;
let carin: Employee;
let karin: Employee;
let stranger: Visitor;
let id: string;

beforeAll(async () => {
  hall = await TownHall.open({ DRIVBANK_BRAND_NAME: 'Exempelköping' });
  const ownerId = await hall.municipality();
  carin = await hall.employ(`Carin ${SECRET}`, [{ role: 'coordinator', scope: EVERYWHERE }]);
  karin = await hall.employ('Karin', [
    { role: 'communicator', scope: { kind: 'organisation', organisationId: ownerId } },
  ]);
  stranger = new Visitor(hall.server.address);
  id = await hall.begin(carin, HOSTILE, ownerId);
  await until('the views', async () => (await carin.get(`/processes/${id}`)).status === 200);
});
afterAll(() => hall.close());

const revision = async (of = id) =>
  (await carin.get<{ card: { revision: number } }>(`/processes/${of}`)).body.card.revision;
async function give(by: Employee, command: string, body: object, to = id): Promise<void> {
  const before = await revision(to);
  await hall.give(by, `/processes/${to}/${command}`, body, before);
  await until('the views', async () => (await revision(to)) > before);
}

async function page(path: string, headers: Readonly<Record<string, string>> = {}) {
  const answer = await fetch(hall.server.address + path, { headers: { accept: 'text/html', ...headers } });
  return { status: answer.status, headers: answer.headers, html: await answer.text() };
}

test('while nothing is published the page says so kindly, in either language', async () => {
  expect((await page('/public')).html).toContain('Ingen process är publicerad ännu.');
  const english = await page('/public', { 'accept-language': 'en-GB,sv;q=0.5' });
  expect([english.status, english.html]).toEqual([
    200,
    expect.stringContaining('No process is published yet.'),
  ]);
  expect((await stranger.get('/public/processes')).body).toEqual({ items: [], total: 0, pages: 0 });
});

test('whoever may publish sees before what everybody will read', async () => {
  const { body } = await karin.get<{ published: boolean; preview: object }>(`/processes/${id}/publication`);
  expect(body).toMatchObject({ published: false, preview: { id, title: HOSTILE, decisions: [] } });
});

describe('What is published', () => {
  beforeAll(async () => {
    const text = { situation: SECRET, action: SECRET, result: SECRET, advice: SECRET };
    await give(carin, 'record-lesson', { lesson: text, motive: SECRET });
    await give(carin, 'record-progress', { text: SECRET });
    await give(carin, 'describe', { purpose: SECRET });
    const deadline = { kind: 'other', name: SECRET, dueOn: '2199-01-04', note: SECRET };
    await give(carin, 'set-deadline', deadline);
    const summary = { sv: 'Lugnare nätter & färre larm.', en: 'Calmer nights.' };
    await give(karin, 'publish', { summary, provenance: 'reviewed' });
  });

  test('is read by strangers, and nothing beside it', async () => {
    const { status, body, headers } = await stranger.get(`/public/processes/${id}`);
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-cache']);
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
    expect(body).toEqual({
      id,
      title: HOSTILE,
      summary: { sv: 'Lugnare nätter & färre larm.', en: 'Calmer nights.' },
      provenance: { kind: 'reviewed', as: 'communicator', on: today },
      owner: { id: await hall.municipality(), name: 'Kommunen' },
      lifecycle: 'initiated',
      stage: { sv: 'Pröva', en: 'Try out' },
      from: today,
      to: null,
      decisions: [],
    });
    const { body: list } = await stranger.get<Listed>('/public/processes');
    expect(list).toEqual({ items: [body], total: 1, pages: 1 });
    expect((await carin.get('/processes')).body).toMatchObject({ items: [{ id, published: true }] });
  });

  test('is found by words of its summary in either language, and by no others', async () => {
    const found = async (q: string) =>
      (await stranger.get<Listed>(`/public/processes?q=${encodeURIComponent(q)}`)).body.total;
    expect(await Promise.all(['LARM', 'calmer nights', 'kommunen', SECRET].map(found))).toEqual([1, 1, 1, 0]);
    expect((await page('/public?q=larm')).html).toContain('1 process om ”larm”');
    expect((await page(`/public?q=${SECRET}`)).html).toContain('Ingen process svarar mot det du söker.');
  });

  test('stands on pages that are whole without scripts, and is text there', async () => {
    for (const path of ['/public', `/public/${id}`]) {
      const { status, html, headers } = await page(path);
      expect([path, status]).toEqual([path, 200]);
      expect(html).toContain('Nätter&quot;&gt;&lt;script&gt;');
      expect(html).toContain('Lugnare nätter &amp; färre larm.');
      expect(html).toContain('Exempelköping');
      expect(html).not.toMatch(/<script/);
      expect(html).not.toContain(SECRET);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self';/);
    }
    expect((await page(`/public/${id}`)).html).toMatch(/Texten är granskad\. Publicerad av kommunikatör den/);
    const style = await fetch(`${hall.server.address}/public/style.css`);
    expect(style.headers.get('content-type')).toContain('text/css');
  });

  test('is in English for whom the address, the cookie or the browser says so', async () => {
    const ways = [
      page(`/public/${id}?lang=en`, { 'accept-language': 'sv' }),
      page(`/public/${id}`, { cookie: 'drivbank-language=en' }),
      page(`/public/${id}`, { 'accept-language': 'en' }),
    ];
    for (const { html } of await Promise.all(ways)) {
      expect(html).toContain('<html lang="en">');
      expect(html).toContain('<p class="lead" lang="en">Calmer nights.</p>');
      expect(html).toContain(`href="/public/${id}?lang=sv" lang="sv" hreflang="sv"`);
    }
  });

  test('is asked for anew each time, and sent once', async () => {
    const first = await page(`/public/${id}`);
    const etag = first.headers.get('etag')!;
    expect(first.headers.get('vary')).toBe('cookie, accept-language');
    expect((await page(`/public/${id}`, { 'if-none-match': etag })).status).toBe(304);
    expect((await page(`/public/${id}?lang=en`, { 'if-none-match': etag })).status).toBe(200);
  });

  test('has no past', async () => {
    for (const path of ['/public/processes', `/public/processes/${id}`])
      expect((await stranger.get(`${path}?asKnownAt=1`)).status).toBe(400);
  });

  test('is changed by other words, and then taken back as if it had never been', async () => {
    await give(carin, 'publish', { summary: { sv: 'Andra ord.' }, provenance: 'decided' });
    expect((await stranger.get(`/public/processes/${id}`)).body).toMatchObject({
      summary: { sv: 'Andra ord.', en: null },
      provenance: { kind: 'decided', as: 'coordinator' },
    });
    expect((await page(`/public/${id}?lang=en`)).html).toContain('This text exists in Swedish only.');
    await give(carin, 'unpublish', { motive: 'Den var för tidig.' });
    const told = async (of: string) => {
      const { status, body } = await stranger.get(`/public/processes/${of}`);
      return JSON.stringify([status, { ...body, traceId: '' }]).replaceAll(of, NOBODY);
    };
    expect(await told(id)).toBe(await told(NOBODY));
    const [gone, never] = await Promise.all([page(`/public/${id}`), page(`/public/${NOBODY}`)]);
    expect([gone.status, gone.html.replaceAll(id, NOBODY)]).toEqual([404, never.html]);
    expect((await page('/public/no-id')).status).toBe(404);
  });
});

test('a secrecy mark takes back what is published, and nothing that has one is published', async () => {
  const secret = await hall.begin(carin, 'Först öppen');
  await until('the views', async () => (await carin.get(`/processes/${secret}`)).status === 200);
  const words = { summary: { sv: 'Öppet.' }, provenance: 'self_reported' };
  await give(carin, 'publish', words, secret);
  expect((await stranger.get(`/public/processes/${secret}`)).status).toBe(200);
  await give(carin, 'mark-secret', { provision: '31 kap. 16 § OSL', motive: 'Affärsplaner.' }, secret);
  expect((await stranger.get(`/public/processes/${secret}`)).status).toBe(404);
  const asked = await hall.ask(carin, `/processes/${secret}/publish`, words, await revision(secret));
  expect([asked.status, asked.code]).toEqual([409, 'SecretIsNotPublished']);
  await give(carin, 'lift-secrecy', { motive: 'Planerna är kända.' }, secret);
  expect((await stranger.get(`/public/processes/${secret}`)).status).toBe(404);
});

test('a communicator publishes where she is one, and nowhere else', async () => {
  const elsewhere = await hall.begin(carin, 'En annan nämnds', await hall.found('En annan nämnd'));
  const words = { summary: { sv: 'Nytt' }, provenance: 'reviewed' };
  const asked = await hall.ask(karin, `/processes/${elsewhere}/publish`, words, 1);
  expect([asked.status, asked.code]).toEqual([404, 'ProcessNotFound']);
});

test('many are turned over by pages, by title', async () => {
  const titles = ['Ö', 'A', 'Å', 'B'];
  const ids = await Promise.all(titles.map((title) => hall.begin(carin, title)));
  await until('the views', async () => (await carin.get<Listed>('/processes')).body.total >= ids.length + 1);
  for (const one of ids)
    await give(carin, 'publish', { summary: { sv: 'Text' }, provenance: 'reviewed' }, one);
  const pageOf = async (number: number) => {
    const { body } = await stranger.get<Listed>(`/public/processes?limit=3&page=${number}`);
    return [body.items.map(({ title }) => title), body.total, body.pages];
  };
  expect(await pageOf(1)).toEqual([['A', 'B', 'Å'], 4, 2]);
  expect(await pageOf(2)).toEqual([['Ö'], 4, 2]);
  expect((await page('/public?page=nonsense')).status).toBe(200);
});

test('robots read what is published, and nothing else', async () => {
  const { html } = await page('/robots.txt');
  expect(html).toBe('User-agent: *\nAllow: /public\nAllow: /brand/\nDisallow: /\n');
});
