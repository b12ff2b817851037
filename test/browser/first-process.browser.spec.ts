import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { RunningServer } from '../support/running-server.js';

let server: RunningServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([RunningServer.start(), openBrowser()]);
  page = await browser.newPage({ locale: 'sv-SE' });
});
afterAll(async () => {
  await browser.close();
  await server.remove();
});

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
const sees = (text: string | RegExp) => page.getByText(text).first().waitFor({ timeout: 10_000 });
const dialog = () => page.getByRole('dialog');

const chooses = async (label: string, option: string | RegExp) => {
  await page.getByLabel(label).click();
  await page.getByRole('option', { name: option }).click();
};

test('an empty portfolio says three ways to begin', async () => {
  await page.goto(server.address);
  await sees('Välkommen till Drivbänk');
  await sees(/npm run drivbank -- import vinnova/);
  await sees('npm run demo');
});

test('a newcomer starts a process', async () => {
  await page.getByRole('main').getByRole('link', { name: 'Påbörja en process' }).click();
  await page.getByLabel(/^Namn/).fill('Solceller på stadsbyggnadskontorets tak');
  await page.getByLabel(/Vad vill ni uppnå/).fill('Lägre elkostnad');
  await chooses('Mall', 'Livscykeln');
  await chooses('Organisation som äger processen', 'Kommunen');
  await page.getByLabel(/Varför börjar ni/).fill('Vi vill pröva');
  await press('Påbörja processen');
  await page.getByRole('heading', { level: 1, name: /Solceller/ }).waitFor();
  await sees('Processen ”Solceller på stadsbyggnadskontorets tak” påbörjades av Kommunen.');
});

test('sets a deadline, and sees its reminders', async () => {
  await press('Sätt en frist');
  await dialog()
    .getByLabel(/Vad ska vara klart/)
    .fill('Offert från leverantören');
  await dialog()
    .getByLabel(/Sista dag/)
    .fill('2031-03-28');
  await dialog().getByRole('button', { name: 'Sätt en frist' }).click();
  await dialog().waitFor({ state: 'detached' });
  const row = page.getByRole('listitem').filter({ hasText: 'Offert från leverantören' }).first();
  await row.getByRole('button', { name: 'Påminnelser' }).click();
  await dialog().getByText('Planerad').first().waitFor();
  await dialog().getByRole('button', { name: 'Stäng' }).click();
});

test('is told why the way is shut, and keeps what was typed', async () => {
  await press('Skala upp');
  await dialog().getByRole('checkbox').first().check();
  await dialog()
    .getByLabel(/Var och till vem/)
    .fill('Alla skolor');
  await chooses('Mottagande organisation', 'Kommunen');
  await dialog()
    .getByLabel(/Kostnad/)
    .fill('120 000');
  await dialog().getByRole('button', { name: 'Skala upp' }).click();
  const note = dialog().getByRole('alert');
  await note.waitFor();
  expect(await note.textContent()).toMatch(/beslut/i);
  expect(
    await dialog()
      .getByLabel(/Var och till vem/)
      .inputValue(),
  ).toBe('Alla skolor');
  await dialog().getByRole('button', { name: 'Avbryt' }).click();
});

test('requests a decision, and the decider finds it first on the page', async () => {
  await page.getByRole('heading', { level: 3, name: 'Beslut om uppskalning' }).waitFor();
  await page.getByRole('link', { name: 'Förbered beslutet' }).first().click();
  await press('Begär beslut');
  await dialog().getByRole('button', { name: 'Begär beslut' }).click();
  await dialog().waitFor({ state: 'detached' });
  await page.getByLabel(/Du handlar som/).selectOption({ label: 'Beslutsfattaren – beslutsfattare' });
  await page.getByRole('link', { name: 'Behöver mig' }).click();
  await page.getByRole('heading', { name: /Väntar på ditt beslut \(1\)/ }).waitFor();
  await sees(/Beslut om uppskalning: ett beslut är begärt/);
});

test('another window sees the change by itself', async () => {
  const other = await browser.newPage();
  await other.goto(`${server.address}/portfolio`);
  await other.getByText('Solceller på stadsbyggnadskontorets tak').waitFor();
  await page.getByLabel(/Du handlar som/).selectOption({ index: 1 });
  await page.getByRole('link', { name: 'Solceller på stadsbyggnadskontorets tak' }).first().click();
  await press('Fler åtgärder');
  await page.getByRole('menuitem', { name: 'Byt namn' }).click();
  await dialog()
    .getByLabel(/Nytt namn/)
    .fill('Sol på taken');
  await dialog().getByRole('button', { name: 'Byt namn' }).click();
  await other.getByText('Sol på taken').waitFor({ timeout: 5_000 });
  await other.close();
});
