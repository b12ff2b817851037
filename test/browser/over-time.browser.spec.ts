import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { VIEW_WORDS } from '../../apps/web/src/features/calendar/messages.js';
import { messages as funnel } from '../../apps/web/src/features/funnel/messages.js';
import { messages as time } from '../../apps/web/src/shared/time/messages.js';
import { messages as timeline, ZOOM_WORDS } from '../../apps/web/src/features/timeline/messages.js';
import { messages as figures } from '../../apps/web/src/shared/figures/messages.js';
import { openBrowser } from '../support/browser.js';
import { demonstrationServer } from '../support/demonstration.js';
import type { RunningServer } from '../support/running-server.js';
import { settled, watchedPage, type WatchedPage } from '../support/watched-page.js';

let server: RunningServer;
let browser: Browser;
let watched: WatchedPage;

beforeAll(async () => {
  [server, browser] = await Promise.all([demonstrationServer(), openBrowser()]);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await server.remove();
});
afterEach(async () => {
  expect(watched.offences()).toEqual([]);
  await watched.close();
});

async function open(path: string) {
  watched = await watchedPage(browser, server.address, { width: 1280, language: 'sv', scheme: 'light' });
  await watched.page.goto(server.address + path);
  await settled(watched.page);
  return watched.page;
}

test('the timeline is zoomed and moved by keys, and a row leads to its process', async () => {
  const page = await open('/timeline');
  const row = page.getByRole('link', { name: /^Skolmåltider utan svinn: påbörjad/ });
  await row.waitFor();
  await page.getByRole('button', { name: ZOOM_WORDS.week.sv, exact: true }).press('Enter');
  await page
    .getByText(/^v\. \d+$/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: time.earlier.sv }).press('Enter');
  await page.waitForURL(/zoom=week.*on=|on=.*zoom=week/);
  await row.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Skolmåltider utan svinn' }).waitFor();
});

test('the timeline as a table, and as a picture on disk', async () => {
  const page = await open('/timeline?q=skolmåltider');
  await page.getByRole('button', { name: figures.export.sv }).click();
  const downloaded = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: figures.svg.sv }).click();
  expect((await downloaded).suggestedFilename()).toBe('tidslinje.svg');
  await page.getByRole('button', { name: figures.asTable.sv }).click();
  await page.getByRole('cell', { name: timeline.stage.sv }).first().waitFor();
});

test('in the past the timeline and the calendar know the holidays too, and a row keeps the moment', async () => {
  const page = await open('/timeline?asKnownAt=2026-11-10T12:00:00Z');
  await page.locator('svg title', { hasText: 'juldagen' }).waitFor({ state: 'attached' });
  await page.getByRole('link', { name: /^Skolmåltider utan svinn: påbörjad/ }).press('Enter');
  await page.waitForURL(/\/processes\/.+asKnownAt=/);
  await page.goto(`${server.address}/calendar?on=2026-12-10&asKnownAt=2026-11-10T12:00:00Z`);
  await page.getByText('juldagen').waitFor();
});

test('the calendar goes from month to week to agenda, and back to today', async () => {
  const page = await open('/calendar?on=2026-12-10');
  await page.getByRole('heading', { name: 'December 2026' }).waitFor();
  await page.getByText('juldagen').waitFor();
  expect(await page.getByRole('rowheader').allTextContents()).toEqual(['49', '50', '51', '52', '53']);
  await page.getByRole('button', { name: VIEW_WORDS.week.sv, exact: true }).press('Enter');
  await page.getByRole('heading', { name: 'Vecka 50, 2026' }).waitFor();
  await page.getByRole('button', { name: time.later.sv }).press('Enter');
  await page.getByRole('heading', { name: 'Vecka 51, 2026' }).waitFor();
  await page.getByRole('button', { name: VIEW_WORDS.agenda.sv }).press('Enter');
  await page.getByRole('heading', { name: 'Torsdag 24 december' }).waitFor();
  await page.getByRole('button', { name: time.today.sv }).press('Enter');
  await page.waitForURL((url) => !url.searchParams.has('on'));
});

test('the calendar as a picture on disk says all in words, and a month is one sheet of paper', async () => {
  const page = await open('/calendar?on=2026-12-10');
  const saved = async (kind: string) => {
    await page.getByRole('button', { name: figures.export.sv }).click();
    const downloaded = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: kind }).click();
    const file = await downloaded;
    return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
  };
  const svg = await saved(figures.svg.sv);
  expect(svg.name).toBe('kalender.svg');
  const words = svg.content
    .toString('utf8')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  for (const said of ['Kalender: December 2026', 'Juldagen', 'Elevrådens förslag', 'Skolmåltider', '(öppen)'])
    expect(words).toContain(said);
  const png = await saved(figures.png.sv);
  expect([png.name, png.content.subarray(1, 4).toString()]).toEqual(['kalender.png', 'PNG']);
  expect(png.content.readUInt32BE(16)).toBe(2 * 1_120);
  await page.emulateMedia({ media: 'print' });
  const paper = await page.pdf({ format: 'A4', landscape: true });
  expect(paper.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
});

test('the funnel says where processes stop, for all and by the stages of one template', async () => {
  const page = await open('/funnel');
  await page.getByRole('heading', { name: funnel.question.sv }).waitFor();
  await page.getByText(/^Flest avslutas i Påbörjad: \d+ av \d+ som kom dit\.$/).waitFor();
  await page.getByRole('combobox', { name: funnel.what.sv }).selectOption({ label: 'Innovationsguiden' });
  await page.getByRole('button', { name: figures.asTable.sv }).first().click();
  await page.getByRole('cell', { name: 'Ringa in' }).waitFor();
});
