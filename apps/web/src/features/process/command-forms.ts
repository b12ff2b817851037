import {
  ASSESSMENT_WORDS,
  both,
  DEADLINE_KIND_WORDS,
  GATE_OUTCOME_WORDS,
  OUTCOME_WORDS,
  PROVENANCE_WORDS,
  SCALING_WORDS,
  type Bilingual,
} from '@drivbank/wording';
import type { Shape } from '../../shared/api/client';
import type { Field, FieldOption } from '../../shared/form/field';
import { commandForm, type Undo } from './command-form';

type Option = FieldOption;

const options = (
  words: Readonly<Record<string, Bilingual>>,
  without: readonly string[] = [],
): readonly Option[] =>
  Object.entries(words)
    .filter(([value]) => !without.includes(value))
    .map(([value, label]) => ({ value, label }));

type More = Pick<Field, 'optional' | 'help' | 'initial'>;
const asking =
  (kind: Field['kind']) =>
  <Name extends string>(name: Name, sv: string, en: string, more: More = {}): Field<Name> => ({
    name,
    kind,
    label: both(sv, en),
    ...more,
  });
const line = asking('line');
const text = asking('text');
const date = asking('date');
const money = asking('money');
const organisation = asking('organisation');
const person = asking('person');
const choice = <Name extends string>(
  name: Name,
  sv: string,
  en: string,
  from: readonly Option[],
  more: More = {},
): Field<Name> => ({ ...asking('choice')(name, sv, en, more), options: from });

const goals: readonly Option[] = [
  { value: 1, label: both('Målen nåddes till största delen', 'The goals were largely reached') },
  { value: 2, label: both('Målen nåddes till viss del', 'The goals were reached in part') },
  { value: 3, label: both('Målen nåddes inte', 'The goals were not reached') },
];

const plan = [
  {
    ...choice('plan.types', 'Hur skalas det?', 'How does it scale?', options(SCALING_WORDS)),
    kind: 'choices',
  },
  text('plan.where', 'Var och till vem', 'Where and to whom'),
  organisation('plan.receiverId', 'Mottagande organisation', 'Receiving organisation'),
  money('plan.cost', 'Kostnad i kronor', 'Cost in kronor'),
] as const;

const NOTE = text('note', 'Anteckning', 'Note', {
  help: both('Anteckningen går inte att ändra i efterhand.', 'The note cannot be changed afterwards.'),
});

const PROVISION_HELP = both('Till exempel 31 kap. 16 § OSL', 'For instance 31 kap. 16 § OSL');

