import { Box, Chip, Paper, Stack, Typography } from '@mui/material';
import { Fragment } from 'react';
import type { Shape } from '../../shared/api/client';
import { ButtonLink } from '../../shared/page/button-link';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { AssessmentWords } from './assessment-step';
import { CriterionName } from './criterion-name';
import { DocumentLink } from './document-link';
import { DecisionList } from './decision-list';
import type { Gate } from './gate-flow';
import { messages, STATE_WORDS } from './gate-messages';
import { useOffers } from './may-give';

/** One gate: its criteria, how they are assessed and on what evidence, what was decided; and the way in. */
export function GateCard({
  gate,
  page: { card },
}: {
  readonly gate: Gate;
  readonly page: Shape<'ProcessPage'>;
}) {
  const { tell } = useSession();
  return (
    <Paper sx={{ p: 2 }}>
      <Stack direction="row" sx={{ justifyContent: 'space-between', gap: 1, flexWrap: 'wrap' }}>
        <Typography variant="h3">{tell(gate.name)}</Typography>
        <GateState gate={gate} />
      </Stack>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, mt: 1 }}>
        {gate.criteria.map((criterion) => (
          <Box component="li" key={criterion.id} sx={{ py: 0.5 }}>
            <CriterionName criterion={criterion} />
            <AssessmentWords criterion={criterion} />
            <EvidenceNames criterion={criterion} processId={card.id} />
          </Box>
        ))}
      </Box>
      <Box sx={{ mt: 1.5 }}>
        <DecisionList gate={gate} />
      </Box>
      <Box className="no-print" sx={{ mt: 1.5 }}>
        <WayIn gate={gate} processId={card.id} running={card.lifecycle !== 'closed'} />
      </Box>
    </Paper>
  );
}

type NamesProps = { readonly criterion: Gate['criteria'][number]; readonly processId: string };

function EvidenceNames({ criterion: { evidence }, processId }: NamesProps) {
  const t = useMessages(messages);
  if (evidence.length === 0) return null;
  return (
    <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
      {t.evidence}:{' '}
      {evidence.map(({ name, sha256, file, at }, i) => (
        <Fragment key={`${sha256}/${at}`}>
          {i > 0 && ', '}
          {name}
          {file && ' '}
          <DocumentLink processId={processId} document={{ sha256, file }} />
        </Fragment>
      ))}
    </Typography>
  );
}

/** What is done on the way to a decision. */
const AT_GATE = [
  'request-gate',
  'submit-evidence',
  'assess-criterion',
  'recommend-at-gate',
  'decide-gate',
] as const;

type WayInProps = { readonly gate: Gate; readonly processId: string; readonly running: boolean };

function WayIn({ gate, processId, running }: WayInProps) {
  const t = useMessages(messages);
  const offers = useOffers();
  const acts = running && AT_GATE.some(offers);
  const words = {
    ahead: t.prepare,
    waiting: t.toDecision,
    refused: t.open,
    decided: t.open,
    passed: t.open,
  };
  return (
    <ButtonLink
      to="/processes/$processId/gates/$gateId"
      params={{ processId, gateId: gate.id }}
      size="small"
      variant={acts && gate.state === 'waiting' ? 'contained' : 'outlined'}
    >
      {acts ? words[gate.state] : t.open}
    </ButtonLink>
  );
}

const COLOURS = {
  ahead: 'default',
  waiting: 'warning',
  refused: 'default',
  decided: 'success',
  passed: 'default',
} as const;

function GateState({ gate: { state, waitingSince } }: { readonly gate: Gate }) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const { day } = useFormats();
  const label = waitingSince === null ? tell(STATE_WORDS[state]) : t.waitingSince(day(waitingSince));
  return (
    <Chip
      size="small"
      variant="outlined"
      color={COLOURS[state]}
      label={label}
      sx={{ height: 'auto', '& .MuiChip-label': { whiteSpace: 'normal' } }}
    />
  );
}
