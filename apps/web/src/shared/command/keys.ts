import { useEffect } from 'react';
import { cell, useCell } from '../state/cell';
import { remember, remembered } from '../state/remembered';
import { actionsNow } from './actions';

/** So long after `g` a second key still belongs to it. */
const SEQUENCE_MS = 1_200;

const enabled = cell(remembered('single-keys') !== 'off');

/** Keys without Ctrl can be turned off: speech and shaky hands press them by accident (WCAG 2.1.4). */
export function useSingleKeys(): readonly [boolean, (on: boolean) => void] {
  const set = (on: boolean) => {
    remember('single-keys', on ? null : 'off');
    enabled.set(on);
  };
  return [useCell(enabled), set];
}

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input, textarea, select, [role=dialog], [role=listbox]') !== null);

/** Runs the action whose keys were pressed; Ctrl-K or Cmd-K opens the palette from anywhere. */
export function useKeys(openPalette: () => void): void {
  useEffect(() => {
    let before = '';
    let forget: ReturnType<typeof setTimeout> | undefined;
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      if ((ctrlKey || metaKey) && key.toLowerCase() === 'k') {
        event.preventDefault();
        openPalette();
        return;
      }
      if (ctrlKey || metaKey || altKey || !enabled.get() || typing(target)) return;
      const sequence = before === '' ? key : `${before} ${key}`;
      const action = actionsNow().findLast(({ keys }) => keys === sequence);
      clearTimeout(forget);
      before = !action && actionsNow().some(({ keys }) => keys?.startsWith(`${key} `)) ? key : '';
      forget = setTimeout(() => (before = ''), SEQUENCE_MS);
      if (!action) return;
      event.preventDefault();
      action.run();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [openPalette]);
}
