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

/** Whoever holds one of these shows a second factor (reliability.md, section 14). */
export const NEED_SECOND_FACTOR: readonly Role[] = ['administrator', 'auditor'];

/** Who can give a command: whoever holds a role, the person whom it is about, or no person at all. */
export type Doer = Role | 'oneself' | 'account_holder' | 'system' | 'import';

/** A refusal where the role in which somebody acts is not among those that may. */
export const unless = (
  allowed: readonly Doer[],
  { role }: { readonly role: string },
): { readonly code: 'NotAllowed'; readonly role: string; readonly allowed: readonly Doer[] } | undefined =>
  allowed.some((doer) => doer === role) ? undefined : { code: 'NotAllowed', role, allowed };

/** Where a role holds: everywhere here, in one organisation, or in one process. */
export type Scope =
  | { readonly kind: 'deployment' }
  | { readonly kind: 'organisation'; readonly organisationId: string }
  | { readonly kind: 'process'; readonly processId: string };

/** A process as scopes see it: by its id, and by the organisation that owns it. */
export type Place = { readonly processId: string; readonly ownerId: string };

/** Whether a role of that scope holds in the process. */
export function holdsIn(scope: Scope, { processId, ownerId }: Place): boolean {
  if (scope.kind === 'process') return scope.processId === processId;
  return scope.kind === 'deployment' || scope.organisationId === ownerId;
}
