import { z } from 'zod';
import { date, eventCodec, id, localised, money, sealedText } from '../event-codec.js';
import { definition } from '../process-template/process-template.codec.js';
import { DEADLINE_KINDS, PHASES } from '../process-template/process-template.js';
import {
  ASSESSMENTS,
  EARLY_OUTCOMES,
  FINISHED_OUTCOMES,
  GATE_OUTCOMES,
  PROVENANCES,
  SCALING_TYPES,
  type Correction,
  type Event,
  type Mandate,
  type ScalingPlan,
} from './innovation-process.js';

const text = z.string();
const phase = z.enum(PHASES);
const stage = id;
const gateId = id;
const criterionId = id;
const deadlineId = id;
const personId = id;
const organisationId = id;
const outcome = z.enum(GATE_OUTCOMES);
const template = z.object({ id, version: z.int(), definition });
const closing = z.enum([...FINISHED_OUTCOMES, ...EARLY_OUTCOMES]);

const plan: z.ZodType<ScalingPlan> = z.object({
  types: z.array(z.enum(SCALING_TYPES)),
  where: sealedText,
  receiverId: id,
  cost: money,
});

const mandate: z.ZodType<Mandate> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('board'), board: text, paragraph: text, heldOn: date }),
  z.object({ kind: z.literal('delegate'), personId, delegationPoint: text }),
]);

const decided = z.object({
  gateId,
  outcome,
  mandate,
  decisionKind: z.enum(['beslut', 'verkställighet']),
  conditions: z.array(z.object({ name: text, dueOn: date })),
  evidence: z.array(text),
});

const correction: z.ZodType<Correction> = z.discriminatedUnion('field', [
  z.object({ field: z.literal('title'), newValue: text }),
  z.object({ field: z.literal('occurredAt'), newValue: date }),
  z.object({ field: z.literal('outcome'), newValue: closing }),
  z.object({ field: z.literal('phase'), newValue: phase }),
]);

