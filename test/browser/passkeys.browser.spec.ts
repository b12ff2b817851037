import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { messages as reader } from '../../apps/web/src/app/messages.js';
import { messages as account } from '../../apps/web/src/features/account/messages.js';
import { messages as passkeys } from '../../apps/web/src/features/account/passkey-messages.js';
import { messages as people } from '../../apps/web/src/features/people/messages.js';
import { messages as door } from '../../apps/web/src/features/sign-in/messages.js';
import { openBrowser } from '../support/browser.js';
import { freePort } from '../support/caddy.js';
import { TownHall, type Employee } from '../support/town-hall.js';
import { withAuthenticator } from '../support/virtual-authenticator.js';
import {
  axeFindings,
  runsOver,
  settled,
  type Setup,
  SETUPS,
  type WatchedPage,
  watchedPage,
} from '../support/watched-page.js';

const PASSWORD = 'sju gröna elcyklar';
const NAME = 'Telefonen';

let origin: string;
let hall: TownHall;
let browser: Browser;
const watched: WatchedPage[] = [];
beforeAll(async () => {
  const port = await freePort();
  origin = `http://localhost:${port}`;
  [hall, browser] = await Promise.all([
    TownHall.open({ DRIVBANK_PORT: String(port), DRIVBANK_URL: origin }),
    openBrowser(),
  ]);
});
afterAll(async () => {
  await Promise.all(watched.map(({ close }) => close()));
  await browser.close();
  await hall.close();
});

