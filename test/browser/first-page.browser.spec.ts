import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { NEEDS_WORDS } from '@drivbank/wording';
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
async function held(width: number) {
  const one = await watchedPage(browser, server.address, { width, language: 'sv', scheme: 'light' });
  let go = () => {};
  const gone = new Promise<void>((resolve) => (go = resolve));
  await one.page.route('**/assets/*.js', async (route) => {
    await gone;
    await route.continue();
  });
  await one.page.goto(server.address, { waitUntil: 'commit' });
  await one.page.getByRole('heading', { name: NEEDS_WORDS.title.sv }).waitFor();
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
  await page.getByRole('navigation').getByRole('link', { name: 'Portfölj' }).click();
  await page.waitForURL('**/portfolio');
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
