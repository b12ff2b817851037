import { randomUUID } from 'node:crypto';
import type { Clock } from '@drivbank/kernel';
import { actorsFor, inFirstRoleThatMay, type Identity } from '../acting.js';
import type { Commands } from '../aggregates.js';
import { fingerprintOf, type CommandDesk } from '../commands.js';

type Parts = { readonly desk: CommandDesk; readonly clock: Clock };

/** A command to somebody's account in the role that allows it. Throws `CommandRejected` and `ActorUnknown`. */
export async function byAdministrator(
  { desk, clock }: Parts,
  identity: Identity,
  personId: string,
  command: Commands['account'],
): Promise<void> {
  const actors = await actorsFor(desk, clock, identity, { category: 'account', id: personId, command });
  const commandId = randomUUID();
  const around = { commandId, source: 'ui', requestFingerprint: fingerprintOf(commandId) } as const;
  await inFirstRoleThatMay(actors, (actor) => desk.give('account', personId, command, { actor, ...around }));
}
