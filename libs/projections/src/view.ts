import type { Category, Events, Happened } from './happened.js';

/** A value of a column that is searched, sorted or shown as it is. */
export type Cell = string | number | null;

/** A flat table made from a document, so that a screen can filter, sort and page. `json` carries the rest of a row. */
export type Table<Document> = {
  readonly columns: readonly string[];
  /** Columns searched together often: one index each. */
  readonly indexes: readonly (readonly string[])[];
  /** The rows of one document, in a fixed order. Rows never depend on today. */
  readonly rowsOf: (document: Document, id: string) => readonly Readonly<Record<string, Cell>>[];
};

/**
 * A view folds each stream of one category into a document, and lays documents out as tables. It is a pure function
 * of the log: the same events give the same bytes, live, rebuilt or as of a past moment. Raise `revision` when it
 * answers differently than before: every node then rebuilds it.
 */
export type View<C extends Category, Document> = {
  readonly name: string;
  readonly revision: number;
  readonly category: C;
  /** The document after one more event; it may change the one it is given in place. */
  readonly apply: (document: Document | undefined, happened: Happened<Events[C]>) => Document;
  readonly tables: Readonly<Record<string, Table<Document>>>;
};

/** A view among others, whatever it holds. */
export type AnyView = {
  readonly name: string;
  readonly revision: number;
  readonly category: Category;
  readonly apply: (document: never, happened: never) => unknown;
  readonly tables: Readonly<Record<string, Table<never>>>;
};
