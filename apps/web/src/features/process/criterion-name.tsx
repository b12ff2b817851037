import { Box, Typography } from '@mui/material';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import type { Gate } from './gate-flow';
import { messages } from './gate-messages';

export function CriterionName({ criterion }: { readonly criterion: Gate['criteria'][number] }) {
  const t = useMessages(messages);
  const { tell } = useSession();
  return (
    <Typography sx={{ fontWeight: 550 }}>
      {tell(criterion.name)}{' '}
      {criterion.mandatory && (
        <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
          ({t.required})
        </Box>
      )}
    </Typography>
  );
}
