import { Alert, Button, Stack } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useAsk } from '../../shared/api/ask';
import { useSession } from '../../shared/session';
import { ProblemNote } from '../../shared/state/problem-note';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';
import { NewPassword } from '../../shared/form/new-password';
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    accepting.mutate({ body: { token, password } });
  };
  return (
    <Stack component="form" spacing={2} onSubmit={submit}>
      <NewPassword value={password} onChange={setPassword} />
      {accepting.error && <ProblemNote error={accepting.error} />}
      <Button
        type="submit"
        variant="contained"
        disabled={accepting.isPending}
        sx={{ alignSelf: 'flex-start' }}
      >
        {t.keep}
      </Button>
    </Stack>
  );
}
