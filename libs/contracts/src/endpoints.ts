import { z } from 'zod';
import { ACCOUNT_ENDPOINTS } from './account-endpoints.js';
import { auditNoteOfProcess } from './audit-notes.js';
import { PASSKEY_ENDPOINTS } from './passkey-endpoints.js';
import {
  draftTemplate,
  ORGANISATION_COMMANDS,
  PERSON_COMMANDS,
  registerOrganisation,
  registerPerson,
  TEMPLATE_COMMANDS,
} from './directory-commands.js';
import { ADMINISTRATORS, commands, create, items, NOTHING, read, task, type Endpoint } from './endpoint.js';
import { EVIDENCE_ENDPOINTS } from './evidence-endpoints.js';
import { gatePage } from './gate-page.js';
import { history } from './history.js';
import * as Operations from './operations.js';
import * as OverTime from './over-time.js';
import { initiateProcess, PROCESS_COMMANDS } from './process-commands.js';
import { funnelQuery, historyQuery, holidaysQuery, listQuery, stepQuery } from './queries.js';
import { PUBLIC_ENDPOINTS } from './published.js';
import * as Reads from './reads.js';
import { SECRECY_ENDPOINTS } from './secrecy.js';
import { WEBHOOK_ENDPOINTS } from './webhooks.js';

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
  create(
    '/processes',
    'processes',
    { sv: 'Påbörja en process', en: 'Initiate a process' },
    { gives: 'InitiateProcess', to: 'innovationProcess' },
    initiateProcess,
  ),
  read('/processes/{processId}', 'processes', { sv: 'En process', en: 'One process' }, Reads.processPage),
  read(
    '/processes/{processId}/history',
    'processes',
    { sv: 'Historik i meningar', en: 'History in sentences' },
    history,
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
  ...commands('/processes/{processId}', 'processes', 'innovationProcess', PROCESS_COMMANDS, 'if-match'),
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
    '/audit-notes',
    'processes',
    { sv: 'Revisorers anteckningar', en: 'The notes of auditors' },
    Reads.page('AuditNotePage', auditNoteOfProcess),
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
    { gives: 'RegisterOrganisation', to: 'organisation' },
    registerOrganisation,
  ),
  ...commands(
    '/organisations/{organisationId}',
    'directory',
    'organisation',
    ORGANISATION_COMMANDS,
    'idempotency-key',
  ),
  read('/people', 'directory', { sv: 'Personer', en: 'People' }, items('People', Reads.person)),
  create(
    '/people',
    'directory',
    { sv: 'Registrera en person', en: 'Register a person' },
    { gives: 'RegisterPerson', to: 'person' },
    registerPerson,
  ),
  ...commands('/people/{personId}', 'directory', 'person', PERSON_COMMANDS, 'idempotency-key'),
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
    { gives: 'DraftTemplate', to: 'processTemplate' },
    draftTemplate,
  ),
  ...commands('/templates/{templateId}', 'directory', 'processTemplate', TEMPLATE_COMMANDS, 'if-match'),
  create(
    '/messages/{messageId}/acknowledge',
    'messages',
    { sv: 'Markera meddelandet som läst', en: 'Mark the message as read' },
    { gives: 'AcknowledgeNotification', to: 'notification' },
    NOTHING,
  ),
  create(
    '/messages/{messageId}/send-again',
    'messages',
    { sv: 'Skicka igen det som gavs upp', en: 'Send again what was given up' },
    { gives: 'RequeueNotification', to: 'notification' },
    Operations.sendAgain,
  ),
  create(
    '/jobs/{jobKey}/run-again',
    'operations',
    { sv: 'Kör ett stoppat jobb igen', en: 'Run a parked job again' },
    ADMINISTRATORS,
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
    { gives: 'ConfirmClock', to: 'log' },
    Operations.confirmClock,
  ),
  read(
    '/operations/status',
    'operations',
    { sv: 'Hur driften står', en: 'How the installation stands' },
    Operations.operationsStatus,
    NOTHING,
    ADMINISTRATORS,
  ),
  read(
    '/operations/parked',
    'operations',
    { sv: 'Det som gavs upp och väntar på någon', en: 'What was given up and waits for somebody' },
    Operations.parkedWork,
    NOTHING,
    ADMINISTRATORS,
  ),
  ...EVIDENCE_ENDPOINTS,
  ...ACCOUNT_ENDPOINTS,
  ...SECRECY_ENDPOINTS,
  ...PASSKEY_ENDPOINTS,
  ...WEBHOOK_ENDPOINTS,
  ...PUBLIC_ENDPOINTS,
  {
    method: 'get',
    path: '/live',
    tag: 'operations',
    summary: {
      sv: 'Händelseström: vyerna har flyttat sig (SSE)',
      en: 'Event stream: the views have moved (SSE)',
    },
    access: 'known',
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
