import { z } from 'zod';
import { evidenceFile, sha256 } from './evidence.js';
import { code, date, line, money, PHASES, text, uuid } from './primitives.js';
import {
  PROCESS_COMMAND_WORDS as WORDS,
  type ProcessCommandKey,
  type Summary,
} from './process-command-words.js';

/** Stands beside the fields of every command. */
export const withCircumstances = {
  motive: text.optional().meta({ description: 'Why. Mandatory for every change of plan' }),
  occurredOn: date.optional().meta({ description: 'When it happened, if not today; never in the future' }),
};

const body = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject({ ...shape, ...withCircumstances });

const gateId = code;
const criterionId = code;
const stage = code;
const noteId = z.string().regex(/^n[1-9]\d{0,5}$/);
const deadlineId = z.string().regex(/^d[1-9]\d{0,5}$/);

export const processCommandKey = z
  .enum(Object.keys(WORDS) as [ProcessCommandKey, ...ProcessCommandKey[]])
  .meta({ id: 'ProcessCommandKey' });

export const gateOutcome = z.enum(['go', 'conditional_go', 'hold', 'recycle', 'stop']);

export const mandate = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('board'), board: line, paragraph: line, heldOn: date }),
    z.strictObject({ kind: z.literal('delegate'), personId: uuid, delegationPoint: line }),
  ])
  .meta({ id: 'Mandate' });

const decision = {
  gateId,
  outcome: gateOutcome,
  mandate,
  conditions: z
    .array(z.strictObject({ name: line, dueOn: date }))
    .max(20)
    .default([]),
};

export const scalingPlan = z.strictObject({
  types: z
    .array(z.enum(['out', 'up', 'deep']))
    .min(1)
    .max(3),
  where: text,
  receiverId: uuid,
  cost: money,
});
const scaling = { plan: scalingPlan };

const rule = z.enum(['before', 'after', 'none']);

export const deadlineKind = z.enum([
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
]);

/** What the public reads is short. */
const publicText = text.max(2_000);
export const provenance = z.enum(['decided', 'reviewed', 'self_reported']);

export const closingOutcome = z.enum([
  'in_operation',
  'handed_over',
  'merged',
  'superseded',
  'stopped_learning',
  'stopped_no_effect',
  'stopped_resources',
  'stopped_legal',
  'stopped_partner',
  'stopped_funding',
  'duplicate',
  'registered_in_error',
]);

const provision = line.meta({ description: 'The provision of the law: 31 kap. 16 § OSL' });

export const initiateProcess = body({
  title: line,
  purpose: text,
  ownerId: uuid,
  coordinatorId: uuid,
  templateId: uuid,
  templateVersion: z.int().min(1).max(10_000).optional().meta({ description: 'The newest when left out' }),
  exploratory: z
    .boolean()
    .default(true)
    .meta({ description: 'True until the process answers a registered need; says why in motive' }),
  secrecy: z
    .strictObject({ provision })
    .optional()
    .meta({ description: 'With a secrecy mark from its first moment on' }),
}).meta({ id: 'InitiateProcess' });

type ProcessCommand = { readonly command: string; readonly summary: Summary; readonly body: z.ZodType };

const command = (name: string, summary: Summary, shape: z.core.$ZodLooseShape = {}): ProcessCommand => ({
  command: name,
  summary,
  body: body(shape).meta({ id: name }),
});

