import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { generateSync } from 'otplib';
import type { Browser, Page } from 'playwright-core';
import { messages as account } from '../../apps/web/src/features/account/messages.js';
import { administratorsSteps as alone, firstSteps } from '../../apps/web/src/features/needs/messages.js';
import { messages as people } from '../../apps/web/src/features/people/messages.js';
import { messages as door } from '../../apps/web/src/features/sign-in/messages.js';
import { messages as start } from '../../apps/web/src/features/start/messages.js';
import { messages as form } from '../../apps/web/src/shared/form/messages.js';
import { openBrowser } from '../support/browser.js';
import { RunningServer } from '../support/running-server.js';
import { until } from '../support/until.js';
import { axeFindings, settled, watchedPage, type WatchedPage } from '../support/watched-page.js';

const SETUP = { width: 1280, language: 'sv', scheme: 'light' } as const;
const NARROW = { width: 320, language: 'en', scheme: 'dark' } as const;
const ANNA = { name: 'Anna Ek', email: 'anna@kommunen.example', password: 'sju gröna elcyklar' };
const BO = { name: 'Bo Lind', email: 'bo@kommunen.example', password: 'fyra kajor över ån' };

let server: RunningServer;
let browser: Browser;
const watched: WatchedPage[] = [];
beforeAll(async () => {
  [server, browser] = await Promise.all([
    RunningServer.start(undefined, undefined, { DRIVBANK_SIGN_IN: 'accounts' }),
    openBrowser(),
  ]);
});
afterAll(async () => {
  await Promise.all(watched.map(({ close }) => close()));
  await browser.close();
  await server.remove();
});

async function opened(path: string, setup: Parameters<typeof watchedPage>[2] = SETUP): Promise<Page> {
  const one = await watchedPage(browser, server.address, setup);
  watched.push(one);
  await one.page.goto(`${server.address}${path}`);
  await settled(one.page);
  return one.page;
}

const fill = (page: Page, label: string, text: string) => page.getByLabel(label).first().fill(text);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();

const setupPath = () => new URL(readFileSync(join(server.directory, 'setup-link.txt'), 'utf8').trim());

/** Where the newest mail leads. */
function invitation(): string | undefined {
  const directory = join(server.directory, 'mail');
  const mails = readdirSync(directory).map((file) => readFileSync(join(directory, file), 'utf8'));
  const joined = mails.join('\n').replaceAll('=\r\n', '').replaceAll('=\n', '').replaceAll('=3D', '=');
  return /\/invitation#[\w.-]+/.exec(joined)?.[0];
}

let anna: Page;
let secret: string;

test('the first administrator comes by the link, adds an app, and writes down codes', async () => {
  const { pathname, hash } = setupPath();
  anna = await opened(pathname + hash);
  expect(await axeFindings(anna)).toEqual([]);
  await fill(anna, door.name.sv, ANNA.name);
  await fill(anna, door.email.sv, ANNA.email);
  await fill(anna, form.newPassword.sv, 'kort');
  await press(anna, door.begin.sv);
  await anna.getByText('Lösenordet är för kort').waitFor();
  await fill(anna, form.newPassword.sv, ANNA.password);
  await press(anna, door.begin.sv);

  await anna.getByText(account.owed.sv).waitFor();
  expect(await axeFindings(anna)).toEqual([]);
  await press(anna, account.add.sv);
  await anna.getByAltText(account.picture.sv).waitFor();
  secret = (await anna.getByRole('code').innerText()).replaceAll(/\s/g, '');
  await fill(anna, account.code.sv, generateSync({ secret, epoch: Date.now() / 1_000 - 30 }));
  await press(anna, account.confirm.sv);
  await anna.getByText(account.codesTitle.sv).waitFor();
  expect(await anna.getByRole('listitem').count()).toBeGreaterThanOrEqual(10);
  await press(anna, account.codesKept.sv);
  await anna.getByRole('heading', { level: 1, name: alone.title.sv }).waitFor();
  expect(await axeFindings(anna)).toEqual([]);
});

