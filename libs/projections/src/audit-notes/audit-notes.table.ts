import type { ProcessRecord } from '../process-record/process-record.js';
import type { Table } from '../view.js';

/** What auditors have noted, and what became of it. */
export type AuditNoteRow = {
  process_id: string;
  note_id: string;
  process_title: string;
  owner_id: string;
  by_id: string;
  noted_at: string;
  status: 'open' | 'answered' | 'replaced';
  /** The note as the record has it, with its texts sealed. */
  json: string;
  /** Of the event that it is about; null for the process as a whole. */
  about_number: number | null;
  process_revision: number;
};

export const auditNotes: Table<ProcessRecord> = {
  columns: [
    'process_id',
    'note_id',
    'process_title',
    'owner_id',
    'by_id',
    'noted_at',
    'status',
    'json',
    'about_number',
    'process_revision',
  ] satisfies (keyof AuditNoteRow)[],
  indexes: [['by_id', 'noted_at']],
  rowsOf: (record) =>
    record.auditNotes.map((note): AuditNoteRow => ({
      process_id: record.processId,
      note_id: note.id,
      process_title: record.title,
      owner_id: record.ownerId,
      by_id: note.by,
      noted_at: note.at,
      status: note.answer ? 'answered' : note.replacedBy === null ? 'open' : 'replaced',
      json: JSON.stringify(note),
      about_number: note.about && record.eventNumbers[note.about.revision]!,
      process_revision: record.personRevision,
    })),
};
