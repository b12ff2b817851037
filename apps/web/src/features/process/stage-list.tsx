import { Box, Paper, Stack, Typography } from '@mui/material';
import { Check, Circle, CircleDot, SkipForward } from 'lucide-react';
import type { Shape } from '../../shared/api/client';
import { Section } from '../../shared/page/page';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { CommandButton, CommandMenu } from './command-button';
import { stageForms } from './command-forms';
import { messages } from './messages';

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
  const t = useMessages(messages);
  if (page.stages.length === 0) return null;
  return (
    <Section title={t.stages}>
      <Paper component="ol" sx={{ p: 0, m: 0, listStyle: 'none' }}>
        {page.stages.map((stage) => (
          <StageRow key={stage.id} stage={stage} page={page} />
        ))}
      </Paper>
    </Section>
  );
}

function StageRow({ stage, page: { card } }: { readonly stage: Stage; readonly page: Page }) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const { day } = useFormats();
  const state = stateOf(stage, card.stage?.id);
  const Icon = ICONS[state];
  const since = stage.visits.at(-1)?.enteredOn;
  const isCurrent = state === 'current' && card.lifecycle !== 'closed';
  const { complete, skip, returnTo } = stageForms(stage.id);
  return (
    <Stack component="li" direction="row" spacing={1} sx={ROW}>
      <Box component="span" sx={{ color: state === 'ahead' ? 'text.secondary' : 'primary.main', pt: 0.25 }}>
        <Icon size={18} aria-hidden />
      </Box>
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Typography sx={{ fontWeight: isCurrent ? 700 : 500 }}>{tell(stage.name)}</Typography>
        <Typography variant="body2" color="textSecondary">
          {t[state]}
          {since && `, ${day(since)}`}
        </Typography>
        {isCurrent && stage.guidance && (
          <Typography variant="body2" sx={{ mt: 0.5 }}>
            {tell(stage.guidance)}
          </Typography>
        )}
        {isCurrent && (
          <Stack direction="row" className="no-print" sx={{ mt: 1, gap: 1, flexWrap: 'wrap' }}>
            <CommandButton form={complete} target={card} size="small" variant="outlined" />
            <CommandMenu forms={[skip]} target={card} label={t.other} />
          </Stack>
        )}
        {state === 'done' && card.lifecycle !== 'closed' && (
          <CommandMenu forms={[returnTo]} target={card} label={t.other} />
        )}
      </Box>
    </Stack>
  );
}

const ROW = {
  p: 1.5,
  alignItems: 'flex-start',
  borderBottom: 1,
  borderColor: 'divider',
  breakInside: 'avoid',
  '&:last-child': { border: 0 },
} as const;
