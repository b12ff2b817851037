import type { LocalDate, NonWorkingDayRule } from '@drivbank/kernel';
import type { DeadlineKind, Definition, Phase } from '../process-template/process-template.js';
import type { FreeText, Localised, Money } from '../text.js';
export { PROVENANCES, type PublicationEvent, type PublicSummary, type Provenance } from './publication.js';
export type { AuditEvent, NotedEvent } from './audit-notes.js';
import type { PublicationCommand, PublicationEvent, PublicationRejection } from './publication.js';
import type { AuditCommand, AuditEvent, AuditNoteState, AuditRejection } from './audit-notes.js';
import type { Evidence, EvidenceState } from './evidence.js';
import type { ClosingOutcome, Outcome } from './outcomes.js';
import type { Secrecy, SecrecyCommand, SecrecyEvent } from './secrecy-mark.js';

export { EARLY_OUTCOMES, FINISHED_OUTCOMES, type ClosingOutcome, type Outcome } from './outcomes.js';

/** The template version that a process began with. The definition is in the first event, so it never moves. */
export type PinnedTemplate = {
  readonly id: string;
  readonly version: number;
  readonly definition: Definition;
};

export const GATE_OUTCOMES = ['go', 'conditional_go', 'hold', 'recycle', 'stop'] as const;
export type GateOutcome = (typeof GATE_OUTCOMES)[number];

/** Who answered at the gate. There is no third kind: officials cannot decide jointly. */
export type Mandate =
  | { readonly kind: 'board'; readonly board: string; readonly paragraph: string; readonly heldOn: LocalDate }
  | { readonly kind: 'delegate'; readonly personId: string; readonly delegationPoint: string };

export const ASSESSMENTS = ['met', 'partly_met', 'not_met'] as const;
export type Assessment = (typeof ASSESSMENTS)[number];

/** Out: more people or places. Up: rules and institutions. Deep: values and relations. */
export const SCALING_TYPES = ['out', 'up', 'deep'] as const;
export type ScalingType = (typeof SCALING_TYPES)[number];

export type ScalingPlan = {
  readonly types: readonly ScalingType[];
  readonly where: FreeText;
  readonly receiverId: string;
  readonly cost: Money;
};

export type Condition = { readonly name: string; readonly dueOn: LocalDate };

export type DeadlineSet = {
  readonly type: 'DeadlineSet';
  /** `d1`, `d2` … in the order of the process. */
  readonly deadlineId: string;
  readonly kind: DeadlineKind;
  readonly name: Localised;
  readonly dueOn: LocalDate;
  readonly nonWorkingDays: NonWorkingDayRule;
  /** Days from the last day on which somebody is reminded. */
  readonly remindOffsetsDays: readonly number[];
  /** The delegated decision that it asks to report. */
  readonly gateId?: string | undefined;
  readonly note?: FreeText | undefined;
};

