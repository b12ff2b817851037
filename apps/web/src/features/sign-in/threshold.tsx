import { Alert, Paper, Stack } from '@mui/material';
import { useLocation } from '@tanstack/react-router';
import { Page } from '../../shared/page/page';
import { useSession } from '../../shared/session';
import { ButtonLink } from '../../shared/page/button-link';
import { useMessages } from '../../shared/text/messages';
import { AccountScreen } from '../account/account-screen';
import { CodeForm } from './code-form';
import { InvitationForm } from './invitation-form';
import { messages } from './messages';
import { ProviderButtons } from './provider-buttons';
import { Refused } from './refused';
import { SetupForm } from './setup-form';
import { SignInForm } from './sign-in-form';
import { WithoutRole } from './without-role';

/** What whoever is not signed in sees, whatever the address: it is there again when he has come in. */
export function Threshold() {
  const t = useMessages(messages);
  const { pathname } = useLocation();
  const { setUp, standing, providers } = useSession();
  if (standing === 'owes') return <AccountScreen />;
  if (standing === 'roleless') return pathname === '/account' ? <AccountScreen /> : <WithoutRole />;
  const elsewhere = providers.length > 0;
  if (pathname === '/invitation')
    return (
      <Framed
        title={elsewhere ? t.invitationElsewhere : t.invitation}
        lead={elsewhere ? t.invitationElsewhereLead : t.invitationLead}
      >
        <InvitationForm />
      </Framed>
    );
  if (pathname === '/sign-in/refused') return <Refused />;
  if (pathname === '/sign-in/code')
    return (
      <Framed title={t.signIn} lead={t.codeLead}>
        <CodeForm />
      </Framed>
    );
  if (pathname === '/setup' && setUp)
    return (
      <Page title={t.setup}>
        <Alert severity="info">{t.setupDone}</Alert>
        <ButtonLink to="/" variant="contained" sx={{ alignSelf: 'flex-start' }}>
          {t.toSignIn}
        </ButtonLink>
      </Page>
    );
  if (!setUp)
    return (
      <Framed title={t.setup} lead={t.setupLead}>
        <SetupForm />
      </Framed>
    );
  return (
    <Framed title={t.signIn} lead={elsewhere ? t.signInElsewhereLead : t.signInLead}>
      <ProviderButtons />
      <SignInForm />
    </Framed>
  );
}

type Props = { readonly title: string; readonly lead: string; readonly children: React.ReactNode };

const Framed = ({ title, lead, children }: Props) => (
  <Page title={title} lead={lead}>
    <Paper sx={{ p: 3, maxWidth: 480 }}>
      <Stack spacing={2}>{children}</Stack>
    </Paper>
  </Page>
);
