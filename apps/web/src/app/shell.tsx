import { Alert, Box, Button, Drawer, Stack, Typography, useMediaQuery } from '@mui/material';
import { Outlet } from '@tanstack/react-router';
import { Menu } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useRead } from '../shared/api/use-read';
import { Commands } from '../shared/command/commands';
import { ContactBar } from '../shared/live/contact-bar';
import { useSession } from '../shared/session';
import { Toasts } from '../shared/state/toast';
import { Waiting } from '../shared/state/waiting';
import { OwnReadingBanner } from '../features/secrecy/own-reading-banner';
import { useWatches } from '../shared/session';
import { useFormats } from '../shared/text/use-formats';
import { useMessages } from '../shared/text/messages';
import { PastFrame } from '../shared/time/past-frame';
import { TimeControl } from '../shared/time/time-control';
import { Brand } from './brand';
import { messages } from './messages';
import { Navigation, usePlaceActions } from './navigation';
import { LanguageSwitch, WhoActs } from './reader';
import { useFocusOnArrival } from './focus-on-arrival';
import { SightNote } from './sight-note';

const RAIL_PX = 232;
const WIDE = '(min-width: 960px)';

const Threshold = lazy(async () => ({ default: (await import('../features/sign-in/threshold')).Threshold }));
const SignInAgain = lazy(async () => ({
  default: (await import('../features/sign-in/sign-in-again')).SignInAgain,
}));

/** The house, for whoever is in; what was on its screen stays there while he signs in again. */
export function Shell() {
  const { standing } = useSession();
  if (standing !== 'in' && standing !== 'ended') return <Outside />;
  return (
    <>
      <House />
      {standing === 'ended' && (
        <Suspense>
          <SignInAgain />
        </Suspense>
      )}
    </>
  );
}

function Outside() {
  return (
    <Box sx={{ px: { xs: 2, sm: 4 }, py: 3, maxWidth: 720, mx: 'auto' }}>
      <Stack component="header" direction="row" sx={{ justifyContent: 'space-between', gap: 2, mb: 4 }}>
        <Brand />
        <LanguageSwitch />
      </Stack>
      <Suspense fallback={<Waiting />}>
        <Threshold />
      </Suspense>
      <Toasts />
    </Box>
  );
}

/** The frame around every screen: where one can go, who acts, in which language, and at which moment. */
function House() {
  const wide = useMediaQuery(WIDE, { noSsr: true });
  usePlaceActions();
  useFocusOnArrival();
  return (
    <Box sx={{ minHeight: '100vh', display: 'flex' }}>
      <SkipLink />
      {wide && (
        <Stack component="header" className="no-print" sx={RAIL}>
          <Brand />
          <Navigation />
          <Reader />
        </Stack>
      )}
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <PastFrame />
        <Demonstration />
        <ContactBar />
        <Watching />
        <TopBar wide={wide} />
        <PrintHeader />
        <Box sx={CONTENT}>
          <SightNote />
          <Outlet />
        </Box>
      </Box>
      <Toasts />
    </Box>
  );
}

/** Only whoever could read without being assigned is asked about. */
function Watching() {
  const watches = useWatches();
  const { signIn } = useSession();
  return watches && signIn === 'accounts' && <OwnReadingBanner />;
}

const CONTENT = {
  px: { xs: 2, sm: 3, md: 4 },
  pb: 6,
  maxWidth: 1264,
  mx: 'auto',
  '@media print': { pb: 0 },
} as const;

const RAIL = {
  width: RAIL_PX,
  flex: 'none',
  position: 'sticky',
  top: 0,
  height: '100vh',
  overflowY: 'auto',
  gap: 3,
  p: 2,
  bgcolor: 'background.paper',
  borderRight: '1px solid var(--line)',
} as const;

const Reader = () => (
  <Stack spacing={2} sx={{ mt: 'auto' }}>
    <WhoActs />
    <LanguageSwitch />
  </Stack>
);

function TopBar({ wide }: { readonly wide: boolean }) {
  const t = useMessages(messages);
  return (
    <Stack
      component={wide ? 'section' : 'header'}
      aria-label={wide ? t.tools : undefined}
      direction="row"
      className="no-print"
      sx={{
        px: { xs: 2, sm: 3, md: 4 },
        py: 1,
        gap: 1,
        alignItems: 'center',
        flexWrap: 'wrap',
        maxWidth: 1264,
        mx: 'auto',
      }}
    >
      {!wide && <SmallMenu />}
      {!wide && <Brand />}
      <Stack direction="row" sx={{ ml: 'auto', gap: 0.5 }}>
        <Commands />
        <TimeControl />
      </Stack>
    </Stack>
  );
}

/** On a narrow screen the menu opens from the side. */
function SmallMenu() {
  const t = useMessages(messages);
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        aria-expanded={open}
        startIcon={<Menu size={18} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t.openMenu}
      </Button>
      <Drawer
        open={open}
        onClose={close}
        slotProps={{
          paper: { 'aria-label': t.menu, role: 'dialog', sx: { p: 2, gap: 3, width: 288, maxWidth: '85vw' } },
        }}
      >
        <Button variant="outlined" size="small" onClick={close} sx={{ alignSelf: 'flex-start' }}>
          {t.closeMenu}
        </Button>
        <Navigation onGone={close} />
        <Reader />
      </Drawer>
    </>
  );
}

function SkipLink() {
  const t = useMessages(messages);
  return (
    <Box
      component="a"
      href="#content"
      onClick={(event: React.MouseEvent) => {
        event.preventDefault();
        document.getElementById('content')?.focus();
      }}
      sx={{
        position: 'absolute',
        left: -9999,
        '&:focus': { left: 8, top: 8, zIndex: 1300, p: 1, bgcolor: 'background.paper' },
      }}
    >
      {t.skip}
    </Box>
  );
}

function Demonstration() {
  const t = useMessages(messages);
  const { data } = useRead('/about', {}, { always: 'now' });
  if (!data?.demonstration) return null;
  return (
    <Alert
      severity="info"
      icon={false}
      className="no-print"
      sx={{ borderRadius: 0, py: 0, px: 3, bgcolor: 'var(--leafWash)', color: 'var(--ink)' }}
    >
      {t.demonstration}
    </Alert>
  );
}

/** What paper must say that the screen need not: whose it is, and when it was printed. */
function PrintHeader() {
  const t = useMessages(messages);
  const { moment } = useFormats();
  const [when, setWhen] = useState<Date>();
  useEffect(() => {
    const note = () => setWhen(new Date());
    addEventListener('beforeprint', note);
    return () => removeEventListener('beforeprint', note);
  }, []);
  return (
    <Typography className="print-only" variant="caption" sx={{ mb: 2 }}>
      Drivbänk {when && `· ${t.printed(moment(when.toISOString()))}`}
    </Typography>
  );
}
