import {
  ActorUnknown,
  CommandRejected,
  MomentUnknown,
  NotFound,
  QueueUnavailable,
  ReferenceNotFound,
  ViewsBehind,
  WebhookRefused,
  type Rejection,
} from '@drivbank/application';
import {
  EventNotStorable,
  IdempotencyKeyReused,
  StoreUnavailable,
  VersionConflict,
} from '@drivbank/event-store';
import { ListRequestWrong } from '@drivbank/projections';
import { both, rejectionWording, webhookRefusalWording, type Bilingual } from '@drivbank/wording';
import { problemOfFile } from '../evidence/file-problems.js';
import { TOO_MANY, TooManyRequests } from '../limits/too-many-requests.js';
import { problemOfSignIn } from '../sign-in/sign-in-problems.js';
import { StartingUp } from './only-when-caught-up.js';
import { RequestWrong } from './request-wrong.js';

/** RFC 9457, with the same sentence in Swedish and English. */
export type Problem = {
  readonly status: number;
  readonly code: string;
  readonly detail: Bilingual;
  readonly retryable?: boolean;
  readonly retryAfterS?: number | undefined;
  readonly errors?: RequestWrong['errors'];
  readonly headers?: RequestWrong['headers'];
  /** What a program can read beside the sentence. */
  readonly extra?: Readonly<Record<string, unknown>>;
};

/** Every refusal is 409, except these. */
const STATUS_OF: Partial<Record<Rejection['code'], number>> = {
  ProcessNotFound: 404,
  GateNotFound: 404,
  CriterionNotFound: 404,
  DeadlineNotFound: 404,
  AuditNoteNotFound: 404,
  TemplateNotFound: 404,
  TemplateVersionNotFound: 404,
  OrganisationNotFound: 404,
  PersonNotFound: 404,
  NotificationNotClaimed: 404,
  ApiTokenNotFound: 404,
  CalendarFeedNotFound: 404,
  PasskeyNotFound: 404,
  WebhookNotFound: 404,
  SecretReadingNotFound: 404,
  NotByTheSamePerson: 403,
  NotAllowed: 403,
  NotCoordinatorHere: 403,
  NotThatOrganisation: 403,
  NotYourAuditNote: 403,
  OwnAuditNote: 403,
  NotYourNotification: 403,
  NotYourApiToken: 403,
  NotYourCalendarFeed: 403,
  NotYourWebhook: 403,
  ApiTokenExpiryWrong: 422,
};

const ACTOR_WORDS: Record<ActorUnknown['why'], Bilingual> = {
  'no-such-person': both('Personen som handlar finns inte.', 'The person who acts is not registered.'),
  'no-role-today': both(
    'Personen har ingen roll i dag. En systemförvaltare ger roller.',
    'The person holds no role today. An administrator gives roles.',
  ),
  'no-role-by-token': both(
    'En nyckel handlar inte som systemförvaltare, och som revisor bara om den skapades med andra faktorn.',
    'A token does not act as an administrator, and as an auditor only if it was issued with the second factor.',
  ),
  'not-here': both('Personens roll gäller inte här.', 'The role of the person does not hold here.'),
  'role-not-held': both('Personen har inte den rollen i dag.', 'The person does not hold that role today.'),
};

const THINGS: Record<NotFound['what'] | ReferenceNotFound['what'], Bilingual> = {
  process: both('Processen', 'The process'),
  gate: both('Beslutspunkten', 'The gate'),
  deadline: both('Fristen', 'The deadline'),
  template: both('Mallen', 'The template'),
  'template-version': both('Mallversionen', 'The template version'),
  person: both('Personen', 'The person'),
  organisation: both('Organisationen', 'The organisation'),
  event: both('Händelsen', 'The event'),
  'secret-reading': both('Läsningen', 'The reading'),
  message: both('Meddelandet', 'The message'),
  calendar: both('Kalendern', 'The calendar'),
  webhook: both('Webhooken', 'The webhook'),
  'event-type': both('Händelsetypen', 'The type of event'),
  delivery: both('Leveransen', 'The delivery'),
  token: both('Nyckeln', 'The token'),
  file: both('Dokumentet', 'The document'),
};

const missing = (what: keyof typeof THINGS): Bilingual =>
  both(`${THINGS[what].sv} finns inte.`, `${THINGS[what].en} does not exist.`);

const UNAVAILABLE: Record<StoreUnavailable['reason'], Bilingual> = {
  'disk-full': both(
    'Disken är full, så ingenting sparades. Frigör utrymme och försök igen.',
    'The disk is full, so nothing was saved. Free some space and try again.',
  ),
  'disk-error': both(
    'Disken svarar med fel, så ingenting sparas. Den som sköter driften behöver titta på den.',
    'The disk reports errors, so nothing is saved. The operator has to look at it.',
  ),
  busy: both(
    'Det är för mycket på gång just nu. Försök igen om en stund.',
    'Too much is going on. Try again shortly.',
  ),
  unreachable: both(
    'Loggen går inte att nå just nu. Försök igen.',
    'The log cannot be reached now. Try again.',
  ),
  denied: both(
    'Händelselagret släpper inte in servern, så ingenting sparas. Den som sköter driften behöver titta på det.',
    'The event store does not let the server in, so nothing is saved. The operator has to look at it.',
  ),
  closed: both(
    'Servern håller på att stänga. Försök igen om en stund.',
    'The server is closing. Try again shortly.',
  ),
  clock: both(
    'Serverns klocka går fel, så ingenting sparas.',
    'The clock of the server is wrong, so nothing is saved.',
  ),
};

