import { Box, Paper, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** What will stand here, why it is empty, and what to do about it. */
export function Empty({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <Paper sx={{ p: 3, borderStyle: 'dashed' }}>
      <Typography color="textSecondary" sx={{ maxWidth: '65ch' }}>
        {children}
      </Typography>
      {action && <Box sx={{ mt: 2 }}>{action}</Box>}
    </Paper>
  );
}