/** What people ask for. Who asks, when, and whether with a motive stands in the circumstances. */
export type Command =
  | {
      readonly type: 'InitiateProcess';
      readonly title: string;
      readonly purpose: FreeText;
      readonly ownerId: string;
      readonly coordinatorId: string;
      readonly template: PinnedTemplate;
      /** Needs and challenges come later; until a process has one it is exploratory, with a motive. */
      readonly exploratory: boolean;
      /** With a secrecy mark from its first event on. */
      readonly secrecy?: Secrecy | undefined;
    }
  | {
      readonly type: 'RegisterEarlierProcess';
      readonly title: string;
      readonly ownerId: string;
      readonly template: PinnedTemplate;
      readonly summary?: Localised | undefined;
      readonly sourceKey: string;
    }
  | { readonly type: 'RecordEarlierEnd' }
  | { readonly type: 'RenameProcess'; readonly title: string }
  | { readonly type: 'DescribeProcess'; readonly purpose: FreeText }
  | { readonly type: 'AssignCoordinator'; readonly personId: string }
  | { readonly type: 'ReleaseCoordinator'; readonly personId: string }
  | { readonly type: 'TransferOwnership'; readonly organisationId: string }
  | { readonly type: 'AcceptOwnership' }
  | { readonly type: 'DeclineOwnership' }
  | { readonly type: 'ProposeReceiver'; readonly organisationId: string }
  | { readonly type: 'AcceptReceivership' }
  | { readonly type: 'DeclineReceivership' }
  | { readonly type: 'CompleteStage'; readonly stage: string }
  | { readonly type: 'SkipStage'; readonly stage: string }
  | { readonly type: 'ReturnToStage'; readonly stage: string }
  | { readonly type: 'RequestGate'; readonly gateId: string }
  | ({ readonly type: 'SubmitEvidence' } & Evidence)
  | {
      readonly type: 'AssessCriterion';
      readonly gateId: string;
      readonly criterionId: string;
      readonly assessment: Assessment;
      readonly note?: FreeText | undefined;
    }
  | { readonly type: 'WaiveCriterion'; readonly gateId: string; readonly criterionId: string }
  | { readonly type: 'RecommendAtGate'; readonly gateId: string; readonly outcome: GateOutcome }
  | {
      readonly type: 'DecideGate';
      readonly gateId: string;
      readonly outcome: GateOutcome;
      readonly mandate: Mandate;
      readonly conditions: readonly Condition[];
    }
  | {
      readonly type: 'SupersedeDecision';
      readonly gateId: string;
      readonly outcome: GateOutcome;
      readonly mandate: Mandate;
      readonly conditions: readonly Condition[];
    }
  | {
      readonly type: 'ReportDelegatedDecision';
      readonly gateId: string;
      readonly board: string;
      readonly paragraph: string;
      readonly heldOn: LocalDate;
    }
  | { readonly type: 'ScaleProcess'; readonly plan: ScalingPlan }
  | { readonly type: 'ExtendScaling'; readonly plan: ScalingPlan }
  | { readonly type: 'ImplementProcess'; readonly operatingBudget: Money }
  | { readonly type: 'PauseProcess'; readonly resumeOn: LocalDate; readonly deadlines: 'frozen' | 'kept' }
  | { readonly type: 'ResumeProcess'; readonly shift: 'by_pause_length' | 'keep' }
  | {
      readonly type: 'CloseProcess';
      readonly outcome: ClosingOutcome;
      /** 1 largely reached · 2 parts reached · 3 not reached. */
      readonly goalAttainment: 1 | 2 | 3;
      readonly followUpOn: LocalDate | 'none';
      /** Where the work lives on, or what was merged into. */
      readonly livesOnIn?: FreeText | undefined;
      /** Early closing only: lessons may wait until then. */
      readonly lessonsDueOn?: LocalDate | undefined;
    }
  | { readonly type: 'ReopenProcess'; readonly coordinatorId: string }
  | { readonly type: 'RecordLesson'; readonly lesson: Lesson }
  | { readonly type: 'RecordProgress'; readonly text: FreeText }
  | {
      readonly type: 'SetDeadline';
      readonly kind: DeadlineKind;
      readonly name: string;
      readonly dueOn: LocalDate;
      readonly nonWorkingDays?: NonWorkingDayRule | undefined;
      readonly remindOffsetsDays?: readonly number[] | undefined;
      readonly note?: FreeText | undefined;
    }
  | {
      readonly type: 'MoveDeadline';
      readonly deadlineId: string;
      readonly dueOn: LocalDate;
      readonly consentReference?: string | undefined;
    }
  | { readonly type: 'MeetDeadline'; readonly deadlineId: string }
  | { readonly type: 'WaiveDeadline'; readonly deadlineId: string }
  | { readonly type: 'CancelDeadline'; readonly deadlineId: string }
  | { readonly type: 'MarkDeadlineMissed'; readonly deadlineId: string; readonly deadlineRevision: number }
  | { readonly type: 'CorrectRecord'; readonly target: CorrectionTarget; readonly correction: Correction }
  | AuditCommand
  | SecrecyCommand
  | PublicationCommand;

