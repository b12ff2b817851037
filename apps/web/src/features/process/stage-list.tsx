import { both, longDate } from '@drivbank/wording';
import { Box, Paper, Stack, Typography } from '@mui/material';
import { Check, Circle, CircleDot, SkipForward } from 'lucide-react';
import type { Shape } from '../../shared/api/client';
import { useSession } from '../../shared/session';
import { Section } from '../../shared/page/page';
import { CommandButton, CommandMenu } from './command-button';
import { stageForms } from './command-forms';

type Page = Shape<'ProcessPage'>;
type Stage = Page['stages'][number];

const stateOf = ({ id, visits }: Stage, current: string | undefined) => {
  if (id === current) return 'current';
  const last = visits.at(-1);
  if (!last) return 'ahead';
  return last.how === 'skipped' ? 'skipped' : 'done';
};

const ICONS = { current: CircleDot, ahead: Circle, skipped: SkipForward, done: Check } as const;

/** The stages of the template, which were done when, and which one is now. */
export function StageList({ page }: { readonly page: Page }) {
  const { tell, language } = useSession();
  const { card, stages } = page;
  if (stages.length === 0) return null;
  const words = {
    current: tell(both('pågår', 'under way')),
    ahead: tell(both('återstår', 'ahead')),
    skipped: tell(both('hoppades över', 'skipped')),
    done: tell(both('klart', 'done')),
  };
  return (
    <Section title={tell(both('Skeden', 'Stages'))}>
      <Paper component="ol" sx={{ p: 0, m: 0, listStyle: 'none' }}>
        {stages.map((stage) => {
          const state = stateOf(stage, card.stage?.id);
          const Icon = ICONS[state];
          const since = stage.visits.at(-1)?.enteredOn;
          const isCurrent = state === 'current' && card.lifecycle !== 'closed';
          const { complete, skip, returnTo } = stageForms(stage.id);
          return (
            <Box
              component="li"
              key={stage.id}
              sx={{ p: 1.5, borderBottom: 1, borderColor: 'divider', '&:last-child': { border: 0 } }}
            >
              <Stack direction="row" spacing={1} sx={{ alignItems: 'flex-start' }}>
                <Box
                  component="span"
                  sx={{ color: state === 'ahead' ? 'text.secondary' : 'primary.main', pt: 0.25 }}
                >
                  <Icon size={18} aria-hidden />
                </Box>
                <Box sx={{ minWidth: 0, flex: 1 }}>
                  <Typography sx={{ fontWeight: isCurrent ? 700 : 500 }}>{tell(stage.name)}</Typography>
                  <Typography variant="body2" color="textSecondary">
                    {words[state]}
                    {since && `, ${longDate(since, language)}`}
                  </Typography>
                  {isCurrent && stage.guidance && (
                    <Typography variant="body2" sx={{ mt: 0.5 }}>
                      {tell(stage.guidance)}
                    </Typography>
                  )}
                  {isCurrent && (
                    <Stack direction="row" className="no-print" sx={{ mt: 1, gap: 1, flexWrap: 'wrap' }}>
                      <CommandButton form={complete} target={card} size="small" variant="outlined" />
                      <CommandMenu forms={[skip]} target={card} label={tell(both('Annat', 'Other'))} />
                    </Stack>
                  )}
                  {state === 'done' && card.lifecycle !== 'closed' && (
                    <CommandMenu forms={[returnTo]} target={card} label={tell(both('Annat', 'Other'))} />
                  )}
                </Box>
              </Stack>
            </Box>
          );
        })}
      </Paper>
    </Section>
  );
}
