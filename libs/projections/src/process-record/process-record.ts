import type { Instant, LocalDate, NonWorkingDayRule } from '@drivbank/kernel';
import type { EvidenceFile, FreeText, InnovationProcess, Localised, Money, Template } from '@drivbank/domain';

/** Who did something, in which role, and when: recorded at, happened on. */
export type Deed = {
  readonly by: string;
  readonly role: string;
  readonly onBehalfOf: string | null;
  readonly at: Instant;
  readonly on: LocalDate;
  readonly motive: FreeText | null;
};

type DecisionRecord = Deed & {
  readonly outcome: InnovationProcess.GateOutcome;
  readonly mandate: InnovationProcess.Mandate;
  readonly decisionKind: 'beslut' | 'verkställighet';
  readonly conditions: readonly InnovationProcess.Condition[];
  readonly evidence: readonly string[];
  superseded: boolean;
  reported: { readonly board: string; readonly paragraph: string; readonly heldOn: LocalDate } | null;
};

export type EvidenceRecord = Deed & {
  readonly criterionId: string;
  readonly name: string;
  readonly sha256: string;
  /** Null where only its checksum is known here. */
  readonly file: EvidenceFile | null;
};

export type GateRecord = {
  readonly id: string;
  /** Since when it waits for a decision; null when it does not. */
  waitingSince: LocalDate | null;
  requests: Deed[];
  evidence: EvidenceRecord[];
  assessments: Record<
    string,
    Deed & { readonly assessment: InnovationProcess.Assessment | 'waived'; readonly note: FreeText | null }
  >;
  recommendations: (Deed & { readonly outcome: InnovationProcess.GateOutcome })[];
  decisions: DecisionRecord[];
};

/** One date that a deadline had, and how long it held. Reminders are derived from these. */
export type DeadlineRevision = {
  readonly revision: number;
  readonly dueOn: LocalDate;
  /** Reminders of this date count from then. */
  readonly since: Instant;
  until: Instant | null;
  endedBy: 'moved' | 'met' | 'waived' | 'cancelled' | 'frozen' | null;
};

export type DeadlineRecord = {
  readonly id: string;
  readonly kind: Template.DeadlineKind;
  readonly name: Localised;
  readonly note: FreeText | null;
  readonly gateId: string | null;
  readonly nonWorkingDays: NonWorkingDayRule;
  readonly remindOffsetsDays: readonly number[];
  readonly firstDueOn: LocalDate;
  dueOn: LocalDate;
  revision: number;
  status: InnovationProcess.DeadlineState['status'];
  frozen: boolean;
  missed: boolean;
  metLate: boolean;
  /** The last change: set, moved, met, waived, cancelled or missed. */
  changed: Deed;
  revisions: DeadlineRevision[];
};

export type AuditNoteRecord = Deed & {
  readonly id: string;
  readonly note: FreeText;
  readonly about: InnovationProcess.NotedEvent | null;
  readonly replaces: string | null;
  /** By its revision the note's own event is found. */
  readonly revision: number;
  replacedBy: string | null;
  answer: (Deed & { readonly text: FreeText }) | null;
};

type StageVisit = {
  readonly stage: string;
  readonly enteredOn: LocalDate;
  leftOn: LocalDate | null;
  how: 'completed' | 'skipped' | 'returned' | 'phase' | null;
};

/** Everything that the screens of one process show, with texts still sealed. */
export type ProcessRecord = {
  readonly processId: string;
  revision: number;
  number: number;
  /** The number in the log of each event of the stream, by revision: streams know only revisions. */
  readonly eventNumbers: number[];
  personRevision: number;
  title: string;
  purpose: FreeText | null;
  readonly summary: Localised | null;
  ownerId: string;
  offeredTo: { readonly organisationId: string; readonly since: LocalDate } | null;
  receiver: { readonly organisationId: string; accepted: boolean; readonly since: LocalDate } | null;
  coordinators: { readonly id: string; readonly since: Instant }[];
  readonly template: { readonly id: string; readonly version: number };
  readonly origin: 'here' | 'earlier';
  readonly sourceKey: string | null;
  readonly exploratory: boolean;
  readonly initiated: Deed;
  startedOn: LocalDate;
  phase: Template.Phase;
  /** `left` is where the process stood before: how many stages it had visited, and in which it was. */
  phases: {
    readonly phase: Template.Phase;
    on: LocalDate;
    readonly eventId: string;
    readonly left: { readonly visits: number; readonly stage: string | null };
  }[];
  stage: string | null;
  stages: StageVisit[];
  paused: (Deed & { readonly resumeOn: LocalDate; readonly deadlines: 'frozen' | 'kept' }) | null;
  scaling: (Deed & { readonly plan: InnovationProcess.ScalingPlan })[];
  implemented:
    | (Deed & {
        readonly receiverId: string;
        readonly operatingBudget: Money;
        readonly scalingSkipped: boolean;
      })
    | null;
  closed:
    | (Deed & {
        outcome: InnovationProcess.Outcome;
        readonly early: boolean;
        readonly goalAttainment: 1 | 2 | 3 | null;
        readonly followUpOn: LocalDate | 'none' | null;
        readonly livesOnIn: FreeText | null;
        closedOn: LocalDate;
        readonly eventId: string;
      })
    | null;
  gates: Record<string, GateRecord>;
  deadlines: DeadlineRecord[];
  lessons: (Deed & { readonly id: string; readonly lesson: InnovationProcess.Lesson })[];
  progress: (Deed & { readonly text: FreeText })[];
  corrections: (Deed & {
    readonly targetEventId: string;
    readonly targetType: string;
    readonly correction: InnovationProcess.Correction;
  })[];
  /** The note that it may be secret: by which provision, by whom and when, and for which authority. */
  secrecy: (Deed & { readonly provision: string; readonly authorityId: string }) | null;
  auditNotes: AuditNoteRecord[];
  /** What everybody reads; null while the process is not published. */
  published:
    | (Deed & {
        readonly summary: InnovationProcess.PublicSummary;
        readonly provenance: InnovationProcess.Provenance;
      })
    | null;
  /** When anything was last recorded by a person, other than an auditor's note: a running process that is silent is stale. */
  lastActivityAt: Instant;
};
