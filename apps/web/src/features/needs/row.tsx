import { Box, Stack, Typography } from '@mui/material';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

type Props = {
  readonly processId: string;
  readonly title: string;
  /** What happens now, who acts, by when. */
  readonly now: ReactNode;
  readonly action?: ReactNode;
};

/** One thing that needs somebody: whose process, the sentence, and what can be done at once. */
export function Row({ processId, title, now, action }: Props) {
  return (
    <Stack component="li" direction="row" sx={ROW}>
      <Box sx={{ flex: '1 1 16rem', minWidth: 0 }}>
        <Link
          to="/processes/$processId"
          params={{ processId }}
          style={{ color: 'var(--ink)', fontWeight: 600, overflowWrap: 'anywhere' }}
        >
          {title}
        </Link>
        <Typography variant="body2" color="textSecondary" component="div">
          {now}
        </Typography>
      </Box>
      {action && (
        <Stack direction="row" className="no-print" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
          {action}
        </Stack>
      )}
    </Stack>
  );
}

const ROW = {
  p: 1.5,
  gap: 1,
  flexWrap: 'wrap',
  alignItems: 'center',
  borderBottom: 1,
  borderColor: 'divider',
  '&:last-child': { border: 0 },
} as const;
