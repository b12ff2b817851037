import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { messages } from '../../apps/web/src/features/secrecy/messages.js';
import { openBrowser } from '../support/browser.js';
import { OpenPages } from '../support/open-pages.js';
import { revisionOf } from '../support/files.js';
import { TownHall, type Employee, type Scope } from '../support/town-hall.js';
import { axeFindings, spilling, type Setup } from '../support/watched-page.js';

const EVERYWHERE: Scope = { kind: 'deployment' };
const WIDE: Setup = { width: 1440, language: 'sv', scheme: 'light' };
const NARROW: Setup = { width: 320, language: 'en', scheme: 'dark' };
const provision = '31 kap. 16 § OSL';

let hall: TownHall;
let browser: Browser;
let carin: Employee;
let auditor: Employee;
let id: string;
let pages: OpenPages;
beforeAll(async () => {
  [hall, browser] = await Promise.all([TownHall.open(), openBrowser()]);
  pages = new OpenPages(browser, hall.server.address);
  carin = await hall.employ('Carin Berg', [{ role: 'coordinator', scope: EVERYWHERE }]);
  auditor = await hall.employ('Rut Revisor', [{ role: 'auditor', scope: EVERYWHERE }]);
  id = await hall.begin(carin, 'Larm i gruppboende');
  const marking = { provision, motive: 'Uppgifter om en leverantör' };
  await hall.give(carin, `/processes/${id}/mark-secret`, marking, await revisionOf(carin, id));
}, 120_000);
afterAll(async () => {
  await pages.close();
  await browser.close();
  await hall.close();
});

test('an administrator asks, an auditor allows, and while it lasts a banner says so; the coordinators see who reads', async () => {
  const asking = await pages.open(hall.administrator, '/secrecy', WIDE);
  await asking.getByRole('button', { name: messages.chooseOne(id).sv }).click();
  await asking.getByRole('textbox', { name: messages.ground.sv }).fill('Samordnaren är borta');
  await asking.getByRole('button', { name: messages.askIt.sv }).click();
  await asking.getByText(messages.waits.sv, { exact: true }).waitFor();
  expect(await asking.getByRole('button', { name: messages.allow.sv }).count()).toBe(0);

  const allowing = await pages.open(auditor, '/secrecy', WIDE);
  await allowing.getByRole('button', { name: messages.allowOne('Anna Ek').sv }).click();
  await allowing.getByText(messages.openNow.sv, { exact: true }).waitFor();
  expect(await allowing.getByText('Larm i gruppboende').count()).toBe(0);

  await asking.reload();
  await asking.getByRole('link', { name: messages.toProcess.sv }).click();
  await asking.getByRole('heading', { level: 1, name: 'Larm i gruppboende' }).waitFor();
  await asking.getByRole('note').getByText('utan att ha en roll i den').waitFor();
  const page = await pages.open(carin, `/processes/${id}`, WIDE);
  await page.getByRole('note').getByText(provision).waitFor();
  await page.getByRole('list', { name: messages.readers.sv }).getByText('Samordnaren är borta').waitFor();
});

describe.each<Setup>([WIDE, NARROW])('%j', (setup) => {
  test.each([
    ['/secrecy', 'auditor'],
    ['/account', 'carin'],
    ['the process', 'carin'],
    ['/portfolio?view=list', 'carin'],
    ['/start', 'carin'],
  ])('%s is accessible and fits, for %s', async (path, who) => {
    const address = path === 'the process' ? `/processes/${id}` : path;
    const page = await pages.open(who === 'carin' ? carin : auditor, address, setup);
    expect(await axeFindings(page)).toEqual([]);
    expect(await spilling(page)).toEqual([]);
    expect(pages.offences()).toEqual([]);
  });
});