/** Commands about the process as a whole. */
export const PROCESS_FORMS = {
  scale: commandForm('scale', { fields: plan }),
  extendScaling: commandForm('extend-scaling', { fields: plan }),
  implement: commandForm('implement', {
    fields: [money('operatingBudget', 'Driftbudget i kronor per år', 'Operating budget in kronor a year')],
    lead: both('Mottagaren måste ha sagt ja.', 'The receiver must have accepted.'),
  }),
  proposeReceiver: commandForm('propose-receiver', {
    fields: [organisation('organisationId', 'Organisation som tar emot', 'Receiving organisation')],
  }),
  acceptReceivership: commandForm('accept-receivership'),
  declineReceivership: commandForm('decline-receivership', { motive: 'needed' }),
  pause: commandForm('pause', {
    fields: [
      date('resumeOn', 'Återupptas senast', 'Resumed by'),
      choice('deadlines', 'Fristerna under tiden', 'Deadlines meanwhile', [
        { value: 'frozen', label: both('står stilla', 'stand still') },
        { value: 'kept', label: both('löper vidare', 'run on') },
      ]),
    ],
    motive: 'needed',
    undo: () => ({ key: 'resume', body: { shift: 'keep' } }),
  }),
  resume: commandForm('resume', {
    fields: [
      choice('shift', 'Frister som stått stilla', 'Deadlines that stood still', [
        {
          value: 'by_pause_length',
          label: both('flyttas lika länge som pausen', 'move by the length of the pause'),
        },
        { value: 'keep', label: both('behåller sina datum', 'keep their dates') },
      ]),
    ],
  }),
  close: commandForm('close', {
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
        { optional: true },
      ),
    ],
    fixed: { followUpOn: 'none' },
    motive: 'needed',
  }),
  reopen: commandForm('reopen', {
    fields: [person('coordinatorId', 'Samordnare', 'Coordinator')],
    motive: 'needed',
  }),
  rename: commandForm('rename', { fields: [line('title', 'Nytt namn', 'New name')] }),
  describe: commandForm('describe', { fields: [text('purpose', 'Syfte', 'Purpose')] }),
  assignCoordinator: commandForm('assign-coordinator', {
    fields: [person('personId', 'Person', 'Person')],
    undo: ({ personId }) => ({ key: 'release-coordinator', body: { personId } }),
  }),
  releaseCoordinator: commandForm('release-coordinator', {
    fields: [person('personId', 'Person', 'Person')],
    undo: ({ personId }) => ({ key: 'assign-coordinator', body: { personId } }),
  }),
  transferOwnership: commandForm('transfer-ownership', {
    fields: [
      organisation('organisationId', 'Organisation som ska ta över', 'Organisation that is to take over'),
    ],
    motive: 'needed',
  }),
  acceptOwnership: commandForm('accept-ownership'),
  declineOwnership: commandForm('decline-ownership', { motive: 'needed' }),
  recordLesson: commandForm('record-lesson', {
    fields: [
      text('lesson.situation', 'Situation', 'Situation'),
      text('lesson.action', 'Vad ni gjorde', 'What you did'),
      text('lesson.result', 'Vad det ledde till', 'What came of it'),
      text('lesson.advice', 'Råd till nästa', 'Advice to the next'),
    ],
  }),
  recordProgress: commandForm('record-progress', { fields: [text('text', 'Lägesnotering', 'Note')] }),
  markSecret: commandForm('mark-secret', {
    fields: [line('provision', 'Bestämmelse', 'Provision', { help: PROVISION_HELP })],
    lead: both(
      'Markeringen varnar för att uppgifter kan vara hemliga. Den avgör inget: det prövas när någon ber att få dem (5 kap. 5 § OSL). Sedan finns processen bara för samordnarna och för dem som har en roll i just den. Deltagare och kommunikatörer ser den inte, och inte heller du, om du inte är någon av dem.',
      'The mark warns that something may be secret. It decides nothing: that is judged when somebody asks for it (chapter 5, section 5 of the law on secrecy, OSL). From then on the process is there only for its coordinators and for those with a role in it. Participants and communicators do not see it, and neither do you unless you are one of them.',
    ),
    motive: 'needed',
  }),
  liftSecrecy: commandForm('lift-secrecy', {
    lead: both(
      'Processen finns igen för alla som dessförinnan fick se den, med all sin historik.',
      'The process is there again for all who could see it before, with its whole history.',
    ),
    motive: 'needed',
  }),
  setDeadline: commandForm('set-deadline', {
    fields: [
      line('name', 'Vad ska vara klart?', 'What is to be done?'),
      date('dueOn', 'Sista dag', 'Last day'),
      choice('kind', 'Slag', 'Kind', options(DEADLINE_KIND_WORDS, ['resume', 'delegation_report']), {
        initial: 'other',
      }),
      text('note', 'Anteckning', 'Note', { optional: true }),
    ],
  }),
};

/** With the words that stand there now, when it is published already. */
export const publicationForms = (shown: Shape<'PublishedProcess'> | undefined) => ({
  publish: commandForm('publish', {
    fields: [
      text('summary.sv', 'Sammanfattning', 'Summary in Swedish', {
        initial: readable(shown?.summary.sv),
        help: both('Skriv inte namn på privatpersoner.', 'Do not write names of private persons.'),
      }),
      text('summary.en', 'Sammanfattning på engelska', 'Summary in English', {
        optional: true,
        initial: readable(shown?.summary.en),
      }),
      choice('provenance', 'Texten är', 'The text is', options(PROVENANCE_WORDS)),
    ],
    motive: 'none',
    lead: both(
      'Alla kan läsa titeln, texten, ägaren, fasen, skedet, första och sista dagen och besluten. Personer, motiv och frister visas inte.',
      'Everybody can read the title, the text, the owner, the phase, the stage, the first and last day and the decisions. People, motives and deadlines are not shown.',
    ),
  }),
  unpublish: commandForm('unpublish', { motive: 'needed' }),
});

const readable = (words: Shape<'ReadableText'> | null | undefined) =>
  typeof words === 'string' ? words : '';

type AuditNote = Shape<'AuditNote'>;

