import { Box, Paper, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../shared/page/button-link';
import { Page } from '../../shared/page/page';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';

/** A new installation: what this is, and three ways to begin. */
export function FirstSteps() {
  const t = useMessages(messages);
  return (
    <Page title={t.welcome} lead={t.welcomeLead}>
      <Stack spacing={2}>
        <Way title={t.start} lead={t.startLead}>
          <ButtonLink to="/start" variant="contained">
            {t.start}
          </ButtonLink>
        </Way>
        <Way title={t.load} lead={t.loadLead}>
          <Box component="pre" sx={CODE}>
            npx drivbank import vinnova {t.file}
          </Box>
        </Way>
        <Way title={t.demo} lead={t.demoLead}>
          <Box component="pre" sx={CODE}>
            npm run demo
          </Box>
        </Way>
      </Stack>
    </Page>
  );
}

type WayProps = { readonly title: string; readonly lead: string; readonly children: ReactNode };

const Way = ({ title, lead, children }: WayProps) => (
  <Paper sx={{ p: 3 }}>
    <Typography variant="h2">{title}</Typography>
    <Typography sx={{ my: 1 }}>{lead}</Typography>
    {children}
  </Paper>
);

const CODE = {
  bgcolor: 'background.default',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  px: 1,
  py: 0.5,
  overflowX: 'auto',
};
