import { Typography } from '@mui/material';
import { useLocation } from '@tanstack/react-router';
import { useIsAdministrator, useIsAloneAdministrator, useSession } from '../shared/session';
import { useMessages } from '../shared/text/messages';
import { messages } from './messages';

/** Pages that are about no process. */
const OF_NO_PROCESS = [
  '/account',
  '/people',
  '/operations',
  '/security-log',
  '/secrecy',
  '/settings',
  '/webhooks',
];

/** Whoever does not see every process is told so, on screen and on paper: counts and lists are of what he sees. */
export function SightNote() {
  const t = useMessages(messages);
  const { sees } = useSession();
  const isAdministrator = useIsAdministrator();
  const isAlone = useIsAloneAdministrator();
  const { pathname } = useLocation();
  if (sees === 'all' || OF_NO_PROCESS.includes(pathname)) return null;
  if (isAlone && pathname === '/') return null;
  const none = isAdministrator ? t.seesNoneAdministrator : t.seesNone;
  return (
    <Typography
      component="aside"
      aria-label={t.sight}
      variant="body2"
      color="textSecondary"
      sx={{ mb: 2, maxWidth: '65ch' }}
    >
      {sees === 'some' ? t.seesSome : none}
    </Typography>
  );
}
