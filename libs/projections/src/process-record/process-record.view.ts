import { idOf, type Recorded } from '@drivbank/kernel';
import type { InnovationProcess } from '@drivbank/domain';
import { deadlineSheet } from '../deadline-sheet/deadline-sheet.table.js';
import { evidenceFile } from '../evidence-file/evidence-file.table.js';
import { motiveOf, type Happened } from '../happened.js';
import { published } from '../published/published.table.js';
import { processBoard } from '../process-board/process-board.table.js';
import { processCourse } from '../process-course/process-course.table.js';
import type { View } from '../view.js';
import { waitingList } from '../waiting-list/waiting-list.table.js';
import { auditNotes } from '../audit-notes/audit-notes.table.js';
import { applyAudit } from './audit-note-records.js';
import { applyDeadline, endRevisions, reviveDeadlines } from './deadline-records.js';
import { applyGate } from './gate-records.js';
import type { Deed, ProcessRecord } from './process-record.js';

type Event = InnovationProcess.Event;

/** One process as its screens show it. Board, deadline sheet, waiting list and course are laid out from the same record. */
export const processRecord: View<'innovationProcess', ProcessRecord> = {
  name: 'process-record',
  revision: 9,
  category: 'innovationProcess',
  apply(record, { event, recorded, on }) {
    const known = record ?? begun(event, recorded, on);
    known.revision = recorded.revision;
    known.number = recorded.number;
    known.eventNumbers.push(recorded.number);
    if (recorded.metadata.actor.kind !== 'system') {
      known.personRevision = recorded.revision;
      if (event.type !== 'AuditNoteAdded') known.lastActivityAt = recorded.metadata.recordedAt;
    }
    applyTo(known, event, deedOf({ event, recorded, on }), recorded.id);
    return known;
  },
  tables: {
    process_board: processBoard,
    deadline_sheet: deadlineSheet,
    waiting_list: waitingList,
    process_course: processCourse,
    audit_note: auditNotes,
    evidence_file: evidenceFile,
    published,
  },
};

function deedOf({ recorded, on }: Happened<Event>): Deed {
  const { actor, recordedAt } = recorded.metadata;
  const { id: by, role, onBehalfOf = null } = actor;
  return { by, role, onBehalfOf, at: recordedAt, on, motive: motiveOf(recorded) };
}

function begun(event: Event, recorded: Recorded, on: Deed['on']): ProcessRecord {
  if (event.type !== 'ProcessInitiated')
    throw new Error(`Impossible history: ${event.type} begins ${recorded.stream}`);
  const { recordedAt: at } = recorded.metadata;
  return {
    processId: idOf(recorded.stream),
    revision: 0,
    number: 0,
    eventNumbers: [],
    personRevision: -1,
    title: event.title,
    purpose: event.purpose ?? null,
    summary: event.summary ?? null,
    ownerId: event.ownerId,
    offeredTo: null,
    receiver: null,
    coordinators: event.coordinatorIds.map((id) => ({ id, since: at })),
    template: { id: event.template.id, version: event.template.version },
    origin: event.origin,
    sourceKey: event.sourceKey ?? null,
    exploratory: event.exploratory,
    initiated: deedOf({ event, recorded, on }),
    startedOn: on,
    phase: 'initiated',
    phases: [{ phase: 'initiated', on, eventId: recorded.id, left: { visits: 0, stage: null } }],
    stage: null,
    stages: [],
    paused: null,
    scaling: [],
    implemented: null,
    closed: null,
    gates: {},
    deadlines: [],
    lessons: [],
    progress: [],
    corrections: [],
    auditNotes: [],
    published: null,
    lastActivityAt: at,
    secrecy: event.secrecy ? markedBy(event.ownerId, event.secrecy, deedOf({ event, recorded, on })) : null,
  };
}

const markedBy = (authorityId: string, { provision }: { readonly provision: string }, deed: Deed) => ({
  ...deed,
  provision,
  authorityId,
});

