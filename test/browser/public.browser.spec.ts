import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { PROCESS_COMMAND_WORDS } from '@drivbank/contracts';
import { openBrowser } from '../support/browser.js';
import { RunningServer } from '../support/running-server.js';
import { SeededProcess } from '../support/seeded-process.js';
import { axeFindings, runsOver, SETUPS, settled, watchedPage } from '../support/watched-page.js';

let server: RunningServer;
let browser: Browser;
let process: SeededProcess;
beforeAll(async () => {
  [server, browser] = await Promise.all([
    RunningServer.start(undefined, undefined, {
      DRIVBANK_BRAND_NAME: 'Exempelköpings kommun',
      DRIVBANK_BRAND_COLOUR: '#7a1f5c',
    }),
    openBrowser(),
  ]);
  process = await SeededProcess.begin(server.address, 'Trygga nätter med sensorer i hemtjänsten');
});
afterAll(async () => {
  await browser.close();
  await server.remove();
});

const picture = (name: string) => {
  const directory = globalThis.process.env['DRIVBANK_PICTURES'];
  return directory && { path: `${directory}/public-${name}.png`, fullPage: true };
};

test('a process is published from its page, which shows before what everybody will read', async () => {
  const { page, offences, close } = await watchedPage(browser, server.address, SETUPS[0]);
  await page.goto(server.address + process.path);
  await settled(page);
  await page.getByText('Det här skulle allmänheten läsa').click();
  const publish = { name: PROCESS_COMMAND_WORDS.publish.sv };
  await page.getByRole('button', publish).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Sammanfattning', exact: true }).fill('Lugnare nätter hemma.');
  await dialog.getByRole('combobox', { name: 'Texten är' }).click();
  await page.getByRole('option', { name: 'granskad' }).click();
  await dialog.getByRole('button', publish).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Den publika sidan' }).waitFor();
  expect([await axeFindings(page), offences()]).toEqual([[], []]);
  const shot = picture('process-page');
  if (shot) await page.screenshot(shot);
  await page.getByRole('link', { name: 'Den publika sidan' }).click();
  await page.getByRole('heading', { name: process.title }).waitFor();
  await close();
});

describe.each(SETUPS)('$language, $width px', ({ width, language, scheme }) => {
  test.each(['/public', '/public?q=nothing', '/public/ID', '/public/nowhere'])(
    '%s is accessible and fits',
    async (path) => {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme: scheme === 'dark' ? 'dark' : 'light',
        locale: language === 'sv' ? 'sv-SE' : 'en-GB',
        bypassCSP: true,
      });
      const page = await context.newPage();
      await page.goto(server.address + path.replace('ID', process.id));
      const shot = picture(`${path.replaceAll(/\W/g, '')}-${width}-${language}`);
      if (shot) await page.screenshot(shot);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await page.getByText('Exempelköpings kommun').count()).toBe(1);
      expect([await axeFindings(page), await runsOver(page)]).toEqual([[], false]);
      await context.close();
    },
  );
});

test('without scripts one searches, opens and changes language', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'sv-SE' });
  const page = await context.newPage();
  await page.goto(`${server.address}/public`);
  await page.getByLabel('Sök bland processerna').fill('lugnare');
  await page.getByRole('button', { name: 'Sök' }).click();
  await page.getByText('1 process om ”lugnare”').waitFor();
  await page.getByRole('link', { name: 'In English' }).click();
  await page.getByText('1 process about “lugnare”').waitFor();
  await page.getByRole('link', { name: process.title }).click();
  await page.getByText('This text exists in Swedish only.').waitFor();
  expect(await page.getByText('Lugnare nätter hemma.').getAttribute('lang')).toBe('sv');
  await context.close();
});
