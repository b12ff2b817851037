import type { Read } from '../../shared/api';
import type { Bilingual } from '@drivbank/wording';
import {
  ASSESSMENT_WORDS,
  both,
  DEADLINE_KIND_WORDS,
  GATE_OUTCOME_WORDS,
  OUTCOME_WORDS,
  SCALING_WORDS,
} from '@drivbank/wording';

type Option = { readonly value: string; readonly label: Bilingual };

/** One thing that a form asks for. `name` is where it goes in the body, `plan.cost` meaning a field inside. */
export type Field = {
  readonly name: string;
  readonly label: Bilingual;
  readonly kind: 'line' | 'text' | 'date' | 'choice' | 'choices' | 'organisation' | 'person' | 'money';
  readonly options?: readonly Option[];
  readonly optional?: boolean;
  readonly help?: Bilingual;
  readonly initial?: string;
};

/** A command as a form: its key is its address in the API. */
export type CommandForm = {
  readonly key: string;
  readonly fields: readonly Field[];
  /** Fields that the place of the button has settled already. */
  readonly fixed?: Readonly<Record<string, unknown>>;
  readonly motive: 'needed' | 'offered';
  readonly lead?: Bilingual;
};

const options = (
  words: Readonly<Record<string, Bilingual>>,
  without: readonly string[] = [],
): readonly Option[] =>
  Object.entries(words)
    .filter(([value]) => !without.includes(value))
    .map(([value, label]) => ({ value, label }));

const line = (name: string, sv: string, en: string, more: Partial<Field> = {}): Field => ({
  name,
  kind: 'line',
  label: both(sv, en),
  ...more,
});
const text = (name: string, sv: string, en: string, more: Partial<Field> = {}): Field => ({
  ...line(name, sv, en, more),
  kind: 'text',
});
const date = (name: string, sv: string, en: string, more: Partial<Field> = {}): Field => ({
  ...line(name, sv, en, more),
  kind: 'date',
});
const choice = (
  name: string,
  sv: string,
  en: string,
  from: readonly Option[],
  more: Partial<Field> = {},
): Field => ({
  ...line(name, sv, en, more),
  kind: 'choice',
  options: from,
});
const organisation = (name: string, sv: string, en: string): Field => ({
  ...line(name, sv, en),
  kind: 'organisation',
});
const person = (name: string, sv: string, en: string): Field => ({ ...line(name, sv, en), kind: 'person' });

const goals: readonly Option[] = [
  { value: '1', label: both('Målen nåddes till största delen', 'The goals were largely reached') },
  { value: '2', label: both('Målen nåddes till viss del', 'The goals were reached in part') },
  { value: '3', label: both('Målen nåddes inte', 'The goals were not reached') },
];

const plan: readonly Field[] = [
  {
    ...choice('plan.types', 'Hur skalas det?', 'How does it scale?', options(SCALING_WORDS)),
    kind: 'choices',
  },
  text('plan.where', 'Var och till vem', 'Where and to whom'),
  organisation('plan.receiverId', 'Mottagande organisation', 'Receiving organisation'),
  { ...line('plan.cost', 'Kostnad i kronor', 'Cost in kronor'), kind: 'money' },
];

type Page = Read<'processPage'>;

