/** The roles that persons hold, with the Swedish words in `@drivbank/wording`. */
export const ROLES = [
  'coordinator',
  'gate_decider',
  'work_package_lead',
  'portfolio_lead',
  'follow_researcher',
  'participant',
  'communicator',
  'auditor',
  'data_protection_officer',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** Where a role holds: everywhere here, in one organisation, or in one process. */
export type Scope =
  | { readonly kind: 'deployment' }
  | { readonly kind: 'organisation'; readonly organisationId: string }
  | { readonly kind: 'process'; readonly processId: string };
