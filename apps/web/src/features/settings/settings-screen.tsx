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
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { give } from '../../shared/api';
import { useIntention } from '../../shared/intention';
import { nameOf, useSession, type Person } from '../../shared/session';
import { Page, ProblemNote, Waiting } from '../../shared/ui';

/** Nobody is reminded between two and three at night: that hour is missing in March and comes twice in October. */
const HOURS = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => hour !== 2);

/** How the person who acts is reminded, and under which address. */
export function SettingsScreen() {
  const { me, say } = useSession();
  if (!me) return <Waiting />;
  return (
    <Page
      title={say('Dina påminnelser', 'Your reminders')}
      lead={say(
        'I Drivbänk påminns du alltid om frister i de processer du samordnar. Här väljer du hur mejlen kommer.',
        'In Drivbänk you are always reminded of deadlines in the processes that you coordinate. Here you choose how mail comes.',
      )}
    >
      <Preferences key={me.id} me={me} />
    </Page>
  );
}

function Preferences({ me }: { readonly me: Person }) {
  const { say } = useSession();
  const queries = useQueryClient();
  const [address, setAddress] = useState(typeof me.email === 'string' ? me.email : '');
  const [preferences, setPreferences] = useState(me.preferences);
  const intention = useIntention();
  const saving = useMutation({
    mutationFn: async () => {
      const path = `/people/${me.id}`;
      const idempotencyKey = intention([address, preferences]);
      const caller = { personId: me.id };
      await give({ ...caller, path: `${path}/change-preferences`, body: { preferences }, idempotencyKey });
      if (address === (me.email ?? '')) return;
      const details = {
        name: nameOf(me.name, say),
        ...(address && { email: address }),
        ...(typeof me.phone === 'string' && { phone: me.phone }),
        ...(typeof me.title === 'string' && { title: me.title }),
      };
      await give({
        ...caller,
        path: `${path}/change-details`,
        body: { details },
        idempotencyKey: `${idempotencyKey} details`,
      });
    },
    onSuccess: () => queries.invalidateQueries(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <Paper sx={{ p: 3, maxWidth: 560 }}>
      <Stack component="form" spacing={2} onSubmit={submit}>
        <TextField
          type="email"
          label={say('E-postadress', 'E-mail address')}
          value={address}
          onChange={({ target }) => setAddress(target.value)}
          helperText={say(
            'Utan adress kommer påminnelser bara i Drivbänk.',
            'Without one, reminders come in Drivbänk only.',
          )}
        />
        <FormControlLabel
          label={say('Skicka påminnelser med e-post', 'Send reminders by e-mail')}
          control={
            <Checkbox
              checked={preferences.email}
              onChange={(_, email) => setPreferences({ ...preferences, email })}
            />
          }
        />
        <TextField
          select
          label={say('Klockslag', 'Hour')}
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
          label={say('Språk i mejlen', 'Language of mails')}
          value={preferences.language}
          onChange={({ target }) => setPreferences({ ...preferences, language: target.value as 'sv' | 'en' })}
        >
          <MenuItem value="sv">Svenska</MenuItem>
          <MenuItem value="en">English</MenuItem>
        </TextField>
        {saving.error && <ProblemNote error={saving.error} />}
        <Stack direction="row" spacing={2} sx={{ alignItems: 'center' }}>
          <Button type="submit" variant="contained" disabled={saving.isPending}>
            {say('Spara', 'Save')}
          </Button>
          {saving.isSuccess && <Typography component="output">{say('Sparat.', 'Saved.')}</Typography>}
        </Stack>
      </Stack>
    </Paper>
  );
}
