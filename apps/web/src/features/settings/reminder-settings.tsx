import {
  Button,
  Checkbox,
  FormControlLabel,
  MenuItem,
  Paper,
  Stack,
  TextField,
  Typography,
} from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useGive } from '../../shared/form/use-give';
import { useSession, type Person } from '../../shared/session';
import { ProblemNote } from '../../shared/state/problem-note';
import { toast } from '../../shared/state/toast';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';

/** Nobody is reminded between two and three at night: that hour is missing in March and comes twice in October. */
const HOURS = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => hour !== 2);

type Props = { readonly me: Person; readonly preferred: NonNullable<Person['preferences']> };

/** How the person who acts is reminded, and under which address. */
export function ReminderSettings({ me, preferred }: Props) {
  const t = useMessages(messages);
  const { legible } = useSession();
  const [address, setAddress] = useState(typeof me.email === 'string' ? me.email : '');
  const [preferences, setPreferences] = useState(preferred);
  const path = { personId: me.id };
  const changing = useGive('/people/{personId}/change-preferences', {
    name: 'preferences',
    onDone: () => toast(t.saved),
  });
  const moving = useGive('/people/{personId}/change-details', { name: 'address' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    changing.mutate({ path, body: { preferences } });
    if (address === (me.email ?? '')) return;
    const details = {
      name: legible(me.name),
      ...(address && { email: address }),
      ...(typeof me.phone === 'string' && { phone: me.phone }),
      ...(typeof me.title === 'string' && { title: me.title }),
    };
    moving.mutate({ path, body: { details } });
  };
  return (
    <Paper sx={{ p: 3, maxWidth: 560 }}>
      <Stack component="form" spacing={2} onSubmit={submit}>
        <Typography color="textSecondary">{t.remindersLead}</Typography>
        <TextField
          type="email"
          label={t.address}
          value={address}
          onChange={({ target }) => setAddress(target.value)}
          helperText={t.addressHelp}
        />
        <FormControlLabel
          label={t.byMail}
          control={
            <Checkbox
              checked={preferences.email}
              onChange={(_, email) => setPreferences({ ...preferences, email })}
            />
          }
        />
        <TextField
          select
          label={t.hour}
          value={preferences.hour}
          onChange={({ target }) => setPreferences({ ...preferences, hour: Number(target.value) })}
        >
          {HOURS.map((hour) => (
            <MenuItem key={hour} value={hour}>
              {String(hour).padStart(2, '0')}.00
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label={t.mailLanguage}
          value={preferences.language}
          onChange={({ target }) => setPreferences({ ...preferences, language: target.value as 'sv' | 'en' })}
        >
          <MenuItem value="sv">Svenska</MenuItem>
          <MenuItem value="en">English</MenuItem>
        </TextField>
        {(changing.error ?? moving.error) && <ProblemNote error={changing.error ?? moving.error} />}
        <Button
          type="submit"
          variant="contained"
          disabled={changing.isPending || moving.isPending}
          sx={{ alignSelf: 'flex-start' }}
        >
          {t.save}
        </Button>
      </Stack>
    </Paper>
  );
}
