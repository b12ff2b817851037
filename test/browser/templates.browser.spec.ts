import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { LIFECYCLE_WORDS } from '@drivbank/wording';
import type { Browser } from 'playwright-core';
import { editor } from '../../apps/web/src/features/templates/messages.js';
import { messages as forms } from '../../apps/web/src/shared/form/messages.js';
import { openBrowser } from '../support/browser.js';
import { Client } from '../support/client.js';
import { RunningServer } from '../support/running-server.js';
import { axeFindings, settled, watchedPage, type WatchedPage } from '../support/watched-page.js';

type Version = {
  readonly id: string;
  readonly version: number;
  readonly revision: number;
  readonly definition: {
    readonly name: { readonly sv: string };
    readonly stages: readonly { readonly name: object; readonly guidance?: object }[];
    readonly deadlineRules: readonly { readonly name: { readonly sv: string }; readonly months: number }[];
  };
};

let server: RunningServer;
let browser: Browser;
let watched: WatchedPage;
beforeAll(async () => {
  [server, browser] = await Promise.all([RunningServer.start(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.remove();
});
beforeEach(async () => {
  watched = await watchedPage(browser, server.address, { width: 1280, language: 'sv', scheme: 'light' });
});
afterEach(async () => {
  expect(watched.offences()).toEqual([]);
  await watched.close();
});

const page = () => watched.page;
const button = (name: string) => page().getByRole('button', { name, exact: true });
const field = (label: string) => page().getByLabel(label).first();
const saved = () => page().getByText(editor.saved.sv).first().waitFor();

/** The draft of a template, or its first version. */
async function known(id?: string): Promise<Version> {
  const { items } = (await new Client(server.address).get<{ items: Version[] }>('/templates')).body;
  const [first] = items;
  return items.filter((one) => one.id === (id ?? first!.id)).toSorted((a, b) => a.version - b.version)[0]!;
}

async function edits(id: string) {
  await page().goto(`${server.address}/templates/${id}/edit`);
  await settled(page());
}

test('guidance of a stage and a deadline that sets itself are written into the draft', async () => {
  const { id } = await known();
  await edits(id);
  await field(editor.guidanceSv.sv).fill('Börja med dem som har behovet.');
  await button(editor.addRule.sv).click();
  const rules = page().locator('section').filter({ hasText: editor.rulesLead.sv });
  const rule = rules.locator('.MuiPaper-root').last();
  await rule.getByLabel(editor.nameSv.sv).fill('Slutrapport till nämnden');
  await rule.getByLabel(editor.months.sv).fill('');
  await rule.getByText(editor.monthsWrong.sv).waitFor();
  expect(await button(editor.save.sv).isDisabled()).toBe(true);
  await rule.getByLabel(editor.months.sv).fill('18');
  await rule.getByLabel(editor.monthsAfter.sv).click();
  await page()
    .getByRole('option', { name: editor.thePhase(LIFECYCLE_WORDS.implemented).sv, exact: true })
    .click();
  expect(await axeFindings(page())).toEqual([]);
  await button(editor.save.sv).click();
  await saved();
  const { definition } = await known(id);
  expect(definition.stages[0]!.guidance).toMatchObject({ sv: 'Börja med dem som har behovet.' });
  expect(definition.deadlineRules.at(-1)).toMatchObject({
    name: { sv: 'Slutrapport till nämnden' },
    months: 18,
    when: { entered: 'phase', phase: 'implemented' },
  });
});

test('a stage may do without guidance', async () => {
  const { id, definition } = await known();
  expect(definition.stages[0]!.guidance).toBeDefined();
  await edits(id);
  await field(editor.guidanceSv.sv).fill('');
  await field(editor.guidanceEn.sv).fill('');
  await button(editor.save.sv).click();
  await saved();
  expect((await known(id)).definition.stages[0]!.guidance).toBeUndefined();
});

test('whoever was slower reads what the other did, keeps what he typed, and goes on with it', async () => {
  const { id, revision, definition } = await known();
  await edits(id);
  const name = field(editor.nameSv.sv);
  await name.fill('Livscykeln för alla');
  const client = new Client(server.address);
  const { coordinator } = await client.firstIds();
  const theirs = { ...definition, name: { sv: 'Livscykeln för oss', en: 'The lifecycle for us' } };
  await client.post(`/templates/${id}/revise`, { definition: theirs }, { as: coordinator, seen: revision });
  await page().getByText(forms.changed.sv).waitFor();
  await page().getByText('Mallen heter nu ”Livscykeln för oss”.').waitFor();
  expect(await name.inputValue()).toBe('Livscykeln för alla');
  expect(await button(editor.save.sv).isDisabled()).toBe(true);
  expect(await axeFindings(page())).toEqual([]);
  await page().reload();
  await settled(page());
  await page().getByText('Mallen heter nu ”Livscykeln för oss”.').waitFor();
  await button(editor.keepMine.sv).click();
  await button(editor.save.sv).click();
  await saved();
  expect((await known(id)).definition.name.sv).toBe('Livscykeln för alla');
});

test('whoever has typed nothing follows, and whoever throws his own away begins from theirs', async () => {
  const { id, revision, definition } = await known();
  await edits(id);
  const name = field(editor.nameSv.sv);
  const client = new Client(server.address);
  const { coordinator: as } = await client.firstIds();
  const named = (sv: string) => ({ definition: { ...definition, name: { sv, en: 'Theirs' } } });
  await client.post(`/templates/${id}/revise`, named('Deras'), { as, seen: revision });
  await page()
    .getByRole('heading', { level: 1, name: editor.title({ sv: 'Deras', en: '' }).sv })
    .waitFor();
  await name.fill('Mitt');
  await client.post(`/templates/${id}/revise`, named('Deras igen'), { as, seen: revision + 1 });
  await button(editor.takeTheirs.sv).click();
  expect(await name.inputValue()).toBe('Deras igen');
  expect(await page().getByText(forms.changed.sv).count()).toBe(0);
});
