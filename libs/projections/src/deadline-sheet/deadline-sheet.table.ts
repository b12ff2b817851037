import { lastDayOf } from '@drivbank/kernel';
import type { ProcessRecord } from '../process-record/process-record.js';
import type { Table } from '../view.js';

/** One deadline of one process, open or settled. `last_day` is `due_on` after the rule for non-working days. */
export type DeadlineSheetRow = {
  process_id: string;
  deadline_id: string;
  process_title: string;
  owner_id: string;
  coordinator_ids: string;
  /** The provision of the process' secrecy mark; null without one. */
  secrecy: string | null;
  kind: string;
  name_sv: string;
  name_en: string | null;
  due_on: string;
  last_day: string;
  first_due_on: string;
  deadline_revision: number;
  status: string;
  frozen: number;
  missed: number;
  met_late: number;
  /** When it was last set, moved, settled or missed. */
  changed_at: string;
  /** What reminders are derived from: since, offsets, rule, coordinators with their since. */
  reminding: string;
};

export const deadlineSheet: Table<ProcessRecord> = {
  columns: [
    'process_id',
    'deadline_id',
    'process_title',
    'owner_id',
    'coordinator_ids',
    'secrecy',
    'kind',
    'name_sv',
    'name_en',
    'due_on',
    'last_day',
    'first_due_on',
    'deadline_revision',
    'status',
    'frozen',
    'missed',
    'met_late',
    'changed_at',
    'reminding',
  ] satisfies (keyof DeadlineSheetRow)[],
  indexes: [['status', 'last_day']],
  rowsOf: (record) => record.deadlines.map((deadline) => row(record, deadline)),
};

function row(record: ProcessRecord, deadline: ProcessRecord['deadlines'][number]): DeadlineSheetRow {
  const { nonWorkingDays, remindOffsetsDays } = deadline;
  const { since } = deadline.revisions.at(-1)!;
  return {
    process_id: record.processId,
    deadline_id: deadline.id,
    process_title: record.title,
    owner_id: record.ownerId,
    coordinator_ids: JSON.stringify(record.coordinators.map(({ id }) => id)),
    secrecy: record.secrecy?.provision ?? null,
    kind: deadline.kind,
    name_sv: deadline.name.sv,
    name_en: deadline.name.en ?? null,
    due_on: deadline.dueOn,
    last_day: lastDayOf(deadline.dueOn, nonWorkingDays),
    first_due_on: deadline.firstDueOn,
    deadline_revision: deadline.revision,
    status: deadline.status,
    frozen: Number(deadline.frozen),
    missed: Number(deadline.missed),
    met_late: Number(deadline.metLate),
    changed_at: deadline.changed.at,
    reminding: JSON.stringify({
      since,
      nonWorkingDays,
      remindOffsetsDays,
      coordinators: record.coordinators,
    }),
  };
}
