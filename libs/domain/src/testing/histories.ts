import { localDate, type Actor, type Circumstances, type LocalDate } from '@drivbank/kernel';
import type {
  DeadlineSet,
  Event,
  GateOutcome,
  Lesson,
  Mandate,
  Outcome,
  PinnedTemplate,
  ScalingPlan,
} from '../innovation-process/innovation-process.js';
import type { Definition, Phase } from '../process-template/process-template.js';
import type { Role } from '../roles.js';
import { EVERYTHING, SMALL } from './definitions.js';

/** Processes as they stand: each history is named after the state that it leads to. */
export type History = readonly Event[];

type Who = Partial<Circumstances> & { readonly by: Actor };

export const as = (role: Role, id: string, onBehalfOf?: string): Who => ({
  by: { kind: 'person', id, role, signedInBy: 'development-header', ...(onBehalfOf && { onBehalfOf }) },
});

/** Carin coordinates; she is who the usual circumstances speak of. */
export const asDecider = as('gate_decider', 'gunnar');
export const asLead = as('portfolio_lead', 'pia');
export const asAuditor = as('auditor', 'rut');
export const asSystem: Who = { by: { kind: 'system', id: 'drivbank', role: 'system', signedInBy: 'none' } };
export const asImport: Who = { by: { kind: 'import', id: 'vinnova', role: 'import', signedInBy: 'none' } };
export const unmotivated = { motivated: false } as const;

export const day = (value: string): LocalDate => localDate(value);

/** The day on which everything happens, and some that follow. */
export const TODAY = day('2030-01-07');
export const YESTERDAY = day('2030-01-06');
export const TOMORROW = day('2030-01-08');
export const IN_MARCH = day('2030-03-11');
export const IN_JUNE = day('2030-06-10');

export const plan: ScalingPlan = {
  types: ['out', 'up'],
  where: 'hela staden',
  receiverId: 'care',
  cost: { amountOre: 250_000_00, currency: 'SEK' },
};
export const budget = { amountOre: 90_000_00, currency: 'SEK' } as const;
export const lesson: Lesson = { situation: 'läge', action: 'gjort', result: 'följd', advice: 'råd' };
export const delegate: Mandate = { kind: 'delegate', personId: 'gunnar', delegationPoint: '4.2' };
export const board: Mandate = { kind: 'board', board: 'Äldrenämnden', paragraph: '§ 7', heldOn: TODAY };

export const pinned = (definition: Definition): PinnedTemplate => ({
  id: 'template',
  version: 1,
  definition,
});

/** The numbers of deadlines go on through a history, as the decider gives them. */
export function deadline(number: number, wanted: Partial<DeadlineSet> = {}): DeadlineSet {
  return {
    type: 'DeadlineSet',
    deadlineId: `d${number}`,
    kind: 'other',
    name: { sv: 'Ring upp alla' },
    dueOn: IN_MARCH,
    nonWorkingDays: 'none',
    remindOffsetsDays: SMALL.remindOffsetsDays,
    ...wanted,
  };
}

const firstStage = ({ stages }: Definition, phase: Phase): Event => ({
  type: 'StageEntered',
  stage: stages.find((stage) => stage.phase === phase)!.id,
});

const dueByRule = (history: History, id: string, dueOn: string): DeadlineSet => {
  const { kind, name, nonWorkingDays } = EVERYTHING.deadlineRules.find((rule) => rule.id === id)!;
  const { remindOffsetsDays } = EVERYTHING;
  return deadline(next(history), { kind, name, nonWorkingDays, remindOffsetsDays, dueOn: day(dueOn) });
};

/** The number of the next deadline in a history. */
const next = (history: History) => history.filter(({ type }) => type === 'DeadlineSet').length + 1;

export function anInitiatedProcess(definition = SMALL): History {
  const history: History = [
    {
      type: 'ProcessInitiated',
      title: 'Trygg hemgång',
      purpose: 'Färre återinläggningar',
      ownerId: 'care',
      coordinatorIds: ['carin'],
      template: pinned(definition),
      exploratory: true,
      origin: 'here',
    },
    firstStage(definition, 'initiated'),
  ];
  return definition === EVERYTHING ? [...history, dueByRule(history, 'take-stock', '2030-07-07')] : history;
}

export const anEarlierProcess = (): History => [
  {
    type: 'ProcessInitiated',
    title: 'En buss till biblioteket',
    ownerId: 'care',
    coordinatorIds: [],
    template: pinned(SMALL),
    exploratory: true,
    origin: 'earlier',
    sourceKey: 'vinnova|2019-02711',
  },
];

