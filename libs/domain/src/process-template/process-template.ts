import type { NonWorkingDayRule } from '@drivbank/kernel';
import type { Localised } from '../text.js';

/** The open phases of the lifecycle in their only order. A process may be closed from each of them. */
export const PHASES = ['initiated', 'scaled', 'implemented'] as const;
export type Phase = (typeof PHASES)[number];

export type Criterion = {
  readonly id: string;
  readonly name: Localised;
  /** Must be assessed or waived before anybody can decide. */
  readonly mandatory: boolean;
};

export type Stage = {
  readonly id: string;
  readonly name: Localised;
  readonly phase: Phase;
  /** An inquiry (utredning) prepares a decision: it ends in a gate. */
  readonly kind: 'ordinary' | 'inquiry';
  readonly guidance?: Localised | undefined;
};

/** A point where a mandated decider answers, before a phase or a stage may be entered. */
export type Gate = {
  readonly id: string;
  readonly name: Localised;
  readonly opens:
    | { readonly kind: 'phase'; readonly phase: 'scaled' | 'implemented' }
    | { readonly kind: 'stage'; readonly stage: string };
  /** A decision can be appealed and is reported to the board; execution (verkställighet) is not. */
  readonly decisionKind: 'beslut' | 'verkställighet';
  readonly criteria: readonly Criterion[];
};

export const DEADLINE_KINDS = [
  'gate',
  'stage',
  'deliverable',
  'funder_report',
  'reflection',
  'resume',
  'condition',
  'delegation_report',
  'legal',
  'follow_up',
  'lessons',
  'other',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** A deadline that the system sets by itself when a stage or phase is entered. */
export type DeadlineRule = {
  readonly id: string;
  readonly name: Localised;
  readonly kind: DeadlineKind;
  readonly when:
    | { readonly entered: 'phase'; readonly phase: Phase }
    | { readonly entered: 'stage'; readonly stage: string };
  readonly months: number;
  readonly nonWorkingDays: NonWorkingDayRule;
};

/** Days counted from the last day of a deadline; negative is before. */
export const REMIND_OFFSETS_DAYS = [-7, -1, 1, 7] as const;

/** How processes of one kind run. Immutable once published; every process is pinned to the version it began with. */
export type Definition = {
  readonly name: Localised;
  readonly description: Localised;
  /** `optional`: a process may go from initiated to implemented, with a motive for skipping. */
  readonly scaling: 'required' | 'optional';
  /** Spread goes on after implementation (as in Nesta's order), without going backwards. */
  readonly scalingAfterImplementation: boolean;
  /** Phase changes that need no decision, said outright; every other one has a gate. */
  readonly withoutGate: readonly ('scaled' | 'implemented')[];
  readonly stages: readonly Stage[];
  readonly gates: readonly Gate[];
  readonly deadlineRules: readonly DeadlineRule[];
  readonly remindOffsetsDays: readonly number[];
};

export type Command =
  | { readonly type: 'DraftTemplate'; readonly definition: Definition }
  | { readonly type: 'ReviseTemplateDraft'; readonly definition: Definition }
  | { readonly type: 'PublishTemplateVersion' }
  | { readonly type: 'RetireTemplateVersion'; readonly version: number };

export type Event =
  | { readonly type: 'TemplateDrafted'; readonly definition: Definition }
  | { readonly type: 'TemplateDraftRevised'; readonly definition: Definition }
  | { readonly type: 'TemplateVersionPublished'; readonly version: number; readonly definition: Definition }
  | { readonly type: 'TemplateVersionRetired'; readonly version: number };

export type State =
  | { readonly status: 'absent' }
  | {
      readonly status: 'known';
      readonly draft: Definition | null;
      readonly versions: readonly {
        readonly version: number;
        readonly retired: boolean;
        readonly definition: Definition;
      }[];
    };

/** What is wrong with a definition, each with the id that it is about. */
export type Flaw = {
  readonly flaw:
    | 'PhaseWithoutStage'
    | 'PhaseWithoutGate'
    | 'IdNotUnique'
    | 'GateWithoutCriteria'
    | 'UnknownStage'
    | 'InquiryWithoutGate'
    | 'OffsetsEmpty';
  readonly id: string;
};

export type Rejection =
  | { readonly code: 'TemplateNotFound' }
  | { readonly code: 'TemplateAlreadyDrafted' }
  | { readonly code: 'TemplateFlawed'; readonly flaws: readonly Flaw[] }
  | { readonly code: 'NothingToPublish' }
  | { readonly code: 'TemplateVersionNotFound'; readonly version: number }
  | { readonly code: 'NotAllowed'; readonly role: string; readonly allowed: readonly string[] };
