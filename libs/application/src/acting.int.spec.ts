import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { localDate } from '@drivbank/kernel';
import type { InnovationProcess } from '@drivbank/domain';
import { actorsFor, inFirstRoleThatMay, type Identity } from './acting.js';
import { CommandRejected } from './commands.js';
import { firstPersonId } from './founding.js';
import { byAdministrator, CARIN, Trial } from './testing/trial.js';

let trial: Trial;
beforeAll(async () => {
  trial = await Trial.open();
  await trial.initiate('p1');
  await trial.initiate('p2');
});
afterAll(() => trial.close());

const person = (personId: string): Identity => ({ personId, signedInBy: 'development-header' });
const COORDINATOR_AND_LEAD = person(firstPersonId('coordinator'));
const LONG_AGO = localDate('2030-01-01');
/** Before the receiver has it: the decider lets a portfolio lead do it, and a coordinator not. */
const CLOSE_EARLY: InnovationProcess.Command = {
  type: 'CloseProcess',
  outcome: 'stopped_learning',
  goalAttainment: 3,
  followUpOn: 'none',
  lessonsDueOn: localDate('2030-09-02'),
};

async function giveAs(identity: Identity, id: string, command: InnovationProcess.Command) {
  const { desk, clock } = trial.engine;
  const actors = await actorsFor(desk, clock, identity, { category: 'innovationProcess', id, command });
  return inFirstRoleThatMay(actors, async (by) => {
    await trial.act(id, command, by);
    return by.role;
  });
}

test('acts in the first role that may as things stand', async () => {
  expect(await giveAs(COORDINATOR_AND_LEAD, 'p1', CLOSE_EARLY)).toBe('portfolio_lead');
});

test('leads where somebody else coordinates', async () => {
  const rename = { type: 'RenameProcess', title: 'Under nytt namn' } as const;
  expect(await giveAs(COORDINATOR_AND_LEAD, 'p2', rename)).toBe('portfolio_lead');
  expect(await giveAs(person(CARIN), 'p2', { ...rename, title: 'Under gammalt namn' })).toBe('coordinator');
});

test('is refused as the role that suits best, when none may', async () => {
  const refused = giveAs(person(CARIN), 'p2', CLOSE_EARLY);
  await expect(refused).rejects.toBeInstanceOf(CommandRejected);
  await expect(refused).rejects.toMatchObject({ rejection: { code: 'NotAllowed', role: 'coordinator' } });
});

test('holds a role in one process there only', async () => {
  const scope = { kind: 'process', processId: 'p1' } as const;
  const grant = { type: 'GrantRole', role: 'portfolio_lead', scope, from: LONG_AGO, to: null } as const;
  await trial.give('person', 'lars', { type: 'RegisterPerson', details: { name: 'Lars' } }, byAdministrator);
  await trial.give('person', 'lars', grant, byAdministrator);
  const rename = { type: 'RenameProcess', title: 'Ett annat namn' } as const;
  await expect(giveAs(person('lars'), 'p2', rename)).rejects.toMatchObject({ why: 'not-here' });
});

test('a refusal that is not of the role is not asked about again', async () => {
  const unknown = { type: 'MeetDeadline', deadlineId: 'd99' } as const;
  await expect(giveAs(COORDINATOR_AND_LEAD, 'p2', unknown)).rejects.toMatchObject({
    rejection: { code: 'DeadlineNotFound' },
  });
});
