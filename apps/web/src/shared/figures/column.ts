import type { ReactNode } from 'react';
import type { Cell } from './csv';

/** One column of a table: what it is sorted by and exported as, and how it looks. */
export type Column<Row> = {
  readonly key: string;
  readonly label: string;
  readonly value: (row: Row) => Cell;
  /** In the place of the value: a link, a date with its distance, a button. */
  readonly show?: (row: Row) => ReactNode;
  /** Share of the width, 1 when left out; or a width in pixels with `width`. */
  readonly flex?: number;
  readonly width?: number;
};
