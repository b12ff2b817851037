import type { Selectable } from 'kysely';
import type { Keyring } from '@drivbank/privacy';
import { listRows, type ListRequest, type ListSpec, type Tables } from '@drivbank/projections';
import { asOf, type Moment } from './moment.js';
import { directoryOf, type Directory } from './names.js';

type SheetRow = Selectable<Tables['deadline_sheet']>;

/** With the revision of the process: what a change of the deadline must name. */
export type DeadlineRow = SheetRow & { readonly revision: number };

const DEADLINE_LIST: ListSpec = {
  table: 'deadline_sheet',
  fields: {
    lastDay: 'last_day',
    dueOn: 'due_on',
    status: 'status',
    kind: 'kind',
    owner: 'owner_id',
    process: 'process_id',
    missed: 'missed',
    frozen: 'frozen',
    processTitle: 'process_title',
  },
  numbers: ['missed', 'frozen'],
  words: ['processTitle'],
  searched: ['process_title', 'name_sv', 'name_en'],
  lists: { coordinator: 'coordinator_ids' },
  key: ['process_id', 'deadline_id'],
  sort: 'lastDay',
};

export async function deadlineSheet(moment: Moment, keyring: Keyring, request: ListRequest) {
  const { rows, total, next } = await listRows<SheetRow>(moment.queries, DEADLINE_LIST, request);
  const directory = await directoryOf(moment, keyring, []);
  const revisions = await revisionsOf(
    moment,
    rows.map((row) => row.process_id),
  );
  const known = rows.map((row) => ({ ...row, revision: revisions.get(row.process_id)! }));
  return { items: known.map((row) => deadlineOf(row, directory, moment)), total, next, asOf: asOf(moment) };
}

async function revisionsOf({ queries }: Moment, processIds: readonly string[]) {
  const rows = await queries
    .selectFrom('process_board')
    .select(['process_id', 'revision'])
    .where('doc_id', 'in', [...new Set(processIds)])
    .execute();
  return new Map(rows.map((row) => [row.process_id, row.revision]));
}

export function deadlineOf(row: DeadlineRow, directory: Directory, { today }: Moment) {
  return {
    processId: row.process_id,
    deadlineId: row.deadline_id,
    processTitle: row.process_title,
    secrecy: row.secrecy,
    owner: directory.organisation(row.owner_id),
    kind: row.kind,
    name: { sv: row.name_sv, ...(row.name_en !== null && { en: row.name_en }) },
    dueOn: row.due_on,
    lastDay: row.last_day,
    firstDueOn: row.first_due_on,
    moved: row.deadline_revision,
    status: row.status,
    frozen: row.frozen === 1,
    missed: row.missed === 1,
    metLate: row.met_late === 1,
    overdue: row.status === 'open' && row.frozen === 0 && row.last_day < today,
    processRevision: row.revision,
  };
}
