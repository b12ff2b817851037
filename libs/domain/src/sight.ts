import type { Known } from './innovation-process/innovation-process.js';
import type { Grant } from './person/person.js';
import type { Role } from './roles.js';

/** What exists for a person who reads; the rest does not, and nothing tells that it is there. */
export type Sight = {
  readonly processes: 'all' | SomeProcesses;
  /** Of these, which of those with a secrecy mark. */
  readonly secret: 'all' | SecretProcesses;
  /** Those that do not exist for the reader all the same: secret today, when he looks at how it was before. */
  readonly except: readonly string[];
  /** Whose details, roles and preferences: everybody's, or one's own beside the names of those in the processes. */
  readonly people: 'all' | { readonly self: string };
};

/** Those that belong to organisations or are among processes where one holds a role, and those one coordinates. */
type SomeProcesses = {
  readonly organisations: readonly string[];
  readonly processes: readonly string[];
  /** Whoever is named as coordinator; null for who does not act as one. */
  readonly coordinator: string | null;
};

/** Those that one is assigned to by a role in that very process, and those one coordinates. */
type SecretProcesses = Pick<SomeProcesses, 'processes' | 'coordinator'>;

/** Of the system itself, and of whoever is at a trial's computer. */
export const EVERYTHING: Sight = { processes: 'all', secret: 'all', except: [], people: 'all' };

/** The same without anything that has a secrecy mark: for whatever leaves by itself, and for programs. */
export const withoutSecrets = (sight: Sight): Sight => ({
  ...sight,
  secret: { processes: [], coordinator: null },
});

/** With processes that were opened to the reader for a while, whatever marks they have. */
export function withOpened(sight: Sight, opened: readonly string[]): Sight {
  if (opened.length === 0) return sight;
  const { processes, secret } = sight;
  const more = <Some extends { readonly processes: readonly string[] }>(some: 'all' | Some) =>
    some === 'all' ? some : { ...some, processes: [...some.processes, ...opened] };
  return { ...sight, processes: more(processes), secret: more(secret) };
}

/**
 * Roles that read processes where they are held. An administrator keeps the system and a data-protection officer the
 * register of personal data: neither reads what processes are about.
 */
const READ_PROCESSES: readonly Role[] = [
  'coordinator',
  'gate_decider',
  'work_package_lead',
  'portfolio_lead',
  'follow_researcher',
  'participant',
  'communicator',
  'auditor',
];

/**
 * Roles that read a process with a secrecy mark, held in that very process. An auditor opens it by a ground; whoever
 * only takes part or communicates does not read it.
 */
const READ_SECRET: readonly Role[] = [
  'coordinator',
  'gate_decider',
  'work_package_lead',
  'portfolio_lead',
  'follow_researcher',
];

/** Roles that read who everybody is, how to reach them and which roles they hold. */
const READ_PEOPLE: readonly Role[] = [
  'coordinator',
  'gate_decider',
  'portfolio_lead',
  'auditor',
  'data_protection_officer',
  'administrator',
];

/** What the roles that a person holds let him see. */
export function sightOf(personId: string, held: readonly Grant[]): Sight {
  const people = held.some(({ role }) => READ_PEOPLE.includes(role)) ? 'all' : { self: personId };
  const reading = held.filter(({ role }) => READ_PROCESSES.includes(role));
  const coordinator = reading.some(({ role }) => role === 'coordinator') ? personId : null;
  const secret = {
    processes: processesOf(reading.filter(({ role }) => READ_SECRET.includes(role))),
    coordinator,
  };
  if (reading.some(({ scope }) => scope.kind === 'deployment'))
    return { processes: 'all', secret, except: [], people };
  return {
    processes: {
      organisations: reading.flatMap(({ scope }) =>
        scope.kind === 'organisation' ? scope.organisationId : [],
      ),
      processes: processesOf(reading),
      coordinator,
    },
    secret,
    except: [],
    people,
  };
}

const processesOf = (grants: readonly Grant[]) =>
  grants.flatMap(({ scope }) => (scope.kind === 'process' ? scope.processId : []));

/** How much of all processes: whoever sees some may still find that there are none. */
export type Extent = 'all' | 'some' | 'none';

export function extentOf({ processes: some }: Sight): Extent {
  if (some === 'all') return 'all';
  const { organisations, processes, coordinator } = some;
  return organisations.length + processes.length > 0 || coordinator !== null ? 'some' : 'none';
}

/** What a process is seen by. */
export type Seen = {
  readonly processId: string;
  readonly ownerId: string;
  /** Organisations that were asked to own it, or to receive what comes of it. */
  readonly offeredTo: string | null;
  readonly receiverId: string | null;
  readonly coordinators: readonly string[];
  /** Whether it has a secrecy mark. */
  readonly secret: boolean;
};

export const seenIn = (
  processId: string,
  { ownerId, offeredTo, receiver, coordinators, secrecy }: Known,
): Seen => ({
  processId,
  ownerId,
  offeredTo,
  receiverId: receiver?.organisationId ?? null,
  coordinators,
  secret: secrecy !== undefined,
});

/** Whether the process exists for whoever has that sight. */
export function sees({ processes: some, secret, except }: Sight, process: Seen): boolean {
  if (except.includes(process.processId) || isKept(secret, process)) return false;
  if (some === 'all') return true;
  const concerned = [process.ownerId, process.offeredTo, process.receiverId];
  return (
    some.processes.includes(process.processId) ||
    some.organisations.some((id) => concerned.includes(id)) ||
    (some.coordinator !== null && process.coordinators.includes(some.coordinator))
  );
}

/** Whether its mark keeps it from who sees only some of those that have one. */
function isKept(secret: Sight['secret'], { processId, coordinators, secret: marked }: Seen): boolean {
  if (!marked || secret === 'all') return false;
  const names = secret.coordinator !== null && coordinators.includes(secret.coordinator);
  return !names && !secret.processes.includes(processId);
}
