import { z } from 'zod';
import * as Accounts from './accounts.js';
import {
  draftTemplate,
  ORGANISATION_COMMANDS,
  PERSON_COMMANDS,
  registerOrganisation,
  registerPerson,
  TEMPLATE_COMMANDS,
} from './directory-commands.js';
import { gatePage } from './gate-page.js';
import * as Operations from './operations.js';
import * as OverTime from './over-time.js';
import type { Summary } from './process-command-words.js';
import { initiateProcess, PROCESS_COMMANDS } from './process-commands.js';
import { date } from './primitives.js';
import * as Reads from './reads.js';

/** One operation of the HTTP API: what the document says of it, and what the server validates. */
export type Endpoint = {
  readonly method: 'get' | 'post';
  /** Under `/api/v1`, with `{names}` of its parameters. */
  readonly path: string;
  readonly tag: 'processes' | 'deadlines' | 'directory' | 'messages' | 'accounts' | 'operations';
  readonly summary: Summary;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Absent where the answer is no JSON document: a stream. */
  readonly answer?: z.ZodType;
  /** Commands take Idempotency-Key; commands to something that exists take If-Match. */
  readonly takes: 'nothing' | 'idempotency-key' | 'if-match';
};

export const LIMIT_MAX = 500;
const LIMIT_DEFAULT = 100;

/** Every read takes it: an event number, or an instant. */
export const momentQuery = {
  asKnownAt: z.string().max(40).optional().meta({
    description: 'How things stood: an event number or an instant',
    example: '2026-11-23T10:15:30Z',
  }),
};

/**
 * The grammar of every list: `field=a,b` (one of), `field.from=`, `field.to=` (inclusive), `q=` (in the texts),
 * `sort=field` or `sort=-field`, `cursor=`, `limit=`.
 */
export const listQuery = z
  .object({
    ...momentQuery,
    q: z.string().max(200).optional().meta({ description: 'Anywhere in the texts, whatever the case' }),
    sort: z.string().max(60).optional().meta({ description: 'A field; with - before it, descending' }),
    cursor: z.string().max(2_000).optional(),
    limit: z.coerce.number().int().min(1).max(LIMIT_MAX).default(LIMIT_DEFAULT),
  })
  .catchall(z.string().max(2_000));

export const readQuery = z.strictObject(momentQuery);

export const stepQuery = z.strictObject({
  ...momentQuery,
  process: z
    .string()
    .max(60)
    .optional()
    .meta({ description: 'Step through the events of this process only' }),
});

