import { ROLE_WORDS, wordFor } from '@drivbank/wording';
import { Box, Button, Paper, Stack, Typography } from '@mui/material';
import { History } from 'lucide-react';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { useTravel } from '../../shared/time/moment';
import type { Entries, Entry } from './history-story';
import { NotesAt } from '../audit/notes-at';
import { messages } from './messages';

/** Each event by its number and type, with when it was recorded, and a way to see the page as it was then. */
export const HistoryEvents = ({ entries, target }: Entries) => (
  <Paper component="ol" reversed sx={{ listStyle: 'none', p: 0, m: 0 }}>
    {entries.map((entry) => (
      <Row key={entry.eventId} entry={entry} target={target} />
    ))}
  </Paper>
);

function Row({ entry, target }: { readonly entry: Entry } & Pick<Entries, 'target'>) {
  const t = useMessages(messages);
  const { tell, legible } = useSession();
  const { day, moment } = useFormats();
  const travel = useTravel();
  const { number, type, sentence, occurredOn, recordedAt, by, role, via, source, motive } = entry;
  return (
    <Stack component="li" sx={ROW}>
      <Box sx={{ flex: '1 1 16rem', minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography>
          <Box component="span" className="figures" sx={{ color: 'text.secondary' }}>
            {number}
          </Box>{' '}
          <Box component="code" sx={{ fontWeight: 600 }}>
            {type}
          </Box>
        </Typography>
        <Typography variant="body2">{tell(sentence)}</Typography>
        {motive !== null && (
          <Typography variant="body2" sx={{ fontStyle: 'italic' }}>
            {legible(motive)}
          </Typography>
        )}
        <Typography variant="body2" color="textSecondary">
          {t.happened} <time dateTime={occurredOn}>{day(occurredOn)}</time> · {t.recordedAt}{' '}
          <time dateTime={recordedAt}>{moment(recordedAt)}</time> · {t.actor} {legible(by.name)} (
          {tell(wordFor(ROLE_WORDS, role))}){via !== null && ` ${t.via(legible(via))}`} · {t.source} {source}
        </Typography>
        <NotesAt entry={entry} target={target} />
      </Box>
      <Button
        size="small"
        className="no-print"
        aria-label={t.asKnown(number)}
        title={t.asKnown(number)}
        onClick={() => travel(String(number))}
        sx={{ minWidth: 36 }}
      >
        <History size={18} aria-hidden />
      </Button>
    </Stack>
  );
}

const ROW = {
  flexDirection: 'row',
  alignItems: 'flex-start',
  gap: 1,
  px: 1.5,
  py: 1,
  borderBottom: 1,
  borderColor: 'divider',
  '&:last-child': { border: 0 },
} as const;
