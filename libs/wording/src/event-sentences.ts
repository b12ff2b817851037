import type { InnovationProcess, Localised } from '@drivbank/domain';
import { amount, days, longDate } from './dates.js';
import { both, type Bilingual } from './language.js';
import {
  ASSESSMENT_WORDS,
  CORRECTED_WORDS,
  GATE_OUTCOME_WORDS,
  LIFECYCLE_WORDS,
  OUTCOME_WORDS,
  PROVENANCE_WORDS,
  SCALING_WORDS,
} from './words.js';

/** What ids are called. Names of persons and organisations are the same in both languages. */
export type Names = {
  readonly organisation: (id: string) => string;
  readonly person: (id: string) => string;
  readonly stage: (id: string) => Localised;
  readonly gate: (id: string) => Localised;
  readonly criterion: (gateId: string, id: string) => Localised;
  readonly deadline: (id: string) => Localised;
  /** The number of an event, by its revision. */
  readonly event: (revision: number) => number;
};

type Event = InnovationProcess.Event;
type Of<T extends Event['type']> = Extract<Event, { type: T }>;
type Sentences = { readonly [T in Event['type']]: (event: Of<T>, names: Names) => Bilingual };

const en = ({ sv, en: english }: Localised) => english ?? sv;

/** The mandate in words: a board with paragraph and date, or a delegate by delegation. */
function decidedBy(mandate: InnovationProcess.Mandate, { person }: Names): Bilingual {
  if (mandate.kind === 'delegate')
    return both(
      `${person(mandate.personId)} på delegation (${mandate.delegationPoint})`,
      `${person(mandate.personId)} by delegation (${mandate.delegationPoint})`,
    );
  const { board, paragraph, heldOn } = mandate;
  return both(
    `${board} ${paragraph}, ${longDate(heldOn, 'sv')}`,
    `${board} ${paragraph}, ${longDate(heldOn, 'en')}`,
  );
}

const decision = (event: Of<'GateDecided'> | Of<'GateDecisionSuperseded'>, names: Names): Bilingual => {
  const by = decidedBy(event.mandate, names);
  const [gate, outcome] = [names.gate(event.gateId), GATE_OUTCOME_WORDS[event.outcome]];
  return both(
    `${gate.sv}: ${outcome.sv}. Beslut av ${by.sv}.`,
    `${en(gate)}: ${outcome.en}. Decided by ${by.en}.`,
  );
};

const scaled = (
  { plan }: { plan: InnovationProcess.ScalingPlan },
  { organisation }: Names,
  verb: Bilingual,
) => {
  const types = (language: 'sv' | 'en') => plan.types.map((type) => SCALING_WORDS[type][language]).join('; ');
  const to = organisation(plan.receiverId);
  return both(
    `${verb.sv}: ${types('sv')}. Mottagare ${to}, kostnad ${amount(plan.cost, 'sv')}.`,
    `${verb.en}: ${types('en')}. Received by ${to}, at ${amount(plan.cost, 'en')}.`,
  );
};

function corrected(correction: InnovationProcess.Correction): Bilingual {
  const { field, newValue } = correction;
  if (field === 'occurredAt') return both(longDate(newValue, 'sv'), longDate(newValue, 'en'));
  if (field === 'outcome') return OUTCOME_WORDS[newValue];
  return field === 'phase' ? LIFECYCLE_WORDS[newValue] : both(`”${newValue}”`, `“${newValue}”`);
}