export type Lesson = {
  readonly situation: FreeText;
  readonly action: FreeText;
  readonly result: FreeText;
  readonly advice: FreeText;
};

/** The event that is corrected, looked up in the stream by the application. */
export type CorrectionTarget = {
  readonly eventId: string;
  readonly eventType: string;
  readonly revision: number;
};

/** What can be put right afterwards. The wrong record stays; views show the correction from when it was made. */
export type Correction =
  | { readonly field: 'title'; readonly newValue: string }
  | { readonly field: 'occurredAt'; readonly newValue: LocalDate }
  | { readonly field: 'outcome'; readonly newValue: ClosingOutcome }
  /** The change of phase never took place: the process is where it was before. */
  | { readonly field: 'phase'; readonly newValue: Phase };

/** What happened. Stored for ever: fields are added, never changed. */
export type Event =
  | {
      readonly type: 'ProcessInitiated';
      readonly title: string;
      readonly purpose?: FreeText | undefined;
      readonly summary?: Localised | undefined;
      readonly ownerId: string;
      readonly coordinatorIds: readonly string[];
      readonly template: PinnedTemplate;
      readonly exploratory: boolean;
      /** `earlier`: it began before the system knew of it, and `sourceKey` says where it is from. */
      readonly origin: 'here' | 'earlier';
      readonly sourceKey?: string | undefined;
      /** Marked by the owner in the same event, so that no view ever shows the process without its mark. */
      readonly secrecy?: Secrecy | undefined;
    }
  | { readonly type: 'ProcessRenamed'; readonly title: string }
  | { readonly type: 'ProcessDescribed'; readonly purpose: FreeText }
  | { readonly type: 'CoordinatorAssigned'; readonly personId: string }
  | { readonly type: 'CoordinatorReleased'; readonly personId: string }
  | { readonly type: 'OwnershipTransferRequested'; readonly organisationId: string }
  | { readonly type: 'OwnershipAccepted'; readonly organisationId: string }
  | { readonly type: 'OwnershipDeclined'; readonly organisationId: string }
  | { readonly type: 'ReceiverProposed'; readonly organisationId: string }
  | { readonly type: 'ReceivershipAccepted'; readonly organisationId: string }
  | { readonly type: 'ReceivershipDeclined'; readonly organisationId: string }
  | { readonly type: 'StageEntered'; readonly stage: string }
  | { readonly type: 'StageCompleted'; readonly stage: string }
  | { readonly type: 'StageSkipped'; readonly stage: string }
  | { readonly type: 'StageReturnedTo'; readonly stage: string; readonly from: string | null }
  | { readonly type: 'GateRequested'; readonly gateId: string; readonly personId: string }
  | ({ readonly type: 'EvidenceSubmitted' } & Evidence)
  | {
      readonly type: 'CriterionAssessed';
      readonly gateId: string;
      readonly criterionId: string;
      readonly assessment: Assessment;
      readonly note?: FreeText | undefined;
    }
  | { readonly type: 'CriterionWaived'; readonly gateId: string; readonly criterionId: string }
  | { readonly type: 'GateRecommendationGiven'; readonly gateId: string; readonly outcome: GateOutcome }
  | GateDecided
  | (Omit<GateDecided, 'type'> & { readonly type: 'GateDecisionSuperseded' })
  | {
      readonly type: 'DelegatedDecisionReported';
      readonly gateId: string;
      readonly board: string;
      readonly paragraph: string;
      readonly heldOn: LocalDate;
    }
  | { readonly type: 'ProcessScaled'; readonly plan: ScalingPlan }
  | { readonly type: 'ScalingExtended'; readonly plan: ScalingPlan }
  | {
      readonly type: 'ProcessImplemented';
      readonly receiverId: string;
      readonly operatingBudget: Money;
      readonly scalingSkipped: boolean;
    }
  | { readonly type: 'ProcessPaused'; readonly resumeOn: LocalDate; readonly deadlines: 'frozen' | 'kept' }
  | {
      readonly type: 'ProcessResumed';
      readonly shift: 'by_pause_length' | 'keep';
      readonly pausedDays: number;
    }
  | {
      readonly type: 'ProcessClosed';
      readonly outcome: Outcome;
      readonly early: boolean;
      readonly goalAttainment?: 1 | 2 | 3 | undefined;
      readonly followUpOn?: LocalDate | 'none' | undefined;
      readonly livesOnIn?: FreeText | undefined;
    }
  | { readonly type: 'ProcessReopened'; readonly phase: Phase; readonly coordinatorId: string }
  | { readonly type: 'LessonRecorded'; readonly lessonId: string; readonly lesson: Lesson }
  | { readonly type: 'ProgressRecorded'; readonly text: FreeText }
  | DeadlineSet
  | {
      readonly type: 'DeadlineMoved';
      readonly deadlineId: string;
      readonly from: LocalDate;
      readonly dueOn: LocalDate;
      readonly consentReference?: string | undefined;
    }
  | { readonly type: 'DeadlineMet'; readonly deadlineId: string; readonly late: boolean }
  | { readonly type: 'DeadlineMissed'; readonly deadlineId: string; readonly deadlineRevision: number }
  | { readonly type: 'DeadlineWaived'; readonly deadlineId: string }
  | {
      readonly type: 'DeadlineCancelled';
      readonly deadlineId: string;
      readonly because: 'asked' | 'closed' | 'resumed' | 'reopened' | 'superseded';
    }
  | {
      readonly type: 'RecordCorrected';
      readonly targetEventId: string;
      readonly targetType: string;
      readonly correction: Correction;
    }
  | AuditEvent
  | SecrecyEvent
  | PublicationEvent;

