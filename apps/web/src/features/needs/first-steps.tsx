import { Box, Paper, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../shared/page/button-link';
import { Page } from '../../shared/page/page';
import { useMessages } from '../../shared/text/messages';
import { firstSteps } from './messages';

/** A new installation: what this is, and three ways to begin. */
export function FirstSteps() {
  const t = useMessages(firstSteps);
  return (
    <Page title={t.title} lead={t.lead}>
      <Stack spacing={2}>
        <Step title={t.start} lead={t.startLead}>
          <ButtonLink to="/start" variant="contained">
            {t.start}
          </ButtonLink>
        </Step>
        <Step title={t.read} lead={t.readLead}>
          <Typed>{t.readCommand}</Typed>
        </Step>
        <Step title={t.demo} lead={t.demoLead}>
          <Typed>{t.demoCommand}</Typed>
        </Step>
      </Stack>
    </Page>
  );
}

type StepProps = { readonly title: string; readonly lead: string; readonly children: ReactNode };

const Step = ({ title, lead, children }: StepProps) => (
  <Paper sx={{ p: 3 }}>
    <Typography variant="h2">{title}</Typography>
    <Typography sx={{ my: 1 }}>{lead}</Typography>
    {children}
  </Paper>
);

/** What is typed in a terminal. */
const Typed = ({ children }: { readonly children: string }) => (
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
