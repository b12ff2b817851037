import { accept, reject, type Circumstances, type Decision } from '@drivbank/kernel';
import type { FreeText } from '../text.js';

/** The event that a note is about, looked up in the stream by the application. */
export type NotedEvent = { readonly eventId: string; readonly revision: number };

export type AuditCommand =
  | {
      readonly type: 'AddAuditNote';
      readonly note: FreeText;
      readonly about?: NotedEvent | undefined;
      /** An earlier note of the same auditor, which this one is to be read in the place of. */
      readonly replaces?: string | undefined;
    }
  | { readonly type: 'AnswerAuditNote'; readonly noteId: string; readonly answer: FreeText };

export type AuditEvent =
  | {
      readonly type: 'AuditNoteAdded';
      /** `n1`, `n2` … in the order of the process. */
      readonly noteId: string;
      readonly note: FreeText;
      readonly about?: NotedEvent | undefined;
      readonly replaces?: string | undefined;
    }
  | { readonly type: 'AuditNoteAnswered'; readonly noteId: string; readonly answer: FreeText };

export type AuditNoteState = {
  readonly id: string;
  readonly by: string;
  readonly status: 'open' | 'answered' | 'replaced';
};

export type AuditRejection =
  | { readonly code: 'AuditNoteNotFound'; readonly noteId: string }
  | { readonly code: 'NotYourAuditNote' }
  | { readonly code: 'OwnAuditNote' }
  | { readonly code: 'AuditNoteAnsweredAlready'; readonly noteId: string }
  | { readonly code: 'AuditNoteReplaced'; readonly noteId: string };

type Notes = { readonly auditNotes: readonly AuditNoteState[] };

/** A note is never edited: another one may replace it. It is answered once, by somebody else than who wrote it. */
export function decideAudit(
  command: AuditCommand,
  { auditNotes }: Notes,
  { by }: Circumstances,
): Decision<AuditEvent, AuditRejection> {
  const noteId = command.type === 'AddAuditNote' ? command.replaces : command.noteId;
  const known = auditNotes.find(({ id }) => id === noteId);
  if (noteId !== undefined && !known) return reject({ code: 'AuditNoteNotFound', noteId });
  if (known?.status === 'replaced') return reject({ code: 'AuditNoteReplaced', noteId: known.id });
  if (command.type === 'AddAuditNote') {
    if (known && known.by !== by.id) return reject({ code: 'NotYourAuditNote' });
    return accept({ ...command, type: 'AuditNoteAdded', noteId: `n${auditNotes.length + 1}` });
  }
  if (known?.status === 'answered') return reject({ code: 'AuditNoteAnsweredAlready', noteId: known.id });
  if (known?.by === by.id) return reject({ code: 'OwnAuditNote' });
  return accept({ ...command, type: 'AuditNoteAnswered' });
}

export function auditEvolved<Process extends Notes>(
  process: Process,
  event: AuditEvent,
  { by }: Circumstances,
): Process {
  const marked = (noteId: string | undefined, status: AuditNoteState['status']) =>
    process.auditNotes.map((note) => (note.id === noteId ? { ...note, status } : note));
  if (event.type === 'AuditNoteAnswered') return { ...process, auditNotes: marked(event.noteId, 'answered') };
  const added = { id: event.noteId, by: by.id, status: 'open' } as const;
  return { ...process, auditNotes: [...marked(event.replaces, 'replaced'), added] };
}
