import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { demonstrationServer } from '../support/demonstration.js';
import type { RunningServer } from '../support/running-server.js';
import { SCREEN_NAMES, screensOf, type Screens } from '../support/screens.js';
import { settled, watchedPage } from '../support/watched-page.js';

/** Not kept in git: to be looked at. */
const TARGET = join(__dirname, '../../screenshots');
const SETUPS = (['sv', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((scheme) => [1440, 320].map((width) => ({ language, scheme, width }))),
);

let server: RunningServer;
let browser: Browser;
let screens: Screens;
beforeAll(async () => {
  [server, browser] = await Promise.all([demonstrationServer(), openBrowser()]);
  screens = await screensOf(server.address);
});
afterAll(async () => {
  await browser.close();
  await server.remove();
});

test.each(SETUPS)(
  'every screen, $language, $scheme, $width px',
  async (setup) => {
    const directory = join(TARGET, `${setup.language}-${setup.scheme}-${setup.width}`);
    mkdirSync(directory, { recursive: true });
    const { page, close } = await watchedPage(browser, server.address, setup);
    for (const name of SCREEN_NAMES) {
      await page.goto(server.address + screens[name]);
      await settled(page);
      await page.screenshot({ path: join(directory, `${name}.png`), fullPage: true });
    }
    await close();
  },
  600_000,
);
