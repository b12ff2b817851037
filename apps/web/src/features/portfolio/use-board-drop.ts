import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { dropTargetForElements, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { BoardColumn } from './columns';
import type { Move } from './move-dialog';
import type { Card } from './selection';

/** A card on its way, and the column that it is held over. */
export type Drag = { readonly card: Card; readonly over: number | undefined };

type Options = {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly header: RefObject<HTMLElement | null>;
  readonly columns: readonly BoardColumn[];
  readonly onDrop: (move: Move) => void;
};

/** The whole board takes what is let go on it, and finds the column by its heading: empty columns are as good as full. */
export function useBoardDrop({ scroller, header, columns, onDrop }: Options): Drag | undefined {
  const [drag, setDrag] = useState<Drag>();
  const latest = useRef({ columns, onDrop });
  useEffect(() => {
    latest.current = { columns, onDrop };
  });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const columnAt = (x: number) => {
      const found = [...(header.current?.children ?? [])].findIndex((cell) => {
        const { left, right } = cell.getBoundingClientRect();
        return x >= left && x <= right;
      });
      return found === -1 ? undefined : found;
    };
    const held = (over: number | undefined) =>
      setDrag((now) => (now && now.over !== over ? { ...now, over } : now));
    return combine(
      dropTargetForElements({
        element,
        onDrag: ({ location }) => held(columnAt(location.current.input.clientX)),
        onDragLeave: () => held(undefined),
        onDrop: ({ source, location }) => {
          const at = columnAt(location.current.input.clientX);
          const place = at === undefined ? undefined : latest.current.columns[at];
          if (place) latest.current.onDrop({ card: source.data['card'] as Card, place });
        },
      }),
      monitorForElements({
        onDragStart: ({ source }) => setDrag({ card: source.data['card'] as Card, over: undefined }),
        onDrop: () => setDrag(undefined),
      }),
    );
  }, [scroller, header]);
  return drag;
}
