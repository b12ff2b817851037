import { Box, Typography } from '@mui/material';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import type { Difference } from './differences';
import { messages } from './messages';

const KINDS = ['added', 'removed', 'changed'] as const;

/** What was added, taken away and changed, each under its word. */
export function DifferenceList({ found }: { readonly found: readonly Difference[] }) {
  const t = useMessages(messages);
  const { tell } = useSession();
  if (found.length === 0) return <Typography>{t.noDifference}</Typography>;
  return KINDS.map((kind) => {
    const told = found.filter((one) => one.kind === kind);
    if (told.length === 0) return null;
    return (
      <Box key={kind} sx={{ mb: 1.5, overflowWrap: 'anywhere' }}>
        <Typography sx={{ fontWeight: 650 }}>
          {t[kind]} ({told.length})
        </Typography>
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {told.map(({ words }) => (
            <li key={words.sv}>{tell(words)}</li>
          ))}
        </Box>
      </Box>
    );
  });
}
