import { PROCESS_COMMAND_WORDS, type ProcessCommandKey } from '@drivbank/contracts';
import { inLanguage } from '@drivbank/wording';
import type { Locator, Page } from 'playwright-core';
import type { Hands } from './hands.js';
import type { SeededProcess } from './seeded-process.js';
import { until } from './until.js';
import { settled, type Setup } from './watched-page.js';

/** Somebody in front of a page, with a process of their own to work on. */
export class Worker {
  constructor(
    readonly page: Page,
    readonly hands: Hands,
    readonly process: SeededProcess,
    private readonly language: Setup['language'],
  ) {}

  readonly say = (text: { readonly sv: string; readonly en?: string }) => inLanguage(text, this.language);

  readonly open = async (path = this.process.path): Promise<void> => {
    await this.page.goto(this.process.address + path);
    await settled(this.page);
  };

  readonly button = (
    text: { readonly sv: string; readonly en: string },
    within: Locator | Page = this.page,
  ) => within.getByRole('button', { name: this.say(text), exact: true }).first();

  readonly link = (text: { readonly sv: string; readonly en: string }) =>
    this.page
      .getByRole('main')
      .getByRole('link', { name: this.say(text), exact: true })
      .first();

  readonly option = (text: { readonly sv: string; readonly en: string }) =>
    this.page.getByRole('radio', { name: this.say(text) }).first();

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  readonly sees = (text: string) => this.page.getByText(text).filter({ visible: true }).first().waitFor();

  readonly field = (name: string, within: Locator | Page = this.dialog) =>
    within.locator(`[name="${name}"]`).first();
  readonly list = (name: string, within: Locator | Page = this.dialog) =>
    within.locator(`div:has(> input[name="${name}"]) > [role=combobox]`);

  /** The row of a deadline, a criterion or a stage. */
  readonly row = (text: string) => this.page.getByRole('listitem').filter({ hasText: text }).first();

  /** Fills the open form in and sends it; it closes when the server has said yes. */
  readonly send = async (
    key: ProcessCommandKey,
    values: Readonly<Record<string, string>> = {},
  ): Promise<void> => {
    await this.dialog.waitFor();
    for (const [name, value] of Object.entries(values)) await this.hands.write(this.field(name), value);
    await this.hands.press(this.button(PROCESS_COMMAND_WORDS[key], this.dialog));
    await this.done();
  };

  /** The open form closes when the server has said yes. */
  readonly done = () =>
    this.dialog.waitFor({ state: 'detached' }).catch(async () => {
      throw new Error(`The form stayed open: ${await this.dialog.innerText()}`);
    });

  readonly give = async (key: ProcessCommandKey, values?: Readonly<Record<string, string>>) => {
    await this.hands.press(this.button(PROCESS_COMMAND_WORDS[key]));
    await this.send(key, values);
  };

  readonly more = (
    key: ProcessCommandKey,
    menu: { readonly sv: string; readonly en: string },
    within?: Locator,
  ) => this.hands.pick(this.button(menu, within), this.say(PROCESS_COMMAND_WORDS[key]));

  readonly becomes = (
    what: string,
    holds: (card: { lifecycle: string; activity: string; title: string }) => boolean,
  ) => until(what, async () => holds((await this.process.page()).card));
}
