import { Alert, Button, Stack, TextField, Typography } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useAsk } from '../../shared/api/ask';
import { useRead } from '../../shared/api/use-read';
import { useSession, type Person } from '../../shared/session';
import { ProblemNote } from '../../shared/state/problem-note';
import { toast } from '../../shared/state/toast';
import { useMessages } from '../../shared/text/messages';
import { Affiliation, useAffiliating } from './affiliation';
import { messages } from './messages';
import type { Account } from './person-card';

type Props = { readonly person: Person; readonly account: Account | undefined };

/** To let somebody in, and to shut him out. Nobody shuts himself out. */
export function AccountActions({ person, account }: Props) {
  const t = useMessages(messages);
  const { me } = useSession();
  const [inviting, setInviting] = useState(false);
  const [affiliating, setAffiliating] = useState(false);
  const affiliatingProviders = useAffiliating();
  const path = { personId: person.id };
  const deactivating = useAsk('/accounts/{personId}/deactivate', () => toast(t.deactivatedNow));
  const reactivating = useAsk('/accounts/{personId}/reactivate', () => toast(t.reactivatedNow));
  const resetting = useAsk('/accounts/{personId}/reset-second-factor', () => toast(t.resetNow));
  if (me?.id === person.id) return null;
  const error = deactivating.error ?? reactivating.error ?? resetting.error;
  if (account?.status === 'deactivated')
    return (
      <>
        <Button size="small" variant="outlined" onClick={() => reactivating.mutate({ path })}>
          {t.reactivate}
        </Button>
        {error && <ProblemNote error={error} />}
      </>
    );
  return (
    <>
      {!inviting && (
        <Button size="small" variant="outlined" onClick={() => setInviting(true)}>
          {account ? t.inviteAgain : t.invite}
        </Button>
      )}
      {affiliatingProviders.length > 0 && !affiliating && (
        <Button size="small" variant="outlined" onClick={() => setAffiliating(true)}>
          {t.affiliate}
        </Button>
      )}
      {account?.secondFactor && (
        <Button size="small" variant="outlined" onClick={() => resetting.mutate({ path })}>
          {t.resetSecondFactor}
        </Button>
      )}
      {account && (
        <Button size="small" variant="outlined" color="warning" onClick={() => deactivating.mutate({ path })}>
          {t.deactivate}
        </Button>
      )}
      {inviting && <Invite person={person} account={account} close={() => setInviting(false)} />}
      {affiliating && <Affiliation personId={person.id} close={() => setAffiliating(false)} />}
      {error && <ProblemNote error={error} />}
    </>
  );
}

function Invite({ person, account, close }: Props & { readonly close: () => void }) {
  const t = useMessages(messages);
  const known = [account?.loginName, person.email].find((address) => typeof address === 'string');
  const [email, setEmail] = useState(known ?? '');
  const status = useRead('/operations/status', {}, { always: 'now' });
  const isKept = status.data?.mail.kind === 'files';
  const inviting = useAsk('/accounts/{personId}/invite', () => {
    toast(isKept ? t.kept : t.sent);
    close();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    inviting.mutate({ path: { personId: person.id }, body: { email } });
  };
  return (
    <Stack component="form" spacing={1} onSubmit={submit} sx={{ width: '100%', maxWidth: 480 }}>
      {isKept ? (
        <Alert severity="warning">{t.keptLead}</Alert>
      ) : (
        <Typography variant="body2">{t.inviteLead}</Typography>
      )}
      <TextField
        type="email"
        required
        label={t.email}
        value={email}
        onChange={({ target }) => setEmail(target.value)}
      />
      {inviting.error && <ProblemNote error={inviting.error} />}
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button type="submit" variant="contained" disabled={inviting.isPending}>
          {account ? t.inviteAgain : t.invite}
        </Button>
        <Button onClick={close}>{t.cancel}</Button>
      </Stack>
    </Stack>
  );
}
