import { Box, Button, Stack, Typography } from '@mui/material';
import { longDate, ROLE_WORDS, wordFor } from '@drivbank/wording';
import { useInfiniteQuery } from '@tanstack/react-query';
import { read, type Read } from '../../shared/api';
import { nameOf, useSession } from '../../shared/session';
import { ProblemNote, Waiting } from '../../shared/ui';

type History = Read<'history'>;
const PAGE = 25;

/** The story in sentences, newest first. */
export function HistoryList({ processId }: { readonly processId: string }) {
  const { say } = useSession();
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['history', processId],
    queryFn: ({ pageParam }) =>
      read<History>(
        `/processes/${processId}/history?limit=${PAGE}${pageParam === null ? '' : `&cursor=${pageParam}`}`,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Waiting />;
  return (
    <>
      <Box
        component="ol"
        reversed
        sx={{ listStyle: 'none', p: 0, m: 0, borderLeft: '2px solid var(--line)' }}
      >
        {data.pages
          .flatMap(({ items }) => items)
          .map((entry) => (
            <HistoryItem key={entry.eventId} entry={entry} />
          ))}
      </Box>
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()} disabled={isFetchingNextPage}>
          {say('Visa äldre', 'Show older')}
        </Button>
      )}
    </>
  );
}

function HistoryItem({ entry }: { readonly entry: History['items'][number] }) {
  const { say, tell, language } = useSession();
  const who = nameOf(entry.by.name, say);
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
          {nameOf(entry.motive, say)}
        </Typography>
      )}
      <Typography variant="body2" color="textSecondary">
        <time dateTime={entry.occurredOn}>{longDate(entry.occurredOn, language)}</time> · {who}
        {who !== 'Drivbänk' && ` (${role})`}
        {entry.backdated && ` · ${say('registrerat', 'recorded')} ${entry.recordedAt.slice(0, 10)}`}
      </Typography>
    </Stack>
  );
}
