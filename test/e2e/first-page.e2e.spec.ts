import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RunningServer } from '../support/running-server.js';
import { SeededProcess } from '../support/seeded-process.js';
import { Visitor } from '../support/visitor.js';

const HOSTILE = `Sol på taken"><script>alert('&')</script><!--first page--> __NONCE__ $&`;
const AS_TEXT =
  'Sol på taken&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;&lt;!--first page--&gt;';

type Shown = { readonly html: string; readonly headers: Headers };

async function shown(server: RunningServer, path = '/', cookie = ''): Promise<Shown> {
  const response = await fetch(`${server.address}${path}`, { headers: { accept: 'text/html', cookie } });
  expect(response.status).toBe(200);
  return { html: await response.text(), headers: response.headers };
}

const inWords = ({ html }: Shown) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('in a trial', () => {
  let server: RunningServer;
  let process: SeededProcess;
  beforeAll(async () => {
    server = await RunningServer.start();
    expect(inWords(await shown(server))).not.toContain('Det som behöver dig:');
    process = await SeededProcess.begin(server.address, HOSTILE);
    await process.give('request-gate', { gateId: 'to-scaled' });
    await process.page();
  });
  afterAll(() => server.remove());

  test('the page says what needs whoever has most roles, with links', async () => {
    const page = await shown(server);
    expect(page.html).toContain('<h1>Det som behöver dig</h1>');
    expect(page.html).toMatch(new RegExp(`<a href="${process.path}">${AS_TEXT.slice(0, 12)}`));
    expect(inWords(page)).toMatch(/Väntar på andra \(1\).*Beslut om uppskalning: ett beslut är begärt/);
  });

  test('it speaks to whom the cookie names, in the language that it names', async () => {
    const page = await shown(server, '/', `drivbank-person=${process.ids.decider}; drivbank-language=en`);
    expect(page.html).toContain('<div id="first-page" class="first-house" lang="en">');
    expect(inWords(page)).toMatch(/What needs you .*Waits for your decision \(1\)/);
    const stranger = await shown(server, '/', 'drivbank-person="><script>; drivbank-language=<b>');
    expect(inWords(stranger)).toEqual(inWords(await shown(server)));
  });

  test('the page of the portfolio says how many stand where, and the first of them', async () => {
    const page = await shown(server, '/portfolio', 'drivbank-language=en');
    expect(page.html).toContain('<a href="/start">');
    const decider = await shown(server, '/portfolio', `drivbank-person=${process.ids.decider}`);
    expect(decider.html).not.toContain('<a href="/start">');
    expect(inWords(page)).toMatch(
      /Portfolio 1 process\. 0 with a deadline overdue, 1 waiting for a decision\./,
    );
    expect(inWords(page)).toMatch(/Initiated 1 .*The decider acts .*Scaled 0 .*Implemented 0 .*Closed 0/);
    expect(page.html).toContain(`<a href="${process.path}">${AS_TEXT}`);
  });

  test('what people typed is text, and no place of the page', async () => {
    const { html, headers } = await shown(server);
    expect(html).toContain(AS_TEXT);
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('__NONCE__ $&amp;');
    const nonce = /'nonce-([^']+)'/.exec(headers.get('content-security-policy')!)![1]!;
    expect(html.split(nonce).length).toBeGreaterThan(3);
    expect(html.match(/id="first-page"/g)).toHaveLength(1);
  });

  test('nobody keeps it; other addresses say nothing yet and may be kept', async () => {
    for (const path of ['/', '/portfolio'])
      expect((await shown(server, path)).headers.get('cache-control')).toBe('no-store');
    for (const path of ['/deadlines', '/portfolio?view=list', '/?asKnownAt=1', process.path]) {
      const page = await shown(server, path);
      expect(page.headers.get('cache-control')).toBe('no-cache');
      expect(page.html).not.toContain('id="first-page"');
    }
  });
});

test('where people sign in, strangers find the door, and each his own work', async () => {
  const server = await RunningServer.start(undefined, undefined, { DRIVBANK_SIGN_IN: 'accounts' });
  try {
    expect(inWords(await shown(server))).toContain('Välkommen till Drivbänk');
    const link = readFileSync(join(server.directory, 'setup-link.txt'), 'utf8').trim();
    const anna = new Visitor(server.address);
    await anna.setUp(link, { name: 'Anna', email: 'anna@kommunen.example', password: 'sju gröna elcyklar' });
    for (const cookie of ['', 'drivbank=forged', 'drivbank-person=00000000-0000-4000-8000-000000000000']) {
      const page = await shown(server, '/', cookie);
      expect(page.html).toContain('<h1>Logga in</h1>');
      expect(page.html).not.toContain('<h1>Det som behöver dig');
    }
    expect((await shown(server, '/portfolio')).html).toContain('<h1>Logga in</h1>');
    expect((await shown(server, '/', anna.cookie)).html).not.toContain('Logga in');
  } finally {
    await server.remove();
  }
});
