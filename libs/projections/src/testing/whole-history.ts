import type { Actor } from '@drivbank/kernel';
import {
  Account,
  type ApiToken,
  BUILT_IN_TEMPLATES,
  type CalendarFeed,
  type InnovationProcess,
  type Organisation,
  type SecretReading,
  type Webhook,
} from '@drivbank/domain';
import { carin, system, type Scribe } from './scribe.js';

type Command = InnovationProcess.Command;
type Of<T extends Command['type']> = Extract<Command, { type: T }>;

const NESTA = BUILT_IN_TEMPLATES.find(({ key }) => key === 'nesta')!.definition;
const TEMPLATE = { id: 'nesta', version: 1, definition: NESTA };
const TO_IMPLEMENTED = 'to-implemented';

const gunnar: Actor = { ...carin, id: 'gunnar', role: 'gate_decider', onBehalfOf: 'streets' };
const pia: Actor = { ...carin, id: 'pia', role: 'portfolio_lead' };
const rut: Actor = { ...carin, id: 'rut', role: 'auditor' };
const anna: Actor = { ...carin, id: 'anna', role: 'administrator' };
const vinnova: Actor = { kind: 'import', id: 'vinnova', role: 'import', signedInBy: 'none' };

const money = { amountOre: 90_000_00, currency: 'SEK' } as const;
const plan = { types: ['out'], where: 'Hela staden', receiverId: 'streets', cost: money } as const;
const delegate = { kind: 'delegate', personId: 'gunnar', delegationPoint: '4.2' } as const;
const initiate: Of<'InitiateProcess'> = {
  type: 'InitiateProcess',
  title: 'Trygg natt',
  purpose: 'Lugnare nätter.',
  ownerId: 'care',
  coordinatorId: 'carin',
  template: TEMPLATE,
  exploratory: true,
};

/** Every event that any codec knows, at least once; `whole` is tested by the spec of the views. */
export async function tellWholeHistory(scribe: Scribe): Promise<void> {
  await scribe.tell('log', 'the-log', { type: 'FoundLog', logId: 'the-log' }, system);
  const first = { personId: 'anna', name: 'Anna', loginName: 'anna@kommun.example', passwordHash: 'h' };
  await scribe.tell('log', 'the-log', { type: 'AppointFirstAdministrator', ...first }, system);
  await tellDirectory(scribe);
  await tellAccounts(scribe);
  await tellCalendars(scribe);
  await tellWebhooks(scribe);
  await tellTokens(scribe);
  await tellLongLife(scribe, 'long-life');
  await tellEarlierProcess(scribe);
  await tellWaiting(scribe);
  await tellMessages(scribe);
  await tellSecretReadings(scribe);
  await scribe.tell('log', 'the-log', { type: 'ConfirmClock', now: scribe.next() }, anna);
}

async function tellDirectory(scribe: Scribe): Promise<void> {
  const own = { sector: null, number: null, parentId: null, email: null };
  const organisation = (id: string, command: Organisation.Command) =>
    scribe.tell('organisation', id, command, anna);
  await organisation('care', { type: 'RegisterOrganisation', name: 'Omsorgen', ...own });
  await organisation('streets', { type: 'RegisterOrganisation', name: 'Gatan', ...own });
  await organisation('care', { type: 'RenameOrganisation', name: 'Äldreomsorgen' });
  await organisation('care', { type: 'ClassifySector', sector: 'own_municipality' });
  await organisation('care', { type: 'ChangeOrganisationContact', email: 'care@kommun.example' });

  const details = { name: 'Carin', email: 'carin@kommun.example' };
  const scope = { kind: 'deployment' } as const;
  const preferences = { email: true, hour: 7, language: 'sv' } as const;
  const from = scribe.inDays(0);
  await scribe.tell('person', 'carin', { type: 'RegisterPerson', details }, anna);
  for (const role of ['coordinator', 'participant'] as const)
    await scribe.tell('person', 'carin', { type: 'GrantRole', role, scope, from, to: null }, anna);
  await scribe.tell('person', 'carin', { type: 'RevokeRole', grantId: 'r2' }, anna);
  await scribe.tell(
    'person',
    'carin',
    { type: 'ChangePersonalDetails', details: { name: 'Carin A.' } },
    anna,
  );
  await scribe.tell('person', 'carin', { type: 'ChangeReminderPreferences', preferences, own: true });

  const draft = { type: 'DraftTemplate', definition: NESTA } as const;
  const renamed = { ...NESTA, name: { sv: 'Spiralen' } };
  await scribe.tell('processTemplate', 'nesta', draft, pia);
  await scribe.tell('processTemplate', 'nesta', { type: 'PublishTemplateVersion' }, pia);
  await scribe.tell('processTemplate', 'nesta', { type: 'ReviseTemplateDraft', definition: renamed }, pia);
  await scribe.tell('processTemplate', 'nesta', { type: 'PublishTemplateVersion' }, pia);
  await scribe.tell('processTemplate', 'nesta', { type: 'RetireTemplateVersion', version: 1 }, pia);
}