export const historyQuery = z.strictObject({
  ...momentQuery,
  type: z.string().max(2_000).optional().meta({ description: 'Only events of these types: `A,B`' }),
  by: z
    .string()
    .max(60)
    .optional()
    .meta({ description: 'Only what this person did; `drivbank` for the system' }),
  q: z.string().max(200).optional().meta({
    description: 'In the sentence, the motive or the name of who did it, in either language',
  }),
  cursor: z
    .string()
    .regex(/^\d{1,10}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(LIMIT_MAX).default(LIMIT_DEFAULT),
});

/** Which processes the funnel counts. */
export const funnelQuery = z.strictObject({
  ...momentQuery,
  owner: z.guid().optional().meta({ description: 'Only processes of this organisation' }),
  template: z.guid().optional().meta({ description: 'Only processes of this template' }),
});

export const holidaysQuery = z
  .strictObject({ from: date, to: date })
  .refine(({ from, to }) => from <= to, { error: 'from must not come after to', path: ['to'] });

export const backupRequest = z
  .strictObject({
    directory: z
      .string()
      .min(1)
      .max(1_000)
      .meta({ description: 'A directory on the server that does not exist yet' }),
  })
  .meta({ id: 'BackupRequest' });

const read = (
  path: string,
  tag: Endpoint['tag'],
  summary: Summary,
  answer: z.ZodType,
  query = readQuery as z.ZodObject,
) => ({ method: 'get', path, tag, summary, answer, query, takes: 'nothing' }) satisfies Endpoint;

const create = (
  path: string,
  tag: Endpoint['tag'],
  summary: Summary,
  body: z.ZodType,
  answer: z.ZodType = Reads.accepted,
) =>
  ({
    method: 'post',
    path,
    tag,
    summary,
    body,
    answer,
    takes: 'idempotency-key',
  }) satisfies Endpoint;

type Commands = Readonly<Record<string, { readonly summary: Summary; readonly body: z.ZodType }>>;

const commands = (
  path: string,
  tag: Endpoint['tag'],
  table: Commands,
  takes: Endpoint['takes'],
): Endpoint[] =>
  Object.entries(table).map(([key, { summary, body }]) => ({
    method: 'post',
    path: `${path}/${key}`,
    tag,
    summary,
    body,
    answer: Reads.accepted,
    takes,
  }));

const task = (path: string, summary: Summary, body?: z.ZodType): Endpoint => ({
  method: 'post',
  path,
  tag: 'operations',
  summary,
  ...(body && { body }),
  takes: 'nothing',
});

const ask = (
  path: string,
  summary: Summary,
  body: z.ZodType | undefined = undefined,
  answer: z.ZodType = Accounts.done,
): Endpoint => ({
  method: 'post',
  path,
  tag: 'accounts',
  summary,
  ...(body && { body }),
  answer,
  takes: 'nothing',
});

const items = <T extends z.ZodType>(id: string, item: T) =>
  z.object({ items: z.array(item), asOf: Reads.asOf }).meta({ id });

const NOTHING = z.strictObject({});

/** Every operation there is. The server's routes and this table are compared by a test. */
export const ENDPOINTS: readonly Endpoint[] = [
  read(
    '/about',
    'operations',
    { sv: 'Om installationen', en: 'About this installation' },
    Reads.about,
    z.strictObject({}),
  ),
  read(
    '/moments',
    'operations',
    { sv: 'En tidpunkt och händelserna bredvid', en: 'A moment and the events beside it' },
    Reads.moment,
    stepQuery,
  ),
  read('/needs', 'processes', { sv: 'Det som behöver mig', en: 'What needs me' }, Reads.needs),
  read(
    '/processes',
    'processes',
    { sv: 'Portföljtavlan', en: 'The portfolio board' },
    Reads.page('ProcessPageOfCards', Reads.processCard),
    listQuery,
  ),
  create('/processes', 'processes', { sv: 'Påbörja en process', en: 'Initiate a process' }, initiateProcess),
  read('/processes/{processId}', 'processes', { sv: 'En process', en: 'One process' }, Reads.processPage),
  read(
    '/processes/{processId}/history',
    'processes',
    { sv: 'Historik i meningar', en: 'History in sentences' },
    Reads.history,
    historyQuery,
  ),
  read(
    '/processes/{processId}/gates/{gateId}',
    'processes',
    {
      sv: 'En beslutspunkt: vad som finns, vad som fattas, vem som får göra vad',
      en: 'One gate: what is there, what is missing, who may do what',
    },
    gatePage,
  ),
  read(
    '/processes/{processId}/deadlines/{deadlineId}/reminders',
    'deadlines',
    { sv: 'Påminnelseliggaren', en: 'The reminder ledger' },
    Reads.ledger,
  ),
  ...commands('/processes/{processId}', 'processes', PROCESS_COMMANDS, 'if-match'),
  read(
    '/deadlines',
    'deadlines',
    { sv: 'Fristlistan', en: 'The deadline sheet' },
    Reads.page('DeadlinePage', Reads.deadline),
    listQuery,
  ),
  read(
    '/timeline',
    'processes',
    { sv: 'Tidslinjen: planerat och verkligt', en: 'The timeline: planned and actual' },
    Reads.page('TimelinePage', OverTime.timelineRow),
    listQuery,
  ),
  read(
    '/funnel',
    'processes',
    { sv: 'Var processer stannar', en: 'Where processes stop' },
    OverTime.funnel,
    funnelQuery,
  ),
  read(
    '/decisions',
    'processes',
    { sv: 'Beslut vid beslutspunkter', en: 'Decisions at gates' },
    Reads.page('DecisionPage', OverTime.decision),
    listQuery,
  ),
  read(
    '/holidays',
    'deadlines',
    { sv: 'Helgdagar', en: 'Public holidays' },
    OverTime.holidays,
    holidaysQuery,
  ),
  read(
    '/organisations',
    'directory',
    { sv: 'Organisationer', en: 'Organisations' },
    items('Organisations', Reads.organisation),
  ),
  create(
    '/organisations',
    'directory',
    { sv: 'Registrera en organisation', en: 'Register an organisation' },
    registerOrganisation,
  ),
  ...commands('/organisations/{organisationId}', 'directory', ORGANISATION_COMMANDS, 'idempotency-key'),
  read('/people', 'directory', { sv: 'Personer', en: 'People' }, items('People', Reads.person)),
  create('/people', 'directory', { sv: 'Registrera en person', en: 'Register a person' }, registerPerson),
  ...commands('/people/{personId}', 'directory', PERSON_COMMANDS, 'idempotency-key'),
  read(
    '/templates',
    'directory',
    { sv: 'Processmallar', en: 'Process templates' },
    items('Templates', Reads.template),
  ),
  create(
    '/templates',
    'directory',
    { sv: 'Skriv ett utkast till mall', en: 'Draft a template' },
    draftTemplate,
  ),
  ...commands('/templates/{templateId}', 'directory', TEMPLATE_COMMANDS, 'idempotency-key'),
  create(
    '/messages/{messageId}/acknowledge',
    'messages',
    { sv: 'Markera meddelandet som läst', en: 'Mark the message as read' },
    z.strictObject({}),
  ),
  create(
    '/messages/{messageId}/send-again',
    'messages',
    { sv: 'Skicka igen det som gavs upp', en: 'Send again what was given up' },
    Operations.sendAgain,
  ),
  create(
    '/jobs/{jobKey}/run-again',
    'operations',
    { sv: 'Kör ett stoppat jobb igen', en: 'Run a parked job again' },
    z.strictObject({}),
    Operations.queued,
  ),
  create(
    '/jobs/confirm-clock',
    'operations',
    {
      sv: 'Bekräfta vad klockan är, när den har hoppat fram',
      en: 'Confirm what time it is, when the clock has jumped forward',
    },
    Operations.confirmClock,
  ),
  read(
    '/operations/status',
    'operations',
    { sv: 'Hur driften står', en: 'How the installation stands' },
    Operations.operationsStatus,
    z.strictObject({}),
  ),
  read(
    '/operations/parked',
    'operations',
    { sv: 'Det som gavs upp och väntar på någon', en: 'What was given up and waits for somebody' },
    Operations.parkedWork,
    z.strictObject({}),
  ),
  read('/sign-in', 'accounts', { sv: 'Hur man kommer in', en: 'How one gets in' }, Accounts.door, NOTHING),
  ask('/sign-in', { sv: 'Logga in', en: 'Sign in' }, Accounts.signIn, Accounts.letIn),
  ask('/sign-out', { sv: 'Logga ut', en: 'Sign out' }),
  ask(
    '/setup',
    { sv: 'Bli den första systemförvaltaren', en: 'Become the first administrator' },
    Accounts.setUp,
    Accounts.letIn,
  ),
  ask(
    '/invitation/accept',
    { sv: 'Ta emot en inbjudan', en: 'Accept an invitation' },
    Accounts.acceptInvitation,
    Accounts.letIn,
  ),
  read('/account', 'accounts', { sv: 'Mitt konto', en: 'My account' }, Accounts.ownAccount, NOTHING),
  read(
    '/account/sessions',
    'accounts',
    { sv: 'Var jag är inloggad', en: 'Where I am signed in' },
    Accounts.ownSessions,
    NOTHING,
  ),
  ask('/account/sessions/{sessionId}/end', { sv: 'Logga ut en av dem', en: 'Sign out one of them' }),
  ask('/account/sessions/end-others', { sv: 'Logga ut alla andra', en: 'Sign out all others' }),
  ask('/account/change-password', { sv: 'Byt lösenord', en: 'Change the password' }, Accounts.changePassword),
  ask(
    '/account/second-factor/begin',
    { sv: 'Få en hemlighet till appen', en: 'Get a secret for the app' },
    undefined,
    Accounts.secondFactorOffer,
  ),
  ask(
    '/account/second-factor/confirm',
    { sv: 'Visa en kod av den', en: 'Show a code of it' },
    Accounts.confirmSecondFactor,
    Accounts.recoveryCodes,
  ),
  ask(
    '/account/second-factor/remove',
    { sv: 'Ta bort den andra faktorn', en: 'Remove the second factor' },
    Accounts.removeSecondFactor,
  ),
  read('/accounts', 'accounts', { sv: 'Alla konton', en: 'All accounts' }, Accounts.accountList, NOTHING),
  ask('/accounts/{personId}/invite', { sv: 'Skicka en väg in', en: 'Send a way in' }, Accounts.invite),
  ask('/accounts/{personId}/deactivate', { sv: 'Stäng av kontot', en: 'Deactivate the account' }),
  ask('/accounts/{personId}/reactivate', { sv: 'Öppna kontot igen', en: 'Reactivate the account' }),
  ask('/accounts/{personId}/reset-second-factor', {
    sv: 'Ta bort en andra faktor som är borta',
    en: 'Remove a second factor that is lost',
  }),
  {
    method: 'get',
    path: '/live',
    tag: 'operations',
    summary: {
      sv: 'Händelseström: vyerna har flyttat sig (SSE)',
      en: 'Event stream: the views have moved (SSE)',
    },
    takes: 'nothing',
  },
  task(
    '/operations/import-vinnova',
    { sv: 'Läs in projekt från Vinnova', en: 'Import projects from Vinnova' },
    z.string(),
  ),
  task('/operations/replay', { sv: 'Bygg om vyerna och jämför', en: 'Rebuild the views and compare' }),
  task('/operations/verify', { sv: 'Kontrollera loggen', en: 'Verify the log' }),
  task('/operations/backup', { sv: 'Säkerhetskopiera', en: 'Back up' }, backupRequest),
];
