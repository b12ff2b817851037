import { randomUUID } from 'node:crypto';
import { derivedId, localDateOf, type Clock } from '@drivbank/kernel';
import { unsealed, type Keyring } from '@drivbank/privacy';
import type { CommandDesk } from '../commands.js';
import { bySystem } from '../founding.js';

type Parts = {
  readonly desk: CommandDesk;
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly logId: string;
};

export type NewAdministrator = {
  readonly name: string;
  readonly loginName: string;
  readonly passwordHash: string;
};

export async function hasAdministrator({ desk, logId }: Parts): Promise<boolean> {
  return (await desk.stateOf('log', logId)).firstAdministrator !== null;
}

/**
 * Of however many try, on however many nodes, the first to write it in the log. Answers with the person.
 * Throws `CommandRejected` for all others.
 */
export async function appointFirstAdministrator(parts: Parts, wanted: NewAdministrator): Promise<string> {
  const { desk, logId } = parts;
  const commandId = randomUUID();
  const personId = derivedId(commandId);
  const command = { type: 'AppointFirstAdministrator', personId, ...wanted } as const;
  await desk.give('log', logId, command, bySystem(commandId));
  await followAppointment(parts);
  return personId;
}

/** Person, role and account follow from the appointment, also when the process ended in between, and once. */
export async function followAppointment({ desk, keyring, clock, logId }: Parts): Promise<void> {
  const { firstAdministrator: appointed } = await desk.stateOf('log', logId);
  if (!appointed) return;
  const { personId } = appointed;
  if ((await desk.stateOf('account', personId)).status !== 'absent') return;
  const { name, loginName, passwordHash } = await unsealed(appointed, keyring);
  if (typeof name !== 'string' || typeof loginName !== 'string' || typeof passwordHash !== 'string') return;
  const by = (deed: string) => bySystem(derivedId('first-administrator', deed, personId));
  const details = { name, email: loginName };
  await desk.give('person', personId, { type: 'RegisterPerson', details }, by('register'));
  const from = localDateOf(clock.now());
  const scope = { kind: 'deployment' } as const;
  const grant = { type: 'GrantRole', role: 'administrator', scope, from, to: null } as const;
  await desk.give('person', personId, grant, by('grant'));
  await desk.give('account', personId, { type: 'OpenAccount', loginName, passwordHash }, by('open'));
}
