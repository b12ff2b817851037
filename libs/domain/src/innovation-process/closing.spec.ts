import { describe, test } from '@jest/globals';
import { specify } from '@drivbank/kernel/testing';
import {
  IN_EACH_PHASE,
  IN_JUNE,
  IN_MARCH,
  YESTERDAY,
  aClosedProcess,
  aPausedProcess,
  aProcessWithAPassedGate,
  aStoppedProcess,
  anEarlyClosedProcess,
  anImplementedProcess,
  anInitiatedProcess,
  asDecider,
  asLead,
  budget,
  closed,
  deadline,
  followUpBy,
  lesson,
  lessonsBy,
  plan,
  unmotivated,
  withALesson,
} from '../testing/histories.js';
import { innovationProcess } from './innovation-process.decider.js';
import { EARLY_OUTCOMES, FINISHED_OUTCOMES, type Command, type Event } from './innovation-process.js';

const { given } = specify(innovationProcess);

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

const SCALE: Command = { type: 'ScaleProcess', plan };
const EXTEND: Command = { type: 'ExtendScaling', plan };
const IMPLEMENT: Command = { type: 'ImplementProcess', operatingBudget: budget };
const PAUSE: Of<'PauseProcess'> = { type: 'PauseProcess', resumeOn: IN_JUNE, deadlines: 'frozen' };
const RESUME: Command = { type: 'ResumeProcess', shift: 'keep' };
const REOPEN: Command = { type: 'ReopenProcess', coordinatorId: 'carin' };
const FINISH: Of<'CloseProcess'> = {
  type: 'CloseProcess',
  outcome: 'handed_over',
  goalAttainment: 1,
  followUpOn: 'none',
};
const STOP: Of<'CloseProcess'> = {
  ...FINISH,
  outcome: 'stopped_learning',
  goalAttainment: 3,
  lessonsDueOn: IN_MARCH,
};

describe('Closing normally', () => {
  const ended = (outcome: (typeof FINISHED_OUTCOMES)[number]): Extract<Event, { type: 'ProcessClosed' }> => ({
    type: 'ProcessClosed',
    outcome,
    early: false,
    goalAttainment: 1,
    followUpOn: 'none',
  });

  test.each(IN_EACH_PHASE)('is possible when %s', (_, history) =>
    given(...withALesson(history))
      .when(FINISH)
      .then(ended('handed_over')),
  );

  test.each(FINISHED_OUTCOMES)('%s is an outcome of what has been implemented', (outcome) =>
    given(...withALesson(anImplementedProcess()))
      .when({ ...FINISH, outcome })
      .then(ended(outcome)),
  );

  test.each(IN_EACH_PHASE.slice(0, 2))('cannot say that what is %s is in operation', (_, history) =>
    given(...withALesson(history))
      .when({ ...FINISH, outcome: 'in_operation' })
      .thenRejected({ code: 'OutcomeNeedsPhase', outcome: 'in_operation', phase: 'implemented' }),
  );

  test('promises a follow-up and says where the work lives on', () =>
    given(...withALesson(anImplementedProcess()))
      .when({ ...FINISH, followUpOn: IN_JUNE, livesOnIn: 'hemtjänsten' })
      .then({ ...ended('handed_over'), followUpOn: IN_JUNE, livesOnIn: 'hemtjänsten' }, followUpBy(1)));

  test('takes a motive', () =>
    given(...withALesson(anImplementedProcess()))
      .when(FINISH, unmotivated)
      .thenRejected({ code: 'MotiveMissing' }));

  test.each([
    ['no lesson', FINISH],
    ['only the promise of one', { ...FINISH, lessonsDueOn: IN_MARCH }],
  ])('is refused to a process with %s', (_, command) =>
    given(...anImplementedProcess())
      .when(command)
      .thenRejected({ code: 'LessonMissing' }),
  );

  test('is refused while deadlines are open, missed ones too', () =>
    given(
      ...withALesson(anImplementedProcess()),
      ...[1, 2, 3].map((number) => deadline(number)),
      { type: 'DeadlineMet', deadlineId: 'd1', late: false },
      { type: 'DeadlineMissed', deadlineId: 'd2', deadlineRevision: 0 },
    )
      .when(FINISH)
      .thenRejected({ code: 'DeadlinesOpen', deadlines: ['d2', 'd3'] }));

  test.each(['funder_report', 'delegation_report', 'lessons', 'follow_up'] as const)(
    'leaves a %s to be done afterwards',
    (kind) =>
      given(...withALesson(anImplementedProcess()), deadline(1, { kind }))
        .when(FINISH)
        .then(ended('handed_over')),
  );

  test('does not promise a follow-up in the past', () =>
    given(...withALesson(anImplementedProcess()))
      .when({ ...FINISH, followUpOn: YESTERDAY })
      .thenRejected({ code: 'DeadlineInPast', dueOn: YESTERDAY }));
});

