import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { messages as house } from '../../apps/web/src/app/messages.js';
import { messages as door } from '../../apps/web/src/features/sign-in/messages.js';
import { openBrowser } from '../support/browser.js';
import { TownHall, type Employee, type Scope } from '../support/town-hall.js';
import { until } from '../support/until.js';
import { axeFindings, settled, watchedPage, type WatchedPage } from '../support/watched-page.js';

const SETUPS = [
  { width: 1280, language: 'sv', scheme: 'light' },
  { width: 320, language: 'en', scheme: 'dark' },
] as const;
type People = { items: { id: string; roles: { grantId: string }[] }[] };
const EVERYWHERE: Scope = { kind: 'deployment' };

let hall: TownHall;
let browser: Browser;
let petra: Employee;
let nobody: Employee;
let own: string;
const watched: WatchedPage[] = [];
beforeAll(async () => {
  [hall, browser] = await Promise.all([TownHall.open(), openBrowser()]);
  const carin = await hall.employ('Carin Ahl', [{ role: 'coordinator', scope: EVERYWHERE }]);
  type Items = { items: { id: string; name: { en?: string } }[] };
  const ownerId = (await carin.get<Items>('/organisations')).body.items[0]!.id;
  const { items } = (await carin.get<Items>('/templates')).body;
  const templateId = items.find(({ name }) => name.en === 'The lifecycle')!.id;
  const begin = (title: string) =>
    hall.give(carin, '/processes', {
      title,
      purpose: 'Att pröva',
      ownerId,
      coordinatorId: carin.personId,
      templateId,
      motive: 'Vi prövar',
    });
  own = await begin('Trygga nätter');
  await begin('Solceller på taket');
  petra = await hall.employ('Petra Nyström', [
    { role: 'participant', scope: { kind: 'process', processId: own } },
  ]);
  nobody = await hall.employ('Nils Utan', []);
  await until('the views', async () => (await petra.get('/processes')).status === 200);
});
afterAll(async () => {
  await Promise.all(watched.map(({ close }) => close()));
  await browser.close();
  await hall.close();
});

/** As somebody who has signed in. */
async function opened(as: Employee, path: string, setup: (typeof SETUPS)[number] = SETUPS[0]): Promise<Page> {
  const one = await watchedPage(browser, hall.server.address, setup);
  watched.push(one);
  const [name = '', value = ''] = as.cookie!.split('=');
  await one.page.context().addCookies([{ name, value, url: hall.server.address }]);
  await one.page.goto(hall.server.address + path);
  await settled(one.page);
  return one.page;
}

test.each(SETUPS)(
  'a participant finds the process that she has a part in, and is told so: $language',
  async (setup) => {
    const page = await opened(petra, '/portfolio', setup);
    await page.getByText('Trygga nätter').first().waitFor();
    expect(await page.getByText('Solceller på taket').count()).toBe(0);
    expect(await page.locator('a[href="/start"]').count()).toBe(0);
    await page.getByText(house.seesSome[setup.language]).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  },
);

test.each(SETUPS)('an administrator is told that no process is shown, and why: $language', async (setup) => {
  const page = await opened(hall.administrator, '/', setup);
  await page.getByText(house.seesNone[setup.language]).waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

test('the address of a process that is not seen leads to a page that is not there', async () => {
  const page = await opened(hall.administrator, `/processes/${own}`);
  await page.getByText('Processen finns inte.').first().waitFor();
});

test.each(SETUPS)(
  'whoever has no role reads that, and comes in when he is given one: $language',
  async (setup) => {
    const page = await opened(nobody, '/portfolio', setup);
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
