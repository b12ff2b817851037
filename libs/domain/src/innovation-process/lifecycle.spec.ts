import { describe, test } from '@jest/globals';
import { instant, type Circumstances } from '@drivbank/kernel';
import { specify } from '@drivbank/kernel/testing';
import { EVERYTHING, SMALL } from '../testing/definitions.js';
import {
  IN_EACH_PHASE,
  IN_JUNE,
  IN_MARCH,
  TODAY,
  TOMORROW,
  YESTERDAY,
  aPausedProcess,
  aProcessAwaitingADecision,
  aProcessWithAPassedGate,
  aScaledProcess,
  anEarlierProcess,
  anImplementedProcess,
  anInitiatedProcess,
  asDecider,
  asImport,
  board,
  budget,
  day,
  deadline,
  decided,
  lessonsBy,
  paused,
  pinned,
  plan,
  resumeBy,
  unmotivated,
  withALesson,
  withAReceiver,
  type History,
} from '../testing/histories.js';
import { innovationProcess } from './innovation-process.decider.js';
import { type Command, type Event, type GateOutcome } from './innovation-process.js';

const { given } = specify(innovationProcess);

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

const SCALE: Command = { type: 'ScaleProcess', plan };
const EXTEND: Command = { type: 'ExtendScaling', plan };
const IMPLEMENT: Command = { type: 'ImplementProcess', operatingBudget: budget };
const PAUSE: Of<'PauseProcess'> = { type: 'PauseProcess', resumeOn: IN_JUNE, deadlines: 'frozen' };
const RESUME: Command = { type: 'ResumeProcess', shift: 'keep' };
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

describe('Initiating', () => {
  const INITIATE: Of<'InitiateProcess'> = {
    type: 'InitiateProcess',
    title: 'Trygg hemgång',
    purpose: 'Färre återinläggningar',
    ownerId: 'care',
    coordinatorId: 'carin',
    template: pinned(SMALL),
    exploratory: true,
  };

  test('begins in the first stage of the first phase, pinned to its template', () =>
    given()
      .when(INITIATE)
      .then(...anInitiatedProcess()));

  test('sets the deadlines that the template asks for, counted from the business date', () =>
    given()
      .when({ ...INITIATE, template: pinned(EVERYTHING) })
      .then(...anInitiatedProcess(EVERYTHING)));

  test.each([
    ['is not exploratory', { ...INITIATE, exploratory: false }, {}],
    ['is exploratory without a motive', INITIATE, unmotivated],
  ])('is refused to a process without a need that %s', (_, command, now) =>
    given().when(command, now).thenRejected({ code: 'NeedOrMotiveMissing' }),
  );

  test('happens once', () =>
    given(...anInitiatedProcess())
      .when(INITIATE)
      .thenRejected({ code: 'ProcessAlreadyInitiated' }));

  test('comes before everything else', () => given().when(SCALE).thenRejected({ code: 'ProcessNotFound' }));
});

describe('An earlier process', () => {
  const REGISTER: Command = {
    type: 'RegisterEarlierProcess',
    title: 'En buss till biblioteket',
    ownerId: 'care',
    template: pinned(SMALL),
    sourceKey: 'vinnova|2019-02711',
  };
  const ENDED: Event = { type: 'ProcessClosed', outcome: 'not_stated', early: false };
  const END: Command = { type: 'RecordEarlierEnd' };

  test('is taken over as its source tells it, with neither coordinator nor motive nor deadlines', () =>
    given()
      .when(REGISTER, { ...asImport, ...unmotivated, on: day('2019-09-01') })
      .then(...anEarlierProcess()));

  test('is registered once', () =>
    given(...anEarlierProcess())
      .when(REGISTER, asImport)
      .thenRejected({ code: 'ProcessAlreadyInitiated' }));

  test('may have ended in a way that its source does not state', () =>
    given(...anEarlierProcess())
      .when(END, asImport)
      .then(ENDED));

  test('ends once', () =>
    given(...anEarlierProcess(), ENDED)
      .when(END, asImport)
      .thenNothing());

  test('that was begun here has an outcome that somebody states', () =>
    given(...anInitiatedProcess())
      .when(END, asImport)
      .thenRejected({ code: 'ProcessNotEarlier' }));
});

