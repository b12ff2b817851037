import { addDays, localDate, type Actor, type LocalDate } from '@drivbank/kernel';
import * as fc from 'fast-check';
import {
  ASSESSMENTS,
  EARLY_OUTCOMES,
  FINISHED_OUTCOMES,
  GATE_OUTCOMES,
  PROVENANCES,
  SCALING_TYPES,
  type Command,
  type GateOutcome,
} from '../innovation-process/innovation-process.js';
import { WHO_MAY } from '../innovation-process/who-may.js';
import { DEADLINE_KINDS, PHASES } from '../process-template/process-template.js';
import { ROLES } from '../roles.js';
import { EVERYTHING, SMALL } from './definitions.js';

/**
 * What somebody asks of a process, and in which circumstances. Plain data, so that a counterexample can be read.
 * `Onward` asks for what leads on from where the process stands: random commands alone seldom get anywhere.
 */
export type Wish = {
  readonly command: Command | Onward;
  readonly by: Actor;
  readonly motivated: boolean;
  /** Days that pass before it. */
  readonly later: number;
  /** Days that it is dated back. */
  readonly back: number;
};

/** `outcome`: what the gate answers, when a gate is what comes next. */
type Onward = { readonly type: 'Onward'; readonly outcome: GateOutcome };

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

export const FIRST_DAY = localDate('2030-01-07');
const ORGANISATIONS = ['care', 'home-care'] as const;
const PEOPLE = ['carin', 'cecilia'] as const;

const day: fc.Arbitrary<LocalDate> = fc.nat(500).map((days) => addDays(FIRST_DAY, days));
const organisationId = fc.constantFrom(...ORGANISATIONS);
const personId = fc.constantFrom(...PEOPLE);
const stage = fc.constantFrom(...EVERYTHING.stages.map(({ id }) => id), 'nowhere');
const gateId = fc.constantFrom(...EVERYTHING.gates.map(({ id }) => id), 'nowhere');
const criterionId = fc.constantFrom('effect-shown', 'effect-shown', 'lessons-shared', 'nothing');
const deadlineId = fc.integer({ min: 1, max: 9 }).map((n) => `d${n}`);
const noteId = fc.constantFrom('n1', 'n1', 'n2', 'n3');
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const money = fc.record({ amountOre: fc.nat(1_000_000), currency: fc.constantFrom('SEK', 'EUR') });
const text = fc.constantFrom('en text', 'en annan text');
const plan = fc.record({
  types: fc.subarray([...SCALING_TYPES], { minLength: 1 }),
  where: text,
  receiverId: organisationId,
  cost: money,
});
const mandate = fc.oneof(
  fc.record({
    kind: fc.constant('board' as const),
    board: text,
    paragraph: fc.constant('§ 1'),
    heldOn: fc.nat(60).map((days) => addDays(FIRST_DAY, days)),
  }),
  fc.record({
    kind: fc.constant('delegate' as const),
    personId: fc.constantFrom('gunnar', 'gunnar', 'carin'),
    delegationPoint: fc.constant('4.2'),
  }),
);
const decision = {
  gateId,
  outcome: fc.constantFrom(...GATE_OUTCOMES),
  mandate,
  conditions: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    fc.array(fc.record({ name: text, dueOn: day }), { maxLength: 2 }),
  ),
};
const template = fc
  .constantFrom(SMALL, EVERYTHING)
  .map((definition) => ({ id: 'template', version: 1, definition }));

const provision = fc.constantFrom('21 kap. 7 § OSL', '31 kap. 16 § OSL');

