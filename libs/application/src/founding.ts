import { categoryOf, derivedId, idOf, localDateOf, type Actor, type Clock } from '@drivbank/kernel';
import { BUILT_IN_TEMPLATES, type Role } from '@drivbank/domain';
import { START } from '@drivbank/event-store';
import type { Backing } from './backing/backing.js';
import { fingerprintOf, type Caller, type CommandDesk } from './commands.js';

const SYSTEM: Actor = { kind: 'system', id: 'drivbank', role: 'system', signedInBy: 'none' };

/**
 * A caller for what the system does by itself: the same cause gives the same command. `correlationId` names what it
 * does together with others.
 */
export const bySystem = (commandId: string, correlationId?: string): Caller => ({
  actor: SYSTEM,
  commandId,
  source: 'job',
  requestFingerprint: fingerprintOf(commandId),
  correlationId,
});

/** The log's own id, from its first event. Founds an empty log under the id that it may claim. */
export async function foundLog(
  { log, claimLogId }: Pick<Backing, 'log' | 'claimLogId'>,
  desk: CommandDesk,
): Promise<string> {
  const [genesis] = (await log.readAll(START, 1)).events;
  if (genesis) {
    if (categoryOf(genesis.stream) !== 'log')
      throw new Error('Impossible history: the log has no first event');
    return idOf(genesis.stream);
  }
  const logId = await claimLogId();
  await desk.give('log', logId, { type: 'FoundLog', logId }, bySystem(derivedId('found', logId)));
  return logId;
}

export const templateIdOf = (key: string) => derivedId('template', key);

/** Publishes the built-in templates that this log does not have yet. */
export async function publishBuiltInTemplates(desk: CommandDesk): Promise<void> {
  for (const { key, definition } of BUILT_IN_TEMPLATES) {
    const id = templateIdOf(key);
    const { status } = await desk.stateOf('processTemplate', id);
    if (status === 'known') continue;
    await desk.give(
      'processTemplate',
      id,
      { type: 'DraftTemplate', definition },
      bySystem(derivedId('draft', id)),
    );
    await desk.give(
      'processTemplate',
      id,
      { type: 'PublishTemplateVersion' },
      bySystem(derivedId('publish', id)),
    );
  }
}

/** Who a new log knows: functions, not people. They can be renamed, and others added beside them. */
const FIRST_PEOPLE: readonly {
  readonly key: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Roles held for the first organisation alone: whoever answers offers made to it. */
  readonly forOrganisation: readonly Role[];
}[] = [
  {
    key: 'coordinator',
    name: 'Samordnaren',
    roles: ['coordinator', 'portfolio_lead', 'administrator'],
    forOrganisation: [],
  },
  { key: 'decider', name: 'Beslutsfattaren', roles: ['gate_decider'], forOrganisation: ['gate_decider'] },
];

export const firstPersonId = (key: string) => derivedId('first-person', key);
export const FIRST_ORGANISATION_ID = derivedId('first-organisation');

/** People sign in to this log: nobody acts in it any more by saying who he is. */
export class NoTrial extends Error {
  constructor() {
    super(
      'People sign in to this log, so it is no trial: leave out DRIVBANK_SIGN_IN=trial (or --demonstration), ' +
        'or anybody could act in their names',
    );
    this.name = 'NoTrial';
  }
}

/** Throws `NoTrial` where somebody has an account: all others follow from the first administrator's. */
export async function assertTrial(desk: CommandDesk, logId: string): Promise<void> {
  if ((await desk.stateOf('log', logId)).firstAdministrator !== null) throw new NoTrial();
}

/** Whether the log knows the people of a trial. */
export async function beganAsTrial(desk: CommandDesk): Promise<boolean> {
  return (await desk.stateOf('person', firstPersonId('coordinator'))).status === 'known';
}

/**
 * An organisation to own processes and two people to act, so that a trial can begin: one who runs processes and one
 * who decides, because nobody decides a gate that he alone asked for.
 */
export async function seatFirstPeople(desk: CommandDesk, clock: Clock, organisation: string): Promise<void> {
  await registerFirstOrganisation(desk, organisation);
  if (await areSeated(desk)) return;
  const from = localDateOf(clock.now());
  for (const { key, name, roles, forOrganisation } of FIRST_PEOPLE) {
    const id = firstPersonId(key);
    const details = { name };
    await desk.give('person', id, { type: 'RegisterPerson', details }, bySystem(derivedId('register', id)));
    const grants = [
      ...roles.map((role) => ({ role, scope: { kind: 'deployment' } as const })),
      ...forOrganisation.map((role) => ({
        role,
        scope: { kind: 'organisation', organisationId: FIRST_ORGANISATION_ID } as const,
      })),
    ];
    for (const { role, scope } of grants)
      await desk.give(
        'person',
        id,
        { type: 'GrantRole', role, scope, from, to: null },
        bySystem(derivedId('grant', id, role, scope.kind)),
      );
  }
}

/** Whether the last one has all roles, which are given in that order. */
async function areSeated(desk: CommandDesk): Promise<boolean> {
  const { key, roles, forOrganisation } = FIRST_PEOPLE.at(-1)!;
  const last = await desk.stateOf('person', firstPersonId(key));
  return last.status === 'known' && last.grants.length >= roles.length + forOrganisation.length;
}

/** An organisation to own processes. */
export async function registerFirstOrganisation(desk: CommandDesk, organisation: string): Promise<void> {
  const details = {
    name: organisation,
    sector: 'own_municipality',
    number: null,
    parentId: null,
    email: null,
  } as const;
  await desk.give(
    'organisation',
    FIRST_ORGANISATION_ID,
    { type: 'RegisterOrganisation', ...details },
    bySystem(derivedId('register', FIRST_ORGANISATION_ID)),
  );
}
