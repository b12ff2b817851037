import { Box, Paper } from '@mui/material';
import type { ReactNode } from 'react';
import { CriterionName } from './criterion-name';
import { EvidenceList } from './evidence-list';
import type { Gate } from './gate-flow';

type Criterion = Gate['criteria'][number];

type Props = {
  readonly gate: Gate;
  readonly processId: string;
  /** What is said of a criterion, between its name and what was handed in for it. */
  readonly about: (criterion: Criterion) => ReactNode;
  readonly actions: (criterion: Criterion) => ReactNode;
};

/** The criteria of a gate with what was handed in for each, and what can be done about it beside. */
export const CriterionRows = ({ gate, processId, about, actions }: Props) => (
  <Paper component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
    {gate.criteria.map((criterion) => (
      <Box component="li" key={criterion.id} sx={ROW}>
        <Box sx={{ flex: '1 1 16rem', minWidth: 0 }}>
          <CriterionName criterion={criterion} />
          {about(criterion)}
          <EvidenceList processId={processId} evidence={criterion.evidence} />
        </Box>
        {actions(criterion)}
      </Box>
    ))}
  </Paper>
);

const ROW = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'flex-start',
  gap: 1,
  p: 1.5,
  borderBottom: 1,
  borderColor: 'divider',
  '&:last-child': { border: 0 },
} as const;
