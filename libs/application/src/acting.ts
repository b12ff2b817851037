import { localDateOf, type Actor, type Clock } from '@drivbank/kernel';
import {
  grantsByToken,
  grantsOn,
  holdsIn,
  ROLES,
  seenIn,
  WHO_MAY_GIVE,
  type Person,
  type Role,
  type Scope,
  type Seen,
  type TokenLimits,
} from '@drivbank/domain';
import type { Category } from '@drivbank/projections';
import { CommandRejected, type CommandDesk } from './commands.js';

/** Who asks, and how that is known. */
export type Identity = {
  readonly personId: string;
  /** The one of several roles that the caller chose to act in. */
  readonly role?: Role | undefined;
  readonly signedInBy: Exclude<Actor['signedInBy'], 'none'>;
  /** The token that a program has shown, and what it leaves of what the person may. */
  readonly token?: TokenLimits | undefined;
};

/** Nobody of that id, nobody who holds a role today, or who holds it elsewhere. */
export class ActorUnknown extends Error {
  constructor(
    readonly why: 'no-such-person' | 'no-role-today' | 'no-role-by-token' | 'role-not-held' | 'not-here',
  ) {
    super(`The person who acts is not known: ${why}`);
    this.name = 'ActorUnknown';
  }
}

/** What roles and offers are looked up by. */
export type Placed = Omit<Seen, 'secret'>;

type Wanted = {
  readonly category: Category;
  readonly id: string;
  /** `ownerId` is of a process that is to begin. */
  readonly command: { readonly type: string; readonly ownerId?: string };
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
  const held = await grantsHeld({ desk, clock }, identity);
  const { personId } = identity;
  return (await bestFirst(held, wanted, { personId, desk })).map(({ role, scope }) => ({
    kind: 'person',
    id: identity.personId,
    role,
    signedInBy: identity.signedInBy,
    ...(identity.token && { tokenId: identity.token.tokenId }),
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

type Parts = { readonly desk: CommandDesk; readonly clock: Clock };

/** The roles that count today, of which the caller may have chosen one. Throws `ActorUnknown` for none. */
export async function grantsHeld(
  { desk, clock }: Parts,
  { personId, role: named, token }: Pick<Identity, 'personId' | 'role' | 'token'>,
): Promise<readonly Person.Grant[]> {
  const person = await desk.stateOf('person', personId);
  if (person.status === 'absent') throw new ActorUnknown('no-such-person');
  const all = grantsOn(person.grants, localDateOf(clock.now()));
  const today = token ? grantsByToken(all, token) : all;
  if (today.length === 0) throw new ActorUnknown(all.length === 0 ? 'no-role-today' : 'no-role-by-token');
  const held = today.filter(({ role }) => named === undefined || role === named);
  if (held.length === 0) throw new ActorUnknown('role-not-held');
  return held;
}

/** The organisation that an offer is made to: only its own people can answer. */
function organisationAsked({ command }: Wanted, process: Placed | undefined): string | undefined {
  if (command.type.endsWith('Ownership')) return process?.offeredTo ?? undefined;
  if (command.type.endsWith('Receivership')) return process?.receiverId ?? undefined;
  return undefined;
}

/** Throws `ActorUnknown` when nothing that is held holds there. */
async function bestFirst(
  grants: readonly Person.Grant[],
  wanted: Wanted,
  { personId, desk }: { readonly personId: string; readonly desk: CommandDesk },
): Promise<readonly Person.Grant[]> {
  const process = await processOf(wanted, desk);
  const organisationId = organisationAsked(wanted, process);
  const here = grants.filter((grant) => holdsHere(grant, wanted, process, personId));
  if (here.length === 0) throw new ActorUnknown('not-here');
  return here.toSorted((a, b) => rank(b) - rank(a) || ROLES.indexOf(a.role) - ROLES.indexOf(b.role));

  function rank({ role, scope }: Person.Grant): number {
    const may = mayGive(wanted, role) ? 4 : 0;
    const asked = scope.kind === 'organisation' && scope.organisationId === organisationId ? 2 : 0;
    return may + asked + (scope.kind === 'process' ? 1 : 0);
  }
}

/** The process that a command is to, or about: whom one invites into it, or no longer. */
async function processOf({ category, id, command }: Wanted, desk: CommandDesk): Promise<Seen | undefined> {
  const processId = category === 'innovationProcess' ? id : await processOfRole(id, command, desk);
  const process = processId && (await desk.stateOf('innovationProcess', processId));
  return processId && process && process.status !== 'absent' ? seenIn(processId, process) : undefined;
}

async function processOfRole(personId: string, command: Wanted['command'], desk: CommandDesk) {
  const { scope, grantId } = command as { scope?: Scope; grantId?: string };
  if (scope) return scope.kind === 'process' ? scope.processId : undefined;
  const person = grantId === undefined ? undefined : await desk.stateOf('person', personId);
  const revoked = person?.status === 'known' && person.grants.find((grant) => grant.grantId === grantId);
  return revoked && revoked.scope.kind === 'process' ? revoked.scope.processId : undefined;
}

/** Whether a role holds where the command goes. That a role may give it at all is another matter. */
export function holdsHere(
  { role, scope }: Person.Grant,
  wanted: Wanted,
  process: Placed | undefined,
  personId: string,
): boolean {
  const coordinates = role === 'coordinator' && process?.coordinators.includes(personId);
  if (wanted.category === 'innovationProcess') {
    const { ownerId = process?.ownerId ?? '' } = wanted.command;
    const asked = organisationAsked(wanted, process);
    const isAsked = asked !== undefined && scope.kind === 'organisation' && scope.organisationId === asked;
    return holdsIn(scope, { processId: wanted.id, ownerId }) || isAsked || coordinates === true;
  }
  if (process && role === 'coordinator') return coordinates === true;
  return scope.kind === 'deployment' || !EVERYWHERE.includes(role);
}

/** Roles that speak for the whole deployment outside of processes: for a part of it they do not. */
const EVERYWHERE: readonly Role[] = ['administrator', 'portfolio_lead'];

const mayGive = ({ category, command }: Wanted, role: Role): boolean =>
  WHO_MAY_GIVE[category]![command.type]?.some((doer) => doer === role) ?? false;
