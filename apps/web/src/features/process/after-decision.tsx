import { Alert, AlertTitle, Box, Stack, Typography } from '@mui/material';
import { useSession } from '../../shared/session';
import { ButtonLink } from '../../shared/page/button-link';
import { useMessages } from '../../shared/text/messages';
import { useMoment } from '../../shared/time/moment';
import { CommandButton } from './command-button';
import { gateForms, PROCESS_FORMS } from './command-forms';
import { wayTo, type Gate } from './gate-flow';
import { CONSEQUENCES, messages } from './gate-messages';
import type { GatePage } from './gate-screen';
import { useOffers } from './may-give';
import { WhoMay } from './who-may';

type Props = { readonly page: GatePage; readonly decision: Gate['decisions'][number] };

/** What the decision leads to, with the way there. */
export function AfterDecision({ page, decision }: Props) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const { past } = useMoment();
  const { gate, card } = page;
  if (past || card.lifecycle === 'closed') return null;
  const { mandate, reported } = decision;
  const toReport = mandate.kind === 'delegate' && gate.decisionKind === 'beslut' && reported === null;
  return (
    <Stack spacing={2} className="no-print" sx={{ maxWidth: '46rem' }}>
      <Alert severity="success" variant="outlined" icon={false} sx={{ color: 'text.primary' }}>
        <AlertTitle>{t.next}</AlertTitle>
        <Typography>{tell(CONSEQUENCES[decision.outcome])}</Typography>
        <Box sx={{ mt: 1, display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          <NextStep page={page} outcome={decision.outcome} />
        </Box>
      </Alert>
      {toReport && (
        <Box>
          <Typography sx={{ mb: 1 }}>{t.toReport}</Typography>
          <WhoMay way={wayTo(page, 'ReportDelegatedDecision')}>
            <CommandButton form={gateForms(gate).report} target={card} size="small" variant="outlined" />
          </WhoMay>
        </Box>
      )}
    </Stack>
  );
}

type NextProps = { readonly page: GatePage; readonly outcome: Gate['decisions'][number]['outcome'] };

function NextStep({ page: { gate, card }, outcome }: NextProps) {
  const t = useMessages(messages);
  const offers = useOffers();
  const opensScaling = gate.opens.id === 'scaled' && card.lifecycle === 'initiated' && offers('scale');
  const again = gate.state === 'refused' && (
    <ButtonLink to="." search={(search) => ({ ...search, step: 'request' as const })} size="small">
      {t.askAnew}
    </ButtonLink>
  );
  const look = { size: 'small', variant: 'contained' } as const;
  switch (outcome) {
    case 'go':
    case 'conditional_go':
      return opensScaling ? (
        <CommandButton form={PROCESS_FORMS.scale} target={card} {...look} />
      ) : (
        <ButtonLink to="/processes/$processId" params={{ processId: card.id }} {...look}>
          {t.toProcess}
        </ButtonLink>
      );
    case 'hold':
      return (
        <>
          {card.activity === 'active' && <CommandButton form={PROCESS_FORMS.pause} target={card} {...look} />}
          {again}
        </>
      );
    case 'recycle':
      return again;
    case 'stop':
      return <CommandButton form={PROCESS_FORMS.close} target={card} {...look} />;
  }
}
