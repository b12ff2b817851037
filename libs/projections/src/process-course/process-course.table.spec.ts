import { describe, expect, test } from '@jest/globals';
import type { ProcessRecord } from '../process-record/process-record.js';
import { processCourse } from './process-course.table.js';

const record = {
  processId: 'p',
  title: 'Trygg natt',
  ownerId: 'care',
  template: { id: 'nesta', version: 2 },
  phases: [
    { phase: 'initiated', on: '2026-01-07' },
    { phase: 'scaled', on: '2026-03-02' },
  ],
  stages: [
    { stage: 'idea', enteredOn: '2026-01-07', leftOn: '2026-02-02', how: 'completed' },
    { stage: 'try', enteredOn: '2026-02-02', leftOn: '2026-03-02', how: 'phase' },
    { stage: 'spread', enteredOn: '2026-03-02', leftOn: null, how: null },
  ],
  gates: {
    'to-scaled': {
      id: 'to-scaled',
      decisions: [
        { on: '2026-02-20', outcome: 'hold', superseded: true },
        { on: '2026-03-01', outcome: 'go', superseded: false },
      ],
    },
  },
  closed: null,
} as unknown as ProcessRecord;

const courseOf = (more: object = {}) =>
  processCourse
    .rowsOf({ ...record, ...more }, 'p')
    .map(({ kind, subject_id, began_on, ended_on, how }) =>
      [kind, subject_id, began_on, ended_on, how].join(' '),
    );

describe('the course of a process', () => {
  test('is its phases, its visits to stages, and the decisions that stand', () => {
    expect(courseOf()).toEqual([
      'phase initiated 2026-01-07 2026-03-02 phase',
      'phase scaled 2026-03-02  ',
      'stage idea 2026-01-07 2026-02-02 completed',
      'stage try 2026-02-02 2026-03-02 phase',
      'stage spread 2026-03-02  ',
      'gate to-scaled 2026-03-01 2026-03-01 go',
    ]);
  });

  test('ends where the process was closed', () => {
    const closed = { closedOn: '2026-05-05' };
    expect(courseOf({ closed })).toEqual(
      expect.arrayContaining([
        'phase scaled 2026-03-02 2026-05-05 closed',
        'stage spread 2026-03-02 2026-05-05 closed',
      ]),
    );
  });
});
