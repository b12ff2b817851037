import {
  type Bilingual,
  both,
  ASSESSMENT_WORDS,
  GATE_OUTCOME_WORDS,
  longDate,
  wordFor,
} from '@drivbank/wording';
import { Box, Chip, Paper, Stack, Typography } from '@mui/material';
import type { Shape } from '../../shared/api/client';
import { useSession } from '../../shared/session';
import { capital } from '../../shared/text/format';
import { CommandButton, CommandMenu } from './command-button';
import { DecisionButton } from './decision-button';
import { criterionForms, gateForms } from './command-forms';

type Page = Shape<'ProcessPage'>;
type Gate = Page['gates'][number];

/** One gate: its criteria and how they are assessed, who asked, what was decided by whom and why. */
export function GateCard({ gate, page }: { readonly gate: Gate; readonly page: Page }) {
  const { tell, language, legible } = useSession();
  const { card } = page;
  const running = card.lifecycle !== 'closed';
  const open = running && gate.state !== 'decided';
  const forms = gateForms(gate);
  return (
    <Paper sx={{ p: 2 }}>
      <Stack direction="row" sx={{ justifyContent: 'space-between', gap: 1, flexWrap: 'wrap' }}>
        <Typography variant="h3">{tell(gate.name)}</Typography>
        <GateState gate={gate} />
      </Stack>
      <Criteria gate={gate} page={page} open={open} />
      {gate.decisions.map((decision, i) => (
        <Box key={i} sx={{ mt: 1.5, pl: 1.5, borderLeft: '3px solid var(--leaf)' }}>
          <Typography sx={{ fontWeight: 600 }}>
            {capital(tell(wordFor(GATE_OUTCOME_WORDS, decision.outcome)))}, {longDate(decision.on, language)}
            {decision.superseded && ` (${tell(both('ersatt', 'superseded'))})`}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {mandateText(decision.mandate, legible(decision.by.name), tell)}
          </Typography>
          {decision.motive !== null && <Typography variant="body2">{legible(decision.motive)}</Typography>}
          {decision.conditions.map(({ name, dueOn }) => (
            <Typography key={name} variant="body2">
              {tell(both('Villkor', 'Condition'))}: {name}, {longDate(dueOn, language)}
            </Typography>
          ))}
        </Box>
      ))}
      {running && (
        <Stack direction="row" className="no-print" sx={{ mt: 2, gap: 1, flexWrap: 'wrap' }}>
          {(gate.state === 'ahead' || gate.state === 'refused') && (
            <CommandButton form={forms.request} target={card} size="small" variant="outlined" />
          )}
          {gate.state === 'waiting' && <DecisionButton gate={gate} target={card} supersedes={false} />}
          {gate.decisions.length > 0 && <DecisionButton gate={gate} target={card} supersedes />}
          <CommandMenu
            forms={gate.decisions.length > 0 ? [forms.report, forms.recommend] : [forms.recommend]}
            target={card}
            label={tell(both('Annat', 'Other'))}
          />
        </Stack>
      )}
    </Paper>
  );
}

type Mandate = Shape<'Mandate'>;

const mandateText = (mandate: Mandate, by: string, tell: (text: Bilingual) => string) =>
  mandate.kind === 'board'
    ? `${mandate.board} ${mandate.paragraph}, ${mandate.heldOn} (${tell(both('registrerat av', 'recorded by'))} ${by})`
    : `${by}, ${tell(both('på delegation', 'by delegation'))} ${mandate.delegationPoint}`;

function GateState({ gate }: { readonly gate: Gate }) {
  const { language, tell } = useSession();
  const since = gate.waitingSince === null ? '' : longDate(gate.waitingSince, language);
  const words = {
    ahead: tell(both('Inte begärt', 'Not requested')),
    waiting: tell(both(`Väntar på beslut sedan ${since}`, `Waits for a decision since ${since}`)),
    refused: tell(both('Inget ja', 'No go')),
    decided: tell(both('Beslutat', 'Decided')),
    passed: tell(both('Passerad', 'Passed')),
  };
  const colour = gate.state === 'waiting' ? 'warning' : gate.state === 'decided' ? 'success' : 'default';
  return (
    <Chip
      size="small"
      variant="outlined"
      color={colour}
      label={words[gate.state]}
      sx={{ height: 'auto', '& .MuiChip-label': { whiteSpace: 'normal' } }}
    />
  );
}

function Criteria({
  gate,
  page,
  open,
}: {
  readonly gate: Gate;
  readonly page: Page;
  readonly open: boolean;
}) {
  const { tell, legible } = useSession();
  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, mt: 1 }}>
      {gate.criteria.map(({ id, name, mandatory, assessment }) => {
        const { assess, waive } = criterionForms(gate.id, id);
        return (
          <Stack
            component="li"
            key={id}
            direction="row"
            sx={{ justifyContent: 'space-between', alignItems: 'center', gap: 1, py: 0.5, flexWrap: 'wrap' }}
          >
            <Box sx={{ minWidth: 0, flex: '1 1 14rem' }}>
              <Typography variant="body2">
                {tell(name)}{' '}
                {mandatory && (
                  <Box component="span" sx={{ color: 'text.secondary' }}>
                    ({tell(both('krävs', 'required'))})
                  </Box>
                )}
              </Typography>
              <Typography variant="body2" color="textSecondary">
                {assessment
                  ? tell(wordFor(ASSESSMENT_WORDS, assessment.assessment))
                  : tell(both('inte bedömt', 'not assessed'))}
                {assessment?.note != null && ` – ${legible(assessment.note)}`}
              </Typography>
            </Box>
            {open && (
              <Stack direction="row" className="no-print">
                <CommandButton form={assess} target={page.card} size="small" />
                <CommandMenu forms={[waive]} target={page.card} label={tell(both('Annat', 'Other'))} />
              </Stack>
            )}
          </Stack>
        );
      })}
    </Box>
  );
}
