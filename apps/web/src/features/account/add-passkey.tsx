import { Paper, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import type { Shape } from '../../shared/api/client';
import { AskForm } from '../../shared/form/ask-form';
import { useAddPasskey } from '../../shared/passkeys/use-passkeys';
import { toast } from '../../shared/state/toast';
import { useMessages } from '../../shared/text/messages';
import { messages as ofAccount } from './messages';
import { messages } from './passkey-messages';

type Props = { readonly account: Shape<'OwnAccount'> };

/** A name, and what shows that it is still the reader: the password where there is one, else a code of the app. */
export function AddPasskey({ account: { hasPassword, secondFactor } }: Props) {
  const t = useMessages(messages);
  const a = useMessages(ofAccount);
  const [name, setName] = useState('');
  const [secret, setSecret] = useState('');
  const adding = useAddPasskey(() => {
    setName('');
    setSecret('');
    toast(t.added);
  });
  const asksForCode = !hasPassword && secondFactor;
  const shown = {
    ...(hasPassword && { password: secret }),
    ...(asksForCode && { code: secret }),
  };
  return (
    <Paper sx={{ p: 3 }}>
      <AskForm asking={adding} verb={t.add} submit={() => adding.mutate({ name, shown })}>
        <Typography color="textSecondary">{t.lead}</Typography>
        <TextField
          required
          autoComplete="off"
          label={t.name}
          helperText={t.nameHelp}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        {hasPassword && (
          <TextField
            type="password"
            autoComplete="current-password"
            required
            label={a.present}
            value={secret}
            onChange={({ target }) => setSecret(target.value)}
          />
        )}
        {asksForCode && (
          <TextField
            autoComplete="one-time-code"
            required
            label={a.code}
            value={secret}
            onChange={({ target }) => setSecret(target.value)}
          />
        )}
      </AskForm>
    </Paper>
  );
}
