import { TextField } from '@mui/material';
import { useState } from 'react';
import type { Shape } from '../../shared/api/client';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';

type Account = Pick<Shape<'OwnAccount'>, 'hasPassword' | 'secondFactor'>;

/** What shows that it is still the reader: the password where there is one, else a code of the app; else nothing. */
export function useShownAgain({ hasPassword, secondFactor }: Account) {
  const t = useMessages(messages);
  const [secret, setSecret] = useState('');
  const asksForCode = !hasPassword && secondFactor;
  const kind = hasPassword
    ? { label: t.present, type: 'password', autoComplete: 'current-password' }
    : { label: t.code, type: 'text', autoComplete: 'one-time-code' };
  const field = (hasPassword || asksForCode) && (
    <TextField {...kind} required value={secret} onChange={({ target }) => setSecret(target.value)} />
  );
  const shown: Shape<'ShownAgain'> = {
    ...(hasPassword && { password: secret }),
    ...(asksForCode && { code: secret }),
  };
  return { field, shown, clear: () => setSecret('') };
}