test('alone, she is told what comes next, and asked for no process in vain', async () => {
  await anna.goto(`${server.address}/start`);
  await settled(anna);
  await anna.getByText(start.onlyBeginnersAdministrator.sv).waitFor();
  expect(await anna.getByRole('textbox').count()).toBe(0);
  await anna.goto(`${server.address}/`);
  await anna.getByRole('main').getByRole('link', { name: alone.toPeople.sv }).first().click();
  await anna.getByRole('heading', { level: 1, name: people.title.sv }).waitFor();
});

test('she adds a person, gives a role and invites; he chooses a password on his phone', async () => {
  await anna.goto(`${server.address}/people`);
  await settled(anna);
  await press(anna, people.add.sv);
  await fill(anna, people.name.sv, BO.name);
  await fill(anna, people.email.sv, BO.email);
  await press(anna, people.save.sv);
  const card = anna.getByRole('listitem').filter({ has: anna.getByRole('heading', { name: BO.name }) });
  await card.waitFor();
  await card.getByRole('button', { name: people.grant.sv }).click();
  await card.getByRole('combobox', { name: people.role.sv }).click();
  await anna.getByRole('option', { name: 'samordnare' }).click();
  await card.getByRole('button', { name: people.grant.sv }).click();
  await card.getByText('samordnare överallt').waitFor();
  await card.getByRole('button', { name: people.invite.sv }).click();
  await card.getByRole('button', { name: people.invite.sv }).click();
  await anna.getByText(people.kept.sv).waitFor();
  expect(await axeFindings(anna)).toEqual([]);

  const bo = await opened(await until('the mail', invitation), NARROW);
  expect(await axeFindings(bo)).toEqual([]);
  await fill(bo, form.newPassword.en, BO.password);
  await press(bo, door.keep.en);
  await bo.waitForURL(`${server.address}/`);
  await bo.getByRole('main').getByRole('link', { name: firstSteps.start.en }).waitFor();
  await settled(bo);
});

test('whoever is signed out in the middle signs in again, and what was typed is still there', async () => {
  await anna.goto(`${server.address}/people`);
  await settled(anna);
  await press(anna, people.add.sv);
  await fill(anna, people.name.sv, 'Cia Ström');
  await anna.context().clearCookies();
  await press(anna, people.save.sv);
  await anna.getByText(door.endedLead.sv).waitFor();
  expect(await axeFindings(anna)).toEqual([]);
  const dialog = anna.getByRole('dialog');
  await dialog.getByLabel(door.email.sv).fill(ANNA.email);
  await dialog.getByLabel(door.password.sv).fill(ANNA.password);
  await press(anna, door.signIn.sv);
  await dialog.getByLabel(door.code.sv).fill(generateSync({ secret, epoch: Date.now() / 1_000 + 30 }));
  await press(anna, door.signIn.sv);
  await anna.getByText(door.endedLead.sv).waitFor({ state: 'detached' });
  expect(await anna.getByLabel(people.name.sv).inputValue()).toBe('Cia Ström');
  await press(anna, people.save.sv);
  await anna.getByRole('heading', { name: 'Cia Ström' }).waitFor();
});

test('nobody gets further than the door without signing in, and no page did what it must not', async () => {
  const stranger = await opened('/portfolio', NARROW);
  await stranger.getByRole('heading', { name: door.signIn.en }).waitFor();
  expect(await axeFindings(stranger)).toEqual([]);
  await fill(stranger, door.email.en, BO.email);
  await fill(stranger, door.password.en, 'not the password');
  await press(stranger, door.signIn.en);
  await stranger.getByText('The e-mail address or the password is wrong.').waitFor();
  await fill(stranger, door.password.en, BO.password);
  await press(stranger, door.signIn.en);
  await stranger.getByRole('heading', { name: door.signIn.en }).waitFor({ state: 'detached' });
  await stranger.waitForURL(/portfolio/);
  await settled(stranger);
  expect(watched.flatMap(({ offences }) => offences())).toEqual([]);
});