const PASSKEY = {
  host: 'localhost',
  name: 'Telefonen',
  credentialId: 'c-1',
  publicKey: 'k',
  transports: 'internal',
  aaguid: '00000000-0000-0000-0000-000000000000',
  backupEligible: true,
  signatureCount: 0,
};

async function tellAccounts(scribe: Scribe): Promise<void> {
  const act = (id: string, command: Account.Command, by: Actor) => scribe.tell('account', id, command, by);
  const holder: Actor = { ...carin, role: Account.ACCOUNT_HOLDER };
  const loginName = 'carin@kommun.example';
  const invite = { type: 'InviteToAccount', loginName, tokenHash: 't', until: scribe.inAWeek() } as const;
  await act('anna', { type: 'OpenAccount', loginName: 'anna@kommun.example', passwordHash: 'h' }, system);
  await act('carin', invite, anna);
  await act('carin', { type: 'AcceptInvitation', invitationId: 'i1', passwordHash: 'h' }, holder);
  await act('carin', { type: 'AddSecondFactor', secret: 's', recoveryCodeHashes: ['a', 'b'] }, holder);
  await act('carin', { type: 'UseRecoveryCode', index: 1 }, holder);
  await act('carin', { type: 'RemoveSecondFactor' }, holder);
  await act('carin', { type: 'ChangePassword', passwordHash: 'i' }, holder);
  const issuer = 'https://idp.kommun.example';
  const carins = { issuer, identifiedBy: 'subject', identity: 'c-1', name: 'Carin' } as const;
  await act('carin', { type: 'LinkProvider', ...carins }, holder);
  await act('carin', { type: 'LinkProvider', ...carins, identity: 'c-2' }, holder);
  const doors = { issuers: [], passkeyHost: PASSKEY.host };
  await act('carin', { type: 'UnlinkProvider', linkId: 'l1', doors }, holder);
  await act('carin', { type: 'AddPasskey', ...PASSKEY }, holder);
  await act('carin', { type: 'AddPasskey', ...PASSKEY, name: 'Datorn', credentialId: 'c-2' }, holder);
  await act('carin', { type: 'RemovePasskey', passkeyId: 'p1', doors }, holder);
  await act('bo', { type: 'WriteAffiliation', issuer, affiliation: 'bo@2120000142' }, anna);
  await act('carin', { type: 'DeactivateAccount' }, anna);
  await act('carin', { type: 'ReactivateAccount' }, anna);
}

async function tellCalendars(scribe: Scribe): Promise<void> {
  const act = (id: string, command: CalendarFeed.Command) =>
    scribe.tell('calendarFeed', id, command, { ...carin, role: Account.ACCOUNT_HOLDER });
  const opening = { type: 'OpenCalendarFeed', personId: 'carin', tokenHash: 't', openAlready: 0 } as const;
  await act('f-all', { ...opening, processId: null });
  await act('f-one', { ...opening, processId: 'long-life' });
  await act('f-one', { type: 'CloseCalendarFeed' });
}

async function tellWebhooks(scribe: Scribe): Promise<void> {
  const act = (id: string, command: Webhook.Command, by?: Actor) =>
    scribe.tell('webhook', id, command, by ?? { ...carin, role: Account.ACCOUNT_HOLDER });
  const opening = { personId: 'carin', address: 'https://receiver.example', secret: 's' } as const;
  await act('w-all', { type: 'OpenWebhook', ...opening, kinds: null, processId: null }, carin);
  await act('w-all', { type: 'RotateWebhookSecret', secret: 't' });
  await act('w-all', { type: 'PauseWebhook' });
  await act('w-all', { type: 'ResumeWebhook' });
  const some = { kinds: ['GateDecided'], processId: 'long-life' } as const;
  await act('w-one', { type: 'OpenWebhook', ...opening, ...some }, carin);
  await act('w-one', { type: 'StopWebhook', why: 'gone' }, system);
  await act('w-one', { type: 'CloseWebhook' });
}

