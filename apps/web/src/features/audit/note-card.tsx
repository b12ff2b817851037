import { Box, Paper, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import type { Shape } from '../../shared/api/client';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { messages } from './messages';

type Note = Shape<'AuditNote'>;

/** `n2` is the second note. */
const numberOf = (id: string) => id.slice(1);

type Props = { readonly note: Note; readonly above?: ReactNode; readonly children?: ReactNode };

/** A note with what it is about, what became of it, and its answer. */
export function NoteCard({ note, above, children }: Props) {
  const t = useMessages(messages);
  const { legible } = useSession();
  const { id, about, replaces, replacedBy, answer } = note;
  const facts = [
    t.note(numberOf(id)),
    about !== null && t.about(about),
    replaces !== null && t.replaces(numberOf(replaces)),
    replacedBy !== null && t.replacedBy(numberOf(replacedBy)),
  ].filter(Boolean);
  return (
    <Paper component="article" sx={{ p: 2, breakInside: 'avoid', overflowWrap: 'anywhere' }}>
      {above}
      <Typography variant="body2" color="textSecondary">
        {facts.join(' · ')} · <By deed={note} />
      </Typography>
      <Typography sx={{ whiteSpace: 'pre-line' }}>{legible(note.note)}</Typography>
      {answer && (
        <Box sx={{ mt: 1, pl: 1.5, borderLeft: '2px solid var(--leaf)' }}>
          <Typography variant="body2" color="textSecondary">
            {t.answer} · <By deed={answer} />
          </Typography>
          <Typography sx={{ whiteSpace: 'pre-line' }}>{legible(answer.text)}</Typography>
        </Box>
      )}
      {!answer && replacedBy === null && (
        <Typography variant="body2" sx={{ mt: 1, fontWeight: 600 }}>
          {t.waits}
        </Typography>
      )}
      {children}
    </Paper>
  );
}

function By({ deed }: { readonly deed: Pick<Note, 'by' | 'on'> }) {
  const { legible } = useSession();
  const { day } = useFormats();
  return (
    <>
      {legible(deed.by.name)}, <time dateTime={deed.on}>{day(deed.on)}</time>
    </>
  );
}
