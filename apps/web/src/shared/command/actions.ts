import type { Bilingual } from '@drivbank/wording';
import { useEffect, useRef } from 'react';
import { cell, useCell } from '../state/cell';

/** Something that can be done from here. The palette (Ctrl-K) offers it and `?` lists its keys. */
export type Action = {
  readonly id: string;
  readonly label: Bilingual;
  /** Keys pressed one after the other outside of fields: `t`, `g p`. */
  readonly keys?: string | undefined;
  readonly run: () => void;
};

const registered = cell<readonly Action[]>([]);

export const actionsNow = () => registered.get();
export const useActionsNow = () => useCell(registered);

/** Offers the actions as long as the component is on the screen. */
export function useActions(actions: readonly Action[]): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const names = actions.map(({ id, label, keys }) => [id, label, keys]);
  const shape = JSON.stringify(names);
  useEffect(() => {
    const mine = latest.current.map((action) => ({
      ...action,
      run: () => latest.current.find(({ id }) => id === action.id)?.run(),
    }));
    registered.set([...registered.get(), ...mine]);
    return () => registered.set(registered.get().filter((action) => !mine.includes(action)));
  }, [shape]);
}

export const useAction = (action: Action) => useActions([action]);
