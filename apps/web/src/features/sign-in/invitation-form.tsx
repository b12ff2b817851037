import { Alert, Stack } from '@mui/material';
import { useState } from 'react';
import { useAsk } from '../../shared/api/ask';
import { AskForm } from '../../shared/form/ask-form';
import { NewPassword } from '../../shared/form/new-password';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';
import { ProviderButtons } from './provider-buttons';
import { SignInForm } from './sign-in-form';

/** A password for an account, by the link in a mail. */
export function InvitationForm() {
  const t = useMessages(messages);
  const { cameIn } = useSession();
  const [token] = useState(() => location.hash.slice(1));
  const [password, setPassword] = useState('');
  const accepting = useAsk('/invitation/accept', cameIn);
  if (token === '') return <Alert severity="info">{t.noToken}</Alert>;
  if (accepting.data?.signedIn === false)
    return (
      <Stack spacing={2}>
        <Alert severity="success">{t.accepted}</Alert>
        <SignInForm />
      </Stack>
    );
  const submit = () => accepting.mutate({ body: { token, password } });
  return (
    <Stack spacing={2}>
      <ProviderButtons invitation={token} />
      <AskForm asking={accepting} verb={t.keep} submit={submit}>
        <NewPassword value={password} onChange={setPassword} />
      </AskForm>
    </Stack>
  );
}