/** Stored JSON to events of a process and back. Old shapes are lifted here, so that evolve never meets one. */
export const processCodec = eventCodec<Event>({
  ProcessInitiated: {
    schema: z.object({
      title: text,
      purpose: sealedText.optional(),
      summary: localised.optional(),
      ownerId: id,
      coordinatorIds: z.array(id),
      template,
      exploratory: z.boolean(),
      origin: z.enum(['here', 'earlier']),
      sourceKey: text.optional(),
      secrecy: z.object({ provision: text }).optional(),
    }),
    sealed: ['purpose'],
  },
  ProcessRenamed: { schema: z.object({ title: text }) },
  ProcessDescribed: { schema: z.object({ purpose: sealedText }), sealed: ['purpose'] },
  CoordinatorAssigned: { schema: z.object({ personId }) },
  CoordinatorReleased: { schema: z.object({ personId }) },
  OwnershipTransferRequested: { schema: z.object({ organisationId }) },
  OwnershipAccepted: { schema: z.object({ organisationId }) },
  OwnershipDeclined: { schema: z.object({ organisationId }) },
  ReceiverProposed: { schema: z.object({ organisationId }) },
  ReceivershipAccepted: { schema: z.object({ organisationId }) },
  ReceivershipDeclined: { schema: z.object({ organisationId }) },
  StageEntered: { schema: z.object({ stage }) },
  StageCompleted: { schema: z.object({ stage }) },
  StageSkipped: { schema: z.object({ stage }) },
  StageReturnedTo: { schema: z.object({ stage, from: stage.nullable() }) },
  GateRequested: { schema: z.object({ gateId, personId }) },
  EvidenceSubmitted: {
    schema: z.object({
      gateId,
      criterionId,
      name: text,
      sha256: text,
      file: z.object({ name: sealedText, bytes: z.int(), mediaType: text }).optional(),
    }),
    sealed: ['file.name'],
  },
  CriterionAssessed: {
    schema: z.object({ gateId, criterionId, assessment: z.enum(ASSESSMENTS), note: sealedText.optional() }),
    sealed: ['note'],
  },
  CriterionWaived: { schema: z.object({ gateId, criterionId }) },
  GateRecommendationGiven: { schema: z.object({ gateId, outcome }) },
  GateDecided: { schema: decided },
  GateDecisionSuperseded: { schema: decided },
  DelegatedDecisionReported: { schema: z.object({ gateId, board: text, paragraph: text, heldOn: date }) },
  ProcessScaled: { schema: z.object({ plan }), sealed: ['plan.where'] },
  ScalingExtended: { schema: z.object({ plan }), sealed: ['plan.where'] },
  ProcessImplemented: {
    schema: z.object({ receiverId: id, operatingBudget: money, scalingSkipped: z.boolean() }),
  },
  ProcessPaused: { schema: z.object({ resumeOn: date, deadlines: z.enum(['frozen', 'kept']) }) },
  ProcessResumed: { schema: z.object({ shift: z.enum(['by_pause_length', 'keep']), pausedDays: z.int() }) },
  ProcessClosed: {
    schema: z.object({
      outcome: z.enum([...closing.options, 'not_stated']),
      early: z.boolean(),
      goalAttainment: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
      followUpOn: z.union([date, z.literal('none')]).optional(),
      livesOnIn: sealedText.optional(),
    }),
    sealed: ['livesOnIn'],
  },
  ProcessReopened: { schema: z.object({ phase, coordinatorId: id }) },
  LessonRecorded: {
    schema: z.object({
      lessonId: id,
      lesson: z.object({ situation: sealedText, action: sealedText, result: sealedText, advice: sealedText }),
    }),
    sealed: ['lesson.situation', 'lesson.action', 'lesson.result', 'lesson.advice'],
  },
  ProgressRecorded: { schema: z.object({ text: sealedText }), sealed: ['text'] },
  DeadlineSet: {
    schema: z.object({
      deadlineId,
      kind: z.enum(DEADLINE_KINDS),
      name: localised,
      dueOn: date,
      nonWorkingDays: z.enum(['before', 'after', 'none']),
      remindOffsetsDays: z.array(z.int()),
      gateId: id.optional(),
      note: sealedText.optional(),
    }),
    sealed: ['note'],
  },
  DeadlineMoved: {
    schema: z.object({ deadlineId, from: date, dueOn: date, consentReference: text.optional() }),
  },
  DeadlineMet: { schema: z.object({ deadlineId, late: z.boolean() }) },
  DeadlineMissed: { schema: z.object({ deadlineId, deadlineRevision: z.int() }) },
  DeadlineWaived: { schema: z.object({ deadlineId }) },
  DeadlineCancelled: {
    schema: z.object({
      deadlineId,
      because: z.enum(['asked', 'closed', 'resumed', 'reopened', 'superseded']),
    }),
  },
  RecordCorrected: { schema: z.object({ targetEventId: id, targetType: text, correction }) },
  AuditNoteAdded: {
    schema: z.object({
      noteId: id,
      note: sealedText,
      about: z.object({ eventId: id, revision: z.int() }).optional(),
      replaces: id.optional(),
    }),
    sealed: ['note'],
  },
  ProcessPublished: {
    schema: z.object({
      summary: z.object({ sv: sealedText, en: sealedText.optional() }),
      provenance: z.enum(PROVENANCES),
    }),
    sealed: ['summary.sv', 'summary.en'],
  },
  ProcessUnpublished: { schema: z.object({ because: z.enum(['asked', 'secret']) }) },
  AuditNoteAnswered: { schema: z.object({ noteId: id, answer: sealedText }), sealed: ['answer'] },
  ProcessMarkedSecret: { schema: z.object({ provision: text, authorityId: id }) },
  SecrecyLifted: { schema: z.object({}) },
});
