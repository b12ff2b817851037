import type { Sqlite } from '@drivbank/sqlite';
import type { AnyView, Cell, Table } from './view.js';

type Statement = ReturnType<Sqlite['prepare']>;

/** A row as the table of its document lays it out. */
export type Row = Readonly<Record<string, Cell>>;

/** One table, and the statements that keep it. */
export type Layout = {
  readonly name: string;
  readonly table: Table<never>;
  readonly clear: Statement;
  readonly insert: Statement;
  /** In place, for a document of one row: all of it, or what no index knows. */
  readonly update: Statement;
  readonly updateUnindexed: Statement;
  readonly indexed: readonly string[];
  readonly unindexed: readonly string[];
};

/** How the rows of one view are written. */
export function layoutsOf(view: AnyView, db: Sqlite): readonly Layout[] {
  return Object.entries(view.tables).map(([name, table]) => {
    const { columns, indexes } = table;
    const unindexed = columns.filter((column) => !indexes.flat().includes(column));
    const update = (over: readonly string[]) =>
      db.prepare(`UPDATE ${name} SET ${over.map((column) => `${column} = ?`).join(', ')} WHERE doc_id = ?`);
    return {
      name,
      table,
      clear: db.prepare(`DELETE FROM ${name} WHERE doc_id = ?`),
      insert: db.prepare(
        `INSERT INTO ${name} (doc_id, ${columns.join(', ')}) VALUES (?${', ?'.repeat(columns.length)})`,
      ),
      update: update(columns),
      updateUnindexed: update(unindexed),
      indexed: indexes.flat(),
      unindexed,
    };
  });
}

const cellsOf = (row: Row, columns: readonly string[]) => columns.map((column): Cell => row[column] ?? null);

const same = (a: Row, b: Row, columns: readonly string[]) =>
  columns.every((column) => (a[column] ?? null) === (b[column] ?? null));

/** Puts the rows of a document in the place of those that it had, as far as they differ. */
export function lay(
  layout: Layout,
  id: string,
  rows: readonly Row[],
  before: readonly Row[] | undefined,
): void {
  const { columns } = layout.table;
  const [row] = rows;
  const [old] = before ?? [];
  if (before?.length === rows.length && rows.every((each, i) => same(each, before[i]!, columns))) return;
  if (row && old && rows.length === 1 && before?.length === 1) {
    if (same(row, old, layout.indexed)) layout.updateUnindexed.run(...cellsOf(row, layout.unindexed), id);
    else layout.update.run(...cellsOf(row, columns), id);
    return;
  }
  layout.clear.run(id);
  for (const each of rows) layout.insert.run(id, ...cellsOf(each, columns));
}

/** Columns take what they are given: text, integers and null keep their kind without a declared type. */
export function ddlOf(name: string, { columns, indexes }: Table<never>): string {
  const index = (over: readonly string[], i: number) =>
    `CREATE INDEX ${name}_${i} ON ${name} (${over.join(', ')})`;
  return [
    `CREATE TABLE ${name} (doc_id TEXT NOT NULL, ${columns.map((column) => `${column} ANY`).join(', ')}) STRICT`,
    ...[['doc_id'], ...indexes].map(index),
  ].join('; ');
}
