import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { Client } from '../support/client.js';
import { RunningServer, temporaryDirectory } from '../support/running-server.js';

const CLI = join(__dirname, '../../dist/apps/cli/src/main.js');

let server: RunningServer;
let browser: Browser;
let processId: string;

beforeAll(async () => {
  const directory = temporaryDirectory();
  rmSync(directory, { recursive: true });
  execFileSync(process.execPath, [CLI, '--data', directory, 'demonstrate'], { stdio: 'ignore' });
  [server, browser] = await Promise.all([RunningServer.start(directory), openBrowser()]);
  const { body } = await new Client(server.address).get<{ items: { id: string }[] }>(
    '/processes?q=trygghetssensorer',
  );
  processId = body.items[0]!.id;
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.remove();
});

const SCREENS = [
  'needs',
  'portfolio',
  'portfolio by owner',
  'process',
  'start',
  'deadlines',
  'settings',
  'nowhere',
] as const;

const pathOf = (screen: (typeof SCREENS)[number]) =>
  ({
    needs: '/',
    portfolio: '/portfolio',
    'portfolio by owner': '/portfolio?group=owner',
    process: `/processes/${processId}`,
    start: '/start',
    deadlines: '/deadlines?show=all',
    settings: '/settings',
    nowhere: '/nowhere',
  })[screen];

const STATES = [
  { width: 1280, colorScheme: 'light', language: 'sv' },
  { width: 320, colorScheme: 'light', language: 'en' },
  { width: 1280, colorScheme: 'dark', language: 'en' },
  { width: 320, colorScheme: 'dark', language: 'sv' },
] as const;

describe.each(STATES)('%j', ({ width, colorScheme, language }) => {
  test.each(SCREENS)('%s is accessible, fits, and asks nobody else', async (screen) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    const foreign: string[] = [];
    const failures: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(server.address) && !request.url().startsWith('data:'))
        foreign.push(request.url());
    });
    page.on('pageerror', (error) => failures.push(error.message));
    await page.addInitScript(`localStorage.setItem('drivbank.language', '${language}')`);
    await page.goto(server.address + pathOf(screen));
    await page.getByRole('main').waitFor();
    await page.waitForLoadState('load');
    await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    expect(await page.evaluate('document.documentElement.lang')).toBe(language);
    expect([foreign, failures]).toEqual([[], []]);
    await context.close();
  });
});
