import { ASSESSMENT_WORDS, GATE_OUTCOME_WORDS, wordFor } from '@drivbank/wording';
import { Box, Stack, Typography } from '@mui/material';
import { useSession } from '../../shared/session';
import { capital } from '../../shared/text/format';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { CommandButton, CommandMenu } from './command-button';
import { criterionForms, gateForms } from './command-forms';
import { CriterionRows } from './criterion-rows';
import { wayTo, type Gate } from './gate-flow';
import { messages } from './gate-messages';
import type { GatePage, StepProps } from './gate-screen';
import { useMay, WhoMay } from './who-may';

/** How each criterion is judged, with what was handed in for it; and what people advise. */
export function AssessmentStep({ page }: StepProps) {
  const t = useMessages(messages);
  const { gate, card } = page;
  const assessing = wayTo(page, 'AssessCriterion');
  const [mayAssess, mayWaive] = [useMay(assessing), useMay(wayTo(page, 'WaiveCriterion'))];
  return (
    <Stack spacing={1.5}>
      <Typography color="textSecondary" sx={{ maxWidth: '75ch' }}>
        {t.assessmentLead}
      </Typography>
      <CriterionRows
        gate={gate}
        processId={card.id}
        about={(criterion) => <AssessmentWords criterion={criterion} />}
        actions={(criterion) => {
          const { assess, waive } = criterionForms(card.id, gate.id, criterion);
          const isNext = criterion.mandatory && criterion.assessment === null;
          return (
            <Stack direction="row" sx={{ gap: 0.5 }}>
              {mayAssess && (
                <CommandButton
                  form={assess}
                  target={card}
                  size="small"
                  variant={isNext ? 'outlined' : 'text'}
                />
              )}
              {mayWaive && <CommandMenu forms={[waive]} target={card} label={t.other} />}
            </Stack>
          );
        }}
      />
      <WhoMay way={assessing} />
      <Recommendations page={page} />
    </Stack>
  );
}

/** The judgement, by whom, when and on what grounds. */
export function AssessmentWords({ criterion }: { readonly criterion: Gate['criteria'][number] }) {
  const t = useMessages(messages);
  const { tell, legible } = useSession();
  const { day } = useFormats();
  const { assessment } = criterion;
  if (!assessment)
    return (
      <Typography variant="body2" sx={{ color: criterion.mandatory ? 'var(--due)' : 'text.secondary' }}>
        {t.notAssessed}
      </Typography>
    );
  const { note, motive, by, on } = assessment;
  const said = [note, motive].filter((text) => text !== null).map(legible);
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      <Typography variant="body2">
        {capital(tell(wordFor(ASSESSMENT_WORDS, assessment.assessment)))}
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {' '}
          · {legible(by.name)}, {day(on)}
        </Box>
      </Typography>
      {said.map((text) => (
        <Typography key={text} variant="body2" sx={{ fontStyle: 'italic' }}>
          {text}
        </Typography>
      ))}
    </Box>
  );
}

function Recommendations({ page }: { readonly page: GatePage }) {
  const t = useMessages(messages);
  const { tell, legible } = useSession();
  const { day } = useFormats();
  const { gate, card } = page;
  const way = wayTo(page, 'RecommendAtGate');
  const may = useMay(way);
  if (gate.recommendations.length === 0 && !may) return null;
  return (
    <Box>
      <Typography variant="h3">{t.recommendations}</Typography>
      {gate.recommendations.length === 0 && (
        <Typography color="textSecondary">{t.noRecommendation}</Typography>
      )}
      <Box component="ul" sx={{ m: 0, my: 0.5, pl: 2.5, listStyle: 'disc' }}>
        {gate.recommendations.map(({ outcome, by, on, at, motive }) => (
          <li key={`${by.id}/${at}`}>
            {capital(tell(wordFor(GATE_OUTCOME_WORDS, outcome)))}{' '}
            <Typography component="span" variant="body2" color="textSecondary">
              {legible(by.name)}, {day(on)}
            </Typography>
            {motive !== null && <Box sx={{ fontStyle: 'italic' }}>{legible(motive)}</Box>}
          </li>
        ))}
      </Box>
      {may && (
        <CommandButton form={gateForms(gate).recommend} target={card} size="small" variant="outlined" />
      )}
    </Box>
  );
}
