import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { messages as account } from '../../apps/web/src/features/account/messages.js';
import { messages as forms } from '../../apps/web/src/shared/form/messages.js';
import { messages as people } from '../../apps/web/src/features/people/messages.js';
import { openBrowser } from '../support/browser.js';
import { OpenPages } from '../support/open-pages.js';
import { TownHall, type Employee } from '../support/town-hall.js';
import { axeFindings, runsOver, SETUPS } from '../support/watched-page.js';

const TITLE = 'Trygg natt';

let hall: TownHall;
let browser: Browser;
let carin: Employee;
let pages: OpenPages;
beforeAll(async () => {
  [hall, browser] = await Promise.all([TownHall.open(), openBrowser()]);
  carin = await hall.employ('Carin', [{ role: 'coordinator', scope: { kind: 'deployment' } }]);
  await hall.begin(carin, TITLE);
  pages = new OpenPages(browser, hall.server.address);
});
afterAll(async () => {
  await pages.close();
  await browser.close();
  await hall.close();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();

test.each(SETUPS)(
  'a calendar is opened, its address shown once and copied, and closed: $width px, $language, $scheme',
  async (setup) => {
    const page = await pages.open(carin, '/account', setup);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const said = (text: { sv: string; en: string }) => text[setup.language];
    const clean = async () => {
      expect(await axeFindings(page)).toEqual([]);
      expect(await runsOver(page)).toBe(false);
    };
    await page.getByRole('heading', { name: said(account.calendars) }).scrollIntoViewIfNeeded();
    await clean();
    await press(page, said(account.calendarProcess));
    await page.getByRole('combobox', { name: said(forms.process) }).fill('natt');
    await page.getByRole('option', { name: TITLE }).click();
    await clean();
    await press(page, said(account.calendarOpen));

    const field = page.getByLabel(said(account.calendarAddress));
    await field.waitFor();
    const address = await field.inputValue();
    await clean();
    await press(page, said(account.calendarCopy));
    await page.getByText(said(account.calendarCopied)).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(address);
    const here = hall.server.address + new URL(address).pathname;
    expect((await fetch(here)).status).toBe(200);

    await press(page, said(account.kept));
    await field.waitFor({ state: 'detached' });
    const list = page.getByRole('list', { name: said(account.calendars) });
    await list.getByText(TITLE).waitFor();
    expect(await page.content()).not.toContain(new URL(address).pathname);
    await list.getByRole('button', { name: said(account.calendarCloseOne(TITLE)) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(said(account.calendarCloseLead)).waitFor();
    await clean();
    await dialog.getByRole('button', { name: said(account.calendarClose), exact: true }).click();
    // Behind an open dialog nothing has a role, so the list would seem to be gone.
    await dialog.waitFor({ state: 'detached' });
    await list.waitFor({ state: 'detached' });
    expect((await fetch(here)).status).toBe(404);
  },
);

test.each(SETUPS)(
  'an administrator closes a calendar of somebody: $width px, $language, $scheme',
  async (setup) => {
    const said = (text: { sv: string; en: string }) => text[setup.language];
    const { address } = (await carin.post<{ address: string }>('/account/calendars', { processId: null }))
      .body;
    const page = await pages.open(hall.administrator, '/people', setup);
    const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Carin' }) });
    await card.getByRole('button', { name: said(people.calendars) }).click();
    const list = card.getByRole('list', { name: said(people.calendars) });
    await list.getByText(said(people.calendarOfPerson)).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await runsOver(page)).toBe(false);
    const directory = process.env['DRIVBANK_PICTURES'];
    if (directory)
      await page.screenshot({ path: `${directory}/calendars-${setup.width}.png`, fullPage: true });
    const closing = said(people.calendarCloseOne(said(people.calendarOfPerson)));
    await list.getByRole('button', { name: closing }).click();
    const dialog = page.getByRole('dialog', { name: closing });
    await dialog.getByText(said(people.calendarCloseLead)).waitFor();
    await dialog.getByRole('button', { name: said(people.calendarClose), exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await card.getByText(said(people.noCalendars)).waitFor();
    expect((await fetch(hall.server.address + new URL(address).pathname)).status).toBe(404);
  },
);

test('nothing was asked of others, and no rule of the page was broken', () =>
  expect(pages.offences()).toEqual([]));
