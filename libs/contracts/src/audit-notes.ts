import { z } from 'zod';
import { readable, uuid } from './primitives.js';
import { deed, named, nullable } from './reads.js';

const note = {
  ...deed,
  id: z.string().meta({ description: '`n1`, `n2` … in the order of the process' }),
  note: readable,
  about: nullable(z.int()).meta({ description: 'The number of the event that it is about' }),
  replaces: nullable(z.string()).meta({ description: 'The earlier note that it stands in the place of' }),
  replacedBy: nullable(z.string()),
  answer: nullable(z.object({ ...deed, text: readable })),
};

export const auditNote = named('AuditNote', z.object(note));

export const auditNoteOfProcess = named(
  'AuditNoteOfProcess',
  z.object({ processId: uuid, processTitle: z.string(), processRevision: z.int(), ...note }),
);
