import type {
  Funding,
  InnovationProcess,
  Notification,
  Organisation,
  Doer,
  Template,
} from '@drivbank/domain';
import { both, type Bilingual } from './language.js';

type Words<Key extends string> = Readonly<Record<Key, Bilingual>>;

export const LIFECYCLE_WORDS: Words<Template.Phase | 'closed'> = {
  initiated: both('påbörjad', 'initiated'),
  scaled: both('uppskalad', 'scaled'),
  implemented: both('implementerad', 'implemented'),
  closed: both('avslutad', 'closed'),
};

export const ACTIVITY_WORDS: Words<'active' | 'paused'> = {
  active: both('aktiv', 'active'),
  paused: both('pausad', 'paused'),
};

export const ROLE_WORDS: Words<Doer> = {
  oneself: both('den som saken gäller', 'the person concerned'),
  coordinator: both('samordnare', 'coordinator'),
  gate_decider: both('beslutsfattare', 'gate decider'),
  work_package_lead: both('arbetspaketsledare', 'work package lead'),
  portfolio_lead: both('innovationsledare', 'portfolio lead'),
  follow_researcher: both('följeforskare', 'follow researcher'),
  participant: both('deltagare', 'participant'),
  communicator: both('kommunikatör', 'communicator'),
  auditor: both('revisor', 'auditor'),
  data_protection_officer: both('dataskyddsombud', 'data protection officer'),
  administrator: both('systemförvaltare', 'administrator'),
  account_holder: both('kontots innehavare', 'holder of the account'),
  system: both('systemet', 'the system'),
  import: both('inläsning', 'import'),
};

export const OUTCOME_WORDS: Words<InnovationProcess.Outcome> = {
  in_operation: both('i ordinarie drift', 'in ordinary operation'),
  handed_over: both('överlämnad', 'handed over'),
  merged: both('sammanslagen', 'merged'),
  superseded: both('ersatt', 'superseded'),
  stopped_learning: both('avbruten – lärdom', 'stopped – a lesson'),
  stopped_no_effect: both('ingen effekt', 'no effect'),
  stopped_resources: both('resursbrist', 'lack of resources'),
  stopped_legal: both('rättsligt hinder', 'legal obstacle'),
  stopped_partner: both('part drog sig ur', 'a partner withdrew'),
  stopped_funding: both('finansiering upphörde', 'funding ended'),
  duplicate: both('dubblett', 'duplicate'),
  registered_in_error: both('felregistrerad', 'registered in error'),
  not_stated: both('framgår ej av källan', 'not stated by the source'),
};

export const GATE_OUTCOME_WORDS: Words<InnovationProcess.GateOutcome> = {
  go: both('godkänt', 'go'),
  conditional_go: both('godkänt med villkor', 'conditional go'),
  hold: both('vila', 'hold'),
  recycle: both('gör om', 'recycle'),
  stop: both('avsluta', 'stop'),
};

/** Of a text before the public, as it stands in a sentence. */
export const PROVENANCE_WORDS: Words<InnovationProcess.Provenance> = {
  decided: both('beslutad', 'decided'),
  reviewed: both('granskad', 'reviewed'),
  self_reported: both('skriven av dem som driver processen', 'written by those who run the process'),
};

export const ASSESSMENT_WORDS: Words<InnovationProcess.Assessment | 'waived'> = {
  met: both('uppfyllt', 'met'),
  partly_met: both('delvis uppfyllt', 'partly met'),
  not_met: both('inte uppfyllt', 'not met'),
  waived: both('avstått', 'waived'),
};

export const DEADLINE_KIND_WORDS: Words<Template.DeadlineKind> = {
  gate: both('beslutspunkt', 'gate'),
  stage: both('skede', 'stage'),
  deliverable: both('leverans', 'deliverable'),
  funder_report: both('rapport till finansiär', 'funder report'),
  reflection: both('reflektion', 'reflection'),
  resume: both('återuppta', 'resume'),
  condition: both('villkor', 'condition'),
  delegation_report: both('anmälan av delegationsbeslut', 'report of a delegated decision'),
  legal: both('lagstadgad frist', 'legal deadline'),
  follow_up: both('uppföljning', 'follow-up'),
  lessons: both('lärdomar', 'lessons'),
  other: both('annan frist', 'other deadline'),
};

export const SECTOR_WORDS: Words<Organisation.Sector> = {
  own_municipality: both('egna kommunen', 'own municipality'),
  other_public: both('andra kommuner och regioner', 'other municipalities and regions'),
  state: both('staten', 'the state'),
  business: both('näringslivet', 'business'),
  academia: both('akademin', 'academia'),
  civil_society: both('civilsamhället', 'civil society'),
  residents: both('invånarna', 'residents'),
};

export const SUPPRESSION_WORDS: Words<Notification.Suppression> = {
  muted: both('mottagaren har stängt av e-post', 'the recipient has turned e-mail off'),
  no_address: both('e-postadress saknas', 'there is no e-mail address'),
  no_role: both('mottagaren har ingen roll längre', 'the recipient holds no role any more'),
  erased: both('uppgiften är raderad', 'the address is erased'),
  address_refused: both('adressen avvisades', 'the address was refused'),
  no_longer_due: both('fristen gällde inte längre', 'the deadline was no longer due'),
};

export const FUNDING_STATUS_WORDS: Words<Funding.FundingStatus> = {
  ongoing: both('pågår', 'ongoing'),
  ended: both('avslutad', 'ended'),
  decided: both('beslutad', 'decided'),
  unknown: both('okänd', 'unknown'),
};

export const SCALING_WORDS: Words<InnovationProcess.ScalingType> = {
  out: both('ut – fler platser eller människor', 'out – more places or people'),
  up: both('upp – regler och institutioner', 'up – rules and institutions'),
  deep: both('djupt – värderingar och relationer', 'deep – values and relations'),
};

export const FLAW_WORDS: Words<Template.Flaw['flaw']> = {
  PhaseWithoutStage: both('fasen saknar skede', 'the phase has no stage'),
  PhaseWithoutGate: both('fasen saknar beslutspunkt', 'the phase has no gate'),
  IdNotUnique: both('samma id finns flera gånger', 'the same id stands more than once'),
  GateWithoutCriteria: both('beslutspunkten saknar kriterier', 'the gate has no criteria'),
  UnknownStage: both('skedet finns inte', 'there is no such stage'),
  InquiryWithoutGate: both('utredningen slutar inte i en beslutspunkt', 'the inquiry does not end in a gate'),
  OffsetsEmpty: both('dagar för påminnelser saknas', 'days for reminders are missing'),
};

/** What can be put right afterwards. */
export const CORRECTED_WORDS: Words<InnovationProcess.Correction['field']> = {
  title: both('namn', 'name'),
  occurredAt: both('datum', 'date'),
  outcome: both('utfall', 'outcome'),
  phase: both('fas', 'phase'),
};

/** The word for a value, or the value itself when no table knows it. */
export const wordFor = (words: Readonly<Record<string, Bilingual>>, value: string): Bilingual =>
  Object.hasOwn(words, value) ? words[value]! : both(value, value);