describe('Scaling', () => {
  const scaled: readonly Event[] = [
    { type: 'ProcessScaled', plan },
    { type: 'StageEntered', stage: 'spread' },
  ];

  test.each<GateOutcome>(['go', 'conditional_go'])('takes a gate that said %s', (outcome) =>
    given(...decided(anInitiatedProcess(), 'to-scaled', outcome))
      .when(SCALE)
      .then(...scaled),
  );

  test.each<GateOutcome>(['hold', 'recycle'])('is shut by a gate that said %s', (outcome) =>
    given(...decided(anInitiatedProcess(), 'to-scaled', outcome))
      .when(SCALE)
      .thenRejected({ code: 'GateNotPassed', gateId: 'to-scaled', outcome }),
  );

  test('is shut by a gate that nobody has decided', () =>
    given(...aProcessAwaitingADecision())
      .when(SCALE)
      .thenRejected({ code: 'GateNotPassed', gateId: 'to-scaled', outcome: null }));

  test('needs no gate where the template says outright that there is none', () =>
    given(...anInitiatedProcess({ ...SMALL, gates: [], withoutGate: ['scaled', 'implemented'] }))
      .when(SCALE)
      .then(...scaled));

  test.each([SCALE, EXTEND])('once more is an extension, not a change of phase: $type', (command) =>
    given(...aScaledProcess())
      .when(command)
      .then({ type: 'ScalingExtended', plan }),
  );

  test('never goes back from implemented', () =>
    given(...anImplementedProcess(EVERYTHING))
      .when(SCALE)
      .thenRejected({ code: 'IllegalTransition', from: 'implemented', to: 'scaled' }));

  test('is extended after implementation if the template says so', () =>
    given(...anImplementedProcess(EVERYTHING))
      .when(EXTEND)
      .then({ type: 'ScalingExtended', plan }));

  test.each([
    ['before it has begun', anInitiatedProcess()],
    ['after implementation, in a template that does not say so', anImplementedProcess()],
  ])('is not extended %s', (_, history) =>
    given(...history)
      .when(EXTEND)
      .thenRejected({ code: 'ScalingNotExtendable' }),
  );
});

describe('Implementing', () => {
  const ready = withAReceiver(decided(aScaledProcess(), 'to-implemented'));
  const skipping = withAReceiver(aProcessWithAPassedGate(EVERYTHING, 'to-implemented'));
  const implemented = (scalingSkipped: boolean): readonly Event[] => [
    { type: 'ProcessImplemented', receiverId: 'home-care', operatingBudget: budget, scalingSkipped },
    { type: 'StageEntered', stage: 'in-operation' },
  ];

  test('takes a gate, a receiver who has accepted, and a budget', () =>
    given(...ready)
      .when(IMPLEMENT)
      .then(...implemented(false)));

  test('is shut by a gate that nobody has decided', () =>
    given(...withAReceiver(aScaledProcess()))
      .when(IMPLEMENT)
      .thenRejected({ code: 'GateNotPassed', gateId: 'to-implemented', outcome: null }));

  test.each<[string, History]>([
    ['nobody is proposed as receiver', []],
    ['the receiver has not answered', [{ type: 'ReceiverProposed', organisationId: 'home-care' }]],
    [
      'the receiver has declined',
      [
        { type: 'ReceiverProposed', organisationId: 'home-care' },
        { type: 'ReceivershipDeclined', organisationId: 'home-care' },
      ],
    ],
  ])('is refused while %s', (_, offer) =>
    given(...decided(aScaledProcess(), 'to-implemented'), ...offer)
      .when(IMPLEMENT)
      .thenRejected({ code: 'ReceiverNotAccepted' }),
  );

  test('skips the scaling with a motive, if the template makes it optional', () => {
    const followed = { ...EVERYTHING.deadlineRules[2]!, dueOn: day('2031-01-07') };
    const { kind, name, dueOn, nonWorkingDays } = followed;
    const { remindOffsetsDays } = EVERYTHING;
    given(...skipping)
      .when(IMPLEMENT)
      .then(...implemented(true), deadline(2, { kind, name, dueOn, nonWorkingDays, remindOffsetsDays }));
  });

  test('does not skip the scaling without a motive', () =>
    given(...skipping)
      .when(IMPLEMENT, unmotivated)
      .thenRejected({ code: 'MotiveMissing' }));

  test.each([
    ['initiated, where the template requires scaling', anInitiatedProcess(), 'initiated'],
    ['implemented already', anImplementedProcess(), 'implemented'],
  ] as const)('is illegal for what is %s', (_, history, from) =>
    given(...history)
      .when(IMPLEMENT)
      .thenRejected({ code: 'IllegalTransition', from, to: 'implemented' }),
  );
});

