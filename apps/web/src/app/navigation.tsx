import { both } from '@drivbank/wording';
import { Box, Stack } from '@mui/material';
import { Link, useNavigate } from '@tanstack/react-router';
import { useActions } from '../shared/command/actions';
import { useAudits, useIsAdministrator, useMayBegin, useSession, useWatches } from '../shared/session';
import { useMessages } from '../shared/text/messages';
import { messages } from './messages';
import { MORE_PLACES, PLACES } from './places';

/** The places as links; the one where one is has a bar and `aria-current`. */
export function Navigation({ onGone }: { readonly onGone?: () => void }) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const places = usePlaces();
  return (
    <Box component="nav" aria-label={t.menu}>
      <Stack component="ul" sx={{ listStyle: 'none', p: 0, m: 0, gap: 0.25 }}>
        {places.map(({ to, label, icon: Icon }) => (
          <Box component="li" key={to} sx={LINK}>
            <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }} onClick={onGone}>
              <Icon size={18} aria-hidden />
              {tell(label)}
            </Link>
          </Box>
        ))}
      </Stack>
    </Box>
  );
}

const LINK = {
  '& a': {
    display: 'flex',
    alignItems: 'center',
    gap: 1.25,
    minHeight: 40,
    px: 1.5,
    borderRadius: 1,
    borderLeft: '3px solid transparent',
    color: 'var(--ink)',
    textDecoration: 'none',
    fontWeight: 500,
  },
  '& a:hover': { bgcolor: 'var(--leafWash)' },
  '& a[aria-current=page]': { bgcolor: 'var(--leafWash)', borderLeftColor: 'var(--leaf)', fontWeight: 650 },
  // There no border is transparent, and only one place is where one is.
  '@media (forced-colors: active)': { '& a:not([aria-current=page])': { borderLeftColor: 'Canvas' } },
} as const;

function usePlaces() {
  const may = {
    administrators: useIsAdministrator(),
    auditors: useAudits(),
    beginners: useMayBegin(),
    watchers: useWatches(),
  };
  const { signIn } = useSession();
  return [...PLACES, ...MORE_PLACES].filter(
    ({ offeredTo, withAccounts }) =>
      (offeredTo === undefined || may[offeredTo]) && (signIn === 'accounts' || !withAccounts),
  );
}

const goTo = (place: string) => both(`Gå till: ${place}`, `Go to: ${place}`);

/** Every place by its keys, and in the palette. */
export function usePlaceActions(): void {
  const navigate = useNavigate();
  useActions(
    usePlaces().map(({ to, label, keys }) => ({
      id: to,
      label: both(goTo(label.sv).sv, goTo(label.en).en),
      keys,
      run: () => void navigate({ to }),
    })),
  );
}
