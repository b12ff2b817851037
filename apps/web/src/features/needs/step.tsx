import { Box, Paper, Typography } from '@mui/material';
import type { ReactNode } from 'react';

type StepProps = { readonly title: string; readonly lead: string; readonly children: ReactNode };

/** One thing to do first, with why. */
export const Step = ({ title, lead, children }: StepProps) => (
  <Paper sx={{ p: 3 }}>
    <Typography variant="h2">{title}</Typography>
    <Typography sx={{ my: 1 }}>{lead}</Typography>
    {children}
  </Paper>
);

/** What is typed in a terminal. */
export const Typed = ({ children }: { readonly children: string }) => (
  <Box
    component="pre"
    sx={{
      m: 0,
      bgcolor: 'background.default',
      border: 1,
      borderColor: 'divider',
      borderRadius: 1,
      px: 1,
      py: 0.5,
      whiteSpace: 'pre-wrap',
    }}
  >
    {children}
  </Box>
);