const QUEUE_UNAVAILABLE = both(
  'Jobbkön går inte att nå just nu. Försök igen.',
  'The job queue cannot be reached now. Try again.',
);

const STARTING_UP = both(
  'Servern har nyss startat och läser in loggen. Försök igen om en stund.',
  'The server has just started and is reading the log. Try again shortly.',
);

/** Which problem an error is; undefined for what should not have happened. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof RequestWrong) return problemOfRequest(error);
  if (error instanceof CommandRejected) return rejected(error);
  if (error instanceof ActorUnknown)
    return { status: 403, code: 'ActorUnknown', detail: ACTOR_WORDS[error.why] };
  if (error instanceof NotFound) return { status: 404, code: 'NotFound', detail: missing(error.what) };
  if (error instanceof ReferenceNotFound)
    return { status: 422, code: 'ReferenceNotFound', detail: missing(error.what), extra: { id: error.id } };
  if (error instanceof TooManyRequests) return tooMany(error);
  if (error instanceof StartingUp)
    return { status: 503, code: 'StartingUp', detail: STARTING_UP, retryable: true };
  if (error instanceof WebhookRefused) {
    const status = error.why === 'not-open' || error.why === 'too-many' ? 409 : 422;
    return { status, code: 'WebhookRefused', detail: webhookRefusalWording(error.why) };
  }
  return problemOfFile(error) ?? problemOfStore(error) ?? problemOfReading(error) ?? problemOfSignIn(error);
}

const tooMany = ({ what, retryAfterS }: TooManyRequests): Problem => {
  const code = what === 'requests' ? 'TooManyRequests' : 'TooManyStreams';
  return { status: 429, code, detail: TOO_MANY[what], retryable: true, retryAfterS };
};

const problemOfRequest = ({ status, code, detail, errors, headers }: RequestWrong): Problem => ({
  status,
  code,
  detail,
  errors,
  headers,
});

function rejected({ rejection }: CommandRejected): Problem {
  const { code, ...extra } = rejection;
  return { status: STATUS_OF[code] ?? 409, code, detail: rejectionWording(rejection), extra };
}

function problemOfStore(error: unknown): Problem | undefined {
  if (error instanceof VersionConflict)
    return {
      status: 412,
      code: 'VersionConflict',
      detail: both(
        'Någon annan har ändrat medan du hade sidan öppen. Läs om, se vad som är nytt och försök igen.',
        'Somebody else has changed it while you had it open. Load it again, see what is new, and try again.',
      ),
      extra: { actual: error.actual },
    };
  if (error instanceof IdempotencyKeyReused)
    return {
      status: 422,
      code: 'IdempotencyKeyReused',
      detail: both(
        'Samma Idempotency-Key har använts för något annat.',
        'That Idempotency-Key was used for something else.',
      ),
    };
  if (error instanceof EventNotStorable)
    return {
      status: 422,
      code: 'EventNotStorable',
      detail: both(`Uppgifterna kan inte sparas: ${error.why}.`, `This cannot be stored: ${error.why}.`),
    };
  if (error instanceof StoreUnavailable)
    return { status: 503, code: 'StoreUnavailable', detail: UNAVAILABLE[error.reason], retryable: true };
  if (error instanceof QueueUnavailable)
    return { status: 503, code: 'QueueUnavailable', detail: QUEUE_UNAVAILABLE, retryable: true };
  return undefined;
}

function problemOfReading(error: unknown): Problem | undefined {
  if (error instanceof MomentUnknown)
    return {
      status: 400,
      code: 'MomentUnknown',
      detail: both(
        `"${error.asked}" är varken ett händelsenummer i loggen eller en tidpunkt som 2026-11-23T10:15:30Z.`,
        `"${error.asked}" is neither an event number of this log nor an instant as 2026-11-23T10:15:30Z.`,
      ),
    };
  if (error instanceof ListRequestWrong)
    return {
      status: 400,
      code: 'ListRequestWrong',
      detail: both(
        `Urvalet går inte att göra: ${error.message}.`,
        `The list cannot be made: ${error.message}.`,
      ),
      errors: [{ pointer: error.parameter, detail: error.why, detailEn: error.why }],
    };
  if (error instanceof ViewsBehind)
    return {
      status: 503,
      code: 'ViewsBehind',
      detail: both(
        'Sidan har inte hunnit med det du nyss sparade. Det är sparat. Läs om om en stund.',
        'The page has not caught up with what you saved. It is saved. Load again shortly.',
      ),
      retryable: true,
    };
  return undefined;
}
