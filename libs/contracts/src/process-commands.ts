import { z } from 'zod';
import { code, date, line, money, PHASES, text, uuid } from './primitives.js';

export type Summary = { readonly sv: string; readonly en: string };

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
const deadlineId = z.string().regex(/^d[1-9]\d{0,5}$/);

const gateOutcome = z.enum(['go', 'conditional_go', 'hold', 'recycle', 'stop']);

const mandate = z
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

const scaling = {
  plan: z.strictObject({
    types: z
      .array(z.enum(['out', 'up', 'deep']))
      .min(1)
      .max(3),
    where: text,
    receiverId: uuid,
    cost: money,
  }),
};

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
}).meta({ id: 'InitiateProcess' });

type ProcessCommand = { readonly command: string; readonly summary: Summary; readonly body: z.ZodType };

const command = (
  name: string,
  sv: string,
  en: string,
  shape: z.core.$ZodLooseShape = {},
): ProcessCommand => ({
  command: name,
  summary: { sv, en },
  body: body(shape).meta({ id: name }),
});

/** `POST /api/v1/processes/{processId}/<key>`: everything that can be asked of a process that exists. */
export const PROCESS_COMMANDS: Readonly<Record<string, ProcessCommand>> = {
  rename: command('RenameProcess', 'Byt namn', 'Rename', { title: line }),
  describe: command('DescribeProcess', 'Beskriv syftet', 'Describe the purpose', { purpose: text }),
  'assign-coordinator': command('AssignCoordinator', 'Utse samordnare', 'Assign a coordinator', {
    personId: uuid,
  }),
  'release-coordinator': command('ReleaseCoordinator', 'Entlediga samordnare', 'Release a coordinator', {
    personId: uuid,
  }),
  'transfer-ownership': command('TransferOwnership', 'Erbjud ägarskapet', 'Offer the ownership', {
    organisationId: uuid,
  }),
  'accept-ownership': command('AcceptOwnership', 'Ta emot ägarskapet', 'Accept the ownership'),
  'decline-ownership': command('DeclineOwnership', 'Avböj ägarskapet', 'Decline the ownership'),
  'propose-receiver': command('ProposeReceiver', 'Föreslå mottagare', 'Propose a receiver', {
    organisationId: uuid,
  }),
  'accept-receivership': command('AcceptReceivership', 'Åta sig att ta emot', 'Accept to receive'),
  'decline-receivership': command('DeclineReceivership', 'Avböj att ta emot', 'Decline to receive'),
  'complete-stage': command('CompleteStage', 'Slutför skedet', 'Complete the stage', { stage }),
  'skip-stage': command('SkipStage', 'Hoppa över skedet', 'Skip the stage', { stage }),
  'return-to-stage': command('ReturnToStage', 'Gå tillbaka till ett skede', 'Return to a stage', { stage }),
  'request-gate': command('RequestGate', 'Begär beslut', 'Request a decision', { gateId }),
  'submit-evidence': command('SubmitEvidence', 'Lämna underlag', 'Submit evidence', {
    gateId,
    criterionId,
    name: line,
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ description: 'SHA-256 of the document, in hex' }),
  }),
  'assess-criterion': command('AssessCriterion', 'Bedöm kriterium', 'Assess a criterion', {
    gateId,
    criterionId,
    assessment: z.enum(['met', 'partly_met', 'not_met']),
    note: text.optional(),
  }),
  'waive-criterion': command('WaiveCriterion', 'Avstå från kriterium', 'Waive a criterion', {
    gateId,
    criterionId,
  }),
  'recommend-at-gate': command('RecommendAtGate', 'Rekommendera beslut', 'Recommend a decision', {
    gateId,
    outcome: gateOutcome,
  }),
  'decide-gate': command('DecideGate', 'Fatta beslut', 'Decide', decision),
  'supersede-decision': command('SupersedeDecision', 'Ersätt beslutet', 'Supersede the decision', decision),
  'report-delegated-decision': command(
    'ReportDelegatedDecision',
    'Anmäl delegationsbeslut',
    'Report a delegated decision',
    { gateId, board: line, paragraph: line, heldOn: date },
  ),
  scale: command('ScaleProcess', 'Skala upp', 'Scale', scaling),
  'extend-scaling': command('ExtendScaling', 'Utvidga uppskalningen', 'Extend the scaling', scaling),
  implement: command('ImplementProcess', 'Implementera', 'Implement', { operatingBudget: money }),
  pause: command('PauseProcess', 'Pausa', 'Pause', { resumeOn: date, deadlines: z.enum(['frozen', 'kept']) }),
  resume: command('ResumeProcess', 'Återuppta', 'Resume', { shift: z.enum(['by_pause_length', 'keep']) }),
  close: command('CloseProcess', 'Avsluta', 'Close', {
    outcome: closingOutcome,
    goalAttainment: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    followUpOn: z.union([date, z.literal('none')]),
    livesOnIn: text.optional(),
    lessonsDueOn: date.optional(),
  }),
  reopen: command('ReopenProcess', 'Öppna igen', 'Reopen', { coordinatorId: uuid }),
  'record-lesson': command('RecordLesson', 'Skriv en lärdom', 'Record a lesson', {
    lesson: z.strictObject({ situation: text, action: text, result: text, advice: text }),
  }),
  'record-progress': command('RecordProgress', 'Skriv en lägesnotering', 'Record progress', { text }),
  'set-deadline': command('SetDeadline', 'Sätt en frist', 'Set a deadline', {
    kind: deadlineKind.exclude(['resume', 'delegation_report']),
    name: line,
    dueOn: date,
    nonWorkingDays: rule.optional(),
    remindOffsetsDays: z.array(z.int().min(-365).max(365)).min(1).max(12).optional(),
    note: text.optional(),
  }),
  'move-deadline': command('MoveDeadline', 'Flytta fristen', 'Move the deadline', {
    deadlineId,
    dueOn: date,
    consentReference: line.optional(),
  }),
  'meet-deadline': command('MeetDeadline', 'Markera som klar', 'Mark as met', { deadlineId }),
  'waive-deadline': command('WaiveDeadline', 'Avstå från fristen', 'Waive the deadline', { deadlineId }),
  'cancel-deadline': command('CancelDeadline', 'Ta bort fristen', 'Cancel the deadline', { deadlineId }),
  correct: command('CorrectRecord', 'Rätta en uppgift', 'Correct a record', {
    eventId: uuid,
    correction: z.discriminatedUnion('field', [
      z.strictObject({ field: z.literal('title'), newValue: line }),
      z.strictObject({ field: z.literal('occurredAt'), newValue: date }),
      z.strictObject({ field: z.literal('outcome'), newValue: closingOutcome }),
      z.strictObject({ field: z.literal('phase'), newValue: z.enum(PHASES) }),
    ]),
  }),
};
