import { Box, Button, Stack, Typography } from '@mui/material';
import { both, longDate, ROLE_WORDS, wordFor } from '@drivbank/wording';
import type { Shape } from '../../shared/api/client';
import { useList } from '../../shared/api/use-read';
import { useSession } from '../../shared/session';
import { ProblemNote } from '../../shared/state/problem-note';
import { Waiting } from '../../shared/state/waiting';

type History = Shape<'History'>;
const PAGE = 25;

/** The story in sentences, newest first. */
export function HistoryList({ processId }: { readonly processId: string }) {
  const { tell } = useSession();
  const { items, pages } = useList('/processes/{processId}/history', {
    path: { processId },
    query: { limit: PAGE },
  });
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = pages;
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Waiting />;
  return (
    <>
      <Box
        component="ol"
        reversed
        sx={{ listStyle: 'none', p: 0, m: 0, borderLeft: '2px solid var(--line)' }}
      >
        {items.map((entry) => (
          <HistoryItem key={entry.eventId} entry={entry} />
        ))}
      </Box>
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()} disabled={isFetchingNextPage}>
          {tell(both('Visa äldre', 'Show older'))}
        </Button>
      )}
    </>
  );
}

function HistoryItem({ entry }: { readonly entry: History['items'][number] }) {
  const { tell, language, legible } = useSession();
  const who = legible(entry.by.name);
  const role = tell(wordFor(ROLE_WORDS, entry.role));
  return (
    <Stack component="li" sx={{ pl: 2, py: 1, position: 'relative' }}>
      <Box
        aria-hidden
        sx={{
          position: 'absolute',
          left: -5,
          top: 18,
          width: 8,
          height: 8,
          borderRadius: '50%',
          bgcolor: 'primary.main',
        }}
      />
      <Typography>{tell(entry.sentence)}</Typography>
      {entry.motive !== null && (
        <Typography variant="body2" sx={{ fontStyle: 'italic' }}>
          {legible(entry.motive)}
        </Typography>
      )}
      <Typography variant="body2" color="textSecondary">
        <time dateTime={entry.occurredOn}>{longDate(entry.occurredOn, language)}</time> · {who}
        {who !== 'Drivbänk' && ` (${role})`}
        {entry.backdated && ` · ${tell(both('registrerat', 'recorded'))} ${entry.recordedAt.slice(0, 10)}`}
      </Typography>
    </Stack>
  );
}