async function tellTokens(scribe: Scribe): Promise<void> {
  const act = (id: string, command: ApiToken.Command) =>
    scribe.tell('apiToken', id, command, { ...carin, role: Account.ACCOUNT_HOLDER });
  const kept = { personId: 'carin', expiresOn: scribe.inDays(90), secondFactor: false, tokenHash: 't' };
  const issue = { type: 'IssueApiToken', ...kept, livingAlready: 0 } as const;
  await act('t-all', { ...issue, name: 'Statistik', scope: 'read', processId: null });
  await act('t-one', { ...issue, name: 'Ärenden', scope: 'give', processId: 'long-life' });
  await act('t-one', { type: 'RevokeApiToken' });
}

async function tellSecretReadings(scribe: Scribe): Promise<void> {
  const act = (id: string, command: SecretReading.Command, by: Actor) =>
    scribe.tell('secretReading', id, command, by);
  const wanted = { processId: 'long-life', ground: 'Granskning' } as const;
  await act('s-ground', { type: 'OpenSecretReading', ...wanted }, rut);
  await act('s-glass', { type: 'AskToBreakGlass', ...wanted }, anna);
  await act('s-glass', { type: 'AllowBreakingGlass' }, rut);
  await act('s-glass', { type: 'EndSecretReading' }, rut);
}

/** Three roundabout years of one process. */
async function tellLongLife(scribe: Scribe, id: string): Promise<void> {
  const act = (command: Command, by?: Actor) => scribe.tell('innovationProcess', id, command, by);
  await act(initiate);
  await act({ type: 'RenameProcess', title: 'Trygga nätter' });
  await act({ type: 'MarkProcessSecret', provision: '31 kap. 16 § OSL' });
  await act({ type: 'LiftSecrecy' });
  await act({ type: 'DescribeProcess', purpose: 'Färre onödiga larm.' });
  await act({ type: 'AssignCoordinator', personId: 'bo' });
  await act({ type: 'ReleaseCoordinator', personId: 'bo' });
  await act({ type: 'TransferOwnership', organisationId: 'streets' }, pia);
  await act({ type: 'DeclineOwnership' }, gunnar);
  await act({ type: 'TransferOwnership', organisationId: 'streets' }, pia);
  await act({ type: 'AcceptOwnership' }, gunnar);
  await act({ type: 'RecordProgress', text: 'Första mötet.' });
  await act({ type: 'CompleteStage', stage: 'opportunities' });
  await act({ type: 'SkipStage', stage: 'ideas' });
  await act({ type: 'ReturnToStage', stage: 'ideas' });
  await tellDeadlines(scribe, act);
  await tellGate(scribe, act);

  await act({ type: 'ScaleProcess', plan });
  await act({ type: 'ExtendScaling', plan: { ...plan, types: ['deep'] } });
  await act({ type: 'ProposeReceiver', organisationId: 'streets' });
  await act({ type: 'DeclineReceivership' }, gunnar);
  await act({ type: 'ProposeReceiver', organisationId: 'streets' });
  await act({ type: 'AcceptReceivership' }, gunnar);
  await act({ type: 'ImplementProcess', operatingBudget: money });
  await correct(scribe, act, 'ProcessImplemented', { field: 'phase', newValue: 'scaled' });
  await act({ type: 'ImplementProcess', operatingBudget: money });
  await correct(scribe, act, 'ProcessRenamed', { field: 'title', newValue: 'Trygga nätter hemma' });

  const lesson = { situation: 'läge', action: 'gjort', result: 'följd', advice: 'råd' };
  await act({ type: 'RecordLesson', lesson });
  const closing = { outcome: 'stopped_learning', goalAttainment: 2, followUpOn: scribe.inDays(200) } as const;
  await act({ type: 'CloseProcess', ...closing, livesOnIn: 'Ett annat projekt' }, pia);
  await correct(scribe, act, 'ProcessClosed', { field: 'outcome', newValue: 'stopped_resources' });
  await correct(scribe, act, 'ProcessClosed', { field: 'occurredAt', newValue: scribe.inDays(-1) });
  await act({ type: 'ReopenProcess', coordinatorId: 'bo' }, pia);
  await tellAudit(scribe, act);
}