/** Commands about the process as a whole. */
export const PROCESS_FORMS = {
  scale: { key: 'scale', fields: plan, motive: 'offered' },
  extendScaling: { key: 'extend-scaling', fields: plan, motive: 'offered' },
  implement: {
    key: 'implement',
    fields: [
      {
        ...line('operatingBudget', 'Driftbudget i kronor per år', 'Operating budget in kronor a year'),
        kind: 'money',
      },
    ],
    motive: 'offered',
    lead: both('Mottagaren måste ha sagt ja.', 'The receiver must have accepted.'),
  },
  proposeReceiver: {
    key: 'propose-receiver',
    fields: [organisation('organisationId', 'Organisation som tar emot', 'Receiving organisation')],
    motive: 'offered',
  },
  acceptReceivership: { key: 'accept-receivership', fields: [], motive: 'offered' },
  declineReceivership: { key: 'decline-receivership', fields: [], motive: 'needed' },
  pause: {
    key: 'pause',
    fields: [
      date('resumeOn', 'Återupptas senast', 'Resumed by'),
      choice('deadlines', 'Fristerna under tiden', 'Deadlines meanwhile', [
        { value: 'frozen', label: both('står stilla', 'stand still') },
        { value: 'kept', label: both('löper vidare', 'run on') },
      ]),
    ],
    motive: 'needed',
  },
  resume: {
    key: 'resume',
    fields: [
      choice('shift', 'Frister som stått stilla', 'Deadlines that stood still', [
        {
          value: 'by_pause_length',
          label: both('flyttas lika länge som pausen', 'move by the length of the pause'),
        },
        { value: 'keep', label: both('behåller sina datum', 'keep their dates') },
      ]),
    ],
    motive: 'offered',
  },
  close: {
    key: 'close',
    fields: [
      choice('outcome', 'Hur slutade det?', 'How did it end?', options(OUTCOME_WORDS, ['not_stated'])),
      choice('goalAttainment', 'Måluppfyllelse', 'Goal attainment', goals),
      date('followUpOn', 'Följs upp', 'Followed up on', {
        optional: true,
        help: both('Lämna tomt om ingen uppföljning behövs.', 'Leave empty when no follow-up is needed.'),
      }),
      text('livesOnIn', 'Var lever det vidare?', 'Where does it live on?', { optional: true }),
      date(
        'lessonsDueOn',
        'Lärdomar skrivs senast (vid tidigt avslut)',
        'Lessons due by (when closing early)',
        {
          optional: true,
        },
      ),
    ],
    motive: 'needed',
  },
  reopen: { key: 'reopen', fields: [person('coordinatorId', 'Samordnare', 'Coordinator')], motive: 'needed' },
  rename: { key: 'rename', fields: [line('title', 'Nytt namn', 'New name')], motive: 'offered' },
  describe: { key: 'describe', fields: [text('purpose', 'Syfte', 'Purpose')], motive: 'offered' },
  assignCoordinator: {
    key: 'assign-coordinator',
    fields: [person('personId', 'Person', 'Person')],
    motive: 'offered',
  },
  releaseCoordinator: {
    key: 'release-coordinator',
    fields: [person('personId', 'Person', 'Person')],
    motive: 'offered',
  },
  transferOwnership: {
    key: 'transfer-ownership',
    fields: [
      organisation('organisationId', 'Organisation som ska ta över', 'Organisation that is to take over'),
    ],
    motive: 'needed',
  },
  acceptOwnership: { key: 'accept-ownership', fields: [], motive: 'offered' },
  declineOwnership: { key: 'decline-ownership', fields: [], motive: 'needed' },
  recordLesson: {
    key: 'record-lesson',
    fields: [
      text('lesson.situation', 'Situation', 'Situation'),
      text('lesson.action', 'Vad ni gjorde', 'What you did'),
      text('lesson.result', 'Vad det ledde till', 'What came of it'),
      text('lesson.advice', 'Råd till nästa', 'Advice to the next'),
    ],
    motive: 'offered',
  },
  recordProgress: {
    key: 'record-progress',
    fields: [text('text', 'Lägesnotering', 'Note')],
    motive: 'offered',
  },
  setDeadline: {
    key: 'set-deadline',
    fields: [
      line('name', 'Vad ska vara klart?', 'What is to be done?'),
      date('dueOn', 'Sista dag', 'Last day'),
      choice('kind', 'Slag', 'Kind', options(DEADLINE_KIND_WORDS, ['resume', 'delegation_report']), {
        initial: 'other',
      }),
      text('note', 'Anteckning', 'Note', { optional: true }),
    ],
    motive: 'offered',
  },
} satisfies Record<string, CommandForm>;

type Deadline = Page['deadlines'][number];

