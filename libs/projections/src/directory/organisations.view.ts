import { idOf } from '@drivbank/kernel';
import type { Organisation } from '@drivbank/domain';
import type { View } from '../view.js';

export type OrganisationRow = {
  organisation_id: string;
  name: string;
  sector: Organisation.Sector | null;
  organisation_number: string | null;
  parent_id: string | null;
  email: string | null;
};

type OrganisationRecord = {
  readonly organisationId: string;
  name: string;
  sector: Organisation.Sector | null;
  readonly number: string | null;
  readonly parentId: string | null;
  email: string | null;
};

/** Departments and partners by name. */
export const organisations: View<'organisation', OrganisationRecord> = {
  name: 'organisations',
  revision: 1,
  category: 'organisation',
  apply(record, { event, recorded }) {
    if (event.type === 'OrganisationRegistered') {
      const { type: _, ...details } = event;
      return { organisationId: idOf(recorded.stream), ...details };
    }
    if (!record) throw new Error(`Impossible history: ${event.type} begins ${recorded.stream}`);
    switch (event.type) {
      case 'OrganisationRenamed':
        return { ...record, name: event.name };
      case 'SectorClassified':
        return { ...record, sector: event.sector };
      case 'OrganisationContactChanged':
        return { ...record, email: event.email };
    }
  },
  tables: {
    organisation: {
      columns: [
        'organisation_id',
        'name',
        'sector',
        'organisation_number',
        'parent_id',
        'email',
      ] satisfies (keyof OrganisationRow)[],
      indexes: [],
      rowsOf: ({ organisationId, name, sector, number, parentId, email }) => [
        {
          organisation_id: organisationId,
          name,
          sector,
          organisation_number: number,
          parent_id: parentId,
          email,
        } satisfies OrganisationRow,
      ],
    },
  },
};