export const auditForms = {
  /** Of the process as a whole, or about one event. */
  add: (about?: string) =>
    commandForm('add-audit-note', { fields: [NOTE], motive: 'none', ...(about && { fixed: { about } }) }),
  replace: ({ id: replaces }: AuditNote) =>
    commandForm('add-audit-note', {
      fields: [NOTE],
      motive: 'none',
      fixed: { replaces },
      lead: both(
        'Den tidigare anteckningen står kvar, med besked om att den är ersatt.',
        'The earlier note stays, with word that it was replaced.',
      ),
    }),
  answer: ({ id: noteId }: AuditNote) =>
    commandForm('answer-audit-note', {
      fields: [text('answer', 'Svar', 'Answer')],
      motive: 'none',
      fixed: { noteId },
      lead: both(
        'Svaret ges en gång och går inte att ändra.',
        'The answer is given once and cannot be changed.',
      ),
    }),
};

type Deadline = Shape<'Deadline'>;

export const deadlineForms = ({ deadlineId, dueOn, kind }: Deadline) => {
  const fixed = { deadlineId };
  const consent = line(
    'consentReference',
    'Finansiärens medgivande (referens)',
    'Consent of the funder (reference)',
  );
  return {
    meet: commandForm('meet-deadline', { fixed }),
    move: commandForm('move-deadline', {
      fields: [
        date('dueOn', 'Ny sista dag', 'New last day', { initial: dueOn }),
        ...(kind === 'funder_report' ? [consent] : []),
      ],
      fixed,
      motive: 'needed',
      // A funder has consented to the new date, and not to the old one.
      ...(kind !== 'funder_report' && { undo: () => ({ key: 'move-deadline', body: { ...fixed, dueOn } }) }),
    }),
    waive: commandForm('waive-deadline', { fixed, motive: 'needed' }),
    cancel: commandForm('cancel-deadline', { fixed, motive: 'needed' }),
  };
};

type Gate = Shape<'Gate'>;

export const gateForms = ({ id }: Gate) => {
  const fixed = { gateId: id };
  return {
    request: commandForm('request-gate', { fixed }),
    recommend: commandForm('recommend-at-gate', {
      fields: [choice('outcome', 'Rekommendation', 'Recommendation', options(GATE_OUTCOME_WORDS))],
      fixed,
      motive: 'needed',
    }),
    report: commandForm('report-delegated-decision', {
      fields: [
        line('board', 'Anmält till', 'Reported to'),
        line('paragraph', 'Paragraf', 'Paragraph'),
        date('heldOn', 'Sammanträdesdag', 'Date of the meeting'),
      ],
      fixed,
    }),
  };
};

/** What is done about one criterion; a dialog says which one it is about. */
export const criterionForms = (
  processId: string,
  gateId: string,
  { id, name, assessment }: Gate['criteria'][number],
) => {
  const fixed = { gateId, criterionId: id };
  const lead = both(name.sv, name.en ?? name.sv);
  return {
    submit: commandForm('submit-evidence', {
      fields: [
        {
          ...asking('document')('sha256', 'Välj dokumentet', 'Choose the document'),
          naming: 'name',
          filing: { name: 'file', processId },
        },
        line('name', 'Dokumentets titel', 'Title of the document', {
          help: both(
            'Så står den i historiken och i beslutet. Skriv inte namn på privatpersoner.',
            'As it stands in the history and in the decision. Do not write names of private persons.',
          ),
        }),
      ],
      fixed,
      lead,
    }),
    assess: commandForm('assess-criterion', {
      fields: [
        choice('assessment', 'Bedömning', 'Assessment', options(ASSESSMENT_WORDS, ['waived'])),
        text('note', 'Anteckning', 'Note', { optional: true }),
      ],
      fixed,
      lead,
      undo: () => judgedBefore(fixed, assessment),
    }),
    waive: commandForm('waive-criterion', { fixed, motive: 'needed', lead }),
  };
};

/** A judgement is taken back by the one that held before it; the first one, or one with a text that is gone, is not. */
function judgedBefore(fixed: object, before: Gate['criteria'][number]['assessment']): Undo | undefined {
  if (before === null || before.assessment === 'waived') return undefined;
  const { assessment, note } = before;
  if (note !== null && typeof note !== 'string') return undefined;
  return { key: 'assess-criterion', body: { ...fixed, assessment, ...(note !== null && { note }) } };
}

export const stageForms = (stage: string) => {
  const fixed = { stage };
  return {
    complete: commandForm('complete-stage', { fixed, undo: () => ({ key: 'return-to-stage', body: fixed }) }),
    skip: commandForm('skip-stage', {
      fixed,
      motive: 'needed',
      undo: () => ({ key: 'return-to-stage', body: fixed }),
    }),
    returnTo: commandForm('return-to-stage', { fixed, motive: 'needed' }),
  };
};
