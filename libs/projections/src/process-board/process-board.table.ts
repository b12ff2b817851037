import { lastDayOf } from '@drivbank/kernel';
import type { ProcessRecord } from '../process-record/process-record.js';
import type { Table } from '../view.js';

/** One card a process. `next_due_on` is the soonest open deadline's last day, whatever day it is today. */
export type ProcessBoardRow = {
  process_id: string;
  title: string;
  /** initiated, scaled, implemented or closed. */
  lifecycle: string;
  activity: 'active' | 'paused';
  stage: string | null;
  stage_since: string | null;
  phase_since: string;
  owner_id: string;
  /** Who is to take over what comes of it; it may not have answered yet. */
  receiver_id: string | null;
  template_id: string;
  template_version: number;
  origin: string;
  outcome: string | null;
  started_on: string;
  closed_on: string | null;
  next_due_on: string | null;
  next_due_sv: string | null;
  next_due_en: string | null;
  gates_waiting: number;
  last_activity_at: string;
  coordinator_ids: string;
  /** The provision by which it may be secret; null without a mark. */
  secrecy: string | null;
  revision: number;
  number: number;
  /** 1 for a process that everybody can read of. */
  published: number;
};

export const processBoard: Table<ProcessRecord> = {
  columns: [
    'process_id',
    'title',
    'lifecycle',
    'activity',
    'stage',
    'stage_since',
    'phase_since',
    'owner_id',
    'receiver_id',
    'template_id',
    'template_version',
    'origin',
    'outcome',
    'started_on',
    'closed_on',
    'next_due_on',
    'next_due_sv',
    'next_due_en',
    'gates_waiting',
    'last_activity_at',
    'coordinator_ids',
    'secrecy',
    'revision',
    'number',
    'published',
  ] satisfies (keyof ProcessBoardRow)[],
  indexes: [['lifecycle', 'title'], ['owner_id'], ['secrecy']],
  rowsOf: (record) => [row(record)],
};

type Due = { readonly lastDay: string; readonly name: ProcessRecord['deadlines'][number]['name'] };

function row(record: ProcessRecord): ProcessBoardRow {
  const open = record.deadlines.filter(({ status, frozen }) => status === 'open' && !frozen);
  const next = open
    .map(({ dueOn, nonWorkingDays, name }) => ({ lastDay: lastDayOf(dueOn, nonWorkingDays), name }))
    .reduce<Due | null>((soonest, due) => (soonest && soonest.lastDay <= due.lastDay ? soonest : due), null);
  return {
    process_id: record.processId,
    title: record.title,
    lifecycle: record.closed ? 'closed' : record.phase,
    activity: record.paused ? 'paused' : 'active',
    stage: record.closed ? null : record.stage,
    stage_since: record.stage === null ? null : (record.stages.at(-1)?.enteredOn ?? null),
    phase_since: record.closed?.closedOn ?? record.phases.at(-1)!.on,
    owner_id: record.ownerId,
    receiver_id: record.receiver?.organisationId ?? null,
    template_id: record.template.id,
    template_version: record.template.version,
    origin: record.origin,
    outcome: record.closed?.outcome ?? null,
    started_on: record.startedOn,
    closed_on: record.closed?.closedOn ?? null,
    next_due_on: next?.lastDay ?? null,
    next_due_sv: next?.name.sv ?? null,
    next_due_en: next?.name.en ?? null,
    gates_waiting: Object.values(record.gates).filter(({ waitingSince }) => waitingSince !== null).length,
    last_activity_at: record.lastActivityAt,
    secrecy: record.secrecy?.provision ?? null,
    coordinator_ids: JSON.stringify(record.coordinators.map(({ id }) => id)),
    revision: record.personRevision,
    number: record.number,
    published: record.published ? 1 : 0,
  };
}
