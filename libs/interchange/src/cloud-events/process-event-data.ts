import { InnovationProcess, Template } from '@drivbank/domain';
import { z } from 'zod';

const { ASSESSMENTS, EARLY_OUTCOMES, FINISHED_OUTCOMES, GATE_OUTCOMES, PROVENANCES, SCALING_TYPES } =
  InnovationProcess;

const id = z.string();
const date = z.iso.date();
const organisation = { organisationId: id };
const person = { personId: id };
const stage = { stage: id };
const gate = { gateId: id };
const criterion = { ...gate, criterionId: id };
const deadline = { deadlineId: id };
const note = { noteId: id };
const outcome = z.enum(GATE_OUTCOMES);
const decided = { ...gate, outcome, decisionKind: z.enum(['beslut', 'verkställighet']) };
const scaled = { plan: z.object({ types: z.array(z.enum(SCALING_TYPES)), receiverId: id }) };

/**
 * What programs outside are told of each event of a process: ids, dates and what is chosen from lists. Whatever people
 * type stays inside, names and titles too; whoever may see them asks for the process.
 */
const FIELDS: { readonly [T in InnovationProcess.Event['type']]: z.ZodRawShape } = {
  ProcessInitiated: {
    ownerId: id,
    coordinatorIds: z.array(id),
    template: z.object({ id, version: z.int() }),
    exploratory: z.boolean(),
    origin: z.enum(['here', 'earlier']),
  },
  ProcessRenamed: {},
  ProcessDescribed: {},
  CoordinatorAssigned: person,
  CoordinatorReleased: person,
  OwnershipTransferRequested: organisation,
  OwnershipAccepted: organisation,
  OwnershipDeclined: organisation,
  ReceiverProposed: organisation,
  ReceivershipAccepted: organisation,
  ReceivershipDeclined: organisation,
  StageEntered: stage,
  StageCompleted: stage,
  StageSkipped: stage,
  StageReturnedTo: { ...stage, from: id.nullable() },
  GateRequested: { ...gate, ...person },
  EvidenceSubmitted: criterion,
  CriterionAssessed: { ...criterion, assessment: z.enum(ASSESSMENTS) },
  CriterionWaived: criterion,
  GateRecommendationGiven: { ...gate, outcome },
  GateDecided: decided,
  GateDecisionSuperseded: decided,
  DelegatedDecisionReported: { ...gate, heldOn: date },
  ProcessScaled: scaled,
  ScalingExtended: scaled,
  ProcessImplemented: { receiverId: id, scalingSkipped: z.boolean() },
  ProcessPaused: { resumeOn: date, deadlines: z.enum(['frozen', 'kept']) },
  ProcessResumed: { shift: z.enum(['by_pause_length', 'keep']), pausedDays: z.int() },
  ProcessClosed: {
    outcome: z.enum([...FINISHED_OUTCOMES, ...EARLY_OUTCOMES, 'not_stated']),
    early: z.boolean(),
    goalAttainment: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
    followUpOn: z.union([date, z.literal('none')]).optional(),
  },
  ProcessReopened: { phase: z.enum(Template.PHASES), coordinatorId: id },
  LessonRecorded: { lessonId: id },
  ProgressRecorded: {},
  DeadlineSet: {
    ...deadline,
    kind: z.enum(Template.DEADLINE_KINDS),
    dueOn: date,
    nonWorkingDays: z.enum(['before', 'after', 'none']),
    gateId: id.optional(),
  },
  DeadlineMoved: { ...deadline, from: date, dueOn: date },
  DeadlineMet: { ...deadline, late: z.boolean() },
  DeadlineMissed: deadline,
  DeadlineWaived: deadline,
  DeadlineCancelled: {
    ...deadline,
    because: z.enum(['asked', 'closed', 'resumed', 'reopened', 'superseded']),
  },
  // Nobody outside is told of a process while it has a mark; of an earlier one, no more than that it was.
  ProcessMarkedSecret: {},
  SecrecyLifted: {},
  RecordCorrected: { targetEventId: id, targetType: id, correction: z.object({ field: z.string() }) },
  AuditNoteAdded: { ...note, about: z.object({ eventId: id }).optional(), replaces: id.optional() },
  AuditNoteAnswered: note,
  ProcessPublished: { provenance: z.enum(PROVENANCES) },
  ProcessUnpublished: { because: z.enum(['asked', 'secret']) },
};

type ProcessEventType = InnovationProcess.Event['type'];

/** Every kind of event that can be told. */
export const PROCESS_EVENT_TYPES = Object.keys(FIELDS) as readonly ProcessEventType[];

const schemaOf = (type: ProcessEventType) => z.object({ processId: id, ...FIELDS[type] });
const SCHEMAS = Object.fromEntries(
  PROCESS_EVENT_TYPES.map((type) => [type, schemaOf(type)]),
) as unknown as Readonly<Record<ProcessEventType, z.ZodObject>>;

/** Nothing of the event but what its schema names. */
export const processEventData = (processId: string, event: InnovationProcess.Event) =>
  SCHEMAS[event.type].parse({ ...event, processId });

/** JSON Schema of what a kind of event is told with; undefined for what is no kind of event. */
export function processEventSchema(type: string): Readonly<Record<string, unknown>> | undefined {
  if (!Object.hasOwn(SCHEMAS, type)) return undefined;
  return z.toJSONSchema(SCHEMAS[type as ProcessEventType]);
}
