import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { messages as house } from '../../apps/web/src/app/messages.js';
import { messages as door } from '../../apps/web/src/features/sign-in/messages.js';
import { openBrowser } from '../support/browser.js';
import { OpenPages } from '../support/open-pages.js';
import { TownHall, type Employee, type Scope } from '../support/town-hall.js';
import { until } from '../support/until.js';
import { axeFindings, SETUPS } from '../support/watched-page.js';

type People = { items: { id: string; roles: { grantId: string }[] }[] };
const EVERYWHERE: Scope = { kind: 'deployment' };

let hall: TownHall;
let browser: Browser;
let petra: Employee;
let nobody: Employee;
let own: string;
let pages: OpenPages;
beforeAll(async () => {
  [hall, browser] = await Promise.all([TownHall.open(), openBrowser()]);
  const carin = await hall.employ('Carin Ahl', [{ role: 'coordinator', scope: EVERYWHERE }]);
  own = await hall.begin(carin, 'Trygga nätter');
  await hall.begin(carin, 'Solceller på taket');
  pages = new OpenPages(browser, hall.server.address);
  petra = await hall.employ('Petra Nyström', [
    { role: 'participant', scope: { kind: 'process', processId: own } },
  ]);
  nobody = await hall.employ('Nils Utan', []);
  await until('the views', async () => (await petra.get('/processes')).status === 200);
});
afterAll(async () => {
  await pages.close();
  await browser.close();
  await hall.close();
});

test.each(SETUPS)(
  'a participant finds the process that she has a part in, and is told so: $language',
  async (setup) => {
    const page = await pages.open(petra, '/portfolio', setup);
    await page.getByText('Trygga nätter').first().waitFor();
    expect(await page.getByText('Solceller på taket').count()).toBe(0);
    expect(await page.locator('a[href="/start"]').count()).toBe(0);
    await page.getByText(house.seesSome[setup.language]).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  },
);

test.each(SETUPS)('an administrator is told that no process is shown, and why: $language', async (setup) => {
  const page = await pages.open(hall.administrator, '/', setup);
  await page.getByText(house.seesNoneAdministrator[setup.language]).waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

test('the address of a process that is not seen leads to a page that is not there', async () => {
  const page = await pages.open(hall.administrator, `/processes/${own}`, SETUPS[0]);
  await page.getByText('Processen finns inte.').first().waitFor();
});

test.each(SETUPS)(
  'whoever has no role reads that, and comes in when he is given one: $language',
  async (setup) => {
    const page = await pages.open(nobody, '/portfolio', setup);
    await page.getByRole('heading', { name: door.noRole[setup.language] }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const grant = { role: 'communicator', scope: EVERYWHERE };
    await hall.grant(nobody.personId, grant);
    await page.getByRole('button', { name: door.lookAgain[setup.language] }).click();
    await page.getByText('Trygga nätter').first().waitFor();
    const { body } = await hall.administrator.get<People>('/people');
    const { grantId } = body.items.find(({ id }) => id === nobody.personId)!.roles.at(-1)!;
    await hall.give(hall.administrator, `/people/${nobody.personId}/revoke-role`, { grantId });
  },
);
