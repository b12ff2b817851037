import {
  Alert,
  Box,
  Button,
  Container,
  FormControl,
  InputLabel,
  NativeSelect,
  Stack,
  Typography,
} from '@mui/material';
import { ROLE_WORDS, wordFor } from '@drivbank/wording';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { read, type Read } from '../shared/api';
import { nameOf, useSession, type Person } from '../shared/session';
import { Page } from '../shared/ui';

/** The frame around every screen: where one can go, who acts, in which language. */
export function Shell() {
  const { say } = useSession();
  const { data: about } = useQuery({ queryKey: ['about'], queryFn: () => read<Read<'about'>>('/about') });
  return (
    <Box sx={{ minHeight: '100vh' }}>
      <SkipLink />
      {about?.demonstration && (
        <Alert
          severity="info"
          icon={false}
          sx={{ justifyContent: 'center', borderRadius: 0, border: 0, py: 0 }}
        >
          {say(
            'Det här är demonstrationen: verkliga projekt ur Vinnovas öppna data och påhittat arbete i dem. Pröva fritt.',
            'This is the demonstration: real projects from Vinnova’s open data, with invented work in them. Try freely.',
          )}
        </Alert>
      )}
      <Box component="header" sx={{ bgcolor: 'background.paper', borderBottom: 1, borderColor: 'divider' }}>
        <Container maxWidth="lg" sx={{ py: 1 }}>
          <Stack direction="row" sx={{ alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
            <Brand />
            <Navigation />
            <Stack
              direction="row"
              sx={{ ml: { md: 'auto' }, gap: 2, alignItems: 'flex-end', flexWrap: 'wrap' }}
            >
              <WhoActs />
              <LanguageSwitch />
            </Stack>
          </Stack>
        </Container>
      </Box>
      <Container maxWidth="lg" sx={{ py: { xs: 2, md: 4 } }}>
        <Outlet />
      </Container>
    </Box>
  );
}

function SkipLink() {
  const { say } = useSession();
  return (
    <Box
      component="a"
      href="#content"
      sx={{
        position: 'absolute',
        left: -9999,
        '&:focus': { left: 8, top: 8, zIndex: 2, p: 1, bgcolor: 'background.paper' },
      }}
    >
      {say('Hoppa till innehållet', 'Skip to the content')}
    </Box>
  );
}

const Brand = () => (
  <Link to="/" style={{ textDecoration: 'none', color: 'inherit' }}>
    <Stack direction="row" sx={{ alignItems: 'center', gap: 1 }}>
      <Mark />
      <Typography component="span" sx={{ fontWeight: 700, fontSize: '1.125rem' }} lang="sv">
        Drivbänk
      </Typography>
    </Stack>
  </Link>
);

/** A cold frame with a seedling of two leaves. */
const Mark = () => (
  <Box
    component="svg"
    viewBox="0 0 16 16"
    aria-hidden="true"
    sx={{ width: 28, height: 28, stroke: 'var(--leaf)', fill: 'none' }}
  >
    <path d="M1.5 14V6.5L8 2l6.5 4.5V14z" strokeWidth="1.5" strokeLinejoin="round" />
    <path
      d="M8 12V8.5M8 9.5C8 7.6 6.6 6.6 4.8 6.8 4.8 8.6 6 9.6 8 9.5zM8 8.6c0-1.7 1.2-2.7 3-2.6 0 1.7-1.2 2.7-3 2.6z"
      strokeWidth="1.1"
    />
  </Box>
);

function Navigation() {
  const { say } = useSession();
  const current = {
    style: { textDecoration: 'underline', textUnderlineOffset: 6, textDecorationThickness: 2 },
  };
  const look = { color: 'var(--ink)', textDecoration: 'none', padding: '6px 4px', fontWeight: 600 } as const;
  return (
    <Box component="nav" aria-label={say('Huvudmeny', 'Main menu')}>
      <Stack direction="row" sx={{ gap: { xs: 1, sm: 2 }, flexWrap: 'wrap' }}>
        <Link to="/" activeOptions={{ exact: true }} activeProps={current} style={look}>
          {say('Behöver mig', 'Needs me')}
        </Link>
        <Link to="/portfolio" activeProps={current} style={look}>
          {say('Portfölj', 'Portfolio')}
        </Link>
        <Link to="/deadlines" search={{ show: 'open' }} activeProps={current} style={look}>
          {say('Frister', 'Deadlines')}
        </Link>
        <Link to="/settings" activeProps={current} style={look}>
          {say('Påminnelser', 'Reminders')}
        </Link>
      </Stack>
    </Box>
  );
}

/** Nobody signs in yet: the reader chooses whose work to do, and the page says so. */
function WhoActs() {
  const { people, me, setMe, say, tell } = useSession();
  const rolesOf = ({ roles }: Person) => [
    ...new Set(roles.filter(({ active }) => active).map(({ role }) => tell(wordFor(ROLE_WORDS, role)))),
  ];
  return (
    <FormControl size="small" sx={{ maxWidth: { xs: 200, sm: 260 } }}>
      <InputLabel htmlFor="who-acts" variant="standard" shrink>
        {say('Du handlar som (ingen loggar in)', 'You act as (nobody signs in)')}
      </InputLabel>
      <NativeSelect
        inputProps={{ id: 'who-acts', style: { textOverflow: 'ellipsis' } }}
        value={me?.id ?? ''}
        onChange={({ target }) => setMe(target.value)}
      >
        {people
          .filter((person) => rolesOf(person).length > 0)
          .map((person) => (
            <option key={person.id} value={person.id}>
              {nameOf(person.name, say)} – {rolesOf(person).join(', ')}
            </option>
          ))}
      </NativeSelect>
    </FormControl>
  );
}

function LanguageSwitch() {
  const { language, setLanguage } = useSession();
  const other = language === 'sv' ? 'en' : 'sv';
  return (
    <Button size="small" variant="outlined" lang={other} onClick={() => setLanguage(other)}>
      {language === 'sv' ? 'In English' : 'På svenska'}
    </Button>
  );
}

export function NotFoundPage() {
  const { say } = useSession();
  return (
    <Page title={say('Sidan finns inte', 'There is no such page')}>
      <Link to="/">{say('Till det som behöver dig', 'To what needs you')}</Link>
    </Page>
  );
}
