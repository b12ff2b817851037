import { describe, test } from '@jest/globals';
import { localDate } from '@drivbank/kernel';
import { specify } from '@drivbank/kernel/testing';
import {
  IN_JUNE,
  IN_MARCH,
  TODAY,
  YESTERDAY,
  anInitiatedProcess,
  asSystem,
  deadline,
  unmotivated,
} from '../testing/histories.js';
import { innovationProcess } from './innovation-process.decider.js';
import type { Command, Event } from './innovation-process.js';

const { given } = specify(innovationProcess);
const deadlineId = 'd1';
const set = deadline(1, { dueOn: IN_MARCH });
const open = [...anInitiatedProcess(), set];
const moved: Event = { type: 'DeadlineMoved', deadlineId, from: IN_MARCH, dueOn: IN_JUNE };
const missed: Event = { type: 'DeadlineMissed', deadlineId, deadlineRevision: 0 };

describe('Moving a deadline', () => {
  const move = { type: 'MoveDeadline', deadlineId, dueOn: IN_JUNE } as const;

  test('keeps where it was; moving it there again changes nothing', () => {
    given(...open)
      .when(move)
      .then(moved);
    given(...open, moved)
      .when(move)
      .thenNothing();
  });

  test('takes a motive and a day that has not passed', () => {
    given(...open)
      .when(move, unmotivated)
      .thenRejected({ code: 'MotiveMissing' });
    given(...open)
      .when({ ...move, dueOn: YESTERDAY })
      .thenRejected({ code: 'DeadlineInPast', dueOn: YESTERDAY });
  });

  test("takes the funder's consent when it is the funder's", () => {
    const owed = [...anInitiatedProcess(), { ...set, kind: 'funder_report' as const }];
    given(...owed)
      .when(move)
      .thenRejected({ code: 'ConsentMissing', deadlineId });
    given(...owed)
      .when({ ...move, consentReference: 'beslut 7' })
      .then({ ...moved, consentReference: 'beslut 7' });
  });
});

describe('Ending a deadline', () => {
  const ways: [Command, Event][] = [
    [
      { type: 'MeetDeadline', deadlineId },
      { type: 'DeadlineMet', deadlineId, late: false },
    ],
    [
      { type: 'WaiveDeadline', deadlineId },
      { type: 'DeadlineWaived', deadlineId },
    ],
    [
      { type: 'CancelDeadline', deadlineId },
      { type: 'DeadlineCancelled', deadlineId, because: 'asked' },
    ],
  ];

  test.each(ways)('%j is done once, and asked again changes nothing', (command, event) => {
    given(...open)
      .when(command)
      .then(event);
    given(...open, event)
      .when(command)
      .thenNothing();
  });

  test('one way rules out the others', () =>
    given(...open, ways[0]![1])
      .when({ type: 'WaiveDeadline', deadlineId })
      .thenRejected({ code: 'DeadlineNotOpen', deadlineId, status: 'met' }));

  test.each([ways[1]!, ways[2]!])('%j takes a motive', (command) =>
    given(...open)
      .when(command, unmotivated)
      .thenRejected({ code: 'MotiveMissing' }),
  );

  test('is late when its last day is over', () =>
    given(...anInitiatedProcess(), { ...set, dueOn: localDate('2030-01-04') })
      .when({ type: 'MeetDeadline', deadlineId })
      .then({ type: 'DeadlineMet', deadlineId, late: true }));
});

describe('A deadline that has passed', () => {
  const mark = { type: 'MarkDeadlineMissed', deadlineId, deadlineRevision: 0 } as const;
  const passed = [...anInitiatedProcess(), { ...set, dueOn: localDate('2030-01-04') }];

  test('is marked once, by the system', () => {
    given(...passed)
      .when(mark, asSystem)
      .then(missed);
    given(...passed, missed)
      .when(mark, asSystem)
      .thenNothing();
  });

  test('is not marked on its last day, nor by a job that was made for an earlier date', () => {
    given(...anInitiatedProcess(), { ...set, dueOn: TODAY })
      .when(mark, asSystem)
      .thenRejected({ code: 'DeadlineNotPassed', deadlineId, lastDay: TODAY });
    given(...open, moved)
      .when(mark, asSystem)
      .thenRejected({ code: 'DeadlineHasMoved', deadlineId, revision: 1 });
  });

  test('that was met in the meantime stays met', () =>
    given(...passed, { type: 'DeadlineMet', deadlineId, late: false })
      .when(mark, asSystem)
      .thenNothing());

  test('rests while the process is paused with its deadlines frozen', () =>
    given(...passed, { type: 'ProcessPaused', resumeOn: IN_JUNE, deadlines: 'frozen' })
      .when(mark, asSystem)
      .thenRejected({ code: 'DeadlinesFrozen' }));
});
