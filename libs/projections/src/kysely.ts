import type { Sight } from '@drivbank/domain';
import { Kysely, SqliteDialect } from 'kysely';
import type { Sqlite } from '@drivbank/sqlite';
import { PUBLIC_SIEVE, sieveOf, type Sieve } from './sieve.js';
import type { Tables } from './views.js';

export type ViewQueries = Kysely<Tables>;

/** Reads of what that sight shows, and no others. */
export const queriesOn = (db: Sqlite, sight: Sight): ViewQueries => sifted(db, sieveOf(sight));

/** Reads of what is published, for everybody. */
export const publicQueriesOn = (db: Sqlite): ViewQueries => sifted(db, PUBLIC_SIEVE);

/**
 * node:sqlite takes spread parameters and has no `reader`; Kysely's SqliteDialect expects better-sqlite3's shape.
 */
function sifted(
  db: Sqlite,
  { prefix, parameters: own }: Sieve = { prefix: '', parameters: [] },
): ViewQueries {
  const prepare = (sql: string) => {
    const statement = db.prepare(prefix + sql);
    const spread = (parameters: readonly unknown[]) => [...own, ...parameters] as never[];
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
