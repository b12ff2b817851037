import { Box, Stack, Typography } from '@mui/material';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { CommandButton } from './command-button';
import { gateForms } from './command-forms';
import { isDone, wayTo } from './gate-flow';
import { messages } from './gate-messages';
import type { StepProps } from './gate-screen';
import { WhoMay } from './who-may';

/** Who asked for a decision and why; and asking for one. */
export function RequestStep({ page }: StepProps) {
  const t = useMessages(messages);
  const { legible, me } = useSession();
  const { day } = useFormats();
  const { gate, card } = page;
  const mine = gate.state === 'waiting' && gate.requests.some(({ by }) => by.id === me?.id);
  return (
    <Stack spacing={1.5}>
      <Typography color="textSecondary" sx={{ maxWidth: '75ch' }}>
        {t.requestLead}
      </Typography>
      {gate.requests.length > 0 && (
        <Box component="ul" sx={{ m: 0, pl: 2.5, listStyle: 'disc' }}>
          {gate.requests.map(({ by, on, at, motive }) => (
            <li key={`${by.id}/${at}`}>
              {t.requested(legible(by.name), day(on))}
              {motive !== null && <Box sx={{ fontStyle: 'italic' }}>{legible(motive)}</Box>}
            </li>
          ))}
        </Box>
      )}
      {mine ? (
        <Typography>{t.requestedByYou}</Typography>
      ) : (
        gate.state !== 'decided' && (
          <WhoMay way={wayTo(page, 'RequestGate')}>
            <CommandButton
              form={gateForms(gate).request}
              target={card}
              variant={isDone(gate, 'request') ? 'outlined' : 'contained'}
            />
          </WhoMay>
        )
      )}
    </Stack>
  );
}