describe('Pausing', () => {
  test.each(IN_EACH_PHASE)('is possible when %s, with a day to resume that is a deadline', (_, history) =>
    given(...history)
      .when(PAUSE)
      .then({ type: 'ProcessPaused', resumeOn: IN_JUNE, deadlines: 'frozen' }, resumeBy(1)),
  );

  test('takes a motive', () =>
    given(...anInitiatedProcess())
      .when(PAUSE, unmotivated)
      .thenRejected({ code: 'MotiveMissing' }));

  test.each([YESTERDAY, TODAY])('ends later than today, not on %s', (resumeOn) =>
    given(...anInitiatedProcess())
      .when({ ...PAUSE, resumeOn })
      .thenRejected({ code: 'DeadlineInPast', dueOn: resumeOn }),
  );

  test('changes nothing when it is paused already', () =>
    given(...aPausedProcess())
      .when(PAUSE)
      .thenNothing());

  test.each<Command>([
    SCALE,
    EXTEND,
    IMPLEMENT,
    { type: 'CompleteStage', stage: 'try-out' },
    { type: 'SkipStage', stage: 'try-out' },
    { type: 'ReturnToStage', stage: 'try-out' },
  ])('shuts out $type', (command) =>
    given(...paused(aProcessWithAPassedGate()))
      .when(command)
      .thenRejected({ code: 'ProcessIsPaused' }),
  );

  test.each(['DecideGate', 'SupersedeDecision'] as const)('shuts out %s', (type) =>
    given(...paused(aProcessAwaitingADecision()))
      .when({ type, gateId: 'to-scaled', outcome: 'go', mandate: board, conditions: [] }, asDecider)
      .thenRejected({ code: 'ProcessIsPaused' }),
  );

  test('leaves room for what prepares the next step', () =>
    given(...aPausedProcess())
      .when({ type: 'RequestGate', gateId: 'to-scaled' })
      .then({ type: 'GateRequested', gateId: 'to-scaled', personId: 'carin' }));

  test.each([
    ['normally', FINISH, {}],
    ['early', STOP, asDecider],
  ])('does not keep a process from being closed %s', (_, command, now) => {
    const { outcome, goalAttainment, lessonsDueOn } = command;
    given(...withALesson(aPausedProcess()))
      .when(command, now)
      .then(
        { type: 'ProcessClosed', outcome, early: command === STOP, goalAttainment, followUpOn: 'none' },
        { type: 'DeadlineCancelled', deadlineId: 'd1', because: 'closed' },
        ...(lessonsDueOn ? [lessonsBy(2)] : []),
      );
  });
});

describe('Resuming', () => {
  const later: Partial<Circumstances> = { at: instant('2030-01-27T09:00:00Z'), on: day('2030-01-27') };
  const cancelledResume: Event = { type: 'DeadlineCancelled', deadlineId: 'd3', because: 'resumed' };
  const dated = paused([
    ...anInitiatedProcess(),
    deadline(1, { dueOn: IN_MARCH }),
    deadline(2, { kind: 'funder_report', dueOn: IN_JUNE }),
  ]);

  test('moves open deadlines by the length of the pause, but never a funder’s', () =>
    given(...dated)
      .when({ type: 'ResumeProcess', shift: 'by_pause_length' }, later)
      .then({ type: 'ProcessResumed', shift: 'by_pause_length', pausedDays: 20 }, cancelledResume, {
        type: 'DeadlineMoved',
        deadlineId: 'd1',
        from: IN_MARCH,
        dueOn: day('2030-03-31'),
      }));

  test('leaves deadlines that are done where they are', () =>
    given(...dated, { type: 'DeadlineWaived', deadlineId: 'd1' })
      .when({ type: 'ResumeProcess', shift: 'by_pause_length' }, later)
      .then({ type: 'ProcessResumed', shift: 'by_pause_length', pausedDays: 20 }, cancelledResume));

  test('keeps all dates if asked to', () =>
    given(...dated)
      .when(RESUME, later)
      .then({ type: 'ProcessResumed', shift: 'keep', pausedDays: 20 }, cancelledResume));

  test('on the same day moves nothing', () =>
    given(...dated)
      .when({ type: 'ResumeProcess', shift: 'by_pause_length' })
      .then({ type: 'ProcessResumed', shift: 'by_pause_length', pausedDays: 0 }, cancelledResume));

  test('is for what is paused', () =>
    given(...anInitiatedProcess())
      .when(RESUME)
      .thenRejected({ code: 'ProcessIsNotPaused' }));

  test('lets the work go on', () =>
    given(...paused(aProcessWithAPassedGate()), { type: 'ProcessResumed', shift: 'keep', pausedDays: 0 })
      .when({ type: 'CompleteStage', stage: 'try-out' })
      .then({ type: 'StageCompleted', stage: 'try-out' }));
});

describe('Dates', () => {
  const RENAME: Command = { type: 'RenameProcess', title: 'Ny' };
  const process = given(...anInitiatedProcess());

  test('nothing has happened in the future', () =>
    process.when(RENAME, { on: TOMORROW }).thenRejected({ code: 'OccurredInFuture' }));

  test('the day is the day in Stockholm, not in Greenwich', () =>
    process
      .when(RENAME, { at: instant('2030-01-07T23:30:00Z'), on: TOMORROW })
      .then({ type: 'ProcessRenamed', title: 'Ny' }));

  test.each([
    ['30 days back needs no motive', day('2029-12-08'), {}],
    ['31 days back is fine with a motive', day('2029-12-07'), { motivated: true }],
  ])('%s', (_, on, now) =>
    process.when(RENAME, { on, ...unmotivated, ...now }).then({ type: 'ProcessRenamed', title: 'Ny' }),
  );

  test('31 days back needs a motive', () =>
    process
      .when(RENAME, { on: day('2029-12-07'), ...unmotivated })
      .thenRejected({ code: 'BackdatingNeedsMotive', days: 31 }));

  test('an import carries the dates of its source', () =>
    given(...anEarlierProcess())
      .when({ type: 'RecordEarlierEnd' }, { ...asImport, ...unmotivated, on: day('2023-12-31') })
      .then({ type: 'ProcessClosed', outcome: 'not_stated', early: false }));
});
