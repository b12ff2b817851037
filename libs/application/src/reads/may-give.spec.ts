import { expect, test } from '@jest/globals';
import { localDate } from '@drivbank/kernel';
import type { InnovationProcess, Role, Scope } from '@drivbank/domain';
import type { Placed } from '../acting.js';
import { mayGive } from './may-give.js';

type Type = InnovationProcess.Command['type'];

const PROCESS: Placed = {
  processId: 'p1',
  ownerId: 'skolan',
  offeredTo: 'vården',
  receiverId: 'parken',
  coordinators: ['carin'],
};
const EVERYWHERE: Scope = { kind: 'deployment' };
const of = (organisationId: string): Scope => ({ kind: 'organisation', organisationId });
const within = (processId: string): Scope => ({ kind: 'process', processId });
const holding = (personId: string, role: Role, scope: Scope) => ({
  personId,
  held: [{ grantId: 'r1', role, scope, from: localDate('2026-01-01'), to: null }],
});

test.each<[string, string, Role, Scope, Type, boolean]>([
  ['who coordinates it', 'carin', 'coordinator', EVERYWHERE, 'RenameProcess', true],
  ['who coordinates it, by a role elsewhere', 'carin', 'coordinator', of('parken'), 'RenameProcess', true],
  ['a coordinator of others', 'fia', 'coordinator', EVERYWHERE, 'RenameProcess', false],
  ['a coordinator of others, what everybody may', 'fia', 'coordinator', EVERYWHERE, 'RecordLesson', true],
  ['who leads the owner', 'lars', 'portfolio_lead', of('skolan'), 'TransferOwnership', true],
  ['who leads another organisation', 'lars', 'portfolio_lead', of('gatan'), 'TransferOwnership', false],
  ['who decides in it', 'bo', 'gate_decider', within('p1'), 'DecideGate', true],
  ['who decides in another', 'bo', 'gate_decider', within('p2'), 'DecideGate', false],
  ['whom it is offered to, the answer', 'bo', 'gate_decider', of('vården'), 'AcceptOwnership', true],
  ['whom it is offered to, not more', 'bo', 'gate_decider', of('vården'), 'DecideGate', false],
  ['who is to receive, the answer', 'bo', 'gate_decider', of('parken'), 'DeclineReceivership', true],
  ['who is to receive, not for the owner', 'bo', 'gate_decider', of('parken'), 'AcceptOwnership', false],
  ['an auditor', 'rut', 'auditor', EVERYWHERE, 'RecordProgress', false],
  ['an administrator', 'anna', 'administrator', EVERYWHERE, 'RenameProcess', false],
])('%s', (_, personId, role, scope, type, offered) => {
  expect(mayGive(holding(personId, role, scope), PROCESS, type)).toBe(offered);
});

test('of nobody in particular, all that people give and nothing that the system does', () => {
  expect(mayGive(undefined, PROCESS, 'RenameProcess')).toBe(true);
  expect(mayGive(undefined, PROCESS, 'MarkDeadlineMissed')).toBe(false);
  expect(mayGive(undefined, PROCESS, 'RegisterEarlierProcess')).toBe(false);
});
