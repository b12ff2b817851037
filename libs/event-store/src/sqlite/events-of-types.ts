import { openSqliteForReading } from '@drivbank/sqlite';
import { SELECT_EVENTS, type EventRow } from './schema.js';

/** An event of a log that nobody has open, or that another process has. */
export type EventOnDisk = Pick<EventRow, 'number' | 'stream' | 'type'> & { readonly data: unknown };

/** Events of these types as a file has them, in log order. Whether they are what was written says `verifyLog`. Blocks its thread. */
export function eventsOfTypes(file: string, types: readonly string[]): readonly EventOnDisk[] {
  const db = openSqliteForReading(file);
  try {
    const wanted = `${SELECT_EVENTS} WHERE e.type IN (SELECT value FROM json_each(?)) ORDER BY e.number`;
    const rows = db.prepare(wanted).all(JSON.stringify(types)) as unknown as EventRow[];
    return rows.map(({ number, stream, type, data }) => ({
      number,
      stream,
      type,
      data: JSON.parse(data) as unknown,
    }));
  } finally {
    db.close();
  }
}