/** One note in the place of another, about an event and answered, and one that waits. */
async function tellAudit(scribe: Scribe, act: Act): Promise<void> {
  const { id: eventId, revision } = (await scribe.recorded()).findLast(({ type }) => type === 'GateDecided')!;
  await act({ type: 'AddAuditNote', note: 'Vem beslutade?' }, rut);
  const about = { eventId, revision };
  await act({ type: 'AddAuditNote', note: 'På vilken delegation?', about, replaces: 'n1' }, rut);
  await act({ type: 'AnswerAuditNote', noteId: 'n2', answer: 'Punkt 4.2.' }, pia);
  await act({ type: 'AddAuditNote', note: 'Är den anmäld?', about }, rut);
  const summary = { sv: 'Lugnare nätter hemma.', en: 'Calmer nights at home.' };
  await act({ type: 'PublishProcess', summary, provenance: 'self_reported' }, pia);
  await act({ type: 'UnpublishProcess' }, pia);
  await act({ type: 'PublishProcess', summary: { sv: summary.sv }, provenance: 'reviewed' }, pia);
}

type Act = (command: Command, by?: Actor) => Promise<void>;

async function correct(
  scribe: Scribe,
  act: Act,
  eventType: string,
  correction: InnovationProcess.Correction,
): Promise<void> {
  const { id, revision } = (await scribe.recorded()).findLast(({ type }) => type === eventType)!;
  await act({ type: 'CorrectRecord', target: { eventId: id, eventType, revision }, correction });
}

/** Nothing is due before: the template asks for the first date when the third stage is entered, `d1`. */
async function tellDeadlines(scribe: Scribe, act: Act): Promise<void> {
  const set = (days: number, kind: Of<'SetDeadline'>['kind'] = 'other') =>
    act({ type: 'SetDeadline', kind, name: `Om ${days} dagar`, dueOn: scribe.inDays(days) });
  await set(1);
  await set(30);
  await set(31, 'legal');
  await set(32, 'funder_report');
  await set(33);
  await act({ type: 'MoveDeadline', deadlineId: 'd3', dueOn: scribe.inDays(60) });
  await act({ type: 'MeetDeadline', deadlineId: 'd3' });
  await act({ type: 'WaiveDeadline', deadlineId: 'd4' });
  await act({ type: 'CancelDeadline', deadlineId: 'd6' });
  for (let days = 0; days < 4; days++) await act({ type: 'RecordProgress', text: `Dag ${days}.` });
  await act({ type: 'MarkDeadlineMissed', deadlineId: 'd2', deadlineRevision: 0 }, system);
  await act({ type: 'PauseProcess', resumeOn: scribe.inDays(40), deadlines: 'frozen' });
  await set(50);
  for (let days = 0; days < 4; days++) await act({ type: 'RecordProgress', text: `Paus ${days}.` });
  await act({ type: 'ResumeProcess', shift: 'by_pause_length' });
}

async function tellGate(scribe: Scribe, act: Act): Promise<void> {
  const gateId = TO_IMPLEMENTED;
  const criteria = NESTA.gates.find(({ id }) => id === gateId)!.criteria.map(({ id }) => id);
  const [first, ...others] = criteria as [string, ...string[]];
  const conditions = [{ name: 'Rutiner', dueOn: scribe.inDays(90) }];
  await act({ type: 'SubmitEvidence', gateId, criterionId: first, name: 'rapport.pdf', sha256: 'a1' });
  const file = { name: 'rapport Åsa.pdf', bytes: 12, mediaType: 'application/pdf' };
  await act({ type: 'SubmitEvidence', gateId, criterionId: first, name: 'Rapport', sha256: 'b2', file });
  await act({ type: 'AssessCriterion', gateId, criterionId: first, assessment: 'met', note: 'Tydligt.' });
  for (const criterionId of others) await act({ type: 'WaiveCriterion', gateId, criterionId }, gunnar);
  await act({ type: 'RecommendAtGate', gateId, outcome: 'go' });
  await act({ type: 'RequestGate', gateId });
  await act({ type: 'DecideGate', gateId, outcome: 'conditional_go', mandate: delegate, conditions }, gunnar);
  await act({ type: 'SupersedeDecision', gateId, outcome: 'go', mandate: delegate, conditions: [] }, gunnar);
  const board = { board: 'Nämnden', paragraph: '§ 7', heldOn: scribe.inDays(0) };
  await act({ type: 'ReportDelegatedDecision', gateId, ...board });
}

