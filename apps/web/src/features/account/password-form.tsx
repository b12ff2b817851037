import { Paper, TextField } from '@mui/material';
import { useState } from 'react';
import { useAsk } from '../../shared/api/ask';
import { AskForm } from '../../shared/form/ask-form';
import { NewPassword } from '../../shared/form/new-password';
import { toast } from '../../shared/state/toast';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';

export function PasswordForm() {
  const t = useMessages(messages);
  const [present, setPresent] = useState('');
  const [password, setPassword] = useState('');
  const changing = useAsk('/account/change-password', () => {
    setPresent('');
    setPassword('');
    toast(t.changed);
  });
  const submit = () => changing.mutate({ body: { present, password } });
  return (
    <Paper sx={{ p: 3, maxWidth: 560 }}>
      <AskForm asking={changing} verb={t.change} submit={submit}>
        <TextField
          type="password"
          autoComplete="current-password"
          required
          label={t.present}
          value={present}
          onChange={({ target }) => setPresent(target.value)}
        />
        <NewPassword value={password} onChange={setPassword} />
      </AskForm>
    </Paper>
  );
}
