import { randomUUID } from 'node:crypto';
import type { Clock } from '@drivbank/kernel';
import { actorsFor, inFirstRoleThatMay, type Identity } from '../acting.js';
import type { Commands } from '../aggregates.js';
import { fingerprintOf, type CommandDesk, type Given } from '../commands.js';

type Parts = { readonly desk: CommandDesk; readonly clock: Clock };

/** A command to somebody's account, or to what goes with it, in the role that allows it. Throws `CommandRejected` and `ActorUnknown`. */
export async function asAdministrator<C extends 'account' | 'calendarFeed' | 'apiToken'>(
  { desk, clock }: Parts,
  identity: Identity,
  { category, id, command }: { readonly category: C; readonly id: string; readonly command: Commands[C] },
): Promise<Given> {
  const actors = await actorsFor(desk, clock, identity, { category, id, command });
  const commandId = randomUUID();
  const around = { commandId, source: 'ui', requestFingerprint: fingerprintOf(commandId) } as const;
  return inFirstRoleThatMay(actors, (actor) => desk.give(category, id, command, { actor, ...around }));
}

export async function byAdministrator(
  parts: Parts,
  identity: Identity,
  personId: string,
  command: Commands['account'],
): Promise<void> {
  await asAdministrator(parts, identity, { category: 'account', id: personId, command });
}
