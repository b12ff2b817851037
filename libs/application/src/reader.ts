import { localDateOf, type Clock } from '@drivbank/kernel';
import { grantsOn, seenIn, sees, sightOf, type Person, type Sight } from '@drivbank/domain';
import { ActorUnknown } from './acting.js';
import { CommandRejected, type CommandDesk } from './commands.js';

type Parts = { readonly desk: CommandDesk; readonly clock: Clock };

/** What somebody may read, and the roles that let him. */
export type Reader = { readonly sight: Sight; readonly held: readonly Person.Grant[] };

/** By the roles that he holds today, all of them. Throws `ActorUnknown` for none. */
export async function readerOf({ desk, clock }: Parts, personId: string): Promise<Reader> {
  const person = await desk.stateOf('person', personId);
  if (person.status === 'absent') throw new ActorUnknown('no-such-person');
  const held = grantsOn(person.grants, localDateOf(clock.now()));
  if (held.length === 0) throw new ActorUnknown('no-role-today');
  return { sight: sightOf(personId, held), held };
}

/** Throws as for a process that is not there when it is one that the person does not see. */
export async function assertSees(parts: Parts, personId: string, processId: string): Promise<void> {
  const { sight } = await readerOf(parts, personId);
  if (!(await isSeen(parts, sight, processId)))
    throw new CommandRejected('innovationProcess', { code: 'ProcessNotFound' });
}

/** Whether the process exists for whoever has that sight, by all that has been written. */
export async function isSeen(
  { desk }: Pick<Parts, 'desk'>,
  sight: Sight,
  processId: string,
): Promise<boolean> {
  const process = await desk.stateOf('innovationProcess', processId);
  return process.status !== 'absent' && sees(sight, seenIn(processId, process));
}
