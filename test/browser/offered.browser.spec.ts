import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { PROCESS_COMMAND_WORDS } from '@drivbank/contracts';
import { messages as board } from '../../apps/web/src/features/portfolio/messages.js';
import { messages as process } from '../../apps/web/src/features/process/messages.js';
import { openBrowser } from '../support/browser.js';
import { OpenPages } from '../support/open-pages.js';
import { TownHall, type Employee, type Scope } from '../support/town-hall.js';
import { until } from '../support/until.js';
import { axeFindings, runsOver, type Setup, SETUPS } from '../support/watched-page.js';

const EVERYWHERE: Scope = { kind: 'deployment' };

let hall: TownHall;
let browser: Browser;
let id: string;
let carin: Employee;
let bo: Employee;
let petra: Employee;
let rut: Employee;
let pages: OpenPages;
beforeAll(async () => {
  [hall, browser] = await Promise.all([TownHall.open(), openBrowser()]);
  carin = await hall.employ('Carin Ahl', [{ role: 'coordinator', scope: EVERYWHERE }]);
  const ownerId = await hall.municipality();
  id = await hall.begin(carin, 'Trygga nätter');
  pages = new OpenPages(browser, hall.server.address);
  bo = await hall.employ('Bo Dahl', [
    { role: 'gate_decider', scope: { kind: 'organisation', organisationId: ownerId } },
  ]);
  petra = await hall.employ('Petra Nyström', [
    { role: 'participant', scope: { kind: 'process', processId: id } },
  ]);
  rut = await hall.employ('Rut Revisor', [{ role: 'auditor', scope: EVERYWHERE }]);
  await until('the views', async () => (await petra.get(`/processes/${id}`)).status === 200);
});
afterAll(async () => {
  await pages.close();
  await browser.close();
  await hall.close();
});

async function opened(as: Employee, path: string, setup: Setup = SETUPS[0]): Promise<Page> {
  const page = await pages.open(as, path, setup);
  await page.getByText('Trygga nätter').first().waitFor();
  const directory = globalThis.process.env['DRIVBANK_PICTURES'];
  const name = `${path.split('/')[1]}-${as.personId.slice(0, 4)}-${setup.width}-${setup.language}`;
  if (directory) await page.screenshot({ path: `${directory}/offered-${name}.png`, fullPage: true });
  return page;
}

/** The names of commands that stand on the page, in its menus too. */
async function offeredOn(page: Page): Promise<readonly string[]> {
  const language = (await page.locator('html').getAttribute('lang')) === 'en' ? 'en' : 'sv';
  const words = Object.values(PROCESS_COMMAND_WORDS).map((word) => word[language]);
  const found = await page.getByRole('main').getByRole('button').allTextContents();
  const menus = page.getByRole('main').locator('button[aria-haspopup=menu]');
  for (let i = 0; i < (await menus.count()); i++) {
    await menus.nth(i).click();
    found.push(...(await page.getByRole('menuitem').allTextContents()));
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
  }
  return words.filter((word) => found.includes(word));
}

