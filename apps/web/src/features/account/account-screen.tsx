import { Alert, Typography } from '@mui/material';
import { useRead } from '../../shared/api/use-read';
import { Failed } from '../../shared/page/failed';
import { Page, Section } from '../../shared/page/page';
import { useSession } from '../../shared/session';
import { Waiting } from '../../shared/state/waiting';
import { useMessages } from '../../shared/text/messages';
import { messages as tokens } from '../../shared/tokens/messages';
import { Calendars } from './calendars';
import { Links } from './links';
import { messages } from './messages';
import { messages as ofPasskeys } from './passkey-messages';
import { Passkeys } from './passkeys';
import { PasswordForm } from './password-form';
import { SecondFactor } from './second-factor';
import { SecretReads } from './secret-reads';
import { messages as ofSecrets } from './secret-reads-messages';
import { Sessions } from './sessions';
import { Tokens } from './tokens';

/** Password, second factor, passkeys and login sessions of whoever is signed in. */
export function AccountScreen() {
  const { signIn } = useSession();
  const t = useMessages(messages);
  return signIn === 'accounts' ? (
    <Account />
  ) : (
    <Page title={t.title} lead={t.trial}>
      <></>
    </Page>
  );
}

function Account() {
  const t = useMessages(messages);
  const { passkeys } = useMessages(ofPasskeys);
  const { legible, providers, passkeysAt, tell } = useSession();
  const { data, error, refetch } = useRead('/account', {}, { always: 'now' });
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <Page title={t.title} lead={data.loginName === null ? t.leadElsewhere : t.lead(legible(data.loginName))}>
      {data.owesSecondFactor && <Alert severity="warning">{t.owed}</Alert>}
      <Section title={t.secondFactor}>
        <SecondFactor account={data} />
      </Section>
      {(!data.owesSecondFactor || passkeysAt === location.origin) && (
        <Section title={passkeys}>
          <Passkeys account={data} />
        </Section>
      )}
      {!data.owesSecondFactor && (
        <>
          <Section title={t.password}>
            {data.hasPassword ? <PasswordForm /> : <Typography>{t.noPassword}</Typography>}
          </Section>
          {(providers.length > 0 || data.links.length > 0) && (
            <Section title={t.links}>
              <Links account={data} />
            </Section>
          )}
          <Section title={t.calendars}>
            <Calendars />
          </Section>
          <Section title={tell(tokens.tokens)}>
            <Tokens />
          </Section>
          <Section title={tell(ofSecrets.title)}>
            <SecretReads />
          </Section>
          <Section title={t.sessions}>
            <Sessions />
          </Section>
        </>
      )}
    </Page>
  );
}