export type GateDecided = {
  readonly type: 'GateDecided';
  readonly gateId: string;
  readonly outcome: GateOutcome;
  readonly mandate: Mandate;
  readonly decisionKind: 'beslut' | 'verkställighet';
  readonly conditions: readonly Condition[];
  /** SHA-256 of each piece of evidence that lay before the decider. */
  readonly evidence: readonly string[];
};

export type DeadlineState = {
  readonly id: string;
  readonly kind: DeadlineKind;
  readonly dueOn: LocalDate;
  readonly nonWorkingDays: NonWorkingDayRule;
  /** 0 at first, one more with each move: a reminder made for an earlier date is told apart. */
  readonly revision: number;
  readonly status: 'open' | 'met' | 'waived' | 'cancelled';
  readonly missed: boolean;
  /** The delegated decision that it asks to report. */
  readonly gateId?: string | undefined;
};

export type GateState = {
  readonly requestedBy: readonly string[];
  readonly assessed: readonly string[];
  /** The same document may show that several criteria are met. */
  readonly evidence: readonly EvidenceState[];
  readonly decision: GateOutcome | null;
  readonly delegated: boolean;
  readonly reported: boolean;
};

type Offer = { readonly organisationId: string; readonly accepted: boolean } | null;

/** Only what decide needs to know. What screens show is the projections' business. */
export type Known = {
  readonly status: 'open' | 'closed';
  readonly origin: 'here' | 'earlier';
  readonly title: string;
  readonly phase: Phase;
  readonly stage: string | null;
  /** Where the process stood before each change of phase, so that a wrong record can be undone. */
  readonly before: readonly { readonly phase: Phase; readonly stage: string | null }[];
  readonly template: PinnedTemplate;
  readonly ownerId: string;
  readonly offeredTo: string | null;
  readonly receiver: Offer;
  readonly coordinators: readonly string[];
  readonly paused: { readonly on: LocalDate; readonly deadlines: 'frozen' | 'kept' } | null;
  readonly gates: Readonly<Record<string, GateState>>;
  readonly deadlines: readonly DeadlineState[];
  readonly auditNotes: readonly AuditNoteState[];
  readonly published: boolean;
  readonly lessons: number;
  readonly outcome: Outcome | null;
  /** Absent without a mark. */
  readonly secrecy?: Secrecy | undefined;
};

