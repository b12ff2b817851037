import { both, LIFECYCLE_WORDS, longDate, wordFor } from '@drivbank/wording';
import { Box, Chip, Typography } from '@mui/material';
import type { Shape } from '../../shared/api/client';
import { useSession } from '../../shared/session';
import { PhaseShape, type Lifecycle } from '../../shared/page/phase-shape';
import { capital } from '../../shared/text/format';

const STEPS: readonly Lifecycle[] = ['initiated', 'scaled', 'implemented', 'closed'];

/** The four steps with the days on which they were reached. */
export function LifecycleRibbon({ page }: { readonly page: Shape<'ProcessPage'> }) {
  const { tell, language } = useSession();
  const { card, phases, closed } = page;
  const reachedOn = (step: Lifecycle) =>
    step === 'closed' ? (closed?.closedOn ?? null) : (phases.find(({ phase }) => phase === step)?.on ?? null);
  return (
    <Box
      component="ol"
      aria-label={tell(both('Livscykel', 'Lifecycle'))}
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(4, 1fr)' },
        gap: 1,
        p: 0,
        m: 0,
        listStyle: 'none',
      }}
    >
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
              {on ? longDate(on, language) : tell(both('inte ännu', 'not yet'))}
            </Typography>
            {current && card.activity === 'paused' && (
              <Chip size="small" label={tell(both('Pausad', 'Paused'))} sx={{ mt: 0.5 }} />
            )}
          </Box>
        );
      })}
    </Box>
  );
}
