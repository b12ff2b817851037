import { addDays, idOf } from '@drivbank/kernel';
import { Person } from '@drivbank/domain';
import type { View } from '../view.js';

/** A person with sealed details; `details` and `grants` are JSON. */
export type PersonRow = {
  person_id: string;
  details: string;
  grants: string;
  preferences: string;
};

export type PersonRecord = {
  readonly personId: string;
  readonly details: Person.PersonalDetails;
  readonly grants: readonly Person.Grant[];
  readonly preferences: Person.ReminderPreferences;
};

/** Who there is, which roles they hold from when to when, and how they want to be reminded. */
export const people: View<'person', PersonRecord> = {
  name: 'people',
  revision: 1,
  category: 'person',
  apply(record, { event, recorded }) {
    if (event.type === 'PersonRegistered') {
      const { details } = event;
      return {
        personId: idOf(recorded.stream),
        details,
        grants: [],
        preferences: Person.DEFAULT_PREFERENCES,
      };
    }
    if (!record) throw new Error(`Impossible history: ${event.type} begins ${recorded.stream}`);
    switch (event.type) {
      case 'PersonalDetailsChanged':
        return { ...record, details: event.details };
      case 'RoleGranted': {
        const { type: _, ...grant } = event;
        return { ...record, grants: [...record.grants, grant] };
      }
      case 'RoleRevoked': {
        const to = addDays(event.on, -1);
        const ended = (grant: Person.Grant) => (grant.grantId === event.grantId ? { ...grant, to } : grant);
        return { ...record, grants: record.grants.map(ended) };
      }
      case 'ReminderPreferencesChanged':
        return { ...record, preferences: event.preferences };
    }
  },
  tables: {
    person: {
      columns: ['person_id', 'details', 'grants', 'preferences'] satisfies (keyof PersonRow)[],
      indexes: [],
      rowsOf: ({ personId, details, grants, preferences }) => [
        {
          person_id: personId,
          details: JSON.stringify(details),
          grants: JSON.stringify(grants),
          preferences: JSON.stringify(preferences),
        } satisfies PersonRow,
      ],
    },
  },
};
