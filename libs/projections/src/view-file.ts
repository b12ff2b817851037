import { openSqliteForReading } from '@drivbank/sqlite';
import type { AnyView } from './view.js';
import { VIEWS } from './views.js';

/** What views in a file are made of: the log, and every view with its revision. Views made of anything else are no use. */
export const buildOf = (basis: string, views: readonly AnyView[] = VIEWS): string =>
  [basis, ...views.map(({ name, revision }) => `${name}@${revision}`)].join(' ');

export type ViewFile = {
  readonly build: string;
  /** The last event that the views hold. */
  readonly number: number;
  readonly eventId: string;
};

/** What a file of views holds; undefined when it is none, or holds no event. */
export function viewFile(file: string): ViewFile | undefined {
  try {
    const db = openSqliteForReading(file);
    try {
      const row = db
        .prepare('SELECT version AS build, number, event_id AS eventId FROM built_by, checkpoint')
        .get();
      return row && ({ ...row } as ViewFile);
    } finally {
      db.close();
    }
  } catch {
    return undefined;
  }
}
