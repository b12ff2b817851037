import type {
  Account,
  ApiToken,
  CalendarFeed,
  Funding,
  InnovationProcess,
  Log,
  Notification,
  Organisation,
  Person,
  SecretReading,
  Webhook,
  Template,
} from '@drivbank/domain';
import { longDate, longMoment } from './dates.js';
import { both, type Bilingual } from './language.js';
import {
  CORRECTED_WORDS,
  FLAW_WORDS,
  GATE_OUTCOME_WORDS,
  LIFECYCLE_WORDS,
  OUTCOME_WORDS,
  ROLE_WORDS,
  wordFor,
} from './words.js';

export type AnyRejection =
  | InnovationProcess.Rejection
  | Template.Rejection
  | Organisation.Rejection
  | Person.Rejection
  | Account.Rejection
  | ApiToken.Rejection
  | CalendarFeed.Rejection
  | Webhook.Rejection
  | SecretReading.Rejection
  | Funding.Rejection
  | Notification.Rejection
  | Log.Rejection;

type Code = AnyRejection['code'];
type Of<C extends Code> = Extract<AnyRejection, { code: C }>;

const roles = (names: readonly string[], language: 'sv' | 'en') =>
  names.map((name) => wordFor(ROLE_WORDS, name)[language]).join(language === 'sv' ? ' eller ' : ' or ');

const list = (items: readonly string[]) => items.join(', ');

