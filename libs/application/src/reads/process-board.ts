import type { Selectable } from 'kysely';
import type { InnovationProcess } from '@drivbank/domain';
import type { Keyring } from '@drivbank/privacy';
import { listRows, type ListRequest, type ListSpec, type Tables } from '@drivbank/projections';
import { mayGive } from './may-give.js';
import { asOf, type Moment } from './moment.js';
import { directoryOf, stageName, type Directory } from './names.js';

type Row = Selectable<Tables['process_board']>;

export const BOARD_LIST: ListSpec = {
  table: 'process_board',
  fields: {
    title: 'title',
    lifecycle: 'lifecycle',
    activity: 'activity',
    stage: 'stage',
    owner: 'owner_id',
    receiver: 'receiver_id',
    template: 'template_id',
    origin: 'origin',
    outcome: 'outcome',
    startedOn: 'started_on',
    closedOn: 'closed_on',
    phaseSince: 'phase_since',
    stageSince: 'stage_since',
    nextDueOn: 'next_due_on',
    lastActivityAt: 'last_activity_at',
  },
  numbers: [],
  words: ['title'],
  searched: ['title'],
  lists: { coordinator: 'coordinator_ids' },
  key: ['process_id'],
  sort: 'title',
};

export async function processBoard(moment: Moment, keyring: Keyring, request: ListRequest) {
  const { rows, total, next } = await listRows<Row>(moment.queries, BOARD_LIST, request);
  const people = rows.flatMap((row) => JSON.parse(row.coordinator_ids) as string[]);
  const directory = await directoryOf(moment, keyring, people);
  return { items: rows.map((row) => cardOf(row, directory, moment)), total, next, asOf: asOf(moment) };
}

export function cardOf(row: Row, directory: Directory, moment: Moment) {
  const { today } = moment;
  const definition = directory.definition(row.template_id, row.template_version);
  const coordinators = JSON.parse(row.coordinator_ids) as string[];
  return {
    id: row.process_id,
    title: row.title,
    lifecycle: row.lifecycle,
    activity: row.activity,
    stage: row.stage === null ? null : { id: row.stage, name: stageName(definition, row.stage) },
    stageSince: row.stage_since,
    phaseSince: row.phase_since,
    owner: directory.organisation(row.owner_id),
    receiver: row.receiver_id === null ? null : directory.organisation(row.receiver_id),
    coordinators: coordinators.map(directory.person),
    template: {
      id: row.template_id,
      version: row.template_version,
      name: definition?.name ?? { sv: row.template_id },
    },
    origin: row.origin,
    outcome: row.outcome,
    startedOn: row.started_on,
    closedOn: row.closed_on,
    nextDueOn: row.next_due_on,
    nextDueName:
      row.next_due_sv === null
        ? null
        : { sv: row.next_due_sv, ...(row.next_due_en !== null && { en: row.next_due_en }) },
    overdue: row.next_due_on !== null && row.next_due_on < today,
    gatesWaiting: row.gates_waiting,
    lastActivityAt: row.last_activity_at,
    secrecy: row.secrecy,
    published: row.published === 1,
    mayMove: mayMove(row, coordinators, moment),
    revision: row.revision,
  };
}

/** A card is moved from phase to phase and from stage to stage by these. */
const MOVES: readonly InnovationProcess.Command['type'][] = [
  'ResumeProcess',
  'CompleteStage',
  'ReturnToStage',
  'ScaleProcess',
  'ProposeReceiver',
  'AcceptReceivership',
  'ImplementProcess',
  'CloseProcess',
];

function mayMove(row: Row, coordinators: readonly string[], { acting, past }: Moment): boolean {
  const { process_id: processId, owner_id: ownerId, receiver_id: receiverId } = row;
  const process = { processId, ownerId, receiverId, offeredTo: null, coordinators };
  const moves = row.lifecycle === 'closed' ? (['ReopenProcess'] as const) : MOVES;
  return !past && moves.some((type) => mayGive(acting, process, type));
}
