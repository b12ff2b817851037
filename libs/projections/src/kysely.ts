import { Kysely, SqliteDialect } from 'kysely';
import type { Sqlite } from '@drivbank/sqlite';
import type { Tables } from './views.js';

export type ViewQueries = Kysely<Tables>;

/** node:sqlite takes spread parameters and has no `reader`; Kysely's SqliteDialect expects better-sqlite3's shape. */
export function queriesOn(db: Sqlite): ViewQueries {
  const prepare = (sql: string) => {
    const statement = db.prepare(sql);
    const spread = (parameters: readonly unknown[]) => parameters as never[];
    return {
      reader: statement.columns().length > 0,
      all: (parameters: readonly unknown[]) => statement.all(...spread(parameters)),
      run: (parameters: readonly unknown[]) => statement.run(...spread(parameters)),
      iterate: (parameters: readonly unknown[]) => statement.iterate(...spread(parameters)),
    };
  };
  const database = { prepare, close: () => undefined };
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: database as never }) });
}
