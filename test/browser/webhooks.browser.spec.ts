import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import {
  DELIVERY_WORDS,
  messages as webhooks,
  STATUS_WORDS,
} from '../../apps/web/src/features/webhooks/messages.js';
import { openBrowser } from '../support/browser.js';
import { OpenPages } from '../support/open-pages.js';
import { TownHall, type Employee } from '../support/town-hall.js';
import { axeFindings, runsOver, SETUPS } from '../support/watched-page.js';
import { isSigned, WebhookReceiver } from '../support/webhook-receiver.js';

let hall: TownHall;
let browser: Browser;
let receiver: WebhookReceiver;
let carin: Employee;
let pages: OpenPages;
beforeAll(async () => {
  const settings = { DRIVBANK_WEBHOOK_HOSTS: '127.0.0.1' };
  [hall, browser, receiver] = await Promise.all([
    TownHall.open(settings),
    openBrowser(),
    WebhookReceiver.open(),
  ]);
  carin = await hall.employ('Carin', [{ role: 'coordinator', scope: { kind: 'deployment' } }]);
  pages = new OpenPages(browser, hall.server.address);
});
afterAll(async () => {
  await pages.close();
  receiver.close();
  await browser.close();
  await hall.close();
});

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

test.each(SETUPS)(
  'a webhook is opened, its secret shown once, tested, seen to fail and closed: $width px, $language, $scheme',
  async (setup) => {
    const page = await pages.open(carin, '/webhooks', setup);
    const said = (text: { sv: string; en: string }) => text[setup.language];
    const clean = async () => {
      expect(await axeFindings(page)).toEqual([]);
      expect(await runsOver(page)).toBe(false);
    };
    await page.getByText(said(webhooks.none)).waitFor();
    await clean();
    await page.getByLabel(said(webhooks.address)).fill('https://10.0.0.1/hook');
    await press(page, said(webhooks.openNew));
    await page.getByText('DRIVBANK_WEBHOOK_HOSTS').waitFor();
    await clean();
    await page.getByLabel(said(webhooks.address)).fill(receiver.address);
    await press(page, said(webhooks.openNew));
    const field = page.getByLabel(said(webhooks.secret), { exact: true });
    await field.waitFor();
    const secret = await field.inputValue();
    expect(secret).toMatch(/^whsec_/);
    await clean();
    await press(page, said(webhooks.kept));
    await field.waitFor({ state: 'detached' });

    await press(page, new RegExp(`^${said(webhooks.test)}`));
    await press(page, said(webhooks.showLog));
    await page.getByText(said(DELIVERY_WORDS.delivered)).first().waitFor();
    expect(isSigned(receiver.received.at(-1)!, secret)).toBe(true);
    await clean();

    receiver.takes = { status: 500, body: 'Något är trasigt' };
    await press(page, new RegExp(`^${said(webhooks.test)}`));
    await page.getByText('Något är trasigt').first().waitFor();
    receiver.takes = { status: 204 };
    await clean();
    await press(page, said(webhooks.sendFailedAgain));
    await page.getByText('Något är trasigt').waitFor({ state: 'detached' });

    await press(page, new RegExp(`^${said(webhooks.pause)}`));
    await page.getByText(said(STATUS_WORDS.paused)).waitFor();
    await clean();
    await press(page, new RegExp(`^${said(webhooks.close)}`));
    const { host } = new URL(receiver.address);
    const dialog = page.getByRole('dialog', { name: said(webhooks.closeOne(host)) });
    await clean();
    await dialog.getByRole('button', { name: said(webhooks.close) }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(said(webhooks.none)).waitFor();
    expect(pages.offences()).toEqual([]);
  },
  300_000,
);
