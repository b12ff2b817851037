import { Alert, Button, Stack, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useAsk } from '../../shared/api/ask';
import { useSession } from '../../shared/session';
import { ProblemNote } from '../../shared/state/problem-note';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';
import { NewPassword } from '../../shared/form/new-password';

/** The first administrator, by the link that the server printed. */
export function SetupForm() {
  const t = useMessages(messages);
  const { cameIn } = useSession();
  const [token] = useState(() => location.hash.slice(1));
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const setting = useAsk('/setup', cameIn);
  if (token === '') return <Alert severity="info">{t.setupNeeded}</Alert>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setting.mutate({ body: { token, name, email, password } });
  };
  return (
    <Stack component="form" spacing={2} onSubmit={submit}>
      <TextField
        required
        autoComplete="name"
        label={t.name}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <TextField
        type="email"
        required
        autoComplete="username"
        label={t.email}
        value={email}
        onChange={({ target }) => setEmail(target.value)}
      />
      <NewPassword value={password} onChange={setPassword} />
      {setting.error && <ProblemNote error={setting.error} />}
      <Button type="submit" variant="contained" disabled={setting.isPending} sx={{ alignSelf: 'flex-start' }}>
        {t.begin}
      </Button>
    </Stack>
  );
}