describe.each(SETUPS)('$language, $width px', (setup) => {
  const words = (...keys: readonly (keyof typeof PROCESS_COMMAND_WORDS)[]) =>
    keys.map((key) => PROCESS_COMMAND_WORDS[key][setup.language]);
  const readsOnly = {
    sv: /^Du läser processen\..*som revisor\.$/,
    en: /^You read the process\..*as auditor\.$/,
  };

  test('a participant is offered what she may add, and nothing that she may not change', async () => {
    const page = await opened(petra, `/processes/${id}`, setup);
    expect(await offeredOn(page)).toEqual(words('record-lesson', 'record-progress'));
    expect(await page.getByText(readsOnly[setup.language]).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('whoever decides is offered to close; the doing of the gate stands on its page', async () => {
    const page = await opened(bo, `/processes/${id}`, setup);
    expect(await offeredOn(page)).toEqual(words('close', 'record-lesson', 'record-progress'));
  });

  test('an auditor reads in one calm sentence that she changes nothing, and may write notes', async () => {
    const page = await opened(rut, `/processes/${id}`, setup);
    await page.getByText(readsOnly[setup.language]).waitFor();
    expect(await offeredOn(page)).toEqual(words('add-audit-note'));
    expect(await axeFindings(page)).toEqual([]);
  });

  test('the board lets cards be moved by whom they may be moved', async () => {
    const name = board.moveOne('Trygga nätter')[setup.language];
    const moving = await opened(carin, '/portfolio', setup);
    await moving.getByRole('button', { name }).waitFor();
    expect(await moving.getByText(board.movesNothing[setup.language]).count()).toBe(0);
    const reading = await opened(petra, '/portfolio', setup);
    await reading.getByText(board.movesNothing[setup.language]).waitFor();
    expect(await reading.getByRole('button', { name }).count()).toBe(0);
    expect(await reading.locator('article[draggable=true]').count()).toBe(0);
    expect(await axeFindings(reading)).toEqual([]);
  });
});

test('where a card may go by others only, its menu says so', async () => {
  const page = await opened(bo, '/portfolio');
  await page.getByRole('button', { name: board.moveOne('Trygga nätter').sv }).click();
  const complete = PROCESS_COMMAND_WORDS['complete-stage'].sv;
  await page
    .getByRole('menuitem', { name: `Nästa steg dit är ”${complete}”` })
    .first()
    .waitFor();
  const end = page.getByRole('menuitem', { name: 'Avslutad' });
  expect(await end.getAttribute('aria-disabled')).not.toBe('true');
  await end.click();
  await page.getByRole('dialog').getByText(PROCESS_COMMAND_WORDS.close.sv).first().waitFor();
});

test('a deadline of a process that one only decides in is read, and settled by others', async () => {
  const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  type Revision = { card: { revision: number } };
  const { revision } = (await carin.get<Revision>(`/processes/${id}`)).body.card;
  const deadline = { kind: 'other', name: 'Lägesrapport', dueOn: soon };
  await hall.give(carin, `/processes/${id}/set-deadline`, deadline, revision);
  const met = { name: PROCESS_COMMAND_WORDS['meet-deadline'].sv };
  const coordinating = await opened(carin, '/');
  await coordinating.getByText('Lägesrapport').first().waitFor();
  await coordinating.getByRole('button', met).first().waitFor();
  const deciding = await opened(bo, '/');
  await deciding.getByText('Lägesrapport').first().waitFor();
  expect(await deciding.getByRole('button', met).count()).toBe(0);
  const page = await opened(bo, `/processes/${id}`);
  await page.getByRole('heading', { name: process.deadlines.sv }).waitFor();
  await page.getByText('Lägesrapport').first().waitFor();
  expect(await page.getByRole('button', met).count()).toBe(0);
});

describe('An auditor’s note', () => {
  test('is written at an event, and found by whoever coordinates among what needs her', async () => {
    const page = await opened(rut, `/processes/${id}`);
    await page
      .getByRole('button', { name: /^Anteckna om händelse/ })
      .last()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Anteckning' }).fill('Varför prövar ni utan behov?');
    await dialog.getByRole('button', { name: PROCESS_COMMAND_WORDS['add-audit-note'].sv }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Varför prövar ni utan behov?').nth(1).waitFor();
    const needs = await opened(carin, '/');
    await needs.getByRole('link', { name: 'Till anteckningen' }).click();
    await needs.getByRole('button', { name: PROCESS_COMMAND_WORDS['answer-audit-note'].sv }).click();
    await needs.getByRole('textbox', { name: 'Svar' }).fill('Behovet registreras i mars.');
    await needs
      .getByRole('dialog')
      .getByRole('button', { name: PROCESS_COMMAND_WORDS['answer-audit-note'].sv })
      .click();
    await needs.getByRole('dialog').waitFor({ state: 'detached' });
    await needs.getByText('Behovet registreras i mars.').first().waitFor();
  });

  test.each(SETUPS)(
    'stands with its answer in the list of its writer: $language, $width px',
    async (setup) => {
      const page = await opened(rut, '/audit-notes', setup);
      await page.getByText('Behovet registreras i mars.').waitFor();
      expect([await axeFindings(page), await runsOver(page)]).toEqual([[], false]);
      const process = await opened(rut, `/processes/${id}`, setup);
      await process.getByText('Behovet registreras i mars.').first().waitFor();
      expect([await axeFindings(process), await runsOver(process)]).toEqual([[], false]);
    },
  );
});