async function tellEarlierProcess(scribe: Scribe): Promise<void> {
  const earlier = (command: Command) => scribe.tell('innovationProcess', 'earlier', command, vinnova);
  const summary = { sv: 'En buss', en: 'A bus' };
  const facts = { title: 'Bussen', ownerId: 'care', template: TEMPLATE, summary, sourceKey: 'v|1' };
  await earlier({ type: 'RegisterEarlierProcess', ...facts });
  await earlier({ type: 'RecordEarlierEnd' });

  const grant = {
    title: 'Bussen',
    grant: money,
    startsOn: scribe.inDays(-900),
    endsOn: null,
    status: 'ongoing',
    statusAsWritten: 'Pågående',
    coordinatorAsWritten: null,
    call: null,
    sourceUrl: null,
  } as const;
  const record = { type: 'RecordFunding', funder: 'Vinnova', processIds: ['earlier'] } as const;
  const told = (registryNumber: string | null, status: 'ongoing' | 'ended') =>
    scribe.tell('funding', 'f1', { ...record, registryNumber, facts: { ...grant, status } }, vinnova);
  await told(null, 'ongoing');
  await told('2019-02711', 'ended');
}

/** What stands in the list of waiting things: a gate, an offer, a receiver, and a process that is to be closed. */
async function tellWaiting(scribe: Scribe): Promise<void> {
  const gateId = TO_IMPLEMENTED;
  for (const id of ['waiting', 'stopped']) {
    const act: Act = (command, by) => scribe.tell('innovationProcess', id, command, by);
    await act({ ...initiate, title: id });
    for (const { id: criterionId } of NESTA.gates[0]!.criteria)
      await act({ type: 'AssessCriterion', gateId, criterionId, assessment: 'partly_met' });
    await act({ type: 'RequestGate', gateId });
  }
  const act: Act = (command, by) => scribe.tell('innovationProcess', 'waiting', command, by);
  await act({ type: 'TransferOwnership', organisationId: 'streets' }, pia);
  await act({ type: 'ProposeReceiver', organisationId: 'streets' });
  const stop = { type: 'DecideGate', gateId, outcome: 'stop', mandate: delegate, conditions: [] } as const;
  await scribe.tell('innovationProcess', 'stopped', stop, gunnar);
}

async function tellMessages(scribe: Scribe): Promise<void> {
  const recipient = { kind: 'person', id: 'carin' } as const;
  const claim = (id: string, ...reminderKeys: string[]) =>
    scribe.tell(
      'notification',
      id,
      {
        type: 'ClaimNotification',
        recipient,
        channel: 'email',
        slot: { on: scribe.inDays(0), hour: 7 },
        reminderKeys,
        dueAt: scribe.at(),
        until: scribe.at(),
      },
      system,
    );
  await claim('n1', 'long-life/d2/0/-1/carin/email', 'long-life/d1/0/-7/carin/email');
  await scribe.tell(
    'notification',
    'n1',
    { type: 'RecordFailed', why: 'nere', retryAt: scribe.at() },
    system,
  );
  await claim('n1');
  await scribe.tell('notification', 'n1', { type: 'RecordSent', messageId: '<m1>', late: true }, system);
  await scribe.tell('notification', 'n1', { type: 'AcknowledgeNotification' });
  await claim('n2', 'long-life/d3/0/-1/carin/email');
  await scribe.tell('notification', 'n2', { type: 'SuppressNotification', why: 'muted' }, system);
  await claim('n3', 'long-life/d3/1/-1/carin/email');
  await claim('n4', 'long-life/d3/1/-7/carin/email');
  await scribe.tell('notification', 'n4', { type: 'RecordFailed', why: 'nere', retryAt: null }, system);
  await scribe.tell('notification', 'n4', { type: 'RequeueNotification' }, anna);
}