/** Why not, and what to do: one sentence or two for every reason that a decider can give. */
const SENTENCES: { readonly [C in Code]: (rejection: Of<C>) => Bilingual } = {
  ProcessNotFound: () => both('Processen finns inte.', 'There is no such process.'),
  ProcessAlreadyInitiated: () =>
    both('Processen är redan påbörjad.', 'The process has been initiated already.'),
  ProcessIsClosed: ({ outcome }) =>
    both(
      `Processen är avslutad (${OUTCOME_WORDS[outcome].sv}). Öppna den igen först.`,
      `The process is closed (${OUTCOME_WORDS[outcome].en}). Reopen it first.`,
    ),
  ProcessIsNotClosed: () => both('Processen är inte avslutad.', 'The process is not closed.'),
  ProcessIsPaused: () =>
    both('Processen är pausad. Återuppta den först.', 'The process is paused. Resume it first.'),
  ProcessIsNotPaused: () => both('Processen är inte pausad.', 'The process is not paused.'),
  ProcessNotEarlier: () =>
    both('Processen kommer inte från en inläst källa.', 'The process does not come from an imported source.'),
  NotAllowed: ({ role, allowed }) =>
    both(
      `Rollen ${wordFor(ROLE_WORDS, role).sv} får inte göra detta. Det får ${roles(allowed, 'sv')}.`,
      `The role of ${wordFor(ROLE_WORDS, role).en} may not do this. It takes ${roles(allowed, 'en')}.`,
    ),
  NotCoordinatorHere: () =>
    both(
      'Du samordnar inte den här processen. Be en samordnare eller innovationsledare.',
      'You do not coordinate this process. Ask a coordinator or a portfolio lead.',
    ),
  NotThatOrganisation: () =>
    both(
      'Bara den organisation som fått erbjudandet kan svara på det.',
      'Only the organisation that was made the offer can answer it.',
    ),
  MotiveMissing: () => both('Skriv ett motiv: varför?', 'Give a motive: why?'),
  OccurredInFuture: () => both('Datumet ligger i framtiden.', 'The date lies in the future.'),
  BackdatingNeedsMotive: ({ days }) =>
    both(
      `Det hände för ${days} dagar sedan. Skriv varför det antecknas först nu.`,
      `It happened ${days} days ago. Say why it is recorded only now.`,
    ),
  NeedOrMotiveMissing: () =>
    both(
      'En process utan behov är utforskande. Skriv varför den behövs.',
      'A process without a need is exploratory. Say why it is wanted.',
    ),
  LastCoordinator: () =>
    both(
      'Processen måste ha en samordnare. Utse en ny först.',
      'The process must have a coordinator. Assign a new one first.',
    ),
  OwnsAlready: () =>
    both('Organisationen äger redan processen.', 'That organisation owns the process already.'),
  NothingOffered: () => both('Det finns inget erbjudande att svara på.', 'There is no offer to answer.'),
  StageHasMovedOn: () =>
    both(
      'Processen är inte i det skedet längre. Ladda om sidan.',
      'The process is no longer in that stage. Reload the page.',
    ),
  StageNotPassed: () =>
    both(
      'Processen har inte varit i det skedet i den här fasen.',
      'The process has not been in that stage in this phase.',
    ),
  GateNotFound: () => both('Beslutspunkten finns inte i mallen.', 'The template has no such gate.'),
  CriterionNotFound: () => both('Kriteriet finns inte i beslutspunkten.', 'The gate has no such criterion.'),
  GateNotRequested: () =>
    both('Ingen har begärt beslut. Begär det först.', 'Nobody has requested a decision. Request it first.'),
  GateRequestedAlready: () => both('Beslut är redan begärt.', 'A decision has been requested already.'),
  GateDecidedAlready: ({ outcome }) =>
    both(
      `Beslutet är redan fattat: ${GATE_OUTCOME_WORDS[outcome].sv}. Ersätt det om det ska ändras.`,
      `The decision is made: ${GATE_OUTCOME_WORDS[outcome].en}. Supersede it if it is to change.`,
    ),
  GateNotDecided: () => both('Det finns inget beslut att ersätta.', 'There is no decision to supersede.'),
  GateNotPassed: ({ outcome }) =>
    outcome === null
      ? both(
          'Beslutspunkten är inte beslutad. Begär beslut först.',
          'The gate is not decided. Request a decision first.',
        )
      : both(
          `Beslutspunkten gav svaret ${GATE_OUTCOME_WORDS[outcome].sv}. Det öppnar inte vägen.`,
          `The gate answered ${GATE_OUTCOME_WORDS[outcome].en}. That does not open the way.`,
        ),
  GatePassedAlready: () =>
    both('Processen har redan passerat beslutspunkten.', 'The process has passed that gate already.'),
  GateNotDelegated: () =>
    both('Beslutet är inte fattat på delegation.', 'The decision was not made by a delegate.'),
  CriteriaNotAssessed: ({ criteria }) =>
    both(
      `Obligatoriska kriterier är inte bedömda: ${list(criteria)}.`,
      `Mandatory criteria are not assessed: ${list(criteria)}.`,
    ),
  DeciderIsSoleRequester: () =>
    both(
      'Den som ensam har begärt beslutet får inte fatta det.',
      'Whoever alone requested the decision may not make it.',
    ),
  DelegateIsSomebodyElse: () =>
    both(
      'Ett beslut på delegation fattas av delegaten själv.',
      'A delegated decision is made by the delegate in person.',
    ),
  ConditionsMissing: () =>
    both('Skriv minst ett villkor med datum.', 'State at least one condition with a date.'),
  ConditionsNotAllowed: ({ outcome }) =>
    both(
      `Svaret ${GATE_OUTCOME_WORDS[outcome].sv} har inga villkor.`,
      `The answer ${GATE_OUTCOME_WORDS[outcome].en} takes no conditions.`,
    ),
  ProcessMustClose: () =>
    both(
      'Beslutet var att avsluta. Avsluta processen eller ersätt beslutet.',
      'The decision was to stop. Close the process or supersede the decision.',
    ),
  IllegalTransition: ({ from, to }) =>
    both(
      `En process som är ${LIFECYCLE_WORDS[from].sv} kan inte bli ${LIFECYCLE_WORDS[to].sv}.`,
      `A process that is ${LIFECYCLE_WORDS[from].en} cannot become ${LIFECYCLE_WORDS[to].en}.`,
    ),
  ScalingNotExtendable: () =>
    both('Uppskalningen kan inte utvidgas i den här fasen.', 'The scaling cannot be extended in this phase.'),
  ReceiverNotAccepted: () =>
    both('Ingen mottagare har åtagit sig att ta emot. Föreslå en.', 'No receiver has accepted. Propose one.'),
  OutcomeNeedsPhase: ({ outcome, phase }) =>
    both(
      `Utfallet ${OUTCOME_WORDS[outcome].sv} kräver att processen är ${LIFECYCLE_WORDS[phase].sv}.`,
      `The outcome ${OUTCOME_WORDS[outcome].en} takes a process that is ${LIFECYCLE_WORDS[phase].en}.`,
    ),
  LessonMissing: () =>
    both(
      'Skriv minst en lärdom, eller ange när den ska vara skriven.',
      'Record at least one lesson, or say when it will be written.',
    ),
  DeadlinesOpen: ({ deadlines }) =>
    both(`Det finns öppna frister: ${list(deadlines)}.`, `There are open deadlines: ${list(deadlines)}.`),
  OutcomeIsFinal: ({ outcome }) =>
    both(
      `En process som är ${OUTCOME_WORDS[outcome].sv} öppnas inte igen. Starta en ny som bygger vidare.`,
      `A process that is ${OUTCOME_WORDS[outcome].en} is not reopened. Start a successor.`,
    ),
  DeadlineNotFound: () => both('Fristen finns inte.', 'There is no such deadline.'),
  DeadlineNotOpen: () =>
    both('Fristen är redan avklarad eller borttagen.', 'The deadline is settled already.'),
  DeadlineInPast: ({ dueOn }) =>
    both(`${longDate(dueOn, 'sv')} har redan varit.`, `${longDate(dueOn, 'en')} has passed already.`),
  DeadlineHasMoved: () => both('Fristen har flyttats.', 'The deadline has been moved.'),
  DeadlineNotPassed: ({ lastDay }) =>
    both(`Sista dagen är ${longDate(lastDay, 'sv')}.`, `The last day is ${longDate(lastDay, 'en')}.`),
  DeadlinesFrozen: () =>
    both('Fristerna är frysta under pausen.', 'The deadlines are frozen during the pause.'),
  ConsentMissing: () =>
    both(
      'Finansiärens frist flyttas bara med finansiärens medgivande. Ange referensen.',
      'A funder’s deadline moves only with the funder’s consent. Give the reference.',
    ),
  DeadlineKeptUntilReported: () =>
    both(
      'Fristen blir klar när delegationsbeslutet är anmält.',
      'The deadline is met by reporting the delegated decision.',
    ),
  CorrectionNotPossible: ({ field }) =>
    both(
      `Uppgiften om ${CORRECTED_WORDS[field].sv} kan inte rättas där.`,
      `The record of the ${CORRECTED_WORDS[field].en} cannot be corrected there.`,
    ),
  AuditNoteNotFound: () => both('Anteckningen finns inte.', 'There is no such note.'),
  NotYourAuditNote: () =>
    both('En anteckning ersätts bara av den som skrev den.', 'A note is replaced only by who wrote it.'),
  OwnAuditNote: () =>
    both(
      'Ingen svarar på sin egen anteckning. Be någon annan som leder processen.',
      'Nobody answers a note of his own. Ask somebody else who runs the process.',
    ),
  AuditNoteAnsweredAlready: () =>
    both('Anteckningen är redan besvarad.', 'The note has been answered already.'),
  AuditNoteReplaced: () =>
    both('Anteckningen är ersatt av en senare.', 'The note was replaced by a later one.'),
  SecretIsNotPublished: () =>
    both(
      'Processen har en sekretessmarkering och kan inte publiceras.',
      'The process has a secrecy mark and cannot be published.',
    ),
  TemplateNotFound: () => both('Mallen finns inte.', 'There is no such template.'),
  TemplateAlreadyDrafted: () => both('Mallen finns redan.', 'The template exists already.'),
  TemplateFlawed: ({ flaws }) =>
    both(
      `Mallen kan inte publiceras: ${list(flaws.map(({ flaw, id }) => `${FLAW_WORDS[flaw].sv} (${id})`))}.`,
      `The template cannot be published: ${list(flaws.map(({ flaw, id }) => `${FLAW_WORDS[flaw].en} (${id})`))}.`,
    ),
  NothingToPublish: () => both('Det finns inget utkast att publicera.', 'There is no draft to publish.'),
  TemplateVersionNotFound: ({ version }) =>
    both(`Mallen har ingen version ${version}.`, `The template has no version ${version}.`),
  OrganisationNotFound: () => both('Organisationen finns inte.', 'There is no such organisation.'),
  OrganisationAlreadyRegistered: () =>
    both('Organisationen finns redan.', 'The organisation is registered already.'),
  OrganisationNumberWrong: ({ number }) =>
    both(
      `${number} är inget riktigt organisationsnummer: kontrollsiffran stämmer inte.`,
      `${number} is no valid organisation number: the check digit is wrong.`,
    ),
  PersonNotFound: () => both('Personen finns inte.', 'There is no such person.'),
  PersonAlreadyRegistered: () => both('Personen finns redan.', 'The person is registered already.'),
  RoleNotGranted: () => both('Personen har inte den rollen.', 'The person does not hold that role.'),
  RoleForOneself: ({ role }) =>
    both(
      `Rollen ${wordFor(ROLE_WORDS, role).sv} tar ingen åt sig själv. Be en annan systemförvaltare.`,
      `Nobody takes the role of ${wordFor(ROLE_WORDS, role).en} himself. Ask another administrator.`,
    ),
  RoleEndsBeforeItBegins: () => both('Rollen slutar innan den börjar.', 'The role ends before it begins.'),
  HourNotPossible: ({ hour }) =>
    both(`Klockan ${hour} går inte att välja för påminnelser.`, `${hour}:00 cannot be chosen for reminders.`),
  FundingIsAnother: ({ registryNumber }) =>
    both(
      `Bidraget har redan diarienummer ${registryNumber}.`,
      `The grant has the registry number ${registryNumber}.`,
    ),
  NotificationNotClaimed: () => both('Meddelandet finns inte.', 'There is no such message.'),
  NotificationTaken: () => both('Meddelandet skickas redan.', 'The message is being sent.'),
  NotificationSettled: () => both('Meddelandet är redan avklarat.', 'The message is settled already.'),
  NotYourNotification: () => both('Meddelandet är inte till dig.', 'The message is not addressed to you.'),
  LogAlreadyFounded: () => both('Loggen finns redan.', 'The log exists already.'),
  LogNotFounded: () => both('Loggen finns inte ännu.', 'The log does not exist yet.'),
  AdministratorAlreadyAppointed: () =>
    both(
      'Den första systemförvaltaren är redan utsedd. Logga in, eller be om en inbjudan.',
      'The first administrator has been appointed already. Sign in, or ask for an invitation.',
    ),
  AccountNotFound: () => both('Personen har inget konto.', 'The person has no account.'),
  AccountAlreadyOpen: () => both('Personen har redan ett konto.', 'The person has an account already.'),
  AccountIsDeactivated: () =>
    both('Kontot är avstängt. Öppna det igen först.', 'The account is deactivated. Reactivate it first.'),
  InvitationNotOpen: () =>
    both(
      'Länken gäller inte längre. Be en systemförvaltare om en ny.',
      'The link is no longer valid. Ask an administrator for a new one.',
    ),
  SecondFactorMissing: () => both('Kontot har ingen andra faktor.', 'The account has no second factor.'),
  RecoveryCodeSpent: () => both('Reservkoden är redan använd.', 'The recovery code has been used already.'),
  ApiTokenNotFound: () => both('Nyckeln finns inte.', 'There is no such token.'),
  ApiTokenAlreadyIssued: () => both('Nyckeln finns redan.', 'The token has been issued already.'),
  NotYourApiToken: () =>
    both('Var och en skapar bara nycklar åt sig själv.', 'Tokens are issued for oneself only.'),
  ApiTokenExpiryWrong: ({ latest }) =>
    both(
      `Välj en sista dag från i dag till ${longDate(latest, 'sv')}.`,
      `Choose a last day from today to ${longDate(latest, 'en')}.`,
    ),
  TooManyApiTokens: ({ most }) =>
    both(
      `Du har redan ${most} nycklar, och fler går inte att ha. Dra in en som inget program använder.`,
      `You have ${most} tokens already, and nobody can have more. Revoke one that no program uses.`,
    ),
  CalendarFeedNotFound: () => both('Kalendern finns inte.', 'There is no such calendar.'),
  CalendarFeedAlreadyOpened: () =>
    both('Kalendern är redan öppnad.', 'The calendar has been opened already.'),
  TooManyCalendarFeeds: ({ most }) =>
    both(
      `Du har redan ${most} öppna kalendrar, och fler går inte att ha. Stäng en som ingen använder.`,
      `You have ${most} open calendars already, and nobody can have more. Close one that nobody uses.`,
    ),
  NotYourCalendarFeed: () =>
    both('Var och en öppnar bara kalendrar åt sig själv.', 'Calendars are opened for oneself only.'),
  WebhookNotFound: () => both('Webhooken finns inte.', 'There is no such webhook.'),
  WebhookAlreadyOpened: () => both('Webhooken är redan öppnad.', 'The webhook has been opened already.'),
  WebhookIsClosed: () =>
    both('Webhooken är stängd för gott. Öppna en ny.', 'The webhook is closed for good. Open another.'),
  SecretReadingNotFound: () => both('Läsningen finns inte.', 'There is no such reading.'),
  SecretReadingAlreadyBegun: () => both('Läsningen finns redan.', 'The reading is there already.'),
  SecretReadingIsOver: () => both('Det är för sent. Begär det på nytt.', 'It is too late. Ask for it anew.'),
  NotByTheSamePerson: () =>
    both(
      'Någon annan än den som begärde det måste medge det.',
      'Somebody else than who asked must allow it.',
    ),
  NotYourWebhook: () =>
    both('Var och en öppnar bara webhookar åt sig själv.', 'Webhooks are opened for oneself only.'),
  LinkNotFound: () => both('Kopplingen finns inte längre.', 'The link is no longer there.'),
  PasskeyNotFound: () => both('Lösennyckeln finns inte längre.', 'The passkey is no longer there.'),
  LastWayIn: () =>
    both(
      'Det är den enda vägen in i kontot, så den går inte att ta bort. Lägg till en annan först.',
      'It is the only way into the account, so it cannot be removed. Add another first.',
    ),
  ClockIsAnother: ({ now }) =>
    both(
      `Serverns klocka visar något annat: ${longMoment(now, 'sv')}. Läs om sidan och jämför igen.`,
      `The server’s clock shows something else: ${longMoment(now, 'en')}. Reload the page and compare again.`,
    ),
};

/** Why a command was refused and what to do about it. */
export function rejectionWording(rejection: AnyRejection): Bilingual {
  const sentence = SENTENCES[rejection.code] as (rejection: AnyRejection) => Bilingual;
  return sentence(rejection);
}
