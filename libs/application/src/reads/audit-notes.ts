import type { Selectable } from 'kysely';
import { unsealed, type Keyring } from '@drivbank/privacy';
import {
  listRows,
  type AuditNoteRecord,
  type ListRequest,
  type ListSpec,
  type ProcessRecord,
  type Tables,
} from '@drivbank/projections';
import { asOf, type Moment } from './moment.js';
import { directoryOf, told, type Directory } from './names.js';

const NOTE_LIST: ListSpec = {
  table: 'audit_note',
  fields: { at: 'noted_at', by: 'by_id', status: 'status', owner: 'owner_id', process: 'process_id' },
  numbers: [],
  words: [],
  searched: ['process_title'],
  lists: {},
  key: ['process_id', 'note_id'],
  sort: '-at',
};

/** What auditors have noted in the processes that the reader sees, the newest first. */
export async function auditNotes(moment: Moment, keyring: Keyring, request: ListRequest) {
  type Row = Selectable<Tables['audit_note']>;
  const { rows, total, next } = await listRows<Row>(moment.queries, NOTE_LIST, request);
  const records = rows.map(({ json }) => JSON.parse(json) as AuditNoteRecord);
  const opened = (await unsealed(records, keyring)) as AuditNoteRecord[];
  const people = records.flatMap(({ by, answer }) => (answer ? [by, answer.by] : [by]));
  const directory = await directoryOf(moment, keyring, people);
  const items = rows.map((row, i) => ({
    processId: row.process_id,
    processTitle: row.process_title,
    processRevision: row.process_revision,
    ...noteOf(opened[i]!, row.about_number, directory),
  }));
  return { items, total, next, asOf: asOf(moment) };
}

/** Those of one process, in the order in which they were written. `record` has its texts opened. */
export const notesIn = (
  { auditNotes: notes, eventNumbers }: Pick<ProcessRecord, 'auditNotes' | 'eventNumbers'>,
  directory: Directory,
) => notes.map((note) => noteOf(note, note.about && eventNumbers[note.about.revision]!, directory));

function noteOf(note: AuditNoteRecord, about: number | null, directory: Directory) {
  const { revision: _, ...rest } = told(note, directory);
  return { ...rest, about, answer: note.answer && told(note.answer, directory) };
}