describe('Closing early', () => {
  const stopped = (outcome: (typeof EARLY_OUTCOMES)[number]): Event => ({
    type: 'ProcessClosed',
    outcome,
    early: true,
    goalAttainment: 3,
    followUpOn: 'none',
  });

  test.each(EARLY_OUTCOMES)('as %s may put the lessons off', (outcome) =>
    given(...anInitiatedProcess())
      .when({ ...STOP, outcome }, asDecider)
      .then(stopped(outcome), lessonsBy(1)),
  );

  test.each(IN_EACH_PHASE)('is possible when %s, by a portfolio lead', (_, history) =>
    given(...history)
      .when(STOP, asLead)
      .then(stopped('stopped_learning'), lessonsBy(1)),
  );

  test('is not for the coordinator', () =>
    given(...anInitiatedProcess())
      .when(STOP)
      .thenRejected({
        code: 'NotAllowed',
        role: 'coordinator',
        allowed: ['gate_decider', 'portfolio_lead'],
      }));

  test('is for the coordinator after a gate has said stop', () =>
    given(...aStoppedProcess())
      .when(STOP)
      .then(stopped('stopped_learning'), lessonsBy(1)));

  test('takes a motive', () =>
    given(...anInitiatedProcess())
      .when(STOP, { ...asDecider, ...unmotivated })
      .thenRejected({ code: 'MotiveMissing' }));

  test('asks for lessons: written down, or by a day', () =>
    given(...anInitiatedProcess())
      .when({ ...STOP, lessonsDueOn: undefined }, asDecider)
      .thenRejected({ code: 'LessonMissing' }));

  test('does not put lessons off into the past', () =>
    given(...anInitiatedProcess())
      .when({ ...STOP, lessonsDueOn: YESTERDAY }, asDecider)
      .thenRejected({ code: 'DeadlineInPast', dueOn: YESTERDAY }));

  test('cancels what is open, except what outlives the process', () =>
    given(...withALesson(anInitiatedProcess()), deadline(1), deadline(2, { kind: 'funder_report' }))
      .when({ ...STOP, lessonsDueOn: undefined }, asDecider)
      .then(stopped('stopped_learning'), {
        type: 'DeadlineCancelled',
        deadlineId: 'd1',
        because: 'closed',
      }));
});