/** One arbitrary for every command, complete by type. */
const COMMANDS: { readonly [T in Command['type']]: fc.Arbitrary<Omit<Of<T>, 'type'>> } = {
  InitiateProcess: fc.record({
    title: text,
    purpose: text,
    ownerId: organisationId,
    coordinatorId: personId,
    template,
    exploratory: fc.constantFrom(true, true, true, false),
    secrecy: maybe(fc.record({ provision })),
  }),
  RegisterEarlierProcess: fc.record({
    title: text,
    ownerId: organisationId,
    template,
    summary: maybe(fc.constant({ sv: 'en buss', en: 'a bus' })),
    sourceKey: fc.constant('vinnova|2019-02711'),
  }),
  RecordEarlierEnd: fc.constant({}),
  RenameProcess: fc.record({ title: text }),
  DescribeProcess: fc.record({ purpose: text }),
  AssignCoordinator: fc.record({ personId }),
  ReleaseCoordinator: fc.record({ personId }),
  TransferOwnership: fc.record({ organisationId }),
  AcceptOwnership: fc.constant({}),
  DeclineOwnership: fc.constant({}),
  ProposeReceiver: fc.record({ organisationId }),
  AcceptReceivership: fc.constant({}),
  DeclineReceivership: fc.constant({}),
  CompleteStage: fc.record({ stage }),
  SkipStage: fc.record({ stage }),
  ReturnToStage: fc.record({ stage }),
  RequestGate: fc.record({ gateId }),
  SubmitEvidence: fc.record({
    gateId,
    criterionId,
    name: text,
    sha256: fc.constantFrom('a1', 'b2'),
    file: maybe(fc.record({ name: text, bytes: fc.nat(), mediaType: fc.constant('application/pdf') })),
  }),
  AssessCriterion: fc.record({
    gateId,
    criterionId,
    assessment: fc.constantFrom(...ASSESSMENTS),
    note: maybe(text),
  }),
  WaiveCriterion: fc.record({ gateId, criterionId }),
  RecommendAtGate: fc.record({ gateId, outcome: fc.constantFrom(...GATE_OUTCOMES) }),
  DecideGate: fc.record(decision),
  SupersedeDecision: fc.record(decision),
  ReportDelegatedDecision: fc.record({ gateId, board: text, paragraph: fc.constant('§ 2'), heldOn: day }),
  ScaleProcess: fc.record({ plan }),
  ExtendScaling: fc.record({ plan }),
  ImplementProcess: fc.record({ operatingBudget: money }),
  PauseProcess: fc.record({ resumeOn: day, deadlines: fc.constantFrom('frozen', 'kept') }),
  ResumeProcess: fc.record({ shift: fc.constantFrom('by_pause_length', 'keep') }),
  CloseProcess: fc.record({
    outcome: fc.constantFrom(...FINISHED_OUTCOMES, ...EARLY_OUTCOMES),
    goalAttainment: fc.constantFrom(1, 2, 3),
    followUpOn: fc.oneof(day, fc.constant('none' as const)),
    livesOnIn: maybe(text),
    lessonsDueOn: maybe(day),
  }),
  ReopenProcess: fc.record({ coordinatorId: personId }),
  RecordLesson: fc.record({
    lesson: fc.record({ situation: text, action: text, result: text, advice: text }),
  }),
  RecordProgress: fc.record({ text }),
  SetDeadline: fc.record({
    kind: fc.constantFrom(...DEADLINE_KINDS),
    name: text,
    dueOn: day,
    nonWorkingDays: maybe(fc.constantFrom('before', 'after', 'none')),
    remindOffsetsDays: maybe(fc.constant([-14, 3])),
    note: maybe(text),
  }),
  MoveDeadline: fc.record({ deadlineId, dueOn: day, consentReference: maybe(fc.constant('beslut 7')) }),
  MeetDeadline: fc.record({ deadlineId }),
  WaiveDeadline: fc.record({ deadlineId }),
  CancelDeadline: fc.record({ deadlineId }),
  MarkDeadlineMissed: fc.record({ deadlineId, deadlineRevision: fc.nat(2) }),
  CorrectRecord: fc.record({
    target: fc.record({
      eventId: fc.constant('an-event'),
      eventType: fc.constantFrom('ProcessInitiated', 'ProcessScaled', 'ProcessImplemented', 'ProcessClosed'),
      revision: fc.constant(0),
    }),
    correction: fc.oneof(
      fc.record({ field: fc.constant('title' as const), newValue: text }),
      fc.record({ field: fc.constant('occurredAt' as const), newValue: day }),
      fc.record({
        field: fc.constant('outcome' as const),
        newValue: fc.constantFrom(...FINISHED_OUTCOMES, ...EARLY_OUTCOMES),
      }),
      fc.record({ field: fc.constant('phase' as const), newValue: fc.constantFrom(...PHASES) }),
    ),
  }),
  AddAuditNote: fc.record({
    note: text,
    about: maybe(fc.constant({ eventId: 'an-event', revision: 0 })),
    replaces: maybe(noteId),
  }),
  AnswerAuditNote: fc.record({ noteId, answer: text }),
  MarkProcessSecret: fc.record({ provision }),
  LiftSecrecy: fc.constant({}),
  PublishProcess: fc.record({
    summary: fc.record({ sv: text, en: maybe(text) }),
    provenance: fc.constantFrom(...PROVENANCES),
  }),
  UnpublishProcess: fc.constant({}),
};

/** An answer needs its note first, and would be met too seldom. */
const OFTEN = ['AddAuditNote', 'AnswerAuditNote', 'AnswerAuditNote', 'AnswerAuditNote'] as const;

const command: fc.Arbitrary<Command> = fc
  .constantFrom(...(Object.keys(COMMANDS) as Command['type'][]), ...OFTEN)
  .chain((type) => COMMANDS[type].map((content) => ({ type, ...content }) as Command));

/** Mostly somebody who may: refusals by role would otherwise hide everything else. */
const doer = (type: Command['type']): fc.Arbitrary<Actor> =>
  fc
    .record({
      role: fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...WHO_MAY[type]) },
        { weight: 1, arbitrary: fc.constantFrom(...ROLES) },
      ),
      id: fc.constantFrom(...PEOPLE, 'gunnar'),
      onBehalfOf: fc.constantFrom(...ORGANISATIONS),
    })
    .map(({ role, id, onBehalfOf }) => ({
      kind: role === 'system' || role === 'import' ? role : 'person',
      id,
      role,
      onBehalfOf,
      signedInBy: role === 'system' || role === 'import' ? 'none' : 'development-header',
    }));

const circumstances = {
  motivated: fc.oneof(
    { weight: 5, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constant(false) },
  ),
  later: fc.oneof({ weight: 3, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(90) }),
  back: fc.oneof(
    { weight: 8, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -1, max: 40 }) },
  ),
};

const any: fc.Arbitrary<Wish> = command.chain((asked) =>
  fc.record({ command: fc.constant(asked), by: doer(asked.type), ...circumstances }),
);

const onward: fc.Arbitrary<Wish> = fc.record({
  command: fc
    .constantFrom('go', 'go', 'go', 'go', ...GATE_OUTCOMES)
    .map((outcome): Onward => ({ type: 'Onward', outcome: outcome as GateOutcome })),
  by: doer('InitiateProcess'),
  ...circumstances,
});

/** What happens around one process, in order. */
export const wishes: fc.Arbitrary<readonly Wish[]> = fc.array(fc.oneof(any, onward), {
  minLength: 1,
  maxLength: 60,
  size: 'max',
});
