import { Typography } from '@mui/material';
import { useSession } from '../shared/session';
import { useMessages } from '../shared/text/messages';
import { messages } from './messages';

/** Whoever does not see every process is told so, on every page and on paper: counts and lists are of what he sees. */
export function SightNote() {
  const t = useMessages(messages);
  const { sees } = useSession();
  if (sees === 'all') return null;
  return (
    <Typography
      component="aside"
      aria-label={t.sight}
      variant="body2"
      color="textSecondary"
      sx={{ mb: 2, maxWidth: '65ch' }}
    >
      {sees === 'some' ? t.seesSome : t.seesNone}
    </Typography>
  );
}
