import { describe, expect, test } from '@jest/globals';
import { specify, usual } from '@drivbank/kernel/testing';
import { sees, sightOf, withoutSecrets } from '../sight.js';
import type { Role, Scope } from '../roles.js';
import { SMALL } from '../testing/definitions.js';
import { aClosedProcess, anInitiatedProcess, asLead, pinned, unmotivated } from '../testing/histories.js';
import { innovationProcess } from './innovation-process.decider.js';

const { given } = specify(innovationProcess);
const provision = '31 kap. 16 § OSL';
const mark = { type: 'MarkProcessSecret', provision } as const;
const lift = { type: 'LiftSecrecy' } as const;

const marked = (by = provision) =>
  ({ type: 'ProcessMarkedSecret', provision: by, authorityId: 'care' }) as const;

describe('a secrecy mark', () => {
  test('tells the provision, and which authority made it', () =>
    given(...anInitiatedProcess())
      .when(mark)
      .then(marked()));

  test('can be of another provision later; the same one twice is one', () => {
    const history = [...anInitiatedProcess(), marked()];
    given(...history)
      .when({ ...mark, provision: '21 kap. 7 § OSL' })
      .then(marked('21 kap. 7 § OSL'));
    given(...history)
      .when(mark, unmotivated)
      .thenNothing();
  });

  test('is removed, once', () => {
    given(...anInitiatedProcess(), marked())
      .when(lift)
      .then({ type: 'SecrecyLifted' });
    given(...anInitiatedProcess(), marked(), { type: 'SecrecyLifted' })
      .when(lift)
      .thenNothing();
  });

  test.each([
    [mark, anInitiatedProcess()],
    [lift, [...anInitiatedProcess(), marked()]],
  ] as const)('needs a motive: $type', (command, history) =>
    given(...history)
      .when(command, unmotivated)
      .thenRejected({ code: 'MotiveMissing' }),
  );

  test('is for whoever runs the process, also when it is closed', () => {
    given(...anInitiatedProcess())
      .when(mark, asLead)
      .then(marked());
    given(...aClosedProcess())
      .when(mark)
      .then(marked());
  });

  test('can stand in the first event, so that there is no moment without it', () => {
    const [begun, ...rest] = anInitiatedProcess();
    given()
      .when({
        type: 'InitiateProcess',
        title: 'Trygg hemgång',
        purpose: 'Färre återinläggningar',
        ownerId: 'care',
        coordinatorId: 'carin',
        template: pinned(SMALL),
        exploratory: true,
        secrecy: { provision },
      })
      .then({ ...begun, secrecy: { provision } } as typeof begun & object, ...rest);
  });
});

describe('a process with a secrecy mark', () => {
  const deployment: Scope = { kind: 'deployment' };
  const owner: Scope = { kind: 'organisation', organisationId: 'care' };
  const there: Scope = { kind: 'process', processId: 'p1' };
  const process = {
    processId: 'p1',
    ownerId: 'care',
    offeredTo: null,
    receiverId: null,
    coordinators: ['carin'],
  };
  const isSeen = (personId: string, role: Role, scope: Scope, secret = true) =>
    sees(sightOf(personId, [{ grantId: 'r1', role, scope, from: usual.on, to: null }]), {
      ...process,
      secret,
    });

  test.each([
    ['carin', 'coordinator', deployment],
    ['carin', 'coordinator', owner],
    ['bo', 'coordinator', there],
    ['bo', 'gate_decider', there],
    ['bo', 'work_package_lead', there],
    ['bo', 'portfolio_lead', there],
    ['bo', 'follow_researcher', there],
  ] as const)('is there for %s, as %s by %j', (personId, role, scope) =>
    expect(isSeen(personId, role, scope)).toBe(true),
  );

  test.each([
    ['bo', 'portfolio_lead', deployment],
    ['bo', 'auditor', deployment],
    ['bo', 'coordinator', owner],
    ['bo', 'gate_decider', owner],
    ['bo', 'auditor', there],
    ['bo', 'participant', there],
    ['bo', 'communicator', there],
  ] as const)('is not there for %s, as %s by %j, who sees it without', (personId, role, scope) => {
    expect(isSeen(personId, role, scope)).toBe(false);
    expect(isSeen(personId, role, scope, false)).toBe(true);
  });

  test.each(['administrator', 'data_protection_officer'] as const)('nor for an %s', (role) =>
    expect(isSeen('bo', role, deployment)).toBe(false),
  );

  test('never leaves by itself', () => {
    const sight = sightOf('carin', [
      { grantId: 'r1', role: 'coordinator', scope: there, from: usual.on, to: null },
    ]);
    expect(sees(withoutSecrets(sight), { ...process, secret: true })).toBe(false);
    expect(sees(withoutSecrets(sight), { ...process, secret: false })).toBe(true);
  });
});
