import { Box, Paper, Stack, Typography } from '@mui/material';
import { useMessages } from '../../shared/text/messages';
import { CommandButton } from './command-button';
import { criterionForms } from './command-forms';
import { CriterionName } from './criterion-name';
import { EvidenceList } from './evidence-list';
import { wayTo } from './gate-flow';
import { messages } from './gate-messages';
import type { StepProps } from './gate-screen';
import { useMay, WhoMay } from './who-may';

/** What was handed in for each criterion, by whom and when; and handing something in. */
export function EvidenceStep({ page }: StepProps) {
  const t = useMessages(messages);
  const { gate, card } = page;
  const way = wayTo(page, 'SubmitEvidence');
  const may = useMay(way);
  return (
    <Stack spacing={1.5}>
      <Typography color="textSecondary" sx={{ maxWidth: '75ch' }}>
        {t.evidenceLead}
      </Typography>
      <Paper component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {gate.criteria.map((criterion) => (
          <Box component="li" key={criterion.id} sx={ROW}>
            <Box sx={{ flex: '1 1 16rem', minWidth: 0 }}>
              <CriterionName criterion={criterion} />
              {criterion.evidence.length === 0 && (
                <Typography variant="body2" color="textSecondary">
                  {t.noEvidenceYet}
                </Typography>
              )}
              <EvidenceList evidence={criterion.evidence} />
            </Box>
            {may && (
              <CommandButton
                form={criterionForms(gate.id, criterion).submit}
                target={card}
                size="small"
                variant="outlined"
              />
            )}
          </Box>
        ))}
      </Paper>
      <WhoMay way={way} />
    </Stack>
  );
}

export const ROW = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'flex-start',
  gap: 1,
  p: 1.5,
  borderBottom: 1,
  borderColor: 'divider',
  '&:last-child': { border: 0 },
} as const;
