import { Stack, Typography } from '@mui/material';
import type { Shape } from '../../shared/api/client';
import { useWholeList } from '../../shared/api/use-read';
import { Section } from '../../shared/page/page';
import { useSession } from '../../shared/session';
import { ProblemNote } from '../../shared/state/problem-note';
import { useMessages } from '../../shared/text/messages';
import { CommandButton } from '../process/command-button';
import { auditForms } from '../process/command-forms';
import { useOffers } from '../process/may-give';
import { messages } from './messages';
import { NoteCard } from './note-card';

type Card = Shape<'ProcessCard'>;

/** What auditors have noted about one process. Nothing where nothing is noted and the reader may not write a note. */
export function ProcessNotes({ card }: { readonly card: Card }) {
  const t = useMessages(messages);
  const offers = useOffers();
  const query = { filters: { process: card.id }, sort: 'at', limit: 100 };
  const { items, pages } = useWholeList('/audit-notes', { query });
  if (pages.error) return <ProblemNote error={pages.error} retry={() => void pages.refetch()} />;
  if (items.length === 0 && !offers('add-audit-note')) return null;
  const open = items.filter(({ answer, replacedBy }) => !answer && replacedBy === null).length;
  return (
    <Section title={t.title} action={<CommandButton size="small" form={auditForms.add()} target={card} />}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {items.length === 0 ? t.nothingNoted : t.count(items.length, open)}
      </Typography>
      <Stack spacing={1}>
        {items.map((note) => (
          <OneNote key={note.id} note={note} card={card} />
        ))}
      </Stack>
    </Section>
  );
}

function OneNote({ note, card }: { readonly note: Shape<'AuditNote'>; readonly card: Card }) {
  const t = useMessages(messages);
  const { me } = useSession();
  const stands = note.replacedBy === null;
  const isMine = note.by.id === me?.id;
  return (
    <NoteCard note={note}>
      <Stack direction="row" sx={{ gap: 1, mt: 1, flexWrap: 'wrap', '&:empty': { display: 'none' } }}>
        {stands && !note.answer && !isMine && (
          <CommandButton size="small" variant="outlined" form={auditForms.answer(note)} target={card} />
        )}
        {stands && isMine && (
          <CommandButton size="small" form={auditForms.replace(note)} target={card} label={t.replace} />
        )}
      </Stack>
    </NoteCard>
  );
}