describe('A closed process', () => {
  const CLOSED = { code: 'ProcessIsClosed', outcome: 'in_operation' } as const;

  test.each<Command>([
    SCALE,
    EXTEND,
    IMPLEMENT,
    PAUSE,
    RESUME,
    { type: 'RenameProcess', title: 'Ny' },
    { type: 'DescribeProcess', purpose: 'Ett annat syfte' },
    { type: 'AssignCoordinator', personId: 'cecilia' },
    { type: 'ProposeReceiver', organisationId: 'home-care' },
    { type: 'CompleteStage', stage: 'in-operation' },
    { type: 'RequestGate', gateId: 'to-scaled' },
    { type: 'RecordProgress', text: 'Det går framåt' },
    { type: 'SetDeadline', kind: 'other', name: 'Mer', dueOn: IN_JUNE },
  ])('takes no more work: $type', (command) =>
    given(...aClosedProcess())
      .when(command)
      .thenRejected(CLOSED),
  );

  test('still learns', () =>
    given(...aClosedProcess())
      .when({ type: 'RecordLesson', lesson })
      .then({ type: 'LessonRecorded', lessonId: 'l2', lesson }));

  test('still keeps its promise of a follow-up', () =>
    given(...aClosedProcess())
      .when({ type: 'MeetDeadline', deadlineId: 'd1' })
      .then({ type: 'DeadlineMet', deadlineId: 'd1', late: false }));

  test('closed once more with the same outcome stays as it is', () =>
    given(...aClosedProcess())
      .when({ ...FINISH, outcome: 'in_operation' })
      .thenNothing());

  test('does not take another outcome', () =>
    given(...aClosedProcess())
      .when(FINISH)
      .thenRejected(CLOSED));
});

describe('Reopening', () => {
  test.each(IN_EACH_PHASE)('returns to %s, where it was before, without its follow-up', (phase, history) =>
    given(...closed(withALesson(history), 'handed_over'))
      .when(REOPEN, asLead)
      .then(
        { type: 'ProcessReopened', phase, coordinatorId: 'carin' },
        { type: 'DeadlineCancelled', deadlineId: 'd1', because: 'reopened' },
      ),
  );

  test('keeps the promise of lessons', () =>
    given(...anEarlyClosedProcess())
      .when(REOPEN, asLead)
      .then({ type: 'ProcessReopened', phase: 'initiated', coordinatorId: 'carin' }));

  test.each(['merged', 'superseded'] as const)('is not for what was %s: it has a successor', (outcome) =>
    given(...aClosedProcess(outcome))
      .when(REOPEN, asLead)
      .thenRejected({ code: 'OutcomeIsFinal', outcome }),
  );

  test('takes a motive', () =>
    given(...aClosedProcess())
      .when(REOPEN, { ...asLead, ...unmotivated })
      .thenRejected({ code: 'MotiveMissing' }));

  test('is for what is closed', () =>
    given(...anInitiatedProcess())
      .when(REOPEN, asLead)
      .thenRejected({ code: 'ProcessIsNotClosed' }));

  const reopened: Event = { type: 'ProcessReopened', phase: 'initiated', coordinatorId: 'cecilia' };

  test('puts the work into the hands of the coordinator who was named', () =>
    given(...anEarlyClosedProcess(), reopened)
      .when({ type: 'ReleaseCoordinator', personId: 'carin' }, asLead)
      .then({ type: 'CoordinatorReleased', personId: 'carin' }));

  test('goes on in the stage where it stopped', () =>
    given(...closed(aProcessWithAPassedGate(), 'handed_over'), reopened)
      .when({ type: 'CompleteStage', stage: 'try-out' })
      .then({ type: 'StageCompleted', stage: 'try-out' }));

  test('goes on without the pause that it was closed in', () =>
    given(...closed(aPausedProcess(), 'handed_over'), reopened)
      .when(RESUME)
      .thenRejected({ code: 'ProcessIsNotPaused' }));

  test('asks a gate anew that said stop', () =>
    given(...closed(aStoppedProcess(), 'stopped_learning'), reopened)
      .when({ type: 'RequestGate', gateId: 'to-scaled' })
      .then({ type: 'GateRequested', gateId: 'to-scaled', personId: 'carin' }));

  test('leaves the way shut until that gate has answered', () =>
    given(...closed(aStoppedProcess(), 'stopped_learning'), reopened)
      .when(SCALE)
      .thenRejected({ code: 'GateNotPassed', gateId: 'to-scaled', outcome: null }));
});
