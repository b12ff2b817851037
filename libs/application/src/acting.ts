import { localDateOf, type Actor, type Clock } from '@drivbank/kernel';
import {
  grantsOn,
  ROLES,
  WHO_MAY,
  type InnovationProcess,
  type Person,
  type Role,
  type Scope,
} from '@drivbank/domain';
import type { Category } from '@drivbank/projections';
import { CommandRejected, type CommandDesk } from './commands.js';

/** Who asks, and how that is known. */
export type Identity = {
  readonly personId: string;
  /** The one of several roles that the caller chose to act in. */
  readonly role?: Role | undefined;
  readonly signedInBy: Exclude<Actor['signedInBy'], 'none'>;
};

/** Nobody of that id, or nobody who holds a role today. */
export class ActorUnknown extends Error {
  constructor(readonly why: 'no-such-person' | 'no-role-today' | 'role-not-held') {
    super(`The person who acts is not known: ${why}`);
    this.name = 'ActorUnknown';
  }
}

type Wanted = {
  readonly category: Category;
  readonly id: string;
  readonly command: { readonly type: string };
};

/**
 * As whom a person may give a command: one actor for each role held today, the one that suits best first. What a role
 * may can depend on how things stand; that the decider says, of one after the other (`inFirstRoleThatMay`).
 */
export async function actorsFor(
  desk: CommandDesk,
  clock: Clock,
  identity: Identity,
  wanted: Wanted,
): Promise<readonly Actor[]> {
  const held = await grantsHeld(desk, clock, identity);
  const organisationId = await organisationAsked(desk, wanted);
  return bestFirst(held, wanted, organisationId).map(({ role, scope }) => ({
    kind: 'person',
    id: identity.personId,
    role,
    signedInBy: identity.signedInBy,
    ...(scope.kind === 'organisation' && { onBehalfOf: scope.organisationId }),
  }));
}

/** Refusals of the role, not of what is wished. */
const OF_THE_ROLE = ['NotAllowed', 'NotCoordinatorHere'];

/** Throws what `give` throws; when every role is refused, the refusal of the first. */
export async function inFirstRoleThatMay<Answer>(
  actors: readonly Actor[],
  give: (actor: Actor) => Promise<Answer>,
): Promise<Answer> {
  const tried = new Set<string>();
  let refusal: CommandRejected | undefined;
  for (const actor of actors) {
    if (tried.has(actor.role) || (refusal && !couldHelp(actor, refusal))) continue;
    tried.add(actor.role);
    try {
      return await give(actor);
    } catch (error) {
      if (!(error instanceof CommandRejected) || !OF_THE_ROLE.includes(error.rejection.code)) throw error;
      refusal ??= error;
    }
  }
  throw refusal;
}

/** A refusal that names who may is not asked about again in the role of others. */
const couldHelp = ({ role }: Actor, { rejection }: CommandRejected): boolean =>
  rejection.code !== 'NotAllowed' || rejection.allowed.includes(role);

/** For what is no command to anything that is recorded. Throws `ActorUnknown` for anybody but an administrator. */
export async function assertAdministrator(
  { desk, clock }: { readonly desk: CommandDesk; readonly clock: Clock },
  identity: Identity,
): Promise<void> {
  const held = await grantsHeld(desk, clock, identity);
  if (!held.some(({ role }) => role === 'administrator')) throw new ActorUnknown('role-not-held');
}

async function grantsHeld(
  desk: CommandDesk,
  clock: Clock,
  { personId, role: named }: Pick<Identity, 'personId' | 'role'>,
): Promise<readonly Person.Grant[]> {
  const person = await desk.stateOf('person', personId);
  if (person.status === 'absent') throw new ActorUnknown('no-such-person');
  const today = grantsOn(person.grants, localDateOf(clock.now()));
  if (today.length === 0) throw new ActorUnknown('no-role-today');
  const held = today.filter(({ role }) => named === undefined || role === named);
  if (held.length === 0) throw new ActorUnknown('role-not-held');
  return held;
}

/** The organisation that an offer is made to: only its own people can answer. */
async function organisationAsked(
  desk: CommandDesk,
  { category, id, command }: Wanted,
): Promise<string | undefined> {
  if (category !== 'innovationProcess') return undefined;
  const process = await desk.stateOf('innovationProcess', id);
  if (process.status === 'absent') return undefined;
  if (command.type.endsWith('Ownership')) return process.offeredTo ?? undefined;
  if (command.type.endsWith('Receivership')) return process.receiver?.organisationId;
  return undefined;
}

/** Throws `ActorUnknown` when all that is held is held in other processes. */
function bestFirst(
  grants: readonly Person.Grant[],
  wanted: Wanted,
  organisationId: string | undefined,
): readonly Person.Grant[] {
  const here = grants.filter(({ scope }) => !isElsewhere(scope, wanted));
  if (here.length === 0) throw new ActorUnknown('role-not-held');
  return here.toSorted((a, b) => rank(b) - rank(a) || ROLES.indexOf(a.role) - ROLES.indexOf(b.role));

  function rank({ role, scope }: Person.Grant): number {
    const may = mayGive(wanted, role) ? 4 : 0;
    const asked = scope.kind === 'organisation' && scope.organisationId === organisationId ? 2 : 0;
    return may + asked + (scope.kind === 'process' ? 1 : 0);
  }
}

const isElsewhere = (scope: Scope, { category, id }: Wanted): boolean =>
  category === 'innovationProcess' && scope.kind === 'process' && scope.processId !== id;

function mayGive({ category, command }: Wanted, role: Role): boolean {
  if (category === 'innovationProcess')
    return WHO_MAY[command.type as InnovationProcess.Command['type']].includes(role);
  if (category === 'notification' || category === 'log') return role === 'administrator';
  return MAY_WRITE_DIRECTORY.includes(role);
}

/** Preferred when a person holds several roles; the deciders of organisations, people and templates decide. */
const MAY_WRITE_DIRECTORY: readonly Role[] = ['administrator', 'portfolio_lead'];
