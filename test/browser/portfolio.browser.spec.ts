import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { PROCESS_COMMAND_WORDS } from '@drivbank/contracts';
import { SIGN_WORDS } from '@drivbank/wording';
import type { Browser, Locator } from 'playwright-core';
import { messages as gates } from '../../apps/web/src/features/process/gate-messages.js';
import { messages } from '../../apps/web/src/features/portfolio/messages.js';
import { messages as deadlines } from '../../apps/web/src/features/deadlines/messages.js';
import { messages as figures } from '../../apps/web/src/shared/figures/messages.js';
import { messages as templates } from '../../apps/web/src/features/templates/messages.js';
import { openBrowser } from '../support/browser.js';
import { Client } from '../support/client.js';
import { demonstrationServer } from '../support/demonstration.js';
import type { RunningServer } from '../support/running-server.js';
import { settled, watchedPage, type WatchedPage } from '../support/watched-page.js';

const WAITING = 'Digital bygglovsrådgivning vid stadsbyggnadskontorets kundtjänst';
const SCHOOL = 'Skolmåltider utan svinn';
const POOL = 'Delad bilpool för kommunens förvaltningar';

let server: RunningServer;
let browser: Browser;
let watched: WatchedPage;

beforeAll(async () => {
  [server, browser] = await Promise.all([demonstrationServer(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.remove();
});

async function open(path: string, width = 1280) {
  watched = await watchedPage(browser, server.address, { width, language: 'sv', scheme: 'light' });
  await watched.page.goto(server.address + path);
  await settled(watched.page);
  return watched.page;
}
afterEach(async () => {
  expect(watched.offences()).toEqual([]);
  await watched.close();
});

const page = () => watched.page;
const main = () => page().getByRole('main');
const card = (title: string) => page().locator('article').filter({ hasText: title });
const dialog = () => page().getByRole('dialog');
const column = (name: string) => page().getByRole('heading', { level: 2, name });
const isFocused = (target: Locator) =>
  target.evaluate((element) => element === element.ownerDocument.activeElement);
const button = (name: string | RegExp) => main().getByRole('button', { name });

describe('finding', () => {
  beforeEach(() => open('/portfolio'));

  test('by a word, with how many of how many, kept in the address and taken away by a chip', async () => {
    await page().getByLabel(messages.search.sv, { exact: true }).fill('stadsbyggnadskontoret bygglov');
    await main().getByText('1 av 89 processer').waitFor();
    await card(WAITING).waitFor();
    expect(new URL(page().url()).searchParams.get('q')).toBe('stadsbyggnadskontoret bygglov');
    await button(/^Ta bort/).click();
    await main().getByText('89 av 89 processer').waitFor();
    expect(new URL(page().url()).search).toBe('');
  });

  test('by a sign and an owner, with nothing found said and cleared', async () => {
    await button(new RegExp(SIGN_WORDS.waiting.sv, 'i')).click();
    await main().getByText('1 av 89 processer').waitFor();
    await button(messages.moreFilters.sv).click();
    await page().getByRole('combobox', { name: 'Ägare' }).fill('Borås');
    await page()
      .getByRole('option', { name: /Borås kommun/ })
      .click();
    await page().keyboard.press('Escape');
    await main().getByText(messages.nothingFound.sv).waitFor();
    await main().getByRole('link', { name: messages.clear.sv }).click();
    await main().getByText('89 av 89 processer').waitFor();
  });

  test('as a table of the same selection', async () => {
    await button(messages.list.sv).click();
    await page().getByRole('columnheader', { name: messages.nextDue.sv }).waitFor();
    expect(new URL(page().url()).searchParams.get('view')).toBe('list');
  });

  test('by the version of a template, from its page', async () => {
    const { body } = await new Client(server.address).get<{
      items: { id: string; version: number; processes: { all: number } }[];
    }>('/templates');
    const { id, version, processes } = body.items.find((template) => template.processes.all > 0)!;
    await page().goto(`${server.address}/templates/${id}`);
    await main().getByRole('link', { name: templates.seeProcesses.sv }).first().click();
    await main().getByText(`${processes.all} av 89 processer`).waitFor();
    expect(new URL(page().url()).searchParams.get('version')).toBe(`${id}@${version}`);
    await button(/^Ta bort Mallversion: /).waitFor();
  });

  test('by a view that is kept, also after a reload, and forgotten with a way back', async () => {
    await page().goto(`${server.address}/portfolio?sign=overdue&group=owner`);
    await button(messages.views.sv).click();
    await dialog().getByLabel(messages.viewName.sv).fill('Mina sena');
    await dialog().getByRole('button', { name: messages.save.sv }).click();
    await page().goto(`${server.address}/portfolio`);
    await button(messages.views.sv).click();
    await dialog().getByRole('button', { name: 'Mina sena', exact: true }).click();
    await main().getByText('2 av 89 processer').waitFor();
    expect(Object.fromEntries(new URL(page().url()).searchParams)).toEqual({
      sign: 'overdue',
      group: 'owner',
    });
    await button(messages.views.sv).click();
    await dialog()
      .getByRole('button', { name: messages.forget('Mina sena').sv })
      .click();
    await dialog().getByRole('button', { name: 'Mina sena', exact: true }).waitFor({ state: 'detached' });
  });
});

describe('moving', () => {
  beforeEach(() => open('/portfolio'));

  test('by the mouse into the next phase leads to its gate, and moves nothing by itself', async () => {
    await card(SCHOOL).dragTo(column('Uppskalad'));
    await dialog()
      .getByText(/Vägen dit går genom beslutspunkten/)
      .waitFor();
    await dialog().getByRole('link', { name: messages.toGate.sv }).waitFor();
    await dialog().getByRole('button', { name: messages.close.sv }).click();
    await dialog().waitFor({ state: 'detached' });
    await card(SCHOOL).getByText('påbörjad').waitFor();
  });

  test('by the mouse where nothing leads says why', async () => {
    await card(POOL).dragTo(column('Påbörjad'));
    await dialog().getByText(messages.cannot.sv).waitFor();
    await dialog()
      .getByText(/går inte tillbaka till en tidigare fas/)
      .waitFor();
    await dialog().getByRole('button', { name: messages.close.sv }).click();
  });

  test('by keys: arrows to the card, M for where it can go, and the decision that is due', async () => {
    await card(SCHOOL).getByRole('link').focus();
    await page().keyboard.press('ArrowUp');
    expect(await page().evaluate('document.activeElement.textContent')).toBe(WAITING);
    await page().keyboard.press('m');
    await page().getByRole('menuitem', { name: 'Uppskalad' }).focus();
    await page().keyboard.press('Enter');
    await dialog().getByRole('link', { name: messages.toGate.sv }).focus();
    await page().keyboard.press('Enter');
    await page().getByRole('heading', { level: 2, name: gates.decision.sv }).waitFor();
  });

  test('by the menu into the next stage completes this one', async () => {
    await page()
      .getByLabel(/Du handlar som/)
      .selectOption({ label: 'Carin Ahlberg – samordnare, systemförvaltare' });
    await button(messages.moveOne(SCHOOL).sv).click();
    await page()
      .getByRole('menuitem', { name: /^Nästa skede/ })
      .click();
    await dialog().getByRole('button', { name: PROCESS_COMMAND_WORDS['complete-stage'].sv }).click();
    await dialog().waitFor({ state: 'detached' });
    await card(SCHOOL)
      .getByText(/Ta fram idéer/)
      .waitFor();
  });

  test('is not offered in the past', async () => {
    await page().goto(`${server.address}/portfolio?asKnownAt=400`);
    await page().locator('article').first().waitFor();
    expect(
      await page()
        .getByRole('button', { name: /^Flytta/ })
        .count(),
    ).toBe(0);
  });
});

test('a narrow screen shows one phase at a time', async () => {
  await open('/portfolio', 320);
  await card(WAITING).waitFor();
  expect(await card(POOL).count()).toBe(0);
  await button(/^Uppskalad/).click();
  await card(POOL).waitFor();
  expect(await card(WAITING).count()).toBe(0);
});

test('on a narrow screen a long list comes a hundred at a time, says so, and goes on with what is new', async () => {
  watched = await watchedPage(browser, server.address, { width: 320, language: 'sv', scheme: 'light' });
  await page().route('**/api/v1/processes?*', async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as { items: { id: string }[] };
    const items = ['a', 'b', 'c'].flatMap((copy) =>
      answer.items.map((one) => ({ ...one, id: one.id + copy })),
    );
    await route.fulfill({ response, json: { ...answer, items, total: items.length, next: null } });
  });
  await page().goto(`${server.address}/portfolio?view=list`);
  const cards = page().getByRole('list', { name: messages.title.sv }).getByRole('listitem');
  const more = page().getByRole('button', { name: figures.moreCards.sv });
  await page().getByText(figures.cards(100, 267).sv).waitFor();
  expect(await cards.count()).toBe(100);
  await more.click();
  await page().getByText(figures.cards(200, 267).sv).waitFor();
  expect(await isFocused(more)).toBe(true);
  await more.click();
  await more.waitFor({ state: 'detached' });
  expect(await cards.count()).toBe(267);
  expect(await isFocused(cards.nth(200))).toBe(true);
});

test('after the last page of deadlines the reader goes on in their list', async () => {
  watched = await watchedPage(browser, server.address, { width: 1280, language: 'sv', scheme: 'light' });
  await page().route('**/api/v1/deadlines?*', async (route) => {
    const isLast = new URL(route.request().url()).searchParams.has('cursor');
    const response = await route.fetch({
      url: route
        .request()
        .url()
        .replace(/&cursor=[^&]*/, ''),
    });
    const answer = (await response.json()) as { items: unknown[] };
    const items = isLast ? answer.items.slice(2, 4) : answer.items.slice(0, 2);
    await route.fulfill({ response, json: { ...answer, items, total: 4, next: isLast ? null : 'more' } });
  });
  await page().goto(`${server.address}/deadlines`);
  await page()
    .getByRole('button', { name: deadlines.more(2, 4).sv })
    .click();
  await page().getByRole('grid').getByRole('row').nth(4).waitFor();
  const list = page()
    .locator('[tabindex="-1"]', { has: page().getByRole('grid') })
    .last();
  expect(await isFocused(list)).toBe(true);
});
