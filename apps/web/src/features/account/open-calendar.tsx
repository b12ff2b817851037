import { Paper, Typography } from '@mui/material';
import { useState } from 'react';
import { useAsk } from '../../shared/api/ask';
import { AskForm } from '../../shared/form/ask-form';
import { OneOf } from '../../shared/form/one-of';
import { ProcessField, type Chosen } from '../../shared/form/process-field';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';
import { ShownOnce } from './shown-once';

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
        <ShownOnce
          secret={opening.data.address}
          label={t.calendarAddress}
          lead={t.calendarAddressLead}
          note={t.calendarLate}
          copy={t.calendarCopy}
          copied={t.calendarCopied}
          onKept={opening.reset}
        />
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
