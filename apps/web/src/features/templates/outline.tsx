import { LIFECYCLE_WORDS, wordFor, type Bilingual } from '@drivbank/wording';
import { Box, Paper, Stack, Typography } from '@mui/material';
import { PhaseShape } from '../../shared/page/phase-shape';
import { useSession } from '../../shared/session';
import { capital } from '../../shared/text/format';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { PHASES, stepsOf, type Definition, type Gate, type Phase, type Stage } from './definition';
import { messages } from './messages';
import { anchorOf } from './template-picture';

/** The same as the picture in words, with criteria, guidance and deadlines. */
export function Outline({ definition }: { readonly definition: Definition }) {
  return (
    <Stack spacing={2}>
      {PHASES.filter((phase) => stepsOf(definition, phase).length > 0).map((phase) => (
        <PhaseOutline key={phase} definition={definition} phase={phase} />
      ))}
      <Deadlines definition={definition} />
    </Stack>
  );
}

function PhaseOutline({ definition, phase }: { readonly definition: Definition; readonly phase: Phase }) {
  const { tell } = useSession();
  return (
    <Box>
      <Typography variant="h3" sx={{ display: 'flex', alignItems: 'center', gap: 0.75, mb: 0.5 }}>
        <PhaseShape lifecycle={phase} />
        {capital(tell(wordFor(LIFECYCLE_WORDS, phase)))}
      </Typography>
      <Paper component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {stepsOf(definition, phase).map((step) => (
          <Box component="li" key={anchorOf(step)} id={anchorOf(step)} tabIndex={-1} sx={ITEM}>
            {step.kind === 'stage' ? <StageText stage={step.stage} /> : <GateText gate={step.gate} />}
          </Box>
        ))}
      </Paper>
    </Box>
  );
}

const ITEM = {
  p: 1.5,
  borderBottom: 1,
  borderColor: 'divider',
  overflowWrap: 'anywhere',
  scrollMarginTop: 96,
  '&:last-child': { border: 0 },
  '&:target': { bgcolor: 'var(--leafWash)' },
} as const;

function StageText({ stage }: { readonly stage: Stage }) {
  const t = useMessages(messages);
  const { tell } = useSession();
  return (
    <>
      <Typography sx={{ fontWeight: 600 }}>
        {tell(stage.name)}
        {stage.kind === 'inquiry' && ` (${t.inquiry})`}
      </Typography>
      {stage.guidance && (
        <Typography variant="body2" color="textSecondary">
          {tell(stage.guidance)}
        </Typography>
      )}
    </>
  );
}

function GateText({ gate }: { readonly gate: Gate }) {
  const t = useMessages(messages);
  const { tell } = useSession();
  return (
    <>
      <Typography sx={{ fontWeight: 600 }}>
        ◆ {tell(gate.name)}{' '}
        <Typography component="span" variant="body2" color="textSecondary">
          {t[gate.decisionKind]}
        </Typography>
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {gate.criteria.map(({ id, name, mandatory }) => (
          <li key={id}>
            <Typography variant="body2">
              {tell(name)}
              {mandatory && ` (${t.required})`}
            </Typography>
          </li>
        ))}
      </Box>
    </>
  );
}

function Deadlines({ definition }: { readonly definition: Definition }) {
  const t = useMessages(messages);
  const { list } = useFormats();
  const { deadlineRules, remindOffsetsDays, stages } = definition;
  const whenOf = ({ when }: Definition['deadlineRules'][number]): Bilingual => {
    if (when.entered === 'phase') return wordFor(LIFECYCLE_WORDS, when.phase);
    const { sv = when.stage, en = sv } = stages.find(({ id }) => id === when.stage)?.name ?? {};
    return { sv: `”${sv}”`, en: `“${en}”` };
  };
  return (
    <Box>
      {deadlineRules.length > 0 && (
        <>
          <Typography variant="h3">{t.deadlines}</Typography>
          <Box component="ul" sx={{ mt: 0.5, pl: 2.5 }}>
            {deadlineRules.map((rule) => {
              const { sv, en = sv } = rule.name;
              return <li key={rule.id}>{t.rule({ sv, en }, rule.months, whenOf(rule))}</li>;
            })}
          </Box>
        </>
      )}
      <Typography variant="body2" color="textSecondary">
        {t.reminders(list(remindOffsetsDays.map((days) => (days > 0 ? `+${days}` : String(days)))))}
      </Typography>
    </Box>
  );
}
