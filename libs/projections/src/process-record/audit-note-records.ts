import type { InnovationProcess } from '@drivbank/domain';
import type { Deed, ProcessRecord } from './process-record.js';

/** Notes stay as they were written; beside them stands what became of them. */
export function applyAudit(record: ProcessRecord, event: InnovationProcess.AuditEvent, deed: Deed): void {
  if (event.type === 'AuditNoteAnswered') {
    const answered = record.auditNotes.find(({ id }) => id === event.noteId);
    if (answered) answered.answer = { ...deed, text: event.answer };
    return;
  }
  const { noteId: id, note, about = null, replaces = null } = event;
  const replaced = record.auditNotes.find((earlier) => earlier.id === replaces);
  if (replaced) replaced.replacedBy = id;
  const { revision } = record;
  record.auditNotes.push({ ...deed, id, note, about, replaces, revision, replacedBy: null, answer: null });
}
