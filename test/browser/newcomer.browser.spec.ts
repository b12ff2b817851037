import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PROCESS_COMMAND_WORDS } from '@drivbank/contracts';
import type { Browser, Locator } from 'playwright-core';
import { firstSteps } from '../../apps/web/src/features/needs/messages.js';
import { messages as start } from '../../apps/web/src/features/start/messages.js';
import { openBrowser } from '../support/browser.js';
import { RunningServer } from '../support/running-server.js';
import { settled, watchedPage } from '../support/watched-page.js';

/** What a newcomer may be asked for before the first process of one's own has a deadline. */
const MANDATORY_MAX = 12;

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([RunningServer.start(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.remove();
});

/** Fields that must be filled in, also those that are filled in already. */
const mandatoryIn = (form: Locator) => form.locator('[required]').count();

test('from an empty installation to a process of one’s own with a deadline', async () => {
  const { page, offences, close } = await watchedPage(browser, server.address, {
    width: 1280,
    language: 'sv',
    scheme: 'light',
  });
  const startedAt = performance.now();
  await page.goto(server.address);
  await settled(page);
  const main = page.getByRole('main');
  await main.getByRole('link', { name: firstSteps.start.sv }).click();

  const list = (name: string) => main.locator(`div:has(> input[name="${name}"]) > [role=combobox]`);
  await main.locator('[name=title]').fill('Solceller på taket');
  const askedToStart = await mandatoryIn(main.locator('form'));
  await main.locator('[name=purpose]').fill('Lägre elkostnad');
  await list('templateId').click();
  await page.getByRole('option', { name: 'Innovationsguiden' }).click();
  await list('ownerId').click();
  await page.getByRole('option', { name: 'Kommunen' }).click();
  await main.locator('[name=motive]').fill('Vi vill pröva');
  await main.getByRole('button', { name: start.submit.sv }).click();
  await page.getByRole('heading', { level: 1, name: 'Solceller på taket' }).waitFor();

  const verb = PROCESS_COMMAND_WORDS['set-deadline'].sv;
  await page.getByRole('button', { name: verb }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('[name=name]').fill('Offert från leverantören');
  await dialog.locator('[name=dueOn]').fill('2031-03-28');
  const askedForDeadline = await mandatoryIn(dialog.locator('form'));
  await dialog.getByRole('button', { name: verb }).click();
  await page.getByRole('listitem').filter({ hasText: 'Offert från leverantören' }).first().waitFor();

  const seconds = (server.readyAfterMs + performance.now() - startedAt) / 1_000;
  const asked = askedToStart + askedForDeadline;
  process.stdout.write(
    `A newcomer: ${asked} mandatory fields, ${seconds.toFixed(1)} s from start to a process with a deadline\n`,
  );
  expect(askedToStart).toBeGreaterThan(3);
  expect(askedForDeadline).toBeGreaterThan(1);
  expect(asked).toBeLessThanOrEqual(MANDATORY_MAX);
  expect(offences()).toEqual([]);
  await close();
});
