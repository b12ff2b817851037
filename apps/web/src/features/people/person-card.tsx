import { ROLE_WORDS, wordFor } from '@drivbank/wording';
import { Button, Chip, Paper, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useAsk } from '../../shared/api/ask';
import type { Shape } from '../../shared/api/client';
import { useGive } from '../../shared/form/use-give';
import { LinkList } from '../../shared/links/link-list';
import { useSession, type Person } from '../../shared/session';
import { ProblemNote } from '../../shared/state/problem-note';
import { toast } from '../../shared/state/toast';
import { useFormats } from '../../shared/text/use-formats';
import { useMessages } from '../../shared/text/messages';
import { AccountActions } from './account-actions';
import { AccountPasskeys } from './account-passkeys';
import { GrantRole } from './grant-role';
import { PersonCalendars } from './person-calendars';
import { messages } from './messages';
import { PersonTokens } from './person-tokens';
import { useScopeWords } from './scope-words';

export type Account = Shape<'AccountList'>['items'][number];

type Props = {
  readonly person: Person;
  readonly account: Account | undefined;
  readonly tokens: Shape<'TokenList'>['items'];
  readonly mayChange: boolean;
};

/** One person, with what an administrator can do about him. */
export function PersonCard({ person, account, tokens, mayChange }: Props) {
  const t = useMessages(messages);
  const { legible, signIn } = useSession();
  const [granting, setGranting] = useState(false);
  const [calendars, setCalendars] = useState(false);
  const { roles, name, email } = person;
  return (
    <Paper component="li" sx={{ p: 2, overflowWrap: 'anywhere' }}>
      <Stack spacing={1}>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <Typography variant="h3" component="h2">
            {legible(name)}
          </Typography>
          {signIn === 'accounts' && mayChange && <Standing account={account} />}
        </Stack>
        {email !== null && (
          <Typography variant="body2" color="textSecondary">
            {legible(email)}
          </Typography>
        )}
        {roles.length === 0 && <Typography variant="body2">{t.noRoles}</Typography>}
        <Stack component="ul" aria-label={t.roles} sx={{ listStyle: 'none', p: 0, m: 0, gap: 0.5 }}>
          {roles.map((role) => (
            <Role key={role.grantId} personId={person.id} role={role} mayChange={mayChange} />
          ))}
        </Stack>
        {mayChange && account && <AccountLinks account={account} />}
        {mayChange && account && <AccountPasskeys account={account} />}
        <PersonTokens personId={person.id} tokens={tokens} />
        {mayChange && (
          <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'flex-start' }}>
            {!granting && (
              <Button size="small" variant="outlined" onClick={() => setGranting(true)}>
                {t.grant}
              </Button>
            )}
            {account && (
              <Button
                size="small"
                variant="outlined"
                aria-expanded={calendars}
                onClick={() => setCalendars(!calendars)}
              >
                {t.calendars}
              </Button>
            )}
            {signIn === 'accounts' && <AccountActions person={person} account={account} />}
          </Stack>
        )}
        {calendars && <PersonCalendars personId={person.id} />}
        {granting && <GrantRole personId={person.id} close={() => setGranting(false)} />}
      </Stack>
    </Paper>
  );
}

function Standing({ account }: { readonly account: Account | undefined }) {
  const t = useMessages(messages);
  const { moment } = useFormats();
  if (!account) return <Chip size="small" variant="outlined" label={t.noAccount} />;
  if (account.status === 'deactivated') return <Chip size="small" color="warning" label={t.deactivated} />;
  if (account.status === 'invited')
    return (
      <Chip
        size="small"
        label={account.invitedUntil ? t.invited(moment(account.invitedUntil)) : t.noAccount}
      />
    );
  const hasSecondFactor = account.secondFactor || account.passkeys.length > 0;
  return <Chip size="small" label={hasSecondFactor ? `${t.active}, ${t.withSecondFactor}` : t.active} />;
}

function AccountLinks({ account: { personId, links } }: { readonly account: Account }) {
  const t = useMessages(messages);
  const removing = useAsk('/accounts/{personId}/links/{linkId}/remove', () => toast(t.unlinked));
  return (
    <>
      <LinkList
        links={links}
        disabled={removing.isPending}
        remove={(linkId) => removing.mutate({ path: { personId, linkId } })}
      />
      {removing.error && <ProblemNote error={removing.error} />}
    </>
  );
}

type RoleProps = {
  readonly personId: string;
  readonly role: Person['roles'][number];
  readonly mayChange: boolean;
};

function Role({ personId, role: { grantId, role, scope, from, to, active }, mayChange }: RoleProps) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const { day } = useFormats();
  const where = useScopeWords(scope);
  const revoking = useGive('/people/{personId}/revoke-role', {
    name: `revoke/${personId}/${grantId}`,
    onDone: () => toast(t.revoked),
  });
  const when = to === null ? t.from(day(from)) : t.fromTo(day(from), day(to));
  return (
    <Stack component="li" direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      <Typography variant="body2" color={active ? 'textPrimary' : 'textSecondary'}>
        {tell(wordFor(ROLE_WORDS, role))} {where}, {when}
      </Typography>
      {mayChange && active && (
        <Button
          size="small"
          disabled={revoking.isPending}
          onClick={() => revoking.mutate({ path: { personId }, body: { grantId } })}
        >
          {t.revoke}
        </Button>
      )}
      {revoking.error && <ProblemNote error={revoking.error} />}
    </Stack>
  );
}
