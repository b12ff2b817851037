import type { Person } from '@drivbank/domain';

type Concerning = { readonly owner_id: string; readonly coordinator_ids: string };

/** A coordinator of the process, somebody of the owner organisation, or who leads the whole portfolio. */
export function concerns(row: Concerning, personId: string, grants: readonly Person.Grant[]): boolean {
  if ((JSON.parse(row.coordinator_ids) as string[]).includes(personId)) return true;
  return grants.some(
    ({ role, scope }) =>
      (scope.kind === 'organisation' && scope.organisationId === row.owner_id) ||
      (scope.kind === 'deployment' && role === 'portfolio_lead'),
  );
}
