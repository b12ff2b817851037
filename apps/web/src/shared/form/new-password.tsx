import { TextField } from '@mui/material';
import { useMessages } from '../text/messages';
import { messages } from './messages';

type Props = { readonly value: string; readonly onChange: (password: string) => void };

/** For a password that is chosen now: a password manager may offer one. */
export function NewPassword({ value, onChange }: Props) {
  const t = useMessages(messages);
  return (
    <TextField
      type="password"
      autoComplete="new-password"
      required
      label={t.newPassword}
      helperText={t.newPasswordHelp}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      slotProps={{ htmlInput: { maxLength: 128 } }}
    />
  );
}
