import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { messages } from '../../apps/web/src/features/security-log/messages.js';
import { messages as figures } from '../../apps/web/src/shared/figures/messages.js';
import { openBrowser } from '../support/browser.js';
import { OpenPages } from '../support/open-pages.js';
import { TownHall, type Employee, type Scope } from '../support/town-hall.js';
import { Visitor } from '../support/visitor.js';
import { axeFindings, spilling, type Setup } from '../support/watched-page.js';

const EVERYWHERE: Scope = { kind: 'deployment' };

let hall: TownHall;
let browser: Browser;
let carin: Employee;
let pages: OpenPages;
beforeAll(async () => {
  [hall, browser] = await Promise.all([TownHall.open(), openBrowser()]);
  pages = new OpenPages(browser, hall.server.address);
  carin = await hall.employ('Carin Berg', [{ role: 'coordinator', scope: EVERYWHERE }]);
  const { administrator } = hall;
  await carin.addSecondFactor();
  const email = 'nagon.annan@kommunen.example';
  await administrator.post(`/accounts/${carin.personId}/invite`, { email });
  await administrator.post(`/accounts/${carin.personId}/reset-second-factor`);
  await hall.employ('Rut Revisor', [{ role: 'auditor', scope: EVERYWHERE }]);
  const stranger = new Visitor(hall.server.address);
  const guess = (i: number) => stranger.post('/sign-in', { email, password: `guess ${i}` });
  await Promise.all(Array.from({ length: 11 }, (_, i) => guess(i)));
}, 120_000);
afterAll(async () => {
  await pages.close();
  await browser.close();
  await hall.close();
});

/** What one would have to scroll to the side for, in the table or in a field, and headings that end in dots. */
const CUT_OFF = `[
  ...document.querySelectorAll('.MuiDataGrid-virtualScroller--hasScrollX'),
  ...[...document.querySelectorAll('.MuiDataGrid-columnHeaderTitle, input[type=date]')]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth),
].map(({ outerHTML }) => outerHTML.slice(0, 200))`;

/** Words, not addresses and ids, that go on in the next line. */
const BROKEN_WORDS = `(() => {
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const broken = new Set();
  while (texts.nextNode())
    for (const { index, 0: word } of texts.currentNode.data.matchAll(/(?<!\\S)\\p{L}+(?!\\S)/gu)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, index);
      range.setEnd(texts.currentNode, index + word.length);
      if (range.getClientRects().length > 1) broken.add(word);
    }
  return [...broken];
})()`;

const WIDE = { width: 1440, language: 'sv', scheme: 'light' } as const;

describe.each<Setup>([
  WIDE,
  { width: 1440, language: 'en', scheme: 'dark' },
  { width: 1280, language: 'sv', scheme: 'dark' },
  { width: 1280, language: 'en', scheme: 'light' },
  { width: 320, language: 'sv', scheme: 'light' },
  { width: 320, language: 'en', scheme: 'dark' },
])('%j', (setup) => {
  test('the security log is accessible, fits, and says what stands out', async () => {
    const page = await pages.open(hall.administrator, '/security-log', setup);
    const language = setup.language;
    await page.getByRole('heading', { name: messages.standsOut(3)[language] }).waitFor();
    const directory = process.env['DRIVBANK_PICTURES'];
    const file = `${directory}/security-${setup.width}-${language}-${setup.scheme}.png`;
    if (directory) await page.screenshot({ path: file, fullPage: true });
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect({
      violations: await axeFindings(page),
      overflow: Math.max(0, Number(overflow)),
      spilling: await spilling(page),
      cutOff: await page.evaluate(CUT_OFF),
      brokenWords: await page.evaluate(BROKEN_WORDS),
      offences: pages.offences(),
    }).toEqual({ violations: [], overflow: 0, spilling: [], cutOff: [], brokenWords: [], offences: [] });
    expect(await page.locator('time').first().textContent()).toMatch(/\d\d:\d\d:\d\d/);
  });
});

const choose = (page: Page, label: string, option: string) =>
  page.getByLabel(label, { exact: true }).selectOption({ label: option });

test('filters stand in the address, are answered by the server, and lead back', async () => {
  const page = await pages.open(hall.administrator, '/security-log', WIDE);
  await choose(page, messages.kind.sv, 'Gav en roll');
  await page.waitForURL(/kind=role-granted/);
  await choose(page, messages.who.sv, 'Carin Berg');
  await page.waitForURL(new RegExp(`person=${carin.personId}`));
  await page
    .getByRole('gridcell', { name: /samordnare$/ })
    .first()
    .waitFor();
  await page.getByLabel(messages.to.sv).fill('2026-01-31');
  await page.getByText(messages.nothingFound.sv).waitFor();
  await page.getByRole('link', { name: messages.clear.sv }).click();
  await page.getByRole('heading', { name: messages.standsOut(3).sv }).waitFor();
  expect(new URL(page.url()).search).toBe('');
});

test('a file that is made of it is on record', async () => {
  const page = await pages.open(hall.administrator, '/security-log', WIDE);
  await page.getByRole('button', { name: figures.export.sv }).click();
  const made = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: figures.csvPlain.sv }).click();
  expect((await made).suggestedFilename()).toBe('sakerhetslogg.csv');
  await page.reload();
  await page
    .getByRole('gridcell', { name: /^Gjorde en fil/ })
    .first()
    .waitFor();
  await page.route('**/api/v1/exports', (route) => route.abort());
  await page.getByRole('button', { name: figures.export.sv }).click();
  await page.getByRole('menuitem', { name: figures.csvPlain.sv }).click();
  await page.getByText(figures.notOnRecord.sv).waitFor();
});

test('who may not read it finds no way to it, and is told so at its address', async () => {
  const bo = await hall.employ('Bo', [{ role: 'participant', scope: EVERYWHERE }]);
  const page = await pages.open(bo, '/', WIDE);
  await page.getByRole('navigation').getByRole('link', { name: 'Portfölj' }).waitFor();
  expect(await page.getByRole('link', { name: messages.title.sv }).count()).toBe(0);
  await page.goto(`${hall.server.address}/security-log`);
  await page.getByText(/systemförvaltare eller revisor|systemförvaltare, revisor/).waitFor();
});
