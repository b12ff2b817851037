import type { Selectable } from 'kysely';
import type { Keyring } from '@drivbank/privacy';
import { listRows, type ListRequest, type Tables } from '@drivbank/projections';
import { asOf, type Moment } from './moment.js';
import { directoryOf, gateName, stageName, type Directory } from './names.js';
import { BOARD_LIST, cardOf } from './process-board.js';

type BoardRow = Selectable<Tables['process_board']>;
type CourseRow = Selectable<Tables['process_course']>;
type DeadlineRow = Pick<
  Selectable<Tables['deadline_sheet']>,
  'process_id' | 'deadline_id' | 'kind' | 'name_sv' | 'name_en' | 'first_due_on' | 'last_day' | 'status'
>;
type FundingRow = Pick<Selectable<Tables['funding']>, 'process_id' | 'starts_on' | 'ends_on'>;

/** Processes by the grammar of the board, each with what it has been through, what is planned and what is promised. */
export async function timeline(moment: Moment, keyring: Keyring, request: ListRequest) {
  const { rows, total, next } = await listRows<BoardRow>(moment.queries, BOARD_LIST, request);
  const people = rows.flatMap((row) => JSON.parse(row.coordinator_ids) as string[]);
  const ids = rows.map((row) => row.process_id);
  const [directory, courses, deadlines, fundings] = await Promise.all([
    directoryOf(moment, keyring, people),
    coursesOf(moment, ids),
    deadlinesOf(moment, ids),
    fundingsOf(moment, ids),
  ]);
  const items = rows.map((row) => ({
    card: cardOf(row, directory, moment),
    planned: plannedBy(fundings.get(row.process_id) ?? []),
    periods: (courses.get(row.process_id) ?? []).map((period) => periodOf(period, directory)),
    deadlines: (deadlines.get(row.process_id) ?? []).map(milestoneOf),
  }));
  return { items, total, next, asOf: asOf(moment) };
}

function periodOf(row: CourseRow, directory: Directory) {
  const { kind, subject_id: id, began_on: from, ended_on: to, how } = row;
  const definition = directory.definition(row.template_id, row.template_version);
  const name =
    kind === 'stage' ? stageName(definition, id) : kind === 'gate' ? gateName(definition, id) : null;
  return { kind, id, name, from, to, how };
}

const milestoneOf = ({ name_en: en, ...row }: DeadlineRow) => ({
  deadlineId: row.deadline_id,
  kind: row.kind,
  name: { sv: row.name_sv, ...(en !== null && { en }) },
  firstDueOn: row.first_due_on,
  lastDay: row.last_day,
  status: row.status,
});

/** The plan that outsiders hold a process to: from the first day of its first grant to the last day of its last. */
export function plannedBy(fundings: readonly Pick<FundingRow, 'starts_on' | 'ends_on'>[]) {
  const from = fundings.flatMap(({ starts_on: day }) => day ?? []).sort()[0];
  const to = fundings
    .flatMap(({ ends_on: day }) => day ?? [])
    .sort()
    .at(-1);
  return from !== undefined && to !== undefined && from <= to ? { from, to } : null;
}

function byProcess<Row extends { process_id: string | null }>(rows: readonly Row[]) {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.process_id === null) continue;
    found.set(row.process_id, [...(found.get(row.process_id) ?? []), row]);
  }
  return found;
}

async function coursesOf({ queries }: Moment, ids: readonly string[]) {
  const rows = await queries
    .selectFrom('process_course')
    .selectAll()
    .where('doc_id', 'in', ids)
    .orderBy('began_on')
    .execute();
  return byProcess(rows);
}

async function deadlinesOf({ queries }: Moment, ids: readonly string[]) {
  const rows = await queries
    .selectFrom('deadline_sheet')
    .select(['process_id', 'deadline_id', 'kind', 'name_sv', 'name_en', 'first_due_on', 'last_day', 'status'])
    .where('doc_id', 'in', ids)
    .where('status', '<>', 'cancelled')
    .orderBy('last_day')
    .execute();
  return byProcess(rows);
}

async function fundingsOf({ queries }: Moment, ids: readonly string[]) {
  const rows = await queries
    .selectFrom('funding')
    .select(['process_id', 'starts_on', 'ends_on'])
    .where('process_id', 'in', ids)
    .execute();
  return byProcess(rows);
}
