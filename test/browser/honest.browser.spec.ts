import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { PROCESS_COMMAND_WORDS, type ProcessCommandKey } from '@drivbank/contracts';
import type { Browser } from 'playwright-core';
import { messages } from '../../apps/web/src/features/process/messages.js';
import { messages as forms } from '../../apps/web/src/shared/form/messages.js';
import { messages as contact } from '../../apps/web/src/shared/live/messages.js';
import { messages as states } from '../../apps/web/src/shared/state/messages.js';
import { openBrowser } from '../support/browser.js';
import { Client } from '../support/client.js';
import { demonstrationServer } from '../support/demonstration.js';
import type { RunningServer } from '../support/running-server.js';
import { settled, watchedPage, type WatchedPage } from '../support/watched-page.js';

const PROCESS = 'Delad bilpool för kommunens förvaltningar';

let server: RunningServer;
let browser: Browser;
let watched: WatchedPage;
let path: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([demonstrationServer(), openBrowser()]);
  const found = await new Client(server.address).get<{ items: { id: string }[] }>('/processes?q=bilpool');
  path = `/processes/${found.body.items[0]!.id}`;
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.remove();
});

beforeEach(async () => {
  watched = await watchedPage(browser, server.address, { width: 1280, language: 'sv', scheme: 'light' });
  const { items } = (
    await new Client(server.address).get<{ items: { id: string; name: string }[] }>('/people')
  ).body;
  const lena = items.find(({ name }) => name === 'Lena Wiklund')!.id;
  await page().addInitScript(`localStorage.setItem('drivbank.person', ${JSON.stringify(lena)})`);
});
afterEach(async () => {
  server.resume();
  await watched.close();
});

const page = () => watched.page;
const dialog = () => page().getByRole('dialog');
const verb = (key: ProcessCommandKey) => PROCESS_COMMAND_WORDS[key].sv;
const sends = (key: ProcessCommandKey) =>
  dialog()
    .getByRole('button', { name: verb(key) })
    .click();
const without = (text: string) => text.slice(0, text.indexOf('{'));
const lost = without(contact.lost('{').sv);

async function opens(key: ProcessCommandKey) {
  await page().goto(server.address + path);
  await settled(page());
  await page().getByRole('button', { name: messages.moreActions.sv }).click();
  await page()
    .getByRole('menuitem', { name: verb(key) })
    .click();
}

const told = async (text: string): Promise<number> => {
  const history = await new Client(server.address).get<{ total: number }>(
    `${path}/history?q=${encodeURIComponent(text)}`,
  );
  return history.body.total;
};

describe('what the network does', () => {
  test('without one, a command waits, says so, and is sent once when it is back', async () => {
    await opens('rename');
    await dialog()
      .getByLabel(/Nytt namn/)
      .fill('Bilpool utan nät');
    await page().context().setOffline(true);
    await sends('rename');
    await dialog().getByText(forms.offline.sv).waitFor();
    await page().getByText(lost).waitFor();
    expect(
      await dialog()
        .getByLabel(/Nytt namn/)
        .inputValue(),
    ).toBe('Bilpool utan nät');
    await page().context().setOffline(false);
    await page().getByRole('heading', { level: 1, name: 'Bilpool utan nät' }).waitFor();
    await page().getByText(lost).waitFor({ state: 'detached' });
    expect(await told('Bilpool utan nät')).toBe(1);
  });

  test('a server that does not answer is told of, and what was sent is done once', async () => {
    await opens('rename');
    await dialog()
      .getByLabel(/Nytt namn/)
      .fill('Bilpool i dvala');
    server.pause();
    await sends('rename');
    await dialog().getByText(forms.slow.sv).waitFor();
    server.resume();
    await page().getByRole('heading', { level: 1, name: 'Bilpool i dvala' }).waitFor();
    expect(await told('Bilpool i dvala')).toBe(1);
  });

  test('a server that falls silent is noticed by whoever only reads', async () => {
    await page().clock.install();
    await page().goto(server.address + path);
    await settled(page());
    server.pause();
    await page().clock.fastForward(60_000);
    await page().getByText(lost).waitFor();
    server.resume();
    await page().getByText(lost).waitFor({ state: 'detached' });
  });
});

describe('what was just done', () => {
  test('is taken back by the toast, and the history keeps both', async () => {
    await opens('rename');
    await dialog()
      .getByLabel(/Nytt namn/)
      .fill('Fel namn');
    await sends('rename');
    await page().getByRole('heading', { level: 1, name: 'Fel namn' }).waitFor();
    await page().getByRole('button', { name: states.undo.sv }).click();
    await page().getByText(messages.undone.sv).waitFor();
    expect(await page().getByRole('heading', { level: 1, name: 'Fel namn' }).count()).toBe(0);
    expect(await told('Fel namn')).toBe(1);
    expect(await told(messages.undoMotive.sv)).toBe(1);
  });

  test('cannot be taken back when somebody else has gone on, and says why', async () => {
    await opens('rename');
    await dialog()
      .getByLabel(/Nytt namn/)
      .fill(PROCESS);
    await sends('rename');
    const undo = page().getByRole('button', { name: states.undo.sv });
    await undo.waitFor();
    const client = new Client(server.address);
    const { body } = await client.get<{ card: { revision: number; coordinators: { id: string }[] } }>(path);
    const by = { as: body.card.coordinators[0]!.id, seen: body.card.revision };
    const noted = await client.post(`${path}/record-progress`, { text: 'Vi hann före.' }, by);
    expect(noted.status).toBe(200);
    await undo.click();
    await page()
      .getByText(without(messages.notUndone('{').sv).trim())
      .waitFor();
  });
});
