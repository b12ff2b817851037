import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { messages as account } from '../../apps/web/src/features/account/messages.js';
import { messages as people } from '../../apps/web/src/features/people/messages.js';
import { messages as door } from '../../apps/web/src/features/sign-in/messages.js';
import { messages as links } from '../../apps/web/src/shared/links/messages.js';
import { openBrowser } from '../support/browser.js';
import { freePort } from '../support/caddy.js';
import type { IdentityProvider } from '../support/identity-provider.js';
import { mailedInvitation } from '../support/mailed-invitation.js';
import { RunningServer } from '../support/running-server.js';
import { twoProviders } from '../support/two-providers.js';
import { Visitor } from '../support/visitor.js';
import { axeFindings, settled, watchedPage, type WatchedPage } from '../support/watched-page.js';

const SETUP = { width: 1280, language: 'sv', scheme: 'light' } as const;
const NARROW = { width: 320, language: 'en', scheme: 'dark' } as const;
const ANNA = { name: 'Anna Ek', email: 'anna@kommunen.example', password: 'sju gröna elcyklar' };
const REGION = { sv: 'Regionens tjänstelegitimation', en: 'The region’s official identity' };
const MUNICIPALITY = { sv: 'Kommunens inloggning', en: 'The municipality’s sign-in' };

let server: RunningServer;
let browser: Browser;
let municipality: IdentityProvider;
let region: IdentityProvider;
let closeProviders: () => Promise<void>;
let anna: Visitor;
let recoveryCodes: readonly string[];
const watched: WatchedPage[] = [];
beforeAll(async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const providers = await twoProviders(url);
  ({ municipality, region, close: closeProviders } = providers);
  const settings = { DRIVBANK_OIDC_FILE: providers.file, DRIVBANK_PORT: String(port), DRIVBANK_URL: url };
  [server, browser] = await Promise.all([
    RunningServer.start(undefined, undefined, { DRIVBANK_SIGN_IN: 'accounts', ...settings }),
    openBrowser(),
  ]);
  anna = new Visitor(server.address);
  recoveryCodes = await anna.setUp(
    readFileSync(join(server.directory, 'setup-link.txt'), 'utf8').trim(),
    ANNA,
  );
});
afterAll(async () => {
  await Promise.all(watched.map(({ close }) => close()));
  await browser.close();
  await Promise.all([closeProviders(), server.remove()]);
});

