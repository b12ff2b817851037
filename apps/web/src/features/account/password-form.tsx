import { Button, Paper, Stack, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useAsk } from '../../shared/api/ask';
import { NewPassword } from '../../shared/form/new-password';
import { ProblemNote } from '../../shared/state/problem-note';
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    changing.mutate({ body: { present, password } });
  };
  return (
    <Paper sx={{ p: 3, maxWidth: 560 }}>
      <Stack component="form" spacing={2} onSubmit={submit}>
        <TextField
          type="password"
          autoComplete="current-password"
          required
          label={t.present}
          value={present}
          onChange={({ target }) => setPresent(target.value)}
        />
        <NewPassword value={password} onChange={setPassword} />
        {changing.error && <ProblemNote error={changing.error} />}
        <Button
          type="submit"
          variant="contained"
          disabled={changing.isPending}
          sx={{ alignSelf: 'flex-start' }}
        >
          {t.change}
        </Button>
      </Stack>
    </Paper>
  );
}
