import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { NEEDS_WORDS, PORTFOLIO_WORDS } from '@drivbank/wording';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { demonstrationServer } from '../support/demonstration.js';
import type { RunningServer } from '../support/running-server.js';
import { axeFindings, watchedPage } from '../support/watched-page.js';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([demonstrationServer(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.remove();
});

const places = (page: Page) =>
  page.evaluate(
    `[...document.querySelectorAll('h1, h2, main li')].filter((one) => one.checkVisibility())
       .map((one) => Math.round(one.getBoundingClientRect().top))`,
  ) as Promise<number[]>;

/** With the scripts of the app held back until `go`. */
async function held(width: number, path = '/', title = NEEDS_WORDS.title.sv) {
  const one = await watchedPage(browser, server.address, { width, language: 'sv', scheme: 'light' });
  let go = () => {};
  const gone = new Promise<void>((resolve) => (go = resolve));
  await one.page.route('**/assets/*.js', async (route) => {
    await gone;
    await route.continue();
  });
  await one.page.goto(`${server.address}${path}`, { waitUntil: 'commit' });
  await one.page.getByRole('heading', { name: title }).waitFor();
  return { ...one, go };
}

test('whoever runs no scripts reads what needs him, and where to go', async () => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 800 },
  });
  const page = await context.newPage();
  await page.goto(server.address);
  await page.getByRole('heading', { name: NEEDS_WORDS.title.sv }).waitFor();
  expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(5);
  await page.getByRole('navigation').getByRole('link', { name: 'Frister' }).click();
  await page.waitForURL('**/deadlines');
  expect(await page.locator('noscript').textContent()).toContain('behöver JavaScript');
  await context.close();
});

test.each([1440, 700, 320])(
  'at %d px nothing moves when the app comes, and the focus stays',
  async (width) => {
    const { page, go, offences, close } = await held(width);
    expect(await axeFindings(page)).toEqual([]);
    const before = await places(page);
    const second = page.getByRole('main').getByRole('link').nth(1);
    const href = await second.getAttribute('href');
    await second.focus();
    go();
    await page.locator('#first-page').waitFor({ state: 'detached' });
    await page.evaluate('document.fonts.ready');
    const after = await places(page);
    expect(after).toHaveLength(before.length);
    expect(before.filter((top, i) => Math.abs(top - after[i]!) > 4)).toEqual([]);
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe(href);
    expect(offences()).toEqual([]);
    await close();
  },
);

/** The links to processes in sight, from above to below, and where they stand. */
const cards = (page: Page) =>
  page.evaluate(
    `[...document.querySelectorAll('main a[href^="/processes/"]')]
       .filter((one) => one.checkVisibility() && one.getBoundingClientRect().top < innerHeight)
       .map((one) => [one.textContent, Math.round(one.getBoundingClientRect().top)])
       .toSorted(([, one], [, other]) => one - other)`,
  ) as Promise<readonly (readonly [title: string, top: number])[]>;

test.each([
  [1440, 5],
  [700, 2],
  [320, 1],
])('at %d px the cards of the board stand where they will be', async (width, atLeast) => {
  const { page, go, offences, close } = await held(width, '/portfolio', PORTFOLIO_WORDS.title.sv);
  expect(await axeFindings(page)).toEqual([]);
  const before = await cards(page);
  expect(before.length).toBeGreaterThanOrEqual(atLeast);
  go();
  await page.locator('#first-page').waitFor({ state: 'detached' });
  await page.evaluate('document.fonts.ready');
  const after = new Map(await cards(page));
  const moved = before.filter(([title, top]) => Math.abs(top - (after.get(title) ?? Infinity)) > 4);
  expect(moved).toEqual([]);
  expect(offences()).toEqual([]);
  await close();
});

test('whoever runs no scripts reads the first cards of every phase', async () => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 800 },
  });
  const page = await context.newPage();
  await page.goto(`${server.address}/portfolio`);
  await page.getByRole('heading', { name: PORTFOLIO_WORDS.title.sv }).waitFor();
  expect(await page.getByRole('main').getByRole('heading', { level: 2 }).count()).toBe(4);
  expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(20);
  await context.close();
});
