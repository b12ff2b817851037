import type { Browser, Page } from 'playwright-core';
import { AxeBuilder } from '@axe-core/playwright';

/** How a reader has set the browser and Drivbänk up. */
export type Setup = {
  readonly width: number;
  readonly language: 'sv' | 'en';
  readonly scheme: 'light' | 'dark' | 'contrast' | 'forced';
};

/** The two that differ most: a wide and light screen in Swedish, a narrow and dark one in English. */
export const SETUPS = [
  { width: 1280, language: 'sv', scheme: 'light' },
  { width: 320, language: 'en', scheme: 'dark' },
] as const satisfies readonly Setup[];

/** A page that tells what it should never do. */
export type WatchedPage = {
  readonly page: Page;
  /** Requests to others, broken rules of the content security policy, errors of scripts. Empty, or the test fails. */
  readonly offences: () => readonly string[];
  readonly close: () => Promise<void>;
};

const REMEMBERED: Readonly<Record<Setup['scheme'], Readonly<Record<string, string>>>> = {
  light: { 'mui-mode': 'light' },
  dark: { 'mui-mode': 'dark' },
  contrast: { 'mui-mode': 'light', 'mui-color-scheme-light': 'contrast-light' },
  forced: {},
};

export async function watchedPage(browser: Browser, address: string, setup: Setup): Promise<WatchedPage> {
  const { width, language, scheme } = setup;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: language === 'sv' ? 'sv-SE' : 'en-GB',
    reducedMotion: 'reduce',
    ...(scheme === 'forced' && { forcedColors: 'active' as const }),
  });
  const page = await context.newPage();
  const offences: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) offences.push(`asked ${url}`);
  });
  page.on('pageerror', (error) => offences.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML|TrustedScript/.test(message.text()))
      offences.push(message.text());
  });
  const remembered = { ...REMEMBERED[scheme], 'drivbank.language': language };
  await context.addInitScript(
    `for (const [key, value] of Object.entries(${JSON.stringify(remembered)}))
       if (localStorage.getItem(key) === null) localStorage.setItem(key, value);`,
  );
  return { page, offences: () => offences, close: () => context.close() };
}

/** Nothing on the page waits any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('#first-page').waitFor({ state: 'detached' });
  await page.getByRole('main').waitFor();
  await page.waitForLoadState('load');
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
}

/** Whether one would have to scroll to the side to read it. */
export const runsOver = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

/** What axe finds, one line for each kind. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Cards whose content runs out below them, over what comes next. */
export const spilling = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    `[...document.querySelectorAll('main .MuiPaper-root')]
       .filter((card) => getComputedStyle(card).overflowY === 'visible' && card.scrollHeight > card.clientHeight + 2)
       .map((card) => card.textContent.slice(0, 60))`,
  );
