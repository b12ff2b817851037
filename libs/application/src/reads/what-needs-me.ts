import { sql } from 'kysely';
import { addDays, weekdayOf } from '@drivbank/kernel';
import { grantsOn, holdsIn, WHO_MAY, type Localised, type Person, type Template } from '@drivbank/domain';
import type { Keyring } from '@drivbank/privacy';
import { reminderSubject } from '@drivbank/wording';
import { concerns } from './concerns.js';
import { deadlineOf } from './deadline-sheet.js';
import { mayGive } from './may-give.js';
import { messageRecords } from './message-records.js';
import { asOf, type Moment } from './moment.js';
import { directoryOf, gateName, type Directory } from './names.js';
import { nowOf, STANDING, type Standing } from './now-of.js';

const SOON_DAYS = 14;
const MESSAGES_MAX = 20;

/** Overdue on top, soonest first; then what waits for an answer, by whom. For one person, by the roles held that day. */
export async function whatNeedsMe(moment: Moment, keyring: Keyring, personId: string) {
  const { queries, today } = moment;
  const person = await queries
    .selectFrom('person')
    .selectAll()
    .where('doc_id', '=', personId)
    .executeTakeFirst();
  const grants = person ? grantsOn(JSON.parse(person.grants) as Person.Grant[], today) : [];
  const soonUntil = addDays(today, SOON_DAYS);
  const soon = (await soonRows(moment, soonUntil)).filter((row) => concerns(row, personId, grants));
  const later = (await laterCounts(moment, soonUntil)).filter((row) => concerns(row, personId, grants));
  const waiting = (await waitingRows(moment)).filter(
    (row) => concerns(row, personId, grants) || canAnswer(row, grants),
  );
  const ids = [...new Set([...soon, ...waiting].map((row) => row.process_id))];
  const standings = await standingsOf(moment, ids);
  const people = [...standings.values()].flatMap(({ coordinators }) => coordinators.map(({ id }) => id));
  const directory = await directoryOf(moment, keyring, people);
  const now = nowIn(standings, await nextDeadlines(moment, ids), directory, moment);
  const deadlines = soon.map((row) => ({
    ...deadlineOf(row, directory, moment),
    now: now(row),
    maySettle: maySettle(row, personId, grants),
  }));
  const sunday = addDays(today, 7 - weekdayOf(today));
  const told = waiting.map((row) => ({ ...waitingOf(row, directory, personId, grants), now: now(row) }));
  const organisations = grants.flatMap(({ scope }) =>
    scope.kind === 'organisation' ? [scope.organisationId] : [],
  );
  return {
    today,
    overdue: deadlines.filter(({ overdue }) => overdue),
    thisWeek: deadlines.filter(({ overdue, lastDay }) => !overdue && lastDay <= sunday),
    soon: deadlines.filter(({ lastDay }) => lastDay > sunday),
    later: later.reduce((sum, { count }) => sum + count, 0),
    waitingForMe: told.filter(({ mine }) => mine),
    waitingForOthers: told.filter(({ mine }) => !mine),
    messages: await messagesTo(moment, [personId, ...organisations]),
    processes: await processCount(moment),
    asOf: asOf(moment),
  };
}

type WaitingRow = Awaited<ReturnType<typeof waitingRows>>[number];

const openDeadlines = ({ queries }: Moment) =>
  queries.selectFrom('deadline_sheet').where('status', '=', 'open').where('frozen', '=', 0);

const soonRows = (moment: Moment, until: string) =>
  openDeadlines(moment)
    .innerJoin('process_board', 'process_board.doc_id', 'deadline_sheet.doc_id')
    .selectAll('deadline_sheet')
    .select('process_board.revision')
    .where('last_day', '<=', until)
    .orderBy('last_day')
    .orderBy('process_title')
    .execute();

