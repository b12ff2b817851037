import { Stack, TextField, Typography } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { Problem } from '../../shared/api/problem';
import { useAsk } from '../../shared/api/ask';
import { AskForm } from '../../shared/form/ask-form';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';
import { PasskeyButton } from './passkey-button';

/**
 * A passkey; or name and password, and a code when the account asks for one. The password is kept nowhere but in
 * this form.
 */
export function SignInForm() {
  const t = useMessages(messages);
  const { cameIn } = useSession();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const signing = useAsk('/sign-in', cameIn);
  const refusal = signing.error instanceof Problem ? signing.error.code : undefined;
  const asksForCode = refusal === 'CodeNeeded' || refusal === 'CodeWrong';
  const [withCode, setWithCode] = useState(false);
  if (asksForCode && !withCode) setWithCode(true);
  const codeInput = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (withCode) codeInput.current?.focus();
  }, [withCode]);
  const submit = () => signing.mutate({ body: { email, password, ...(withCode && { code }) } });
  const isNoError = refusal === 'PasskeyNeeded' || (refusal === 'CodeNeeded' && code === '');
  return (
    <Stack spacing={2}>
      <PasskeyButton needed={refusal === 'PasskeyNeeded'} />
      <AskForm asking={signing} verb={t.signIn} submit={submit} error={isNoError ? null : signing.error}>
        <TextField
          type="email"
          name="email"
          autoComplete="username"
          required
          label={t.email}
          value={email}
          onChange={({ target }) => setEmail(target.value)}
        />
        <TextField
          type="password"
          name="password"
          autoComplete="current-password"
          required
          label={t.password}
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
        {withCode && (
          <TextField
            name="code"
            autoComplete="one-time-code"
            inputRef={codeInput}
            required
            label={t.code}
            helperText={t.codeHelp}
            value={code}
            onChange={({ target }) => setCode(target.value)}
          />
        )}
      </AskForm>
      <Typography variant="body2" color="textSecondary">
        {t.forgotten}
      </Typography>
    </Stack>
  );
}
