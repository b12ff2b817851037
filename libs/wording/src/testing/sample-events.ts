import { localDate } from '@drivbank/kernel';
import type { InnovationProcess, Template } from '@drivbank/domain';
import type { Names } from '../event-sentences.js';

type Event = InnovationProcess.Event;
type Samples = { readonly [T in Event['type']]: readonly Omit<Extract<Event, { type: T }>, 'type'>[] };

const heldOn = localDate('2030-06-12');
const definition: Template.Definition = {
  name: { sv: 'Prov' },
  description: { sv: 'Ett prov.' },
  scaling: 'required',
  scalingAfterImplementation: false,
  withoutGate: [],
  stages: [],
  gates: [],
  deadlineRules: [],
  remindOffsetsDays: [-7],
};
const initiated = {
  title: 'Trygg hemgång',
  ownerId: 'care',
  coordinatorIds: ['carin'],
  template: { id: 'prov', version: 1, definition },
  exploratory: false,
};
const decided = {
  gateId: 'to-scaled',
  decisionKind: 'beslut' as const,
  conditions: [],
  evidence: [],
};
const board = { kind: 'board' as const, board: 'Socialnämnden', paragraph: '§ 12', heldOn };
const delegate = { kind: 'delegate' as const, personId: 'gunnar', delegationPoint: '4.2' };
const plan: InnovationProcess.ScalingPlan = {
  types: ['out', 'deep'],
  where: 'hela kommunen',
  receiverId: 'home-care',
  cost: { amountOre: 125_000_000, currency: 'SEK' },
};
const deadline = { deadlineId: 'd1' };
const offer = { organisationId: 'home-care' };

/** Every event at least once, and once for each way in which its sentence can turn. */
const SAMPLES: Samples = {
  ProcessInitiated: [
    { ...initiated, origin: 'here' },
    { ...initiated, origin: 'earlier', sourceKey: 'source/1' },
    { ...initiated, origin: 'here', secrecy: { provision: '31 kap. 16 § OSL' } },
  ],
  ProcessRenamed: [{ title: 'Trygg hemgång' }],
  ProcessDescribed: [{ purpose: 'Fler ska klara sig hemma.' }],
  CoordinatorAssigned: [{ personId: 'carin' }],
  CoordinatorReleased: [{ personId: 'carin' }],
  OwnershipTransferRequested: [offer],
  OwnershipAccepted: [offer],
  OwnershipDeclined: [offer],
  ReceiverProposed: [offer],
  ReceivershipAccepted: [offer],
  ReceivershipDeclined: [offer],
  StageEntered: [{ stage: 'try-out' }],
  StageCompleted: [{ stage: 'try-out' }],
  StageSkipped: [{ stage: 'try-out' }],
  StageReturnedTo: [{ stage: 'try-out', from: null }],
  GateRequested: [{ gateId: 'to-scaled', personId: 'carin' }],
  EvidenceSubmitted: [{ gateId: 'to-scaled', criterionId: 'effect', name: 'Rapport.pdf', sha256: 'ab' }],
  CriterionAssessed: [{ gateId: 'to-scaled', criterionId: 'effect', assessment: 'partly_met' }],
  CriterionWaived: [{ gateId: 'to-scaled', criterionId: 'effect' }],
  GateRecommendationGiven: [{ gateId: 'to-scaled', outcome: 'conditional_go' }],
  GateDecided: [
    { ...decided, outcome: 'go', mandate: board },
    { ...decided, outcome: 'hold', mandate: delegate },
  ],
  GateDecisionSuperseded: [{ ...decided, outcome: 'stop', mandate: board }],
  DelegatedDecisionReported: [{ gateId: 'to-scaled', board: 'Socialnämnden', paragraph: '§ 14', heldOn }],
  ProcessScaled: [{ plan }],
  ScalingExtended: [{ plan }],
  ProcessImplemented: [
    { receiverId: 'home-care', operatingBudget: { amountOre: 50, currency: 'EUR' }, scalingSkipped: false },
  ],
  ProcessPaused: [
    { resumeOn: heldOn, deadlines: 'frozen' },
    { resumeOn: heldOn, deadlines: 'kept' },
  ],
  ProcessResumed: [
    { shift: 'keep', pausedDays: 1 },
    { shift: 'by_pause_length', pausedDays: 30 },
  ],
  ProcessClosed: [{ outcome: 'stopped_learning', early: true }],
  ProcessReopened: [{ phase: 'scaled', coordinatorId: 'carin' }],
  LessonRecorded: [{ lessonId: 'l1', lesson: { situation: 's', action: 'a', result: 'r', advice: 'a' } }],
  ProgressRecorded: [{ text: 'Det går framåt.' }],
  DeadlineSet: [
    {
      ...deadline,
      kind: 'deliverable',
      name: { sv: 'Delrapport' },
      dueOn: heldOn,
      nonWorkingDays: 'after',
      remindOffsetsDays: [-7],
    },
  ],
  DeadlineMoved: [{ ...deadline, from: heldOn, dueOn: localDate('2030-06-19') }],
  DeadlineMet: [
    { ...deadline, late: false },
    { ...deadline, late: true },
  ],
  ProcessMarkedSecret: [{ provision: '31 kap. 16 § OSL', authorityId: 'care' }],
  SecrecyLifted: [{}],
  DeadlineMissed: [{ ...deadline, deadlineRevision: 0 }],
  DeadlineWaived: [deadline],
  DeadlineCancelled: [{ ...deadline, because: 'closed' }],
  RecordCorrected: (
    [
      { field: 'title', newValue: 'Trygg hemgång' },
      { field: 'occurredAt', newValue: heldOn },
      { field: 'outcome', newValue: 'stopped_legal' },
      { field: 'phase', newValue: 'scaled' },
    ] as const
  ).map((correction) => ({ targetEventId: 'e-1', targetType: 'ProcessInitiated', correction })),
  AuditNoteAdded: [
    { noteId: 'n1', note: 'Var är underlaget?' },
    { noteId: 'n2', note: 'Var är underlaget?', about: { eventId: 'e-1', revision: 3 }, replaces: 'n1' },
  ],
  ProcessPublished: [{ summary: { sv: 'Fler bor hemma.' }, provenance: 'self_reported' }],
  ProcessUnpublished: [{ because: 'asked' }, { because: 'secret' }],
  AuditNoteAnswered: [{ noteId: 'n2', answer: 'I ärendet.' }],
};

export const sampleEvents = Object.entries(SAMPLES).flatMap(([type, samples]) =>
  samples.map((sample) => ({ type, ...sample }) as Event),
);

export const sampleNames: Names = {
  organisation: (id) => ({ care: 'Vård och omsorg', 'home-care': 'Hemtjänsten' })[id] ?? id,
  person: (id) => ({ carin: 'Carin Ek', gunnar: 'Gunnar Berg' })[id] ?? id,
  stage: () => ({ sv: 'Pröva', en: 'Try out' }),
  gate: () => ({ sv: 'Till uppskalning', en: 'To scaling' }),
  criterion: () => ({ sv: 'Effekten är visad', en: 'The effect is shown' }),
  deadline: () => ({ sv: 'Delrapport', en: 'Interim report' }),
  event: (revision) => 40 + revision,
};
