import type { LocalDate } from '@drivbank/kernel';
import type { ProcessRecord } from '../process-record/process-record.js';
import type { Table } from '../view.js';

/**
 * What a process has been through: each phase and each visit to a stage from its first day to its last, and the days
 * on which its gates were decided. What is still going on has no last day.
 */
export type ProcessCourseRow = {
  process_id: string;
  kind: 'phase' | 'stage' | 'gate';
  /** The phase, the stage, or the gate. */
  subject_id: string;
  began_on: string;
  ended_on: string | null;
  /** How it ended: a stage completed, skipped, returned from or left with its phase; all: closed. Of a gate its outcome. */
  how: string | null;
  process_title: string;
  owner_id: string;
  template_id: string;
  template_version: number;
};

export const processCourse: Table<ProcessRecord> = {
  columns: [
    'process_id',
    'kind',
    'subject_id',
    'began_on',
    'ended_on',
    'how',
    'process_title',
    'owner_id',
    'template_id',
    'template_version',
  ] satisfies (keyof ProcessCourseRow)[],
  indexes: [['kind', 'began_on']],
  rowsOf: (record) => [...phasesOf(record), ...stagesOf(record), ...decisionsOf(record)],
};

type Period = Pick<ProcessCourseRow, 'kind' | 'subject_id' | 'how'> & {
  readonly began_on: LocalDate;
  readonly ended_on: LocalDate | null;
};

const row = (record: ProcessRecord, period: Period): ProcessCourseRow => ({
  process_id: record.processId,
  ...period,
  process_title: record.title,
  owner_id: record.ownerId,
  template_id: record.template.id,
  template_version: record.template.version,
});

const phasesOf = (record: ProcessRecord) =>
  record.phases.map(({ phase, on }, i) => {
    const next = record.phases[i + 1];
    return row(record, {
      kind: 'phase',
      subject_id: phase,
      began_on: on,
      ended_on: next?.on ?? record.closed?.closedOn ?? null,
      how: next ? 'phase' : record.closed ? 'closed' : null,
    });
  });

/** A process that is closed leaves its stage too, until it is reopened. */
const stagesOf = (record: ProcessRecord) =>
  record.stages.map(({ stage, enteredOn, leftOn, how }) =>
    row(record, {
      kind: 'stage',
      subject_id: stage,
      began_on: enteredOn,
      ended_on: leftOn ?? record.closed?.closedOn ?? null,
      how: how ?? (record.closed ? 'closed' : null),
    }),
  );

const decisionsOf = (record: ProcessRecord) =>
  Object.values(record.gates).flatMap(({ id, decisions }) =>
    decisions
      .filter(({ superseded }) => !superseded)
      .map(({ on, outcome }) =>
        row(record, { kind: 'gate', subject_id: id, began_on: on, ended_on: on, how: outcome }),
      ),
  );
