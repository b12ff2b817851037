import { expect, test } from '@jest/globals';
import type { ProcessRecord } from '../process-record/process-record.js';
import { processBoard } from './process-board.table.js';

const deadline = (sv: string, dueOn: string, more = {}) => ({
  name: { sv },
  dueOn,
  nonWorkingDays: 'after',
  status: 'open',
  frozen: false,
  ...more,
});

const rowOf = (more: object) => {
  const record = {
    deadlines: [],
    coordinators: [],
    stages: [],
    gates: {},
    template: {},
    phases: [{ on: '2026-01-07' }],
  };
  return processBoard.rowsOf({ ...record, receiver: null, ...more } as unknown as ProcessRecord, 'p')[0]!;
};

test('the next deadline is the open one whose last day comes first, by its name', () => {
  const deadlines = [
    deadline('nationaldagen, alltså måndagen', '2026-06-06'),
    deadline('söndag, alltså måndag', '2026-06-07', { name: { sv: 'båda', en: 'both' } }),
    deadline('fredag', '2026-06-05', { name: { sv: 'fredag', en: 'Friday' } }),
    deadline('avklarad', '2026-01-07', { status: 'met' }),
    deadline('fryst', '2026-01-08', { frozen: true }),
  ];
  const next = { next_due_on: '2026-06-05', next_due_sv: 'fredag', next_due_en: 'Friday' };
  expect(rowOf({ deadlines })).toMatchObject(next);
  expect(rowOf({ deadlines: deadlines.slice(0, 2) })).toMatchObject({
    next_due_on: '2026-06-08',
    next_due_sv: 'nationaldagen, alltså måndagen',
    next_due_en: null,
  });
  expect(rowOf({})).toMatchObject({ next_due_on: null, next_due_sv: null, next_due_en: null });
});

test('a receiver stands on the card from the day that it is asked', () => {
  const receiver = { organisationId: 'skola', accepted: false, since: '2026-01-07' };
  expect(rowOf({ receiver })).toMatchObject({ receiver_id: 'skola' });
  expect(rowOf({})).toMatchObject({ receiver_id: null });
});
