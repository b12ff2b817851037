import { GATE_OUTCOME_WORDS, wordFor } from '@drivbank/wording';
import { Box, Typography } from '@mui/material';
import { useWatch, type Control, type FieldValues } from 'react-hook-form';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { CONSEQUENCES, messages } from './gate-messages';

/** What will be recorded and what it leads to, in a sentence, before the button is pressed. */
export function DecisionSummary({ control }: { readonly control: Control<FieldValues> }) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const [outcome, kind, board] = useWatch({
    control,
    name: ['outcome', 'mandate.kind', 'mandate.board'],
  }) as [keyof typeof CONSEQUENCES | '', string, string];
  if (!outcome || !kind || (kind === 'board' && !board)) return null;
  const word = wordFor(GATE_OUTCOME_WORDS, outcome);
  return (
    <Box component="output" sx={{ display: 'block', bgcolor: 'var(--leafWash)', borderRadius: 1, p: 1.5 }}>
      <Typography sx={{ fontWeight: 600 }}>{t.summary}</Typography>
      <Typography>
        {kind === 'board' ? t.summaryBoard(word, board) : t.summaryDelegate(word)}{' '}
        {tell(CONSEQUENCES[outcome])}
      </Typography>
    </Box>
  );
}
