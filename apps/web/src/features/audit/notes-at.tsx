import { Box, Stack } from '@mui/material';
import { useOffers } from '../process/may-give';
import { CommandButton } from '../process/command-button';
import { auditForms } from '../process/command-forms';
import type { Shape } from '../../shared/api/client';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';
import { NoteCard } from './note-card';

type Entry = Shape<'HistoryEntry'>;
type Props = { readonly entry: Entry; readonly target: { readonly id: string; readonly revision: number } };

/** What auditors have noted about an event of the history, and for them a way to note it. */
export function NotesAt({ entry, target }: Props) {
  const t = useMessages(messages);
  const offers = useOffers();
  const isNote = entry.type.startsWith('AuditNote');
  const mayNote = offers('add-audit-note') && !isNote;
  if (entry.notes.length === 0 && !mayNote) return null;
  return (
    <Stack sx={{ gap: 1, mt: 0.5 }}>
      {entry.notes.map((note) => (
        <NoteCard key={note.id} note={note} />
      ))}
      {mayNote && (
        <Box>
          <CommandButton
            size="small"
            form={auditForms.add(entry.eventId)}
            target={target}
            label={t.noteThis(entry.number)}
          />
        </Box>
      )}
    </Stack>
  );
}
