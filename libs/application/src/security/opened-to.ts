import type { Clock } from '@drivbank/kernel';
import { EVERYTHING, type Person, type Role } from '@drivbank/domain';
import { queriesOn, type LogFollower } from '@drivbank/projections';

type Parts = { readonly clock: Clock; readonly follower: LogFollower };

/** The role that each way of reading is for, everywhere: whoever does not hold it any more reads no longer. */
const ROLE_OF = { ground: 'auditor', 'break-glass': 'administrator' } as const satisfies Record<string, Role>;

/** The processes that somebody reads now by a ground or by breaking the glass. */
export async function openedTo(
  { clock, follower }: Parts,
  personId: string,
  held: readonly Person.Grant[],
): Promise<readonly string[]> {
  const roles = held.flatMap(({ role, scope }) => (scope.kind === 'deployment' ? role : []));
  if (!Object.values(ROLE_OF).some((role) => roles.includes(role))) return [];
  const rows = await queriesOn(follower.views.database, EVERYTHING)
    .selectFrom('secret_reading')
    .select(['process_id', 'way'])
    .where('person_id', '=', personId)
    .where('until', '>', clock.now())
    .where('ended_at', 'is', null)
    .execute();
  return rows.filter(({ way }) => roles.includes(ROLE_OF[way])).map((row) => row.process_id);
}
