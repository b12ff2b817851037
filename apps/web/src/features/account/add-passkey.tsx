import { Paper, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import type { Shape } from '../../shared/api/client';
import { AskForm } from '../../shared/form/ask-form';
import { useAddPasskey } from '../../shared/passkeys/use-passkeys';
import { toast } from '../../shared/state/toast';
import { useMessages } from '../../shared/text/messages';
import { messages } from './passkey-messages';
import { useShownAgain } from './use-shown-again';

type Props = { readonly account: Shape<'OwnAccount'> };

/** A name, and what shows that it is still the reader. */
export function AddPasskey({ account }: Props) {
  const t = useMessages(messages);
  const { field, shown, clear } = useShownAgain(account);
  const [name, setName] = useState('');
  const adding = useAddPasskey(() => {
    setName('');
    clear();
    toast(t.added);
  });
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
        {field}
      </AskForm>
    </Paper>
  );
}
