import { Box } from '@mui/material';
import { useSession } from '../../shared/session';
import type { Entries } from './history-story';

/** What the events say to machines: everything that the API answers of them, but the sentence. */
export function HistoryRaw({ entries }: Entries) {
  const { tell } = useSession();
  return (
    <Box component="ol" reversed sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1 }}>
      {entries.map(({ sentence, ...entry }) => (
        <li key={entry.eventId} aria-label={tell(sentence)}>
          <Box
            component="pre"
            sx={{
              m: 0,
              p: 1.5,
              fontSize: '0.8125rem',
              whiteSpace: 'pre-wrap',
              overflowWrap: 'anywhere',
              bgcolor: 'background.paper',
              border: '1px solid var(--line)',
              borderRadius: 1,
            }}
          >
            {JSON.stringify(entry, null, 2)}
          </Box>
        </li>
      ))}
    </Box>
  );
}
