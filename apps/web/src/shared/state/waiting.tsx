import { Box, Skeleton, Stack } from '@mui/material';
import { useMessages } from '../text/messages';
import { After } from './after';
import { messages } from './messages';

const SKELETON_MS = 300;
const WORDS_MS = 2_000;

/** Nothing for a moment, then the shape of what comes, then words. */
export function Waiting({ rows = 3 }: { readonly rows?: number }) {
  const t = useMessages(messages);
  return (
    <Stack spacing={1} aria-busy="true" sx={{ minHeight: 180 }}>
      <Box component="output" sx={{ minHeight: '1.5em', color: 'text.secondary' }}>
        <After ms={WORDS_MS}>{t.stillWaiting}</After>
      </Box>
      <After ms={SKELETON_MS}>
        {Array.from({ length: rows }, (_, row) => (
          <Skeleton key={row} variant="rounded" height={56} />
        ))}
      </After>
    </Stack>
  );
}
