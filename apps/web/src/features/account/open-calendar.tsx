import { Alert, Button, Paper, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useAsk } from '../../shared/api/ask';
import { AskForm } from '../../shared/form/ask-form';
import { OneOf } from '../../shared/form/one-of';
import { ProcessField, type Chosen } from '../../shared/form/process-field';
import { toast } from '../../shared/state/toast';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';

/** Opens a calendar of whatever concerns the reader, or of one process. */
export function OpenCalendar() {
  const t = useMessages(messages);
  const [about, setAbout] = useState<'mine' | 'process'>('mine');
  const [process, setProcess] = useState<Chosen | null>(null);
  const opening = useAsk('/account/calendars');
  const submit = () =>
    opening.mutate({ body: { processId: about === 'process' && process ? process.id : null } });
  return (
    <Paper sx={{ p: 3 }}>
      {opening.data ? (
        <Address address={opening.data.address} onKept={opening.reset} />
      ) : (
        <AskForm asking={opening} verb={t.calendarOpen} submit={submit}>
          <Typography color="textSecondary">{t.calendarLead}</Typography>
          <OneOf
            label={t.calendarAbout}
            value={about}
            options={[
              ['mine', t.calendarMine],
              ['process', t.calendarProcess],
            ]}
            choose={setAbout}
          />
          {about === 'process' && <ProcessField chosen={process} choose={setProcess} />}
        </AskForm>
      )}
    </Paper>
  );
}

type AddressProps = { readonly address: string; readonly onKept: () => void };

function Address({ address, onKept }: AddressProps) {
  const t = useMessages(messages);
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    toast(t.calendarCopied);
  };
  return (
    <Stack spacing={2}>
      <Typography>{t.calendarAddressLead}</Typography>
      <TextField
        label={t.calendarAddress}
        value={address}
        multiline
        slotProps={{ htmlInput: { readOnly: true, spellCheck: false } }}
      />
      <Alert severity="info">{t.calendarLate}</Alert>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        {isSecureContext && (
          <Button variant="contained" onClick={() => void copy()}>
            {t.calendarCopy}
          </Button>
        )}
        <Button variant="outlined" onClick={onKept}>
          {t.calendarKept}
        </Button>
      </Stack>
    </Stack>
  );
}
