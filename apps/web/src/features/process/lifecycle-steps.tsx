import { LIFECYCLE_WORDS, wordFor } from '@drivbank/wording';
import { Box, Chip, Typography } from '@mui/material';
import type { Shape } from '../../shared/api/client';
import { PhaseShape, type Lifecycle } from '../../shared/page/phase-shape';
import { useSession } from '../../shared/session';
import { capital } from '../../shared/text/format';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { messages } from './messages';

const STEPS: readonly Lifecycle[] = ['initiated', 'scaled', 'implemented', 'closed'];

/** The four steps with the days on which they were reached. */
export function LifecycleSteps({ page }: { readonly page: Shape<'ProcessPage'> }) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const { day } = useFormats();
  const { card, phases, closed } = page;
  const reachedOn = (step: Lifecycle) =>
    step === 'closed' ? (closed?.closedOn ?? null) : (phases.find(({ phase }) => phase === step)?.on ?? null);
  return (
    <Box component="ol" aria-label={t.lifecycle} sx={GRID}>
      {STEPS.map((step) => {
        const on = reachedOn(step);
        const current = card.lifecycle === step;
        return (
          <Box
            component="li"
            key={step}
            aria-current={current ? 'step' : undefined}
            sx={{
              borderTop: `4px solid ${on ? `var(--${step})` : 'var(--line)'}`,
              pt: 1,
              minWidth: 0,
              color: on ? 'text.primary' : 'text.secondary',
            }}
          >
            <Typography
              component="div"
              sx={{ fontWeight: current ? 700 : 500, display: 'flex', alignItems: 'center', gap: 0.75 }}
            >
              {on && <PhaseShape lifecycle={step} />}
              {capital(tell(wordFor(LIFECYCLE_WORDS, step)))}
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {on ? day(on) : t.notYet}
            </Typography>
            {current && card.activity === 'paused' && <Chip size="small" label={t.paused} sx={{ mt: 0.5 }} />}
          </Box>
        );
      })}
    </Box>
  );
}

const GRID = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(4, 1fr)' },
  gap: 1,
  p: 0,
  m: 0,
  listStyle: 'none',
} as const;
