import { expect, test } from '@jest/globals';
import { specify, usual } from '@drivbank/kernel/testing';
import { anInitiatedProcess, asDecider, asLead } from '../testing/histories.js';
import { innovationProcess } from './innovation-process.decider.js';
import type { Command } from './innovation-process.js';
import { WHO_MAY } from './who-may.js';

const { given } = specify(innovationProcess);
const commandsOf = (role: string) =>
  (Object.keys(WHO_MAY) as Command['type'][]).filter((type) => WHO_MAY[type].some((doer) => doer === role));

test('an auditor writes notes, and nothing else', () =>
  expect(commandsOf('auditor')).toEqual(['AddAuditNote']));

test('a communicator tells the public, and nothing else', () =>
  expect(commandsOf('communicator')).toEqual(['PublishProcess', 'UnpublishProcess']));

test.each(['administrator', 'data_protection_officer'])('the role %s changes no process', (role) =>
  expect(commandsOf(role)).toEqual([]),
);

test('only those with a mandate decide, waive and supersede', () => {
  for (const type of ['DecideGate', 'SupersedeDecision', 'WaiveCriterion'] as const)
    expect(WHO_MAY[type]).toEqual(['gate_decider']);
});

test('an import takes over and ends what was, and does nothing else', () =>
  expect(commandsOf('import')).toEqual(['RegisterEarlierProcess', 'RecordEarlierEnd']));

test('a job marks what was missed, and does nothing else', () =>
  expect(commandsOf('system')).toEqual(['MarkDeadlineMissed']));

const rename = { type: 'RenameProcess', title: 'Tryggare hemgång' } as const;
const renamed = { type: 'ProcessRenamed', title: 'Tryggare hemgång' } as const;

test('a coordinator works in the processes that he or she coordinates; a portfolio lead in all', () => {
  given(...anInitiatedProcess())
    .when(rename)
    .then(renamed);
  given(...anInitiatedProcess())
    .when(rename, { by: { ...usual.by, id: 'cecilia' } })
    .thenRejected({ code: 'NotCoordinatorHere' });
  given(...anInitiatedProcess())
    .when(rename, asLead)
    .then(renamed);
});

test('who may not is told which roles may', () =>
  given(...anInitiatedProcess())
    .when(rename, asDecider)
    .thenRejected({ code: 'NotAllowed', role: 'gate_decider', allowed: ['coordinator', 'portfolio_lead'] }));

test('everybody who works in it tells of progress, wherever he coordinates', () =>
  given(...anInitiatedProcess())
    .when({ type: 'RecordProgress', text: 'Första veckan' }, { by: { ...usual.by, id: 'cecilia' } })
    .then({ type: 'ProgressRecorded', text: 'Första veckan' }));
