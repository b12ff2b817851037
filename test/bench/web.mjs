// The web app in a real browser on a processor four times slower than this one: how long until the demonstration's
// portfolio is there to read, and how long the page is deaf while somebody types, scrolls and drags among a thousand.
import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { removed, ROOT, tell, temporary } from './common.mjs';

const PROCESSES = 1_000;
const SLOWED = 4;
const VISITS = 5;
const GOALS = { firstPaintMs: 1_500, longestTaskMs: 200 };
/** Each with the thing that makes it worth reading. */
const FIRST_SCREENS = [
  { path: '/', what: 'what needs the reader', sought: 'main li a' },
  { path: '/', what: 'what one does about it', sought: 'main li button' },
  { path: '/portfolio', what: 'cards', sought: 'article' },
];
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const directory = join(temporary(), 'data');
execFileSync(
  process.execPath,
  [join(ROOT, 'dist/apps/cli/src/main.js'), '--data', directory, 'demonstrate'],
  { stdio: 'ignore' },
);
const server = spawn(process.execPath, [join(ROOT, 'dist/apps/server/src/main.js')], {
  env: { ...process.env, DRIVBANK_DATA: directory, DRIVBANK_PORT: '0' },
  stdio: 'ignore',
});
const address = await listening();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? PLACES.find(existsSync),
  args: ['--no-sandbox'],
});

try {
  for (const screen of FIRST_SCREENS) await measureFirstPaint(screen);
  await seed();
  await measureThousand();
} finally {
  await browser.close();
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill();
  await ended;
  removed(join(directory, '..'));
}

async function listening() {
  const owner = join(directory, 'owner.json');
  for (;;) {
    try {
      const { address: found } = JSON.parse(readFileSync(owner, 'utf8'));
      if ((await fetch(`${found}/health/ready`)).ok) return found;
    } catch {
      // Not there yet.
    }
    await sleep(50);
  }
}

/** A browser that has never been here, with a slowed processor, that notes when what is `sought` is painted and what takes long. */
async function slowPage(sought) {
  const context = await browser.newContext({ viewport: { width: 1_440, height: 900 }, locale: 'sv-SE' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await page.addInitScript((sought) => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longTasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
    window.painted = new Promise((resolve) => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector(sought)) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      }).observe(document, { childList: true, subtree: true });
    });
  }, sought);
  return { page, close: () => context.close() };
}

async function measureFirstPaint({ path, what, sought }) {
  const times = [];
  for (let visit = 0; visit < VISITS; visit++) {
    const { page, close } = await slowPage(sought);
    await page.goto(`${address}${path}`);
    times.push(await page.evaluate(() => window.painted));
    await close();
  }
  const ms = times.toSorted((a, b) => a - b)[Math.floor(VISITS / 2)];
  tell({ what: `web first visit, ${what} painted`, slowed: SLOWED, ms, goal: GOALS.firstPaintMs, times });
}

/** Processes of many owners through the API, as an installation in its third year has them. */
async function seed() {
  const get = async (path) => (await fetch(`${address}/api/v1${path}`)).json();
  const [people, organisations, templates] = await Promise.all(
    ['/people', '/organisations', '/templates'].map(async (path) => (await get(path)).items),
  );
  const coordinator = people.find(({ roles }) => roles.some(({ role }) => role === 'coordinator'));
  const published = templates.filter(({ version }) => version > 0);
  const known = (await get('/processes?limit=1')).total;
  const initiate = async (i) => {
    const response = await fetch(`${address}/api/v1/processes`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'drivbank-act-as': coordinator.id,
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({
        title: `Försök ${i}: ${['solceller på taken', 'skolmåltider', 'delade bilar', 'bygglov'][i % 4]}`,
        purpose: 'Vi vill pröva',
        ownerId: organisations[i % organisations.length].id,
        coordinatorId: coordinator.id,
        templateId: published[i % published.length].id,
        motive: 'Mätning',
      }),
    });
    if (!response.ok) throw new Error(await response.text());
  };
  for (let i = known; i < PROCESSES; i += 50)
    await Promise.all(Array.from({ length: Math.min(50, PROCESSES - i) }, (_, n) => initiate(i + n)));
}

async function measureThousand() {
  const { page, close } = await slowPage('article');
  const startedAt = performance.now();
  await page.goto(`${address}/portfolio`);
  await page.getByText(`${PROCESSES} av`).waitFor();
  tell({ what: `web ${PROCESSES} processes fetched`, slowed: SLOWED, ms: performance.now() - startedAt });
  const longest = async (what, act) => {
    await sleep(1_000);
    await page.evaluate('window.longTasks.length = 0');
    await act();
    await sleep(1_500);
    const tasks = await page.evaluate('window.longTasks');
    tell({
      what: `web longest task while ${what} among ${PROCESSES}`,
      slowed: SLOWED,
      ms: Math.max(0, ...tasks),
      goal: GOALS.longestTaskMs,
      above50ms: tasks.length,
    });
  };
  const search = page.getByRole('searchbox');
  await longest('filtering', async () => {
    await search.pressSequentially('solceller 42', { delay: 80 });
    for (let i = 0; i < 12; i++) await search.press('Backspace', { delay: 80 });
  });
  await page.locator('article').first().hover();
  await longest('scrolling', async () => {
    for (let i = 0; i < 60; i++) {
      await page.mouse.wheel(0, 400);
      await sleep(30);
    }
  });
  await longest('grouping', () => page.getByLabel('Gruppera efter').selectOption({ label: 'Ägare' }));
  await longest('showing the list', () => page.getByRole('button', { name: 'Lista' }).click());
  await close();
}
