import { Alert, TextField } from '@mui/material';
import { useState } from 'react';
import { useAsk } from '../../shared/api/ask';
import { AskForm } from '../../shared/form/ask-form';
import { NewPassword } from '../../shared/form/new-password';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';

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
  const submit = () => setting.mutate({ body: { token, name, email, password } });
  return (
    <AskForm asking={setting} verb={t.begin} submit={submit}>
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
    </AskForm>
  );
}
