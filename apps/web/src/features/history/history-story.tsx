import { ROLE_WORDS, wordFor } from '@drivbank/wording';
import { Box, Stack, Typography } from '@mui/material';
import type { Shape } from '../../shared/api/client';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { DocumentLink, documentOf } from '../process/document-link';
import { NotesAt } from '../audit/notes-at';
import { messages } from './messages';

export type Entry = Shape<'HistoryEntry'>;
/** `target` is the process as the page shows it. */
export type Entries = {
  readonly entries: readonly Entry[];
  readonly target: { readonly id: string; readonly revision: number };
};

/** The story in sentences. */
export const HistoryStory = ({ entries, target }: Entries) => (
  <Box component="ol" reversed sx={{ listStyle: 'none', p: 0, m: 0, borderLeft: '2px solid var(--line)' }}>
    {entries.map((entry) => (
      <Told key={entry.eventId} entry={entry} target={target} />
    ))}
  </Box>
);

function Told({ entry, target }: { readonly entry: Entry } & Pick<Entries, 'target'>) {
  const t = useMessages(messages);
  const { tell, legible } = useSession();
  const { day } = useFormats();
  const who = legible(entry.by.name);
  const document = documentOf(entry);
  return (
    <Stack component="li" sx={{ pl: 2, py: 1, position: 'relative' }}>
      <Box aria-hidden sx={DOT} />
      <Typography sx={{ overflowWrap: 'anywhere' }}>{tell(entry.sentence)}</Typography>
      {document && <DocumentLink processId={target.id} document={document} />}
      {entry.motive !== null && (
        <Typography variant="body2" sx={{ fontStyle: 'italic', overflowWrap: 'anywhere' }}>
          {legible(entry.motive)}
        </Typography>
      )}
      <Typography variant="body2" color="textSecondary">
        <time dateTime={entry.occurredOn}>{day(entry.occurredOn)}</time> · {who}
        {who !== 'Drivbänk' && ` (${tell(wordFor(ROLE_WORDS, entry.role))})`}
        {entry.via !== null && ` ${t.via(legible(entry.via))}`}
        {entry.backdated && ` · ${t.recorded} ${entry.recordedAt.slice(0, 10)}`}
      </Typography>
      <NotesAt entry={entry} target={target} />
    </Stack>
  );
}

const DOT = {
  position: 'absolute',
  left: -5,
  top: 18,
  width: 8,
  height: 8,
  borderRadius: '50%',
  bgcolor: 'primary.main',
} as const;
