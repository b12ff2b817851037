import { TextField } from '@mui/material';
import { useState } from 'react';
import { useAsk } from '../../shared/api/ask';
import { AskForm } from '../../shared/form/ask-form';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';

/** The code of whoever has an app, after a provider that has seen no second factor. */
export function CodeForm() {
  const t = useMessages(messages);
  const [code, setCode] = useState('');
  const showing = useAsk('/sign-in/code', ({ returnTo }) => location.replace(returnTo));
  return (
    <AskForm asking={showing} verb={t.signIn} submit={() => showing.mutate({ body: { code } })}>
      <TextField
        name="code"
        autoComplete="one-time-code"
        required
        label={t.code}
        helperText={t.codeHelp}
        value={code}
        onChange={({ target }) => setCode(target.value)}
      />
    </AskForm>
  );
}
