import { GATE_OUTCOME_WORDS, wordFor } from '@drivbank/wording';
import { Box } from '@mui/material';
import { useParams, useSearch } from '@tanstack/react-router';
import type { Shape } from '../../shared/api/client';
import { useRead } from '../../shared/api/use-read';
import { ButtonLink } from '../../shared/page/button-link';
import { Failed } from '../../shared/page/failed';
import { Page } from '../../shared/page/page';
import { useSession } from '../../shared/session';
import { Waiting } from '../../shared/state/waiting';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { useMoment } from '../../shared/time/moment';
import { AssessmentStep } from './assessment-step';
import { DecisionStep } from './decision-step';
import { EvidenceStep } from './evidence-step';
import { standingDecision, stepAtHand, STEPS, type Gate } from './gate-flow';
import { messages } from './gate-messages';
import { GateStep } from './gate-step';
import { MayGive } from './may-give';
import { RequestStep } from './request-step';

export type GatePage = Shape<'GatePage'>;

/** What a step shows; `open` is false where only paper shows it, and nothing can be done. */
export type StepProps = { readonly page: GatePage; readonly open: boolean };

const CONTENT = {
  request: RequestStep,
  evidence: EvidenceStep,
  assessment: AssessmentStep,
  decision: DecisionStep,
} as const;

/** One gate as the way to its decision: what is done, what is missing, who may do it, and the doing itself. */
export function GateScreen() {
  const path = useParams({ from: '/processes/$processId/gates/$gateId' });
  const { tell } = useSession();
  const t = useMessages(messages);
  const { data, error, refetch } = useRead('/processes/{processId}/gates/{gateId}', { path });
  const lead = useLead();
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const { gate, card } = data;
  return (
    <Page title={`${tell(gate.name)}: ${card.title}`} lead={lead(gate)}>
      <Box className="no-print">
        <ButtonLink
          to="/processes/$processId"
          params={{ processId: card.id }}
          size="small"
          variant="outlined"
        >
          {t.toProcess}
        </ButtonLink>
      </Box>
      <MayGive value={data.mayGive}>
        <Steps page={data} />
      </MayGive>
    </Page>
  );
}

/** All steps with where each stands; the one at hand opened. In the past and on paper all are. */
function Steps({ page }: { readonly page: GatePage }) {
  const t = useMessages(messages);
  const { step: asked } = useSearch({ from: '/processes/$processId/gates/$gateId' });
  const { past } = useMoment();
  const at = asked ?? stepAtHand(page.gate);
  return (
    <Box component="ol" aria-label={t.steps} sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {STEPS.map((step, i) => {
        const Content = CONTENT[step];
        const open = past || step === at;
        return (
          <GateStep key={step} step={step} number={i + 1} gate={page.gate} at={at}>
            <Box sx={open ? {} : PAPER_ONLY}>
              <Content page={page} open={open} />
            </Box>
          </GateStep>
        );
      })}
    </Box>
  );
}

const PAPER_ONLY = { display: 'none', '@media print': { display: 'block' } } as const;

function useLead() {
  const t = useMessages(messages);
  const { day } = useFormats();
  return (gate: Gate) => {
    const decision = standingDecision(gate);
    const outcome = wordFor(GATE_OUTCOME_WORDS, decision?.outcome ?? '');
    const words = {
      ahead: () => t.leadAhead,
      waiting: () => t.leadWaiting(day(gate.waitingSince ?? '')),
      refused: () => t.leadRefused(outcome),
      decided: () => t.leadDecided(outcome),
      passed: () => t.leadPassed,
    };
    return words[gate.state]();
  };
}
