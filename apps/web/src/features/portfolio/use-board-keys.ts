import type { Virtualizer } from '@tanstack/react-virtual';
import { useCallback, type KeyboardEvent, type RefObject } from 'react';
import type { Row } from './columns';

type Options = {
  readonly rows: readonly Row[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
};

type At = readonly [row: number, column: number];

/** A row that was scrolled to is drawn within so many frames. */
const FRAMES_MAX = 20;

const cellsOf = (row: Row | undefined) => (row?.kind === 'cards' ? row.cells : undefined);

/** The next card that way; from a long column into a short one, its last card above. */
export function neighbour(rows: readonly Row[], [row, column]: At, key: string): At | undefined {
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const step = key === 'ArrowUp' ? -1 : 1;
    for (let at = row + step; at >= 0 && at < rows.length; at += step)
      if (cellsOf(rows[at])?.[column]) return [at, column];
    return undefined;
  }
  const step = key === 'ArrowLeft' ? -1 : 1;
  const width = cellsOf(rows[row])?.length ?? 0;
  for (let beside = column + step; beside >= 0 && beside < width; beside += step)
    for (let at = row; at >= 0 && rows[at]!.kind === 'cards'; at--)
      if (cellsOf(rows[at])?.[beside]) return [at, beside];
  return undefined;
}

/** Arrows go from card to card, M opens where the card can go. */
export function useBoardKeys({ rows, scroller, virtual }: Options) {
  return useCallback(
    (event: KeyboardEvent) => {
      const cell = (event.target as Element).closest<HTMLElement>('[data-at]');
      if (!cell || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key.toLowerCase() === 'm') {
        event.preventDefault();
        cell.querySelector<HTMLElement>('button')?.click();
        return;
      }
      if (!event.key.startsWith('Arrow')) return;
      event.preventDefault();
      const [row, column] = cell.dataset['at']!.split(':').map(Number) as [number, number];
      const to = neighbour(rows, [row, column], event.key);
      if (!to) return;
      virtual.scrollToIndex(to[0]);
      focusWhenDrawn(scroller, to);
    },
    [rows, scroller, virtual],
  );
}

function focusWhenDrawn(scroller: RefObject<HTMLElement | null>, [row, column]: At, frames = 0): void {
  const link = scroller.current?.querySelector<HTMLElement>(`[data-at="${row}:${column}"] a`);
  if (link) link.focus();
  else if (frames < FRAMES_MAX)
    requestAnimationFrame(() => focusWhenDrawn(scroller, [row, column], frames + 1));
}
