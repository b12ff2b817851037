import type { Actor } from '@drivbank/kernel';
import type { Doer, Role, Scope } from '../roles.js';
import type { Command, Rejection } from './person.js';

const ADMINISTER: readonly Doer[] = ['administrator', 'system'];
const REGISTER: readonly Doer[] = ['administrator', 'coordinator', 'portfolio_lead', 'system'];

/** Which roles may give which command. */
export const WHO_MAY: Readonly<Record<Command['type'], readonly Doer[]>> = {
  RegisterPerson: REGISTER,
  ChangePersonalDetails: ['oneself', ...ADMINISTER],
  GrantRole: [...ADMINISTER, 'coordinator'],
  RevokeRole: [...ADMINISTER, 'coordinator'],
  ChangeReminderPreferences: ['oneself', ...ADMINISTER],
};

/** Roles that a coordinator invites into a process. Who decides there, and who leads, is not for him to say. */
const INVITED: readonly Role[] = ['participant', 'work_package_lead', 'follow_researcher', 'communicator'];

/** Roles that read what others do: nobody takes one himself, so that no one reads as an auditor unseen. */
const GIVEN_BY_OTHERS: readonly Role[] = ['auditor', 'data_protection_officer'];

type Granted = { readonly role: Role; readonly scope: Scope };

/** `granted` is the role that is given or taken, `own` whether the person whom the command is about gives it. */
export function refusalOf(
  { type }: Pick<Command, 'type'>,
  { role }: Actor,
  { granted, own = false }: { readonly granted?: Granted | undefined; readonly own?: boolean | undefined },
): Rejection | undefined {
  const allowed = granted ? ADMINISTER : WHO_MAY[type];
  const may = allowed.some((doer) => doer === role || (doer === 'oneself' && own));
  if (may && own && type === 'GrantRole' && granted && GIVEN_BY_OTHERS.includes(granted.role))
    return { code: 'RoleForOneself', role: granted.role };
  if (may || (role === 'coordinator' && granted && isInvitation(granted))) return undefined;
  return { code: 'NotAllowed', role, allowed };
}

const isInvitation = ({ role, scope }: Granted) => scope.kind === 'process' && INVITED.includes(role);
