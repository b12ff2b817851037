import { GATE_OUTCOME_WORDS, wordFor } from '@drivbank/wording';
import { Box, Stack, Typography } from '@mui/material';
import { useSession } from '../../shared/session';
import { capital } from '../../shared/text/format';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import type { Gate } from './gate-flow';
import { messages } from './gate-messages';

type Decision = Gate['decisions'][number];

/** What was decided at a gate, by whom, by which mandate and why. */
export function DecisionList({ gate }: { readonly gate: Gate }) {
  if (gate.decisions.length === 0) return null;
  return (
    <Stack spacing={1.5}>
      {gate.decisions.map((decision) => (
        <Decided key={decision.at} decision={decision} />
      ))}
    </Stack>
  );
}

function Decided({ decision }: { readonly decision: Decision }) {
  const t = useMessages(messages);
  const { tell, legible } = useSession();
  const { day } = useFormats();
  const { outcome, on, superseded, motive, conditions, mandate, by, reported } = decision;
  return (
    <Box
      sx={{
        pl: 1.5,
        borderLeft: `3px solid var(--${superseded ? 'line' : 'leaf'})`,
        overflowWrap: 'anywhere',
      }}
    >
      <Typography sx={{ fontWeight: 600 }}>
        {capital(tell(wordFor(GATE_OUTCOME_WORDS, outcome)))}, {day(on)}
        {superseded && ` (${t.superseded})`}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {mandate.kind === 'board'
          ? t.inMandate(mandate.board, mandate.paragraph, day(mandate.heldOn), legible(by.name))
          : t.byDelegation(legible(by.name), mandate.delegationPoint)}
      </Typography>
      {motive !== null && <Typography variant="body2">{legible(motive)}</Typography>}
      {conditions.map(({ name, dueOn }) => (
        <Typography key={`${name}/${dueOn}`} variant="body2">
          {t.conditionBy(name, day(dueOn))}
        </Typography>
      ))}
      {reported && (
        <Typography variant="body2" color="textSecondary">
          {t.reportedTo(reported.board, reported.paragraph, day(reported.heldOn))}
        </Typography>
      )}
    </Box>
  );
}