/** How many there are after that, told apart by whom they concern. */
const laterCounts = (moment: Moment, until: string) =>
  openDeadlines(moment)
    .select(['owner_id', 'coordinator_ids'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('last_day', '>', until)
    .groupBy(['owner_id', 'coordinator_ids'])
    .execute();

/** The soonest of each process: SQLite takes the name from the row that has the least day. */
async function nextDeadlines(moment: Moment, processIds: readonly string[]) {
  const rows = await openDeadlines(moment)
    .select(['process_id', 'name_sv', 'name_en'])
    .select(({ fn }) => fn.min('last_day').as('last_day'))
    .where('doc_id', 'in', processIds)
    .groupBy('process_id')
    .execute();
  const due = (row: (typeof rows)[number]) => ({
    name: { sv: row.name_sv, ...(row.name_en !== null && { en: row.name_en }) },
    lastDay: row.last_day,
    status: 'open' as const,
    frozen: false,
  });
  return new Map(rows.map((row) => [row.process_id, due(row)]));
}

/** Waiting things with the template of their process, for the names of gates. */
const waitingRows = ({ queries }: Moment) =>
  queries
    .selectFrom('waiting_list')
    .innerJoin('process_board', 'process_board.doc_id', 'waiting_list.doc_id')
    .selectAll('waiting_list')
    .select(['process_board.template_id', 'process_board.template_version', 'process_board.revision'])
    .orderBy('waiting_list.since')
    .execute();

/** Of each record what its sentence needs: a long history stays where it is. */
async function standingsOf({ queries }: Moment, processIds: readonly string[]) {
  const paths = sql.join(STANDING.map((part) => `$.${part}`));
  const found = await queries
    .selectFrom('document')
    .select('id')
    .select(sql<string>`json_extract(json, ${paths})`.as('parts'))
    .where('view', '=', 'process-record')
    .where('id', 'in', processIds)
    .execute();
  const standingIn = (parts: string) => {
    const values = JSON.parse(parts) as unknown[];
    return Object.fromEntries(STANDING.map((part, i) => [part, values[i]])) as Standing;
  };
  return new Map(found.map(({ id, parts }) => [id, standingIn(parts)]));
}

/** What happens now in the process of a row. */
function nowIn(
  standings: ReadonlyMap<string, Standing>,
  next: Awaited<ReturnType<typeof nextDeadlines>>,
  directory: Directory,
  moment: Moment,
) {
  return ({ process_id: id }: { readonly process_id: string }) => {
    const standing = standings.get(id)!;
    const { template } = standing;
    const definition = directory.definition(template.id, template.version);
    const deadline = next.get(id);
    return nowOf(standing, directory, definition, deadline ? [deadline] : [], moment);
  };
}

const processCount = async ({ queries }: Moment): Promise<number> => {
  const { count } = await queries
    .selectFrom('process_board')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
};

function canAnswer(row: WaitingRow, grants: readonly Person.Grant[]): boolean {
  if (row.kind === 'audit_note') return false;
  return grants.some(({ role, scope }) => {
    if (row.kind === 'gate' || row.kind === 'close')
      return role === 'gate_decider' && holdsIn(scope, { processId: row.process_id, ownerId: row.owner_id });
    const answer = row.kind === 'ownership' ? 'AcceptOwnership' : 'AcceptReceivership';
    const answers = WHO_MAY[answer].some((doer) => doer === role);
    return answers && scope.kind === 'organisation' && scope.organisationId === row.subject_id;
  });
}

type DueRow = Awaited<ReturnType<typeof soonRows>>[number];

/** Whoever may meet a deadline may move and waive it, too. */
function maySettle(row: DueRow, personId: string, held: readonly Person.Grant[]): boolean {
  const { process_id: processId, owner_id: ownerId } = row;
  const coordinators = JSON.parse(row.coordinator_ids) as string[];
  const process = { processId, ownerId, offeredTo: null, receiverId: null, coordinators };
  return mayGive({ personId, held }, process, 'MeetDeadline');
}

/** What those who run a process answer themselves. */
const OF_COORDINATORS: readonly WaitingRow['kind'][] = ['close', 'audit_note'];

function waitingOf(row: WaitingRow, directory: Directory, personId: string, grants: readonly Person.Grant[]) {
  const coordinates = (JSON.parse(row.coordinator_ids) as string[]).includes(personId);
  return {
    kind: row.kind,
    processId: row.process_id,
    processTitle: row.process_title,
    secrecy: row.secrecy,
    subjectId: row.subject_id,
    subject: subjectOf(row, directory),
    since: row.since,
    mine: canAnswer(row, grants) || (coordinates && OF_COORDINATORS.includes(row.kind)),
    processRevision: row.revision,
  };
}

function subjectOf(row: WaitingRow, directory: Directory): Localised {
  if (row.kind === 'gate' || row.kind === 'close') {
    const definition: Template.Definition | undefined = directory.definition(
      row.template_id,
      row.template_version,
    );
    return gateName(definition, row.subject_id);
  }
  if (row.kind === 'audit_note') return { sv: row.subject_id.slice(1), en: row.subject_id.slice(1) };
  const { name } = directory.organisation(row.subject_id);
  return { sv: name, en: name };
}

/** The bell: what was sent in the application, newest first. */
async function messagesTo(moment: Moment, recipients: readonly string[]) {
  const { queries, today } = moment;
  const records = await messageRecords(queries, (query) =>
    query
      .where('message.recipient_id', 'in', recipients)
      .where('message.channel', '=', 'in_app')
      .where('message.status', '=', 'sent')
      .orderBy('message.at', 'desc')
      .limit(MESSAGES_MAX),
  );
  return Promise.all(
    records.map(async (record) => {
      const lines = await remindedLines(moment, record.reminderKeys);
      const items = lines.map((line) => ({ ...line, link: '' }));
      return {
        id: record.notificationId,
        subject: reminderSubject({ language: 'sv', today, items }),
        lines,
        sentAt: record.at,
        late: record.late,
        acknowledged: record.acknowledgedAt !== null,
      };
    }),
  );
}

/** The deadlines behind reminder keys, and whether they are still as they were when the reminder was made. */
export async function remindedLines({ queries }: Pick<Moment, 'queries'>, keys: readonly string[]) {
  const asked = new Map(
    keys.map((key) => {
      const [processId, deadlineId, revision] = key.split('/') as [string, string, string];
      return [`${processId}/${deadlineId}`, { processId, deadlineId, revision: Number(revision) }];
    }),
  );
  const lines = await Promise.all(
    [...asked.values()].map(async ({ processId, deadlineId, revision }) => {
      const row = await queries
        .selectFrom('deadline_sheet')
        .selectAll()
        .where('doc_id', '=', processId)
        .where('deadline_id', '=', deadlineId)
        .executeTakeFirst();
      if (!row) return [];
      const name = { sv: row.name_sv, ...(row.name_en !== null && { en: row.name_en }) };
      const open = row.status === 'open' && row.frozen === 0 && row.deadline_revision === revision;
      const { process_title: processTitle, last_day: lastDay, secrecy } = row;
      return [{ processId, deadlineId, processTitle, name, lastDay, open, secret: secrecy !== null }];
    }),
  );
  return lines.flat();
}