function applyTo(record: ProcessRecord, event: Event, deed: Deed, eventId: string): void {
  switch (event.type) {
    case 'ProcessInitiated':
      return;
    case 'ProcessRenamed':
      record.title = event.title;
      return;
    case 'ProcessDescribed':
      record.purpose = event.purpose;
      return;
    case 'CoordinatorAssigned':
      record.coordinators.push({ id: event.personId, since: deed.at });
      return;
    case 'CoordinatorReleased':
      record.coordinators = record.coordinators.filter(({ id }) => id !== event.personId);
      return;
    case 'OwnershipTransferRequested':
      record.offeredTo = { organisationId: event.organisationId, since: deed.on };
      return;
    case 'OwnershipAccepted':
      record.ownerId = event.organisationId;
      record.offeredTo = null;
      return;
    case 'OwnershipDeclined':
      record.offeredTo = null;
      return;
    case 'ReceiverProposed':
      record.receiver = { organisationId: event.organisationId, accepted: false, since: deed.on };
      return;
    case 'ReceivershipAccepted':
      record.receiver = { organisationId: event.organisationId, accepted: true, since: deed.on };
      return;
    case 'ReceivershipDeclined':
      record.receiver = null;
      return;
    case 'StageEntered':
      enter(record, event.stage, deed);
      return;
    case 'StageCompleted':
      leave(record, deed, 'completed');
      return;
    case 'StageSkipped':
      leave(record, deed, 'skipped');
      return;
    case 'StageReturnedTo':
      leave(record, deed, 'returned');
      enter(record, event.stage, deed);
      return;
    case 'ProcessScaled':
      record.scaling.push({ ...deed, plan: event.plan });
      enterPhase(record, 'scaled', deed, eventId);
      return;
    case 'ScalingExtended':
      record.scaling.push({ ...deed, plan: event.plan });
      return;
    case 'ProcessImplemented': {
      const { type: _, ...facts } = event;
      record.implemented = { ...deed, ...facts };
      enterPhase(record, 'implemented', deed, eventId);
      return;
    }
    case 'ProcessPaused':
      record.paused = { ...deed, resumeOn: event.resumeOn, deadlines: event.deadlines };
      if (event.deadlines === 'frozen') endRevisions(record, deed.at, 'frozen');
      return;
    case 'ProcessResumed':
      record.paused = null;
      reviveDeadlines(record, deed.at);
      return;
    case 'ProcessClosed':
      record.closed = {
        ...deed,
        outcome: event.outcome,
        early: event.early,
        goalAttainment: event.goalAttainment ?? null,
        followUpOn: event.followUpOn ?? null,
        livesOnIn: event.livesOnIn ?? null,
        closedOn: deed.on,
        eventId,
      };
      record.paused = null;
      record.offeredTo = null;
      reviveDeadlines(record, deed.at);
      return;
    case 'ProcessReopened':
      record.closed = null;
      if (!record.coordinators.some(({ id }) => id === event.coordinatorId))
        record.coordinators.push({ id: event.coordinatorId, since: deed.at });
      return;
    case 'LessonRecorded':
      record.lessons.push({ ...deed, id: event.lessonId, lesson: event.lesson });
      return;
    case 'ProgressRecorded':
      record.progress.push({ ...deed, text: event.text });
      return;
    case 'RecordCorrected':
      record.corrections.push({
        ...deed,
        targetEventId: event.targetEventId,
        targetType: event.targetType,
        correction: event.correction,
      });
      applyCorrection(record, event);
      return;
    case 'ProcessMarkedSecret':
      record.secrecy = markedBy(event.authorityId, event, deed);
      return;
    case 'SecrecyLifted':
      record.secrecy = null;
      return;
    case 'GateRequested':
    case 'EvidenceSubmitted':
    case 'CriterionAssessed':
    case 'CriterionWaived':
    case 'GateRecommendationGiven':
    case 'GateDecided':
    case 'GateDecisionSuperseded':
    case 'DelegatedDecisionReported':
      return applyGate(record, event, deed);
    case 'AuditNoteAdded':
    case 'AuditNoteAnswered':
      return applyAudit(record, event, deed);
    case 'ProcessPublished':
      record.published = { ...deed, summary: event.summary, provenance: event.provenance };
      return;
    case 'ProcessUnpublished':
      record.published = null;
      return;
    case 'DeadlineSet':
    case 'DeadlineMoved':
    case 'DeadlineMet':
    case 'DeadlineMissed':
    case 'DeadlineWaived':
    case 'DeadlineCancelled':
      return applyDeadline(record, event, deed);
  }
}

function enter(record: ProcessRecord, stage: string, deed: Deed): void {
  record.stage = stage;
  record.stages.push({ stage, enteredOn: deed.on, leftOn: null, how: null });
}

function leave(record: ProcessRecord, deed: Deed, how: 'completed' | 'skipped' | 'returned' | 'phase'): void {
  const visit = record.stages.at(-1);
  if (visit && visit.leftOn === null) {
    visit.leftOn = deed.on;
    visit.how = how;
  }
  record.stage = null;
}

function enterPhase(record: ProcessRecord, phase: ProcessRecord['phase'], deed: Deed, eventId: string): void {
  const left = { visits: record.stages.length, stage: record.stage };
  leave(record, deed, 'phase');
  record.phase = phase;
  record.phases.push({ phase, on: deed.on, eventId, left });
}

/** The wrong record stays in the history; from now on the screens show what is right. */
function applyCorrection(
  record: ProcessRecord,
  { targetEventId, correction }: Extract<Event, { type: 'RecordCorrected' }>,
): void {
  switch (correction.field) {
    case 'title':
      record.title = correction.newValue;
      return;
    case 'outcome':
      if (record.closed) record.closed.outcome = correction.newValue;
      return;
    case 'occurredAt': {
      const phase = record.phases.find(({ eventId }) => eventId === targetEventId);
      if (phase) phase.on = correction.newValue;
      if (phase && phase === record.phases[0]) record.startedOn = correction.newValue;
      if (record.closed?.eventId === targetEventId) record.closed.closedOn = correction.newValue;
      return;
    }
    case 'phase': {
      undoLastPhase(record);
      record.phase = correction.newValue;
      return;
    }
  }
}

function undoLastPhase(record: ProcessRecord): void {
  const undone = record.phases.pop();
  if (!undone) return;
  if (undone.phase === 'implemented') record.implemented = null;
  else record.scaling = [];
  record.stages = record.stages.slice(0, undone.left.visits);
  record.stage = undone.left.stage;
  const visit = record.stages.at(-1);
  if (!visit || record.stage === null) return;
  visit.leftOn = null;
  visit.how = null;
}
