import type { Locator, Page } from 'playwright-core';

/** How somebody works a page: everything that a task does goes through these. */
export type Hands = {
  readonly press: (target: Locator) => Promise<void>;
  readonly write: (field: Locator, text: string) => Promise<void>;
  /** Chooses in a list that the field opens. */
  readonly choose: (field: Locator, option: string) => Promise<void>;
  /** Chooses in a menu that the button opens. */
  readonly pick: (button: Locator, item: string) => Promise<void>;
};

export const pointing = (page: Page): Hands => ({
  press: (target) => target.click(),
  write: (field, text) => field.fill(text),
  async choose(field, option) {
    await field.click();
    await page.getByRole('option', { name: option, exact: true }).click();
  },
  async pick(button, item) {
    await button.click();
    await page.getByRole('menuitem', { name: item, exact: true }).click();
  },
});

/** More steps than any page has places to stop at: what lies further away cannot be reached. */
const STEPS_MAX = 250;

/** No pointer at all: Tab and Shift-Tab to get there, keys to act. */
export function typing(page: Page): Hands {
  const { keyboard } = page;
  const holds = (target: Locator) =>
    target.evaluate((element) => element === element.ownerDocument.activeElement);
  async function reach(target: Locator): Promise<void> {
    await target.waitFor();
    for (let step = 0; step < STEPS_MAX; step += 1) {
      if (await holds(target)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`Tab never came to ${String(target)}`);
  }
  /** Arrows move in an open list or menu. */
  async function goDownTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let step = 0; step < STEPS_MAX; step += 1) {
      if (await holds(target)) return keyboard.press('Enter');
      await keyboard.press('ArrowDown');
    }
    throw new Error(`The arrows never came to ${String(target)}`);
  }
  return {
    async press(target) {
      await reach(target);
      const toggles = await target.evaluate((element) =>
        /^(checkbox|radio)$/.test(element.getAttribute('type') ?? ''),
      );
      await keyboard.press(toggles ? 'Space' : 'Enter');
    },
    async write(field, text) {
      await reach(field);
      const isDate = (await field.getAttribute('type')) === 'date';
      if (isDate) return field.fill(text);
      await keyboard.press('Control+A');
      await keyboard.insertText(text);
    },
    async choose(field, option) {
      await reach(field);
      await keyboard.press('Enter');
      await goDownTo(page.getByRole('option', { name: option, exact: true }));
    },
    async pick(button, item) {
      await reach(button);
      await keyboard.press('Enter');
      await goDownTo(page.getByRole('menuitem', { name: item, exact: true }));
    },
  };
}