/** `POST /api/v1/processes/{processId}/<key>`: everything that can be asked of a process that exists. */
export const PROCESS_COMMANDS: Readonly<Record<ProcessCommandKey, ProcessCommand>> = {
  rename: command('RenameProcess', WORDS.rename, { title: line }),
  describe: command('DescribeProcess', WORDS.describe, { purpose: text }),
  'assign-coordinator': command('AssignCoordinator', WORDS['assign-coordinator'], {
    personId: uuid,
  }),
  'release-coordinator': command('ReleaseCoordinator', WORDS['release-coordinator'], {
    personId: uuid,
  }),
  'transfer-ownership': command('TransferOwnership', WORDS['transfer-ownership'], {
    organisationId: uuid,
  }),
  'accept-ownership': command('AcceptOwnership', WORDS['accept-ownership']),
  'decline-ownership': command('DeclineOwnership', WORDS['decline-ownership']),
  'propose-receiver': command('ProposeReceiver', WORDS['propose-receiver'], {
    organisationId: uuid,
  }),
  'accept-receivership': command('AcceptReceivership', WORDS['accept-receivership']),
  'decline-receivership': command('DeclineReceivership', WORDS['decline-receivership']),
  'complete-stage': command('CompleteStage', WORDS['complete-stage'], { stage }),
  'skip-stage': command('SkipStage', WORDS['skip-stage'], { stage }),
  'return-to-stage': command('ReturnToStage', WORDS['return-to-stage'], { stage }),
  'request-gate': command('RequestGate', WORDS['request-gate'], { gateId }),
  'submit-evidence': command('SubmitEvidence', WORDS['submit-evidence'], {
    gateId,
    criterionId,
    name: line,
    sha256,
    file: evidenceFile.optional(),
  }),
  'assess-criterion': command('AssessCriterion', WORDS['assess-criterion'], {
    gateId,
    criterionId,
    assessment: z.enum(['met', 'partly_met', 'not_met']),
    note: text.optional(),
  }),
  'waive-criterion': command('WaiveCriterion', WORDS['waive-criterion'], {
    gateId,
    criterionId,
  }),
  'recommend-at-gate': command('RecommendAtGate', WORDS['recommend-at-gate'], {
    gateId,
    outcome: gateOutcome,
  }),
  'decide-gate': command('DecideGate', WORDS['decide-gate'], decision),
  'supersede-decision': command('SupersedeDecision', WORDS['supersede-decision'], decision),
  'report-delegated-decision': command('ReportDelegatedDecision', WORDS['report-delegated-decision'], {
    gateId,
    board: line,
    paragraph: line,
    heldOn: date,
  }),
  scale: command('ScaleProcess', WORDS.scale, scaling),
  'extend-scaling': command('ExtendScaling', WORDS['extend-scaling'], scaling),
  implement: command('ImplementProcess', WORDS.implement, { operatingBudget: money }),
  pause: command('PauseProcess', WORDS.pause, { resumeOn: date, deadlines: z.enum(['frozen', 'kept']) }),
  resume: command('ResumeProcess', WORDS.resume, { shift: z.enum(['by_pause_length', 'keep']) }),
  close: command('CloseProcess', WORDS.close, {
    outcome: closingOutcome,
    goalAttainment: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    followUpOn: z.union([date, z.literal('none')]),
    livesOnIn: text.optional(),
    lessonsDueOn: date.optional(),
  }),
  reopen: command('ReopenProcess', WORDS.reopen, { coordinatorId: uuid }),
  'record-lesson': command('RecordLesson', WORDS['record-lesson'], {
    lesson: z.strictObject({ situation: text, action: text, result: text, advice: text }),
  }),
  'record-progress': command('RecordProgress', WORDS['record-progress'], { text }),
  'set-deadline': command('SetDeadline', WORDS['set-deadline'], {
    kind: deadlineKind.exclude(['resume', 'delegation_report']),
    name: line,
    dueOn: date,
    nonWorkingDays: rule.optional(),
    remindOffsetsDays: z.array(z.int().min(-365).max(365)).min(1).max(12).optional(),
    note: text.optional(),
  }),
  'move-deadline': command('MoveDeadline', WORDS['move-deadline'], {
    deadlineId,
    dueOn: date,
    consentReference: line.optional(),
  }),
  'meet-deadline': command('MeetDeadline', WORDS['meet-deadline'], { deadlineId }),
  'waive-deadline': command('WaiveDeadline', WORDS['waive-deadline'], { deadlineId }),
  'cancel-deadline': command('CancelDeadline', WORDS['cancel-deadline'], { deadlineId }),
  'mark-secret': command('MarkProcessSecret', WORDS['mark-secret'], { provision }),
  'lift-secrecy': command('LiftSecrecy', WORDS['lift-secrecy']),
  correct: command('CorrectRecord', WORDS.correct, {
    eventId: uuid,
    correction: z.discriminatedUnion('field', [
      z.strictObject({ field: z.literal('title'), newValue: line }),
      z.strictObject({ field: z.literal('occurredAt'), newValue: date }),
      z.strictObject({ field: z.literal('outcome'), newValue: closingOutcome }),
      z.strictObject({ field: z.literal('phase'), newValue: z.enum(PHASES) }),
    ]),
  }),
  'add-audit-note': command('AddAuditNote', WORDS['add-audit-note'], {
    note: text,
    about: uuid.optional().meta({ description: 'The id of an event of this process' }),
    replaces: noteId.optional().meta({ description: 'An earlier note of one’s own' }),
  }),
  publish: command('PublishProcess', WORDS.publish, {
    summary: z.strictObject({ sv: publicText, en: publicText.optional() }),
    provenance,
  }),
  unpublish: command('UnpublishProcess', WORDS.unpublish),
  'answer-audit-note': command('AnswerAuditNote', WORDS['answer-audit-note'], { noteId, answer: text }),
};