/** Requested by Carin, with what must be assessed assessed: somebody else may decide. */
export const awaitingADecision = (history: History, gateId = 'to-scaled'): History => [
  ...history,
  { type: 'GateRequested', gateId, personId: 'carin' },
  { type: 'CriterionAssessed', gateId, criterionId: 'effect-shown', assessment: 'met' },
];

export const aProcessAwaitingADecision = (): History => awaitingADecision(anInitiatedProcess());

/** By the board, so that nothing is left to report. */
export const decided = (history: History, gateId: string, outcome: GateOutcome = 'go'): History => [
  ...awaitingADecision(history, gateId),
  {
    type: 'GateDecided',
    gateId,
    outcome,
    mandate: board,
    decisionKind: 'beslut',
    conditions: [],
    evidence: [],
  },
];

export const aProcessWithAPassedGate = (definition = SMALL, gateId = 'to-scaled'): History =>
  decided(anInitiatedProcess(definition), gateId);

/** Gunnar answered as a delegate, so the board is to be told within thirty days. */
export const aProcessWithADelegatedDecision = (): History => [
  ...aProcessAwaitingADecision(),
  {
    type: 'GateDecided',
    gateId: 'to-scaled',
    outcome: 'go',
    mandate: delegate,
    decisionKind: 'beslut',
    conditions: [],
    evidence: [],
  },
  deadline(1, {
    kind: 'delegation_report',
    name: { sv: 'Anmäl delegationsbeslut: to-scaled' },
    dueOn: day('2030-02-06'),
    nonWorkingDays: 'after',
    gateId: 'to-scaled',
  }),
];

export const aStoppedProcess = (): History => decided(anInitiatedProcess(), 'to-scaled', 'stop');

export const aScaledProcess = (definition = SMALL): History => [
  ...aProcessWithAPassedGate(definition),
  { type: 'ProcessScaled', plan },
  firstStage(definition, 'scaled'),
];

export const withAReceiver = (history: History): History => [
  ...history,
  { type: 'ReceiverProposed', organisationId: 'home-care' },
  { type: 'ReceivershipAccepted', organisationId: 'home-care' },
];

export function anImplementedProcess(definition = SMALL): History {
  const history: History = [
    ...withAReceiver(decided(aScaledProcess(definition), 'to-implemented')),
    {
      type: 'ProcessImplemented',
      receiverId: 'home-care',
      operatingBudget: budget,
      scalingSkipped: false,
    },
    firstStage(definition, 'implemented'),
  ];
  return definition === EVERYTHING
    ? [...history, dueByRule(history, 'effects-followed', '2031-01-07')]
    : history;
}

/** The same process in each phase. */
export const IN_EACH_PHASE = [
  ['initiated', anInitiatedProcess()],
  ['scaled', aScaledProcess()],
  ['implemented', anImplementedProcess()],
] as const satisfies readonly (readonly [Phase, History])[];

export const paused = (history: History, deadlines: 'frozen' | 'kept' = 'frozen'): History => [
  ...history,
  { type: 'ProcessPaused', resumeOn: IN_JUNE, deadlines },
  resumeBy(next(history)),
];

export const resumeBy = (number: number): DeadlineSet =>
  deadline(number, {
    kind: 'resume',
    name: { sv: 'Återuppta processen', en: 'Resume the process' },
    dueOn: IN_JUNE,
  });

export const aPausedProcess = (): History => paused(anInitiatedProcess());

export const closed = (history: History, outcome: Outcome): History => [
  ...history,
  { type: 'ProcessClosed', outcome, early: false, goalAttainment: 1, followUpOn: IN_JUNE },
  followUpBy(next(history)),
];

export const followUpBy = (number: number): DeadlineSet =>
  deadline(number, {
    kind: 'follow_up',
    name: { sv: 'Följ upp den avslutade processen', en: 'Follow up the closed process' },
    dueOn: IN_JUNE,
  });

export const withALesson = (history: History): History => [
  ...history,
  { type: 'LessonRecorded', lessonId: 'l1', lesson },
];

export const aClosedProcess = (outcome: Outcome = 'in_operation'): History =>
  closed(withALesson(anImplementedProcess()), outcome);

export const lessonsBy = (number: number): DeadlineSet =>
  deadline(number, {
    kind: 'lessons',
    name: { sv: 'Skriv lärdomar', en: 'Write down lessons' },
    dueOn: IN_MARCH,
  });

export const anEarlyClosedProcess = (outcome: Outcome = 'stopped_learning'): History => [
  ...anInitiatedProcess(),
  { type: 'ProcessClosed', outcome, early: true, goalAttainment: 3, followUpOn: 'none' },
  lessonsBy(1),
];
