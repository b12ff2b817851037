import { Button, Popover, Stack, TextField, Typography } from '@mui/material';
import { History } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useAction } from '../command/actions';
import { useMessages } from '../text/messages';
import { messages } from './messages';
import { useTravel } from './moment';

/** The one control of time: a moment or an event number, and the whole page shows what was known then. */
export function TimeControl() {
  const t = useMessages(messages);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  useAction({
    id: 'travel',
    label: messages.title,
    keys: 't',
    run: () => document.getElementById('time-control')?.click(),
  });
  return (
    <>
      <Button
        id="time-control"
        size="small"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        startIcon={<History size={18} aria-hidden />}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {t.time}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t.title, sx: { maxWidth: 360 } } }}
      >
        <Choice close={() => setAnchor(null)} />
      </Popover>
    </>
  );
}

function Choice({ close }: { readonly close: () => void }) {
  const t = useMessages(messages);
  const travel = useTravel();
  const [instant, setInstant] = useState('');
  const [number, setNumber] = useState('');
  const [asked, setAsked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    const moment = number === '' ? instantOf(instant) : number;
    if (moment === undefined) return;
    travel(moment);
    close();
  };
  return (
    <Stack component="form" noValidate onSubmit={submit} spacing={2} sx={{ p: 2 }}>
      <Typography component="h2" variant="h3">
        {t.title}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {t.lead}
      </Typography>
      <TextField
        type="datetime-local"
        label={t.instant}
        value={instant}
        onChange={({ target }) => setInstant(target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <TextField
        label={t.number}
        value={number}
        onChange={({ target }) => setNumber(target.value.replace(/\D/g, ''))}
        slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        error={asked && number === '' && instant === ''}
        helperText={asked && number === '' && instant === '' ? t.neither : ' '}
      />
      <Button type="submit" variant="contained">
        {t.show}
      </Button>
    </Stack>
  );
}

/** What was typed is the reader's own clock; the API takes instants. */
const instantOf = (typed: string): string | undefined =>
  typed === '' ? undefined : new Date(typed).toISOString();
