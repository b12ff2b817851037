import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { messages } from '../../apps/web/src/features/operations/messages';
import { openBrowser } from '../support/browser.js';
import { GIVEN_UP, giveUpMailIn } from '../support/given-up-mail.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { RunningServer, temporaryDirectory } from '../support/running-server.js';
import { until } from '../support/until.js';
import { axeFindings, settled } from '../support/watched-page.js';

let server: RunningServer;
let browser: Browser;
let page: Page;
let catcher: MailCatcher | undefined;
let mailServer: string;

beforeAll(async () => {
  const dead = await MailCatcher.start();
  mailServer = dead.url;
  await dead.close();
  const directory = temporaryDirectory();
  await giveUpMailIn(directory, mailServer);
  [server, browser] = await Promise.all([
    RunningServer.start(directory, undefined, { SMTP_URL: mailServer }),
    openBrowser(),
  ]);
  const context = await browser.newContext({ locale: 'sv-SE', viewport: { width: 320, height: 900 } });
  page = await context.newPage();
});
afterAll(async () => {
  await browser.close();
  await server.remove();
  await catcher?.close();
});

const MAIL_SERVER_DEAD = /Kontrollera att den är igång och att SMTP_URL stämmer/;
const sees = (text: string | RegExp) => page.getByText(text).first().waitFor();

test('the keys g and o lead to what is wrong, with what to do about it', async () => {
  await page.goto(server.address);
  await settled(page);
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  await page.getByRole('heading', { level: 1, name: messages.title.sv }).waitFor();
  await page.getByRole('heading', { name: /^Att åtgärda/ }).waitFor();
  await page.getByRole('listitem').filter({ hasText: MAIL_SERVER_DEAD }).first().waitFor();
  await sees(/^1 meddelande gavs upp efter 72 timmar/);
  await page.getByRole('heading', { name: messages.givenUp(1).sv }).waitFor();
  await page.getByRole('link', { name: messages.about(GIVEN_UP.deadline, GIVEN_UP.process).sv }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

test('once the mail server is back, the administrator sends again, and the mail arrives', async () => {
  catcher = await MailCatcher.start(Number(new URL(mailServer).port));
  await page.getByRole('button', { name: messages.sendAgain.sv }).click();
  await sees(messages.queued.sv);
  await until('the mail', () => catcher!.mails.length > 0);
  expect(catcher.mails[0]).toContain(GIVEN_UP.to);
  await sees(messages.noneGivenUp.sv);
  await page.getByText(MAIL_SERVER_DEAD).first().waitFor({ state: 'detached' });
});

test('whoever is no administrator reads, and has no button', async () => {
  const other = await browser.newPage({ locale: 'sv-SE' });
  await other.goto(`${server.address}/operations`);
  await other.getByLabel(/Du handlar som/).selectOption({ label: 'Beslutsfattaren – beslutsfattare' });
  await other.getByRole('heading', { level: 1, name: messages.title.sv }).waitFor();
  expect(await other.getByRole('button', { name: messages.sendAgain.sv }).count()).toBe(0);
  await other.close();
});