/** A page as that person sees it, at that address of the server. */
async function opened(who: Employee, setup: Setup, path: string, at = origin): Promise<Page> {
  const one = await watchedPage(browser, at, setup);
  watched.push(one);
  const [name, value] = who.cookie!.split('=') as [string, string];
  await one.page.context().addCookies([{ name, value, url: at }]);
  await one.page.goto(at + path);
  await settled(one.page);
  return one.page;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();

async function clean(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  expect(await runsOver(page)).toBe(false);
}

/** For whoever looks with his own eyes. */
async function shot(page: Page, name: string, { width, language, scheme }: Setup): Promise<void> {
  const directory = process.env['DRIVBANK_SHOTS'];
  if (directory)
    await page.screenshot({
      path: `${directory}/${name}-${width}-${language}-${scheme}.png`,
      fullPage: true,
    });
}

async function adds(page: Page, said: (text: { sv: string; en: string }) => string): Promise<void> {
  await page.getByLabel(said(passkeys.name)).fill(NAME);
  const form = page.locator('form', { has: page.getByLabel(said(passkeys.name)) });
  await form.getByLabel(said(account.present)).fill(PASSWORD);
  await press(page, said(passkeys.add));
}

describe.each(SETUPS)('$width px, $language, $scheme', (setup) => {
  const said = (text: { sv: string; en: string }) => text[setup.language];
  test('a passkey is added, opens the door without a name, and is removed', async () => {
    const bo = await hall.employ(`Bo ${setup.width}`, [
      { role: 'coordinator', scope: { kind: 'deployment' } },
    ]);
    const page = await opened(bo, setup, '/account');
    await withAuthenticator(page);
    await page.getByRole('heading', { name: said(passkeys.passkeys) }).scrollIntoViewIfNeeded();
    await clean(page);
    await shot(page, 'account-before', setup);
    await adds(page, said);
    const list = page.getByRole('list', { name: said(passkeys.passkeys) });
    await list.getByText(NAME).waitFor();
    await clean(page);
    await shot(page, 'account-with', setup);

    await page.context().clearCookies();
    await page.goto(`${origin}/account`);
    await settled(page);
    await clean(page);
    await shot(page, 'door', setup);
    await press(page, said(door.byPasskey));
    await list.getByText(NAME).waitFor();
    await list.getByText(said(passkeys.used('', '')).split(',')[1]!.trim()).waitFor();

    await list.getByRole('button', { name: said(passkeys.removeOne(NAME)) }).click();
    const dialog = page.getByRole('dialog', { name: said(passkeys.removeOne(NAME)) });
    await dialog.getByText(said(passkeys.removeLead)).waitFor();
    await clean(page);
    await shot(page, 'removing', setup);
    await dialog.getByLabel(said(account.present)).fill(PASSWORD);
    await dialog.getByRole('button', { name: said(passkeys.remove), exact: true }).click();
    // What had opened this session is gone, and the session with it.
    await page.getByText(said(door.endedLead)).waitFor();
    await shot(page, 'ended', setup);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: said(door.byPasskey) })
      .click();
    await page
      .getByText(said({ sv: 'hör inte till något konto här', en: 'belongs to no account here' }))
      .waitFor();
    await clean(page);
    await shot(page, 'refused', setup);
  });

  test('after the password the passkey is asked for, and one that does not know its holder is none', async () => {
    const cia = await hall.employ(`Cia ${setup.width}`, [
      { role: 'coordinator', scope: { kind: 'deployment' } },
    ]);
    const hers = await opened(cia, setup, '/account');
    const { refuse } = await withAuthenticator(hers);
    await adds(hers, said);
    await hers
      .getByRole('list', { name: said(passkeys.passkeys) })
      .getByText(NAME)
      .waitFor();
    const { loginName } = (
      await hall.administrator.get<{ items: { personId: string; loginName: string }[] }>('/accounts')
    ).body.items.find(({ personId }) => personId === cia.personId)!;
    if (setup.width > 1000) {
      await press(hers, said(reader.signOut));
      // Whoever leaves is sent to the door, and nowhere else before he is there.
      await hers.getByRole('heading', { name: said(door.signIn) }).waitFor();
    } else await hers.context().clearCookies();
    await hers.goto(`${origin}/portfolio`);
    await settled(hers);
    await hers.getByLabel(said(door.email)).fill(loginName);
    await hers.getByLabel(said(door.password)).fill(PASSWORD);
    await press(hers, said(door.signIn));
    await hers.getByText(said(door.passkeyNeeded)).waitFor();
    await clean(hers);
    await shot(hers, 'needed', setup);
    const button = hers.getByRole('button', { name: said(door.byPasskey) });
    expect(await hers.evaluate('document.activeElement.textContent')).toBe(said(door.byPasskey));
    await button.click();
    await hers.getByRole('heading', { name: said(door.signIn) }).waitFor({ state: 'detached' });
    await hers.waitForURL(/portfolio/);
    await settled(hers);
    await hers.context().clearCookies();
    await hers.goto(`${origin}/account`);
    await settled(hers);
    await refuse();
    await press(hers, said(door.byPasskey));
    await hers.getByText(said({ sv: 'Det blev ingen lösennyckel', en: 'There was no passkey' })).waitFor();
    await clean(hers);
  });

  test('an administrator removes one that is lost', async () => {
    const page = await opened(hall.administrator, setup, '/people');
    const cia = `Cia ${setup.width}`;
    const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: cia }) });
    const lost = card.getByRole('button', { name: said(people.removePasskey(NAME)) });
    await lost.scrollIntoViewIfNeeded();
    await clean(page);
    await shot(page, 'people', setup);
    await lost.click();
    await page.getByText(said(people.passkeyRemoved)).waitFor();
    await lost.waitFor({ state: 'detached' });
  });

  test('at another name of the server it is said where they work', async () => {
    const dag = await hall.employ('Dag', [{ role: 'coordinator', scope: { kind: 'deployment' } }]);
    const page = await opened(dag, setup, '/account', hall.server.address);
    await page.getByText(said(passkeys.elsewhere(origin))).waitFor();
    await clean(page);
    await shot(page, 'elsewhere', setup);
    await page.context().clearCookies();
    await page.reload();
    await settled(page);
    await page.getByRole('button', { name: said(door.signIn), exact: true }).waitFor();
    expect(await page.getByRole('button', { name: said(door.byPasskey) }).count()).toBe(0);
  });
});

test('nothing was asked of others, and no rule of the page was broken', () =>
  expect(watched.flatMap(({ offences }) => offences())).toEqual([]));
