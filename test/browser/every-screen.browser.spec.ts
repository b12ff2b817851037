import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { demonstrationServer } from '../support/demonstration.js';
import type { RunningServer } from '../support/running-server.js';
import { SCREEN_NAMES, screensOf, type Screens } from '../support/screens.js';
import {
  axeFindings,
  settled,
  spilling,
  watchedPage,
  type Setup,
  type WatchedPage,
} from '../support/watched-page.js';

let server: RunningServer;
let browser: Browser;
let screens: Screens;

beforeAll(async () => {
  [server, browser] = await Promise.all([demonstrationServer(), openBrowser()]);
  screens = await screensOf(server.address);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.remove();
});

/** Light, dark and high contrast, both languages and both widths; the other pairs take as long again and are run by hand. */
const SETUPS: readonly Setup[] = [
  { width: 1280, scheme: 'light', language: 'sv' },
  { width: 320, scheme: 'dark', language: 'en' },
  { width: 1280, scheme: 'contrast', language: 'sv' },
];
const MORE: readonly Setup[] = [
  { width: 1280, scheme: 'forced', language: 'en' },
  { width: 320, scheme: 'light', language: 'en' },
  { width: 1280, scheme: 'dark', language: 'en' },
  { width: 320, scheme: 'dark', language: 'sv' },
];

describe.each(process.env['DRIVBANK_EVERY_SETUP'] ? [...SETUPS, ...MORE] : SETUPS)('%j', (setup) => {
  let watched: WatchedPage;
  beforeAll(async () => {
    watched = await watchedPage(browser, server.address, setup);
  });
  afterAll(() => watched.close());

  test.each(SCREEN_NAMES)('%s is accessible, fits, and asks nobody else', async (name) => {
    const { page, offences } = watched;
    await page.goto(server.address + screens[name]);
    await settled(page);
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect({
      violations: await axeFindings(page),
      overflow: Math.max(0, Number(overflow)),
      spilling: await spilling(page),
      language: await page.evaluate('document.documentElement.lang'),
      offences: offences(),
    }).toEqual({ violations: [], overflow: 0, spilling: [], language: setup.language, offences: [] });
  });
});