async function opened(path: string, setup: Parameters<typeof watchedPage>[2] = SETUP): Promise<Page> {
  const one = await watchedPage(browser, server.address, setup);
  watched.push(one);
  await one.page.goto(`${server.address}${path}`);
  await settled(one.page);
  return one.page;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** On the provider's own page. */
async function signsInThere(page: Page, who: string): Promise<void> {
  await page.getByRole('heading', { name: 'The provider' }).waitFor();
  await page.getByLabel('Who are you?').fill(who);
  await press(page, 'Sign in there');
}

async function registered(name: string): Promise<string> {
  const headers = { 'idempotency-key': `register ${name}`, 'sec-fetch-site': 'same-origin' };
  const asked = { body: { details: { name } }, headers };
  return (await anna.ask<{ id: string }>('POST', '/people', asked)).body.id;
}

test('somebody who was invited comes in by the provider’s own page, on his phone, and sees that he does', async () => {
  const email = 'bo@kommunen.example';
  await anna.post(`/accounts/${await registered('Bo Lind')}/invite`, { email });
  const bo = await opened(`/invitation#${mailedInvitation(server, email)}`, NARROW);
  await bo.getByRole('heading', { name: door.invitationElsewhere.en }).waitFor();
  expect(await axeFindings(bo)).toEqual([]);
  await press(bo, door.signInAt(MUNICIPALITY.en).en);
  await signsInThere(bo, 'bo');
  await bo.waitForURL(`${server.address}/`);
  await settled(bo);
  await bo.goto(`${server.address}/account`);
  await bo.getByText(links.linkedAs(MUNICIPALITY.en, 'Bo Lind').en).waitFor();
  await bo.getByText(account.noPassword.en).waitFor();
  expect(await axeFindings(bo)).toEqual([]);
  await press(bo, links.removeLink(MUNICIPALITY.en).en);
  const question = bo.getByRole('dialog', { name: account.unlinkTitle.en });
  await question.waitFor();
  expect(await axeFindings(bo)).toEqual([]);
  await question.getByRole('button', { name: account.unlink.en }).click();
  await bo.getByText('It is the only way into the account').waitFor();
});

test('the door offers the providers, and says in a sentence why somebody is not let in', async () => {
  const eve = await opened('/portfolio?q=x', NARROW);
  await eve.getByRole('heading', { name: door.signIn.en }).waitFor();
  expect(await axeFindings(eve)).toEqual([]);
  await press(eve, door.signInAt(MUNICIPALITY.en).en);
  await signsInThere(eve, 'eve');
  await eve.getByText('no account here belongs to that sign-in').waitFor();
  expect(await axeFindings(eve)).toEqual([]);
  await eve.getByRole('link', { name: door.toSignIn.en }).click();
  await eve.getByRole('heading', { name: door.signIn.en }).waitFor();
});

let annas: Page;

test('she links a provider with her password, and comes in by it and a code', async () => {
  annas = await opened('/account');
  await annas.getByLabel(door.email.sv).fill(ANNA.email);
  await annas.getByLabel(door.password.sv).fill(ANNA.password);
  await press(annas, door.signIn.sv);
  await annas.getByLabel(door.code.sv).fill(recoveryCodes[0]!);
  await press(annas, door.signIn.sv);
  const linking = annas.locator('form').filter({ has: annas.getByText(account.linkLead.sv) });
  await linking.getByLabel(account.present.sv).fill(ANNA.password);
  expect(await axeFindings(annas)).toEqual([]);
  await press(annas, account.link(MUNICIPALITY.sv).sv);
  await signsInThere(annas, 'eve');
  await annas.getByText(links.linkedAs(MUNICIPALITY.sv, 'Eve').sv).waitFor();
  await annas.getByRole('button', { name: account.link(REGION.sv).sv }).waitFor();
  expect(await annas.getByRole('button', { name: account.link(MUNICIPALITY.sv).sv }).count()).toBe(0);

  const again = await opened('/people');
  await press(again, door.signInAt(MUNICIPALITY.sv).sv);
  await signsInThere(again, 'eve');
  await again.getByText(door.codeLead.sv).waitFor();
  await settled(again);
  expect(await axeFindings(again)).toEqual([]);
  await again.getByLabel(door.code.sv).fill(recoveryCodes[1]!);
  await press(again, door.signIn.sv);
  await again.waitForURL(/\/people$/);
  await again.getByRole('heading', { name: people.title.sv }).waitFor();
});

test('she writes an affiliation, and he comes in by it', async () => {
  await registered('Dan Å');
  await annas.goto(`${server.address}/people`);
  await settled(annas);
  const card = annas.getByRole('listitem').filter({ has: annas.getByRole('heading', { name: 'Dan Å' }) });
  await card.getByRole('button', { name: people.affiliate.sv }).click();
  await card.getByLabel(people.affiliation.sv).fill('dan01@2120000142');
  expect(await axeFindings(annas)).toEqual([]);
  await card.getByRole('button', { name: people.save.sv }).click();
  await card.getByText('dan01@2120000142').waitFor();
  const dan = await opened('/account');
  await press(dan, door.signInAt('Regionens tjänstelegitimation').sv);
  await signsInThere(dan, 'dan');
  await dan.waitForURL(/\/account$/);
  await dan.getByText('dan01@2120000142').waitFor();
});

test('whoever is signed out in the middle comes in in another tab, and his page notices', async () => {
  await press(annas, people.add.sv);
  await annas.getByLabel(people.name.sv).first().fill('Cia Ström');
  await annas.context().clearCookies();
  await press(annas, people.save.sv);
  await annas.getByText(door.endedLead.sv).waitFor();
  expect(await axeFindings(annas)).toEqual([]);
  const opening = annas.context().waitForEvent('page');
  await annas.getByRole('link', { name: door.inAnotherTab.sv }).click();
  const tab = await opening;
  await settled(tab);
  await press(tab, door.signInAt(MUNICIPALITY.sv).sv);
  await signsInThere(tab, 'eve');
  await tab.getByLabel(door.code.sv).fill(recoveryCodes[2]!);
  await press(tab, door.signIn.sv);
  await tab.waitForURL(`${server.address}/`);
  await annas.bringToFront();
  // The browser that tests drive has no window that gets the focus.
  await annas.evaluate('dispatchEvent(new Event("focus"))');
  await annas.getByText(door.endedLead.sv).waitFor({ state: 'detached' });
  expect(await annas.getByLabel(people.name.sv).first().inputValue()).toBe('Cia Ström');
});

test('no page did what it must not', () => {
  const offences = watched.flatMap(({ offences: found }) => found());
  const elsewhere = [municipality, region].map(({ issuer }) => `asked ${issuer}/`);
  expect(offences.filter((one) => !elsewhere.some((begin) => one.startsWith(begin)))).toEqual([]);
});
