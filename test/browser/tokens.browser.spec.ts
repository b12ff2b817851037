import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { localDateOf, systemClock } from '@drivbank/kernel';
import type { Browser, Page } from 'playwright-core';
import { messages as account } from '../../apps/web/src/features/account/messages.js';
import { messages as issuing } from '../../apps/web/src/features/account/token-messages.js';
import { messages as history } from '../../apps/web/src/features/history/messages.js';
import { messages as forms } from '../../apps/web/src/shared/form/messages.js';
import { messages as tokens } from '../../apps/web/src/shared/tokens/messages.js';
import { openBrowser } from '../support/browser.js';
import { OpenPages } from '../support/open-pages.js';
import { Program, TownHall, type Employee } from '../support/town-hall.js';
import { axeFindings, runsOver, SETUPS } from '../support/watched-page.js';

const TITLE = 'Trygg natt';

let hall: TownHall;
let browser: Browser;
let carin: Employee;
let processId: string;
let pages: OpenPages;
beforeAll(async () => {
  [hall, browser] = await Promise.all([TownHall.open(), openBrowser()]);
  carin = await hall.employ('Carin', [{ role: 'coordinator', scope: { kind: 'deployment' } }]);
  processId = await hall.begin(carin, TITLE);
  pages = new OpenPages(browser, hall.server.address);
});
afterAll(async () => {
  await pages.close();
  await browser.close();
  await hall.close();
});

async function clean(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  expect(await runsOver(page)).toBe(false);
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();

const NAME = { sv: 'Statistik till ledningen', en: 'Figures for the board' };

test.each(SETUPS)(
  'a token is issued, shown once and copied, used, and revoked: $width px, $language, $scheme',
  async (setup) => {
    const said = (text: { sv: string; en: string }) => text[setup.language];
    const page = await pages.open(carin, '/account', setup);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('heading', { name: said(tokens.tokens) }).scrollIntoViewIfNeeded();
    await clean(page);
    await page.getByLabel(said(issuing.name)).fill(said(NAME));
    await press(page, said(issuing.process));
    await page.getByRole('combobox', { name: said(forms.process) }).fill('natt');
    await page.getByRole('option', { name: TITLE }).click();
    await clean(page);
    await press(page, said(issuing.issue));

    const field = page.getByRole('textbox', { name: said(issuing.token), exact: true });
    await field.waitFor();
    const token = await field.inputValue();
    await clean(page);
    await press(page, said(issuing.copy));
    await page.getByText(said(issuing.copied)).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(token);
    const program = new Program(hall.server.address, token);
    expect((await program.get(`/processes/${processId}`)).status).toBe(200);

    await press(page, said(account.kept));
    await field.waitFor({ state: 'detached' });
    const list = page.getByRole('list', { name: said(tokens.tokens) });
    await list.getByText(said(tokens.inProcess(TITLE))).waitFor();
    await clean(page);
    expect(await page.content()).not.toContain(token.split('.')[1]);
    await list.getByRole('button', { name: said(tokens.revokeOne(said(NAME))) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(said(tokens.revokeLead)).waitFor();
    await clean(page);
    await dialog.getByRole('button', { name: said(tokens.revoke), exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await list.waitFor({ state: 'detached' });
    expect((await program.get('/processes')).status).toBe(401);
  },
);

test.each(SETUPS)(
  'an administrator sees and revokes a token of somebody’s: $width px, $language, $scheme',
  async (setup) => {
    const said = (text: { sv: string; en: string }) => text[setup.language];
    const expiresOn = localDateOf(systemClock.now());
    const wanted = { name: said(NAME), scope: 'give', processId: null, expiresOn };
    const { token } = (await carin.post<{ token: string }>('/account/tokens', wanted)).body;
    const program = new Program(hall.server.address, token);
    expect((await program.get('/processes')).status).toBe(200);
    const page = await pages.open(hall.administrator, '/people', setup);
    const list = page.getByRole('list', { name: said(tokens.tokens) });
    await list.getByText(said(tokens.endsToday)).waitFor();
    await clean(page);
    await list.getByRole('button', { name: said(tokens.revokeOne(said(NAME))) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: said(tokens.revoke), exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await list.waitFor({ state: 'detached' });
    expect((await program.get('/processes')).status).toBe(401);
  },
);

test.each(SETUPS)('a history tells by which token: $width px, $language, $scheme', async (setup) => {
  const said = (text: { sv: string; en: string }) => text[setup.language];
  const name = `Ärenden ${setup.language}`;
  const program = await hall.program(carin, { name, scope: 'give' });
  const etag = (await carin.get(`/processes/${processId}`)).headers.get('etag')!;
  await hall.give(
    program,
    `/processes/${processId}/record-progress`,
    { text: 'Klart' },
    Number(etag.replaceAll('"', '')),
  );
  const page = await pages.open(carin, `/processes/${processId}`, setup);
  await page
    .getByText(said(history.via(name)))
    .first()
    .waitFor();
  await clean(page);
});

test('nothing was asked of others, and no rule of the page was broken', () =>
  expect(pages.offences()).toEqual([]));
