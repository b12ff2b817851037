import type { Person } from '@drivbank/domain';
import type { Moment } from './moment.js';

/** The hour of everybody who chose one; organisations and others are reminded at the default hour. */
export async function hoursOf({ queries }: Pick<Moment, 'queries'>): Promise<ReadonlyMap<string, number>> {
  const rows = await queries.selectFrom('person').select(['person_id', 'preferences']).execute();
  return new Map(
    rows.map((row) => [row.person_id, (JSON.parse(row.preferences) as Person.ReminderPreferences).hour]),
  );
}

export const DEFAULT_HOUR = 8;
