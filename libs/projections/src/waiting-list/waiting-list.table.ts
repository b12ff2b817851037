import type { ProcessRecord } from '../process-record/process-record.js';
import type { Table } from '../view.js';

/** Something that waits for somebody's answer: a gate, an offer, a stopped process, or an auditor's note. */
export type WaitingListRow = {
  process_id: string;
  kind: 'gate' | 'ownership' | 'receivership' | 'close' | 'audit_note';
  /** The gate, the organisation or the note that it is about. */
  subject_id: string;
  process_title: string;
  owner_id: string;
  coordinator_ids: string;
  /** The provision of the process' secrecy mark; null without one. */
  secrecy: string | null;
  since: string;
};

export const waitingList: Table<ProcessRecord> = {
  columns: [
    'process_id',
    'kind',
    'subject_id',
    'process_title',
    'owner_id',
    'coordinator_ids',
    'secrecy',
    'since',
  ] satisfies (keyof WaitingListRow)[],
  indexes: [['kind', 'since']],
  rowsOf: waiting,
};

function waiting(record: ProcessRecord): readonly WaitingListRow[] {
  const about = (kind: WaitingListRow['kind'], subject: string, since: string): WaitingListRow => ({
    process_id: record.processId,
    kind,
    subject_id: subject,
    process_title: record.title,
    owner_id: record.ownerId,
    coordinator_ids: JSON.stringify(record.coordinators.map(({ id }) => id)),
    secrecy: record.secrecy?.provision ?? null,
    since,
  });
  const { offeredTo, receiver, auditNotes, closed } = record;
  const notes = auditNotes
    .filter(({ answer, replacedBy }) => !answer && replacedBy === null)
    .map(({ id, on }) => about('audit_note', id, on));
  if (closed) return notes;
  return [
    ...notes,
    ...Object.values(record.gates).flatMap((gate) => {
      const decided = gate.decisions.at(-1);
      if (gate.waitingSince !== null) return [about('gate', gate.id, gate.waitingSince)];
      return decided?.outcome === 'stop' ? [about('close', gate.id, decided.on)] : [];
    }),
    ...(offeredTo ? [about('ownership', offeredTo.organisationId, offeredTo.since)] : []),
    ...(receiver && !receiver.accepted
      ? [about('receivership', receiver.organisationId, receiver.since)]
      : []),
  ];
}
