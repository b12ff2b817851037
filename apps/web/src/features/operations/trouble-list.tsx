import { Paper, Stack, Typography } from '@mui/material';
import { TriangleAlert, Wrench } from 'lucide-react';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';
import type { Trouble } from './troubles';

export function TroubleList({ troubles }: { readonly troubles: readonly Trouble[] }) {
  return (
    <Stack component="ul" spacing={1} sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {troubles.map((trouble) => (
        <Item key={trouble.id} trouble={trouble} />
      ))}
    </Stack>
  );
}

function Item({ trouble: { urgent, text } }: { readonly trouble: Trouble }) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const Icon = urgent ? TriangleAlert : Wrench;
  const colour = urgent ? 'var(--overdue)' : 'var(--due)';
  return (
    <Paper component="li" sx={{ p: 2, borderLeft: `4px solid ${colour}`, overflowWrap: 'anywhere' }}>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', color: colour, fontWeight: 650 }}>
        <Icon size={18} aria-hidden />
        {urgent ? t.urgent : t.notUrgent}
      </Stack>
      <Typography sx={{ maxWidth: '75ch', mt: 0.5 }}>{tell(text)}</Typography>
    </Paper>
  );
}