export type State = { readonly status: 'absent' } | Known;

export type Rejection =
  | { readonly code: 'ProcessNotFound' }
  | { readonly code: 'ProcessAlreadyInitiated' }
  | { readonly code: 'ProcessIsClosed'; readonly outcome: Outcome }
  | { readonly code: 'ProcessIsNotClosed' }
  | { readonly code: 'ProcessIsPaused' }
  | { readonly code: 'ProcessIsNotPaused' }
  | { readonly code: 'ProcessNotEarlier' }
  | { readonly code: 'NotAllowed'; readonly role: string; readonly allowed: readonly string[] }
  | { readonly code: 'NotCoordinatorHere' }
  | { readonly code: 'NotThatOrganisation'; readonly organisationId: string }
  | { readonly code: 'MotiveMissing' }
  | { readonly code: 'OccurredInFuture' }
  | { readonly code: 'BackdatingNeedsMotive'; readonly days: number }
  | { readonly code: 'NeedOrMotiveMissing' }
  | { readonly code: 'LastCoordinator' }
  | { readonly code: 'OwnsAlready' }
  | { readonly code: 'NothingOffered' }
  | { readonly code: 'StageHasMovedOn'; readonly stage: string | null }
  | { readonly code: 'StageNotPassed'; readonly stage: string }
  | { readonly code: 'GateNotFound'; readonly gateId: string }
  | { readonly code: 'CriterionNotFound'; readonly criterionId: string }
  | { readonly code: 'GateNotRequested'; readonly gateId: string }
  | { readonly code: 'GateRequestedAlready'; readonly gateId: string }
  | { readonly code: 'GateDecidedAlready'; readonly gateId: string; readonly outcome: GateOutcome }
  | { readonly code: 'GateNotDecided'; readonly gateId: string }
  | { readonly code: 'GateNotPassed'; readonly gateId: string; readonly outcome: GateOutcome | null }
  | { readonly code: 'GatePassedAlready'; readonly gateId: string }
  | { readonly code: 'GateNotDelegated'; readonly gateId: string }
  | { readonly code: 'CriteriaNotAssessed'; readonly criteria: readonly string[] }
  | { readonly code: 'DeciderIsSoleRequester' }
  | { readonly code: 'DelegateIsSomebodyElse' }
  | { readonly code: 'ConditionsMissing' }
  | { readonly code: 'ConditionsNotAllowed'; readonly outcome: GateOutcome }
  | { readonly code: 'ProcessMustClose'; readonly gateId: string }
  | { readonly code: 'IllegalTransition'; readonly from: Phase; readonly to: Phase }
  | { readonly code: 'ScalingNotExtendable' }
  | { readonly code: 'ReceiverNotAccepted' }
  | { readonly code: 'OutcomeNeedsPhase'; readonly outcome: Outcome; readonly phase: Phase }
  | { readonly code: 'LessonMissing' }
  | { readonly code: 'DeadlinesOpen'; readonly deadlines: readonly string[] }
  | { readonly code: 'OutcomeIsFinal'; readonly outcome: Outcome }
  | { readonly code: 'DeadlineNotFound'; readonly deadlineId: string }
  | {
      readonly code: 'DeadlineNotOpen';
      readonly deadlineId: string;
      readonly status: DeadlineState['status'];
    }
  | { readonly code: 'DeadlineInPast'; readonly dueOn: LocalDate }
  | { readonly code: 'DeadlineHasMoved'; readonly deadlineId: string; readonly revision: number }
  | { readonly code: 'DeadlineNotPassed'; readonly deadlineId: string; readonly lastDay: LocalDate }
  | { readonly code: 'DeadlinesFrozen' }
  | { readonly code: 'ConsentMissing'; readonly deadlineId: string }
  | { readonly code: 'DeadlineKeptUntilReported'; readonly deadlineId: string }
  | {
      readonly code: 'CorrectionNotPossible';
      readonly eventType: string;
      readonly field: Correction['field'];
    }
  | AuditRejection
  | PublicationRejection;
