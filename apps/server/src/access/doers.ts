import type { Access } from '@drivbank/contracts';
import { WHO_MAY_GIVE, type Doer } from '@drivbank/domain';

/** The roles that an operation is for. */
export const doersOf = (access: Exclude<Access, string>): readonly Doer[] =>
  'roles' in access ? (access.roles as readonly Doer[]) : WHO_MAY_GIVE[access.to]![access.gives]!;