export const deadlineForms = ({ deadlineId, dueOn, kind }: Deadline) => {
  const fixed = { deadlineId };
  const consent = line(
    'consentReference',
    'Finansiärens medgivande (referens)',
    'Consent of the funder (reference)',
  );
  return {
    meet: { key: 'meet-deadline', fields: [], fixed, motive: 'offered' },
    move: {
      key: 'move-deadline',
      fields: [
        date('dueOn', 'Ny sista dag', 'New last day', { initial: dueOn }),
        ...(kind === 'funder_report' ? [consent] : []),
      ],
      fixed,
      motive: 'needed',
    },
    waive: { key: 'waive-deadline', fields: [], fixed, motive: 'needed' },
    cancel: { key: 'cancel-deadline', fields: [], fixed, motive: 'needed' },
  } satisfies Record<string, CommandForm>;
};

type Gate = Page['gates'][number];

const decision: readonly Field[] = [
  choice('outcome', 'Beslut', 'Decision', options(GATE_OUTCOME_WORDS)),
  choice('mandate.kind', 'Mandat', 'Mandate', [
    { value: 'board', label: both('nämnd eller styrelse', 'board') },
    { value: 'delegate', label: both('på delegation', 'by delegation') },
  ]),
  line('mandate.board', 'Nämnd (om nämnden beslutade)', 'Board (if the board decided)', { optional: true }),
  line('mandate.paragraph', 'Paragraf', 'Paragraph', { optional: true }),
  date('mandate.heldOn', 'Sammanträdesdag', 'Date of the meeting', { optional: true }),
  line('mandate.delegationPoint', 'Punkt i delegationsordningen (vid delegation)', 'Point of delegation', {
    optional: true,
  }),
  line('condition.name', 'Villkor (vid villkorat ja)', 'Condition (for a conditional go)', {
    optional: true,
  }),
  date('condition.dueOn', 'Villkoret uppfylls senast', 'Condition met by', { optional: true }),
];

export const gateForms = ({ id, decisionKind }: Gate) => {
  const fixed = { gateId: id };
  const lead =
    decisionKind === 'beslut'
      ? both('Beslut enligt kommunallagen.', 'A decision under the Local Government Act.')
      : both('Ren verkställighet.', 'An act of execution.');
  return {
    request: { key: 'request-gate', fields: [], fixed, motive: 'offered' },
    decide: { key: 'decide-gate', fields: decision, fixed, motive: 'needed', lead },
    supersede: { key: 'supersede-decision', fields: decision, fixed, motive: 'needed', lead },
    recommend: {
      key: 'recommend-at-gate',
      fields: [choice('outcome', 'Rekommendation', 'Recommendation', options(GATE_OUTCOME_WORDS))],
      fixed,
      motive: 'needed',
    },
    report: {
      key: 'report-delegated-decision',
      fields: [
        line('board', 'Anmält till', 'Reported to'),
        line('paragraph', 'Paragraf', 'Paragraph'),
        date('heldOn', 'Sammanträdesdag', 'Date of the meeting'),
      ],
      fixed,
      motive: 'offered',
    },
  } satisfies Record<string, CommandForm>;
};

export const criterionForms = (gateId: string, criterionId: string) => {
  const fixed = { gateId, criterionId };
  return {
    assess: {
      key: 'assess-criterion',
      fields: [
        choice('assessment', 'Bedömning', 'Assessment', options(ASSESSMENT_WORDS, ['waived'])),
        text('note', 'Anteckning', 'Note', { optional: true }),
      ],
      fixed,
      motive: 'offered',
    },
    waive: { key: 'waive-criterion', fields: [], fixed, motive: 'needed' },
  } satisfies Record<string, CommandForm>;
};

export const stageForms = (stage: string) => {
  const fixed = { stage };
  return {
    complete: { key: 'complete-stage', fields: [], fixed, motive: 'offered' },
    skip: { key: 'skip-stage', fields: [], fixed, motive: 'needed' },
    returnTo: { key: 'return-to-stage', fields: [], fixed, motive: 'needed' },
  } satisfies Record<string, CommandForm>;
};
