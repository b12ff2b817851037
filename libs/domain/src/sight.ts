import type { Known } from './innovation-process/innovation-process.js';
import type { Grant } from './person/person.js';
import type { Role } from './roles.js';

/** What exists for a person who reads; the rest does not, and nothing tells that it is there. */
export type Sight = {
  readonly processes: 'all' | SomeProcesses;
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

/** Of the system itself, and of whoever is at a trial's computer. */
export const EVERYTHING: Sight = { processes: 'all', people: 'all' };

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
  if (reading.some(({ scope }) => scope.kind === 'deployment')) return { processes: 'all', people };
  const coordinates = reading.some(({ role }) => role === 'coordinator');
  return {
    processes: {
      organisations: reading.flatMap(({ scope }) =>
        scope.kind === 'organisation' ? scope.organisationId : [],
      ),
      processes: reading.flatMap(({ scope }) => (scope.kind === 'process' ? scope.processId : [])),
      coordinator: coordinates ? personId : null,
    },
    people,
  };
}

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
};

export const seenIn = (processId: string, { ownerId, offeredTo, receiver, coordinators }: Known): Seen => ({
  processId,
  ownerId,
  offeredTo,
  receiverId: receiver?.organisationId ?? null,
  coordinators,
});

/** Whether the process exists for whoever has that sight. */
export function sees({ processes: some }: Sight, process: Seen): boolean {
  if (some === 'all') return true;
  const concerned = [process.ownerId, process.offeredTo, process.receiverId];
  return (
    some.processes.includes(process.processId) ||
    some.organisations.some((id) => concerned.includes(id)) ||
    (some.coordinator !== null && process.coordinators.includes(some.coordinator))
  );
}