const SENTENCES: Sentences = {
  ProcessInitiated: ({ title, origin, ownerId, secrecy }, { organisation }) =>
    origin === 'here'
      ? both(
          `Processen ”${title}” påbörjades av ${organisation(ownerId)}${secrecy ? `, sekretessmarkerad (${secrecy.provision})` : ''}.`,
          `The process “${title}” was initiated by ${organisation(ownerId)}${secrecy ? `, with a secrecy mark (${secrecy.provision})` : ''}.`,
        )
      : both(
          `”${title}” lästes in. Den drevs av ${organisation(ownerId)} innan systemet fanns.`,
          `“${title}” was imported. ${organisation(ownerId)} ran it before the system existed.`,
        ),
  ProcessRenamed: ({ title }) =>
    both(`Processen fick namnet ”${title}”.`, `The process was named “${title}”.`),
  ProcessDescribed: () => both('Syftet beskrevs på nytt.', 'The purpose was described anew.'),
  CoordinatorAssigned: ({ personId }, { person }) =>
    both(`${person(personId)} utsågs till samordnare.`, `${person(personId)} was assigned as coordinator.`),
  CoordinatorReleased: ({ personId }, { person }) =>
    both(`${person(personId)} är inte längre samordnare.`, `${person(personId)} is no longer a coordinator.`),
  OwnershipTransferRequested: ({ organisationId }, { organisation }) =>
    both(
      `${organisation(organisationId)} erbjöds att äga processen.`,
      `The ownership was offered to ${organisation(organisationId)}.`,
    ),
  OwnershipAccepted: ({ organisationId }, { organisation }) =>
    both(
      `${organisation(organisationId)} tog över processen.`,
      `${organisation(organisationId)} took over the ownership.`,
    ),
  OwnershipDeclined: ({ organisationId }, { organisation }) =>
    both(
      `${organisation(organisationId)} sa nej till att äga processen.`,
      `${organisation(organisationId)} declined the ownership.`,
    ),
  ReceiverProposed: ({ organisationId }, { organisation }) =>
    both(
      `${organisation(organisationId)} föreslogs som mottagare.`,
      `${organisation(organisationId)} was proposed as receiver.`,
    ),
  ReceivershipAccepted: ({ organisationId }, { organisation }) =>
    both(
      `${organisation(organisationId)} åtog sig att ta emot.`,
      `${organisation(organisationId)} accepted to receive.`,
    ),
  ReceivershipDeclined: ({ organisationId }, { organisation }) =>
    both(
      `${organisation(organisationId)} sa nej till att ta emot.`,
      `${organisation(organisationId)} declined to receive.`,
    ),
  StageEntered: ({ stage }, names) =>
    both(`Skedet ${names.stage(stage).sv} började.`, `The stage ${en(names.stage(stage))} began.`),
  StageCompleted: ({ stage }, names) =>
    both(`Skedet ${names.stage(stage).sv} slutfördes.`, `The stage ${en(names.stage(stage))} was completed.`),
  StageSkipped: ({ stage }, names) =>
    both(
      `Skedet ${names.stage(stage).sv} hoppades över.`,
      `The stage ${en(names.stage(stage))} was skipped.`,
    ),
  StageReturnedTo: ({ stage }, names) =>
    both(
      `Processen gick tillbaka till ${names.stage(stage).sv}.`,
      `The process returned to ${en(names.stage(stage))}.`,
    ),
  GateRequested: ({ gateId }, { gate }) =>
    both(`Beslut begärdes: ${gate(gateId).sv}.`, `A decision was requested: ${en(gate(gateId))}.`),
  EvidenceSubmitted: ({ gateId, name }, { gate }) =>
    both(
      `Underlaget ”${name}” lämnades till ${gate(gateId).sv}.`,
      `The evidence “${name}” was submitted to ${en(gate(gateId))}.`,
    ),
  CriterionAssessed: ({ gateId, criterionId, assessment }, { criterion }) => {
    const named = criterion(gateId, criterionId);
    return both(
      `${named.sv}: ${ASSESSMENT_WORDS[assessment].sv}.`,
      `${en(named)}: ${ASSESSMENT_WORDS[assessment].en}.`,
    );
  },
  CriterionWaived: ({ gateId, criterionId }, { criterion }) => {
    const named = criterion(gateId, criterionId);
    return both(`Kriteriet ”${named.sv}” behöver inte visas.`, `The criterion “${en(named)}” was waived.`);
  },
  GateRecommendationGiven: ({ gateId, outcome }, { gate }) =>
    both(
      `Rekommendation till ${gate(gateId).sv}: ${GATE_OUTCOME_WORDS[outcome].sv}.`,
      `Recommendation to ${en(gate(gateId))}: ${GATE_OUTCOME_WORDS[outcome].en}.`,
    ),
  GateDecided: decision,
  GateDecisionSuperseded: (event, names) => {
    const text = decision(event, names);
    return both(`Beslutet ersattes. ${text.sv}`, `The decision was superseded. ${text.en}`);
  },
  DelegatedDecisionReported: ({ board, paragraph, heldOn }) =>
    both(
      `Delegationsbeslutet anmäldes till ${board} ${paragraph}, ${longDate(heldOn, 'sv')}.`,
      `The delegated decision was reported to ${board} ${paragraph}, ${longDate(heldOn, 'en')}.`,
    ),
  ProcessScaled: (event, names) =>
    scaled(event, names, both('Processen skalades upp', 'The process was scaled')),
  ScalingExtended: (event, names) =>
    scaled(event, names, both('Uppskalningen utvidgades', 'The scaling was extended')),
  ProcessImplemented: ({ receiverId, operatingBudget }, { organisation }) =>
    both(
      `${organisation(receiverId)} tog emot i ordinarie drift, med ${amount(operatingBudget, 'sv')} i driftbudget.`,
      `${organisation(receiverId)} took it into ordinary operation, at ${amount(operatingBudget, 'en')}.`,
    ),
  ProcessPaused: ({ resumeOn, deadlines }) =>
    both(
      `Processen pausades till ${longDate(resumeOn, 'sv')}. Frister ${deadlines === 'frozen' ? 'frystes' : 'behölls'}.`,
      `The process was paused until ${longDate(resumeOn, 'en')}. Deadlines were ${deadlines}.`,
    ),
  ProcessResumed: ({ pausedDays }) =>
    both(
      `Processen återupptogs efter ${days(pausedDays, 'sv')}.`,
      `The process was resumed after ${days(pausedDays, 'en')}.`,
    ),
  ProcessClosed: ({ outcome }) =>
    both(
      `Processen avslutades: ${OUTCOME_WORDS[outcome].sv}.`,
      `The process was closed: ${OUTCOME_WORDS[outcome].en}.`,
    ),
  ProcessReopened: ({ phase }) =>
    both(
      `Processen öppnades igen som ${LIFECYCLE_WORDS[phase].sv}.`,
      `The process was reopened as ${LIFECYCLE_WORDS[phase].en}.`,
    ),
  LessonRecorded: () => both('En lärdom skrevs ned.', 'A lesson was recorded.'),
  ProgressRecorded: () => both('En lägesnotering skrevs.', 'Progress was recorded.'),
  DeadlineSet: ({ name, dueOn }) =>
    both(
      `Fristen ”${name.sv}” sattes till ${longDate(dueOn, 'sv')}.`,
      `The deadline “${en(name)}” was set for ${longDate(dueOn, 'en')}.`,
    ),
  DeadlineMoved: ({ deadlineId, from, dueOn }, { deadline }) =>
    both(
      `Fristen ”${deadline(deadlineId).sv}” flyttades från ${longDate(from, 'sv')} till ${longDate(dueOn, 'sv')}.`,
      `The deadline “${en(deadline(deadlineId))}” was moved from ${longDate(from, 'en')} to ${longDate(dueOn, 'en')}.`,
    ),
  DeadlineMet: ({ deadlineId, late }, { deadline }) =>
    both(
      `Fristen ”${deadline(deadlineId).sv}” blev klar${late ? ', men för sent' : ''}.`,
      `The deadline “${en(deadline(deadlineId))}” was met${late ? ', but late' : ''}.`,
    ),
  DeadlineMissed: ({ deadlineId }, { deadline }) =>
    both(
      `Fristen ”${deadline(deadlineId).sv}” gick ut.`,
      `The deadline “${en(deadline(deadlineId))}” was missed.`,
    ),
  DeadlineWaived: ({ deadlineId }, { deadline }) =>
    both(
      `Fristen ”${deadline(deadlineId).sv}” behöver inte hållas.`,
      `The deadline “${en(deadline(deadlineId))}” was waived.`,
    ),
  DeadlineCancelled: ({ deadlineId }, { deadline }) =>
    both(
      `Fristen ”${deadline(deadlineId).sv}” togs bort.`,
      `The deadline “${en(deadline(deadlineId))}” was cancelled.`,
    ),
  ProcessMarkedSecret: ({ provision, authorityId }, { organisation }) =>
    both(
      `${organisation(authorityId)} sekretessmarkerade processen: ${provision}.`,
      `${organisation(authorityId)} gave the process a secrecy mark: ${provision}.`,
    ),
  SecrecyLifted: () => both('Sekretessmarkeringen togs bort.', 'The secrecy mark was removed.'),
  RecordCorrected: ({ correction }) => {
    const [field, value] = [CORRECTED_WORDS[correction.field], corrected(correction)];
    return both(
      `En uppgift rättades: ${field.sv} ska vara ${value.sv}.`,
      `A record was corrected: ${field.en} should be ${value.en}.`,
    );
  },
  AuditNoteAdded: ({ noteId, about, replaces }, { event }) => {
    const [what, instead] = [about && event(about.revision), replaces && noteNumber(replaces)];
    return both(
      `Revisorn skrev anteckning ${noteNumber(noteId)}${what ? ` om händelse ${what}` : ''}${instead ? `, som ersätter anteckning ${instead}` : ''}.`,
      `The auditor wrote note ${noteNumber(noteId)}${what ? ` about event ${what}` : ''}${instead ? `, which replaces note ${instead}` : ''}.`,
    );
  },
  ProcessPublished: ({ provenance }) =>
    both(
      `Processen publicerades. Texten är ${PROVENANCE_WORDS[provenance].sv}.`,
      `The process was published. The text is ${PROVENANCE_WORDS[provenance].en}.`,
    ),
  ProcessUnpublished: ({ because }) =>
    because === 'asked'
      ? both('Processen är inte längre publicerad.', 'The process is no longer published.')
      : both(
          'Processen är inte längre publicerad, eftersom den fick en sekretessmarkering.',
          'The process is no longer published, since it was given a secrecy mark.',
        ),
  AuditNoteAnswered: ({ noteId }) =>
    both(
      `Revisorns anteckning ${noteNumber(noteId)} besvarades.`,
      `The auditor’s note ${noteNumber(noteId)} was answered.`,
    ),
};

/** `n2` is the second note. */
const noteNumber = (noteId: string) => noteId.slice(1);

/** One sentence of the story that a process tells. */
export function eventSentence(event: Event, names: Names): Bilingual {
  const sentence = SENTENCES[event.type] as (event: Event, names: Names) => Bilingual;
  return sentence(event, names);
}
