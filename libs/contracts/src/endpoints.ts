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
import { ask, commands, create, items, NOTHING, read, task, type Endpoint } from './endpoint.js';
import { gatePage } from './gate-page.js';
import * as Operations from './operations.js';
import * as OverTime from './over-time.js';
import { initiateProcess, PROCESS_COMMANDS } from './process-commands.js';
import { funnelQuery, historyQuery, holidaysQuery, listQuery, stepQuery } from './queries.js';
import * as Reads from './reads.js';

export const backupRequest = z
  .strictObject({
    directory: z
      .string()
      .min(1)
      .max(1_000)
      .meta({ description: 'A directory on the server that does not exist yet' }),
  })
  .meta({ id: 'BackupRequest' });

/** Every operation there is. The server's routes and this table are compared by a test. */
export const ENDPOINTS: readonly Endpoint[] = [
  read(
    '/about',
    'operations',
    { sv: 'Om installationen', en: 'About this installation' },
    Reads.about,
    NOTHING,
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
  ...commands('/templates/{templateId}', 'directory', TEMPLATE_COMMANDS, 'if-match'),
  create(
    '/messages/{messageId}/acknowledge',
    'messages',
    { sv: 'Markera meddelandet som läst', en: 'Mark the message as read' },
    NOTHING,
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
    NOTHING,
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
    NOTHING,
  ),
  read(
    '/operations/parked',
    'operations',
    { sv: 'Det som gavs upp och väntar på någon', en: 'What was given up and waits for somebody' },
    Operations.parkedWork,
    NOTHING,
  ),
  read('/sign-in', 'accounts', { sv: 'Hur man kommer in', en: 'How one gets in' }, Accounts.door, NOTHING),
  ask('/sign-in', { sv: 'Logga in', en: 'Sign in' }, Accounts.signIn, Accounts.letIn),
  ask(
    '/sign-in/oidc/{provider}',
    { sv: 'Börja logga in hos en inloggningstjänst', en: 'Begin to sign in at an identity provider' },
    Accounts.beginAtProvider,
    Accounts.elsewhere,
  ),
  {
    method: 'get',
    path: '/sign-in/oidc/{provider}/callback',
    tag: 'accounts',
    summary: {
      sv: 'Tillbaka från inloggningstjänsten: visar en sida',
      en: 'Back from the identity provider: shows a page',
    },
    takes: 'nothing',
  },
  ask(
    '/sign-in/code',
    { sv: 'Visa koden som saknas', en: 'Show the code that is missing' },
    Accounts.confirmSecondFactor,
    Accounts.letInAndOn,
  ),
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
  ask(
    '/account/providers/{provider}/link',
    { sv: 'Koppla en inloggningstjänst', en: 'Link an identity provider' },
    Accounts.linkProvider,
    Accounts.elsewhere,
  ),
  ask('/account/links/{linkId}/remove', { sv: 'Ta bort en koppling', en: 'Remove a link' }),
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
  ask(
    '/accounts/{personId}/affiliations',
    { sv: 'Skriv in en tillhörighet', en: 'Write an affiliation' },
    Accounts.writeAffiliation,
  ),
  ask('/accounts/{personId}/links/{linkId}/remove', {
    sv: 'Ta bort någons koppling',
    en: 'Remove somebody’s link',
  }),
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
