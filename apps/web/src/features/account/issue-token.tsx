import { Paper, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useAsk } from '../../shared/api/ask';
import { AskForm } from '../../shared/form/ask-form';
import { OneOf } from '../../shared/form/one-of';
import { ProcessField, type Chosen } from '../../shared/form/process-field';
import { addDays } from '../../shared/text/days';
import { today } from '../../shared/text/format';
import { useMessages } from '../../shared/text/messages';
import { messages as kinds } from '../../shared/tokens/messages';
import { ShownOnce } from './shown-once';
import { messages } from './token-messages';

/** Long enough to be of use, and short enough that nobody forgets what it was. */
const DAYS_AT_FIRST = 90;
const DAYS_MAX = 365;

/** Issues a token and shows it this once. */
export function IssueToken() {
  const t = useMessages(messages);
  const issuing = useAsk('/account/tokens');
  return (
    <Paper sx={{ p: 3 }}>
      {issuing.data ? (
        <ShownOnce
          secret={issuing.data.token}
          label={t.token}
          lead={t.tokenLead}
          note={t.tokenNote}
          copy={t.copy}
          copied={t.copied}
          onKept={issuing.reset}
        />
      ) : (
        <Wanted issuing={issuing} />
      )}
    </Paper>
  );
}

type Props = { readonly issuing: ReturnType<typeof useAsk<'/account/tokens'>> };

function Wanted({ issuing }: Props) {
  const t = useMessages(messages);
  const k = useMessages(kinds);
  const [name, setName] = useState('');
  const [scope, setScope] = useState<'read' | 'give'>('read');
  const [about, setAbout] = useState<'everything' | 'process'>('everything');
  const [process, setProcess] = useState<Chosen | null>(null);
  const [expiresOn, setExpiresOn] = useState(() => addDays(today(), DAYS_AT_FIRST));
  const submit = () => {
    const processId = about === 'process' && process ? process.id : null;
    issuing.mutate({ body: { name, scope, processId, expiresOn } });
  };
  return (
    <AskForm asking={issuing} verb={t.issue} submit={submit}>
      <Typography color="textSecondary">{t.lead}</Typography>
      <TextField
        required
        label={t.name}
        value={name}
        onChange={({ target }) => setName(target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <OneOf
        label={t.scope}
        value={scope}
        options={[
          ['read', k.read],
          ['give', k.give],
        ]}
        choose={setScope}
      />
      <OneOf
        label={t.about}
        value={about}
        options={[
          ['everything', t.everything],
          ['process', t.process],
        ]}
        choose={setAbout}
      />
      {about === 'process' && <ProcessField chosen={process} choose={setProcess} />}
      <TextField
        type="date"
        required
        label={t.lastDay}
        value={expiresOn}
        onChange={({ target }) => setExpiresOn(target.value)}
        slotProps={{
          inputLabel: { shrink: true },
          htmlInput: { min: today(), max: addDays(today(), DAYS_MAX) },
        }}
      />
    </AskForm>
  );
}
