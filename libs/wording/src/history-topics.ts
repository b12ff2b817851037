import type { InnovationProcess } from '@drivbank/domain';
import { both, type Bilingual } from './language.js';

/** What an event of a process is about, as readers ask for it. */
export const HISTORY_TOPICS = ['decisions', 'deadlines', 'stages', 'people', 'notes', 'audit'] as const;
export type HistoryTopic = (typeof HISTORY_TOPICS)[number];

export const HISTORY_TOPIC_WORDS: Readonly<Record<HistoryTopic, Bilingual>> = {
  decisions: both('Beslut', 'Decisions'),
  deadlines: both('Frister', 'Deadlines'),
  stages: both('Skeden och faser', 'Stages and phases'),
  people: both('Ägare och ansvar', 'Owners and roles'),
  notes: both('Noteringar', 'Notes'),
  audit: both('Revision', 'Audit'),
};

/** Every event has its topic: one that is left out does not compile. */
export const TOPIC_OF_EVENT: Readonly<Record<InnovationProcess.Event['type'], HistoryTopic>> = {
  ProcessInitiated: 'stages',
  ProcessRenamed: 'notes',
  ProcessDescribed: 'notes',
  CoordinatorAssigned: 'people',
  CoordinatorReleased: 'people',
  OwnershipTransferRequested: 'people',
  OwnershipAccepted: 'people',
  OwnershipDeclined: 'people',
  ReceiverProposed: 'people',
  ReceivershipAccepted: 'people',
  ReceivershipDeclined: 'people',
  StageEntered: 'stages',
  StageCompleted: 'stages',
  StageSkipped: 'stages',
  StageReturnedTo: 'stages',
  GateRequested: 'decisions',
  EvidenceSubmitted: 'decisions',
  CriterionAssessed: 'decisions',
  CriterionWaived: 'decisions',
  GateRecommendationGiven: 'decisions',
  GateDecided: 'decisions',
  GateDecisionSuperseded: 'decisions',
  DelegatedDecisionReported: 'decisions',
  ProcessScaled: 'stages',
  ScalingExtended: 'stages',
  ProcessImplemented: 'stages',
  ProcessPaused: 'stages',
  ProcessResumed: 'stages',
  ProcessClosed: 'stages',
  ProcessReopened: 'stages',
  LessonRecorded: 'notes',
  ProgressRecorded: 'notes',
  DeadlineSet: 'deadlines',
  DeadlineMoved: 'deadlines',
  DeadlineMet: 'deadlines',
  DeadlineMissed: 'deadlines',
  DeadlineWaived: 'deadlines',
  DeadlineCancelled: 'deadlines',
  RecordCorrected: 'notes',
  ProcessPublished: 'notes',
  ProcessUnpublished: 'notes',
  AuditNoteAdded: 'audit',
  AuditNoteAnswered: 'audit',
  ProcessMarkedSecret: 'people',
  SecrecyLifted: 'people',
};
