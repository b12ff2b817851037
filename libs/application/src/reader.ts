import type { Clock } from '@drivbank/kernel';
import type { LogFollower } from '@drivbank/projections';
import { seenIn, sees, sightOf, withOpened, withoutSecrets, type Person, type Sight } from '@drivbank/domain';
import { ActorUnknown, grantsHeld, type Identity } from './acting.js';
import { CommandRejected, type CommandDesk } from './commands.js';
import { openedTo } from './security/opened-to.js';

type Parts = { readonly desk: CommandDesk; readonly clock: Clock; readonly follower: LogFollower };

/** What somebody may read, and the roles that let him. */
export type Reader = { readonly sight: Sight; readonly held: readonly Person.Grant[] };

/** Who reads, and by which token if he is a program. */
export type Reading = Pick<Identity, 'personId' | 'token'>;

/**
 * By the roles that count today, all of them, and by what was opened to the person for a while, unless he is a program.
 * Throws `ActorUnknown` for who holds no role.
 */
export async function readerOf(parts: Parts, { personId, token }: Reading): Promise<Reader> {
  const held = await grantsHeld(parts, { personId, token });
  const sight = sightOf(personId, held);
  if (token) return { held, sight: await sightByToken(parts, withoutSecrets(sight), token) };
  return { held, sight: withOpened(sight, await openedTo(parts, personId, held)) };
}

/** The same for what leaves by itself, to calendars and webhooks: never anything that has a secrecy mark. */
export async function readerOutside(parts: Parts, personId: string): Promise<Reader> {
  const held = await grantsHeld(parts, { personId });
  return { held, sight: withoutSecrets(sightOf(personId, held)) };
}

/** What it answers, and undefined for who may read nothing. */
export async function ifAny(reader: Promise<Reader>): Promise<Reader | undefined> {
  try {
    return await reader;
  } catch (error) {
    if (error instanceof ActorUnknown) return undefined;
    throw error;
  }
}

/** Whether a process may be told of outside: the person sees it, and it has no secrecy mark. */
export async function isSeenOutside(parts: Parts, personId: string, processId: string): Promise<boolean> {
  const reader = await ifAny(readerOutside(parts, personId));
  return reader !== undefined && isSeen(parts, reader.sight, processId);
}

/** Throws as for a process that is not there when it is one that does not exist for who reads. */
export async function assertSees(parts: Parts, reading: Reading, processId: string): Promise<void> {
  const { sight } = await readerOf(parts, reading);
  if (!(await isSeen(parts, sight, processId)))
    throw new CommandRejected('innovationProcess', { code: 'ProcessNotFound' });
}

/** No more processes than the token reaches, none with a secrecy mark, and of people no more than their names: not even its person's own details. */
async function sightByToken(
  parts: Parts,
  sight: Sight,
  { processId }: NonNullable<Reading['token']>,
): Promise<Sight> {
  const people = { self: '' };
  if (processId === null) return { ...sight, people };
  const processes = (await isSeen(parts, sight, processId)) ? [processId] : [];
  return { ...sight, people, processes: { organisations: [], processes, coordinator: null } };
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
