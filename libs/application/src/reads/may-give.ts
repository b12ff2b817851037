import { refusalOf, ROLES, WHO_MAY, type InnovationProcess, type Person, type Role } from '@drivbank/domain';
import type { ProcessRecord } from '@drivbank/projections';
import { holdsHere, type Placed } from '../acting.js';
import type { Moment } from './moment.js';

/** Somebody who could act, with the roles that he holds today. */
export type Acting = {
  readonly personId: string;
  readonly held: readonly Person.Grant[];
  /** Commands that he does not give in the way in which he asks, whatever his roles. */
  readonly never?: readonly string[];
};

type Type = InnovationProcess.Command['type'];

const COMMANDS = Object.keys(WHO_MAY) as Type[];
const isOfPersons = (type: Type) => WHO_MAY[type].some((doer) => ROLES.includes(doer as Role));

/**
 * Whether one of somebody's roles lets him give such a command to the process; of nobody in particular, whether any
 * role could. So that screens offer no more than that: it guards nothing, and the decider still sees how things stand.
 */
export function mayGive(acting: Acting | undefined, process: Placed, type: Type): boolean {
  if (!acting) return isOfPersons(type);
  const { personId: id, held, never = [] } = acting;
  if (never.includes(type)) return false;
  const wanted = { category: 'innovationProcess', id: process.processId, command: { type } } as const;
  return held.some(
    (grant) =>
      !refusalOf({ type }, process, { id, role: grant.role }) && holdsHere(grant, wanted, process, id),
  );
}

/** What the reader may give to the process of a record; nothing is given to the past. */
export function commandsFor({ acting, past }: Moment, record: ProcessRecord): readonly Type[] {
  const { processId, ownerId, offeredTo, receiver, coordinators } = record;
  const process: Placed = {
    processId,
    ownerId,
    offeredTo: offeredTo?.organisationId ?? null,
    receiverId: receiver?.organisationId ?? null,
    coordinators: coordinators.map(({ id }) => id),
  };
  return past ? [] : COMMANDS.filter((type) => mayGive(acting, process, type));
}
