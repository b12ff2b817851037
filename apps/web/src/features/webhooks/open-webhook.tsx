import { HISTORY_TOPIC_WORDS, HISTORY_TOPICS, TOPIC_OF_EVENT, type HistoryTopic } from '@drivbank/wording';
import { Paper, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useAsk } from '../../shared/api/ask';
import { AskForm } from '../../shared/form/ask-form';
import { OneOf } from '../../shared/form/one-of';
import { PressChip } from '../../shared/form/press-chip';
import { ProcessField, type Chosen } from '../../shared/form/process-field';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';
import { SecretShown } from './secret-shown';

/** Opens one, and shows its secret once. */
export function OpenWebhook() {
  const t = useMessages(messages);
  const [address, setAddress] = useState('');
  const [about, setAbout] = useState<'all' | 'process'>('all');
  const [process, setProcess] = useState<Chosen | null>(null);
  const [topics, setTopics] = useState<readonly HistoryTopic[]>([]);
  const opening = useAsk('/account/webhooks', () => setAddress(''));
  const submit = () =>
    opening.mutate({
      body: {
        address,
        kinds: topics.length === 0 ? null : kindsOf(topics),
        processId: about === 'process' && process ? process.id : null,
      },
    });
  return (
    <Paper sx={{ p: 3 }}>
      {opening.data ? (
        <SecretShown secret={opening.data.secret} lead={t.secretLead} onKept={opening.reset} />
      ) : (
        <AskForm asking={opening} verb={t.openNew} submit={submit}>
          <TextField
            label={t.address}
            value={address}
            required
            helperText={t.addressHelp}
            onChange={({ target }) => setAddress(target.value)}
            slotProps={{ htmlInput: { inputMode: 'url', spellCheck: false, autoComplete: 'off' } }}
          />
          <OneOf
            label={t.about}
            value={about}
            options={[
              ['all', t.aboutAll],
              ['process', t.aboutProcess],
            ]}
            choose={setAbout}
          />
          {about === 'process' && <ProcessField chosen={process} choose={setProcess} />}
          <Topics chosen={topics} choose={setTopics} />
        </AskForm>
      )}
    </Paper>
  );
}

type TopicsProps = {
  readonly chosen: readonly HistoryTopic[];
  readonly choose: (topics: readonly HistoryTopic[]) => void;
};

function Topics({ chosen, choose }: TopicsProps) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const press = (topic: HistoryTopic) =>
    choose(chosen.includes(topic) ? chosen.filter((one) => one !== topic) : [...chosen, topic]);
  return (
    <Stack component="fieldset" spacing={0.75} sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      <Typography component="legend" variant="body2" sx={{ fontWeight: 650, p: 0 }}>
        {t.kinds}
      </Typography>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        {HISTORY_TOPICS.map((topic) => (
          <PressChip
            key={topic}
            on={chosen.includes(topic)}
            label={tell(HISTORY_TOPIC_WORDS[topic])}
            press={() => press(topic)}
          />
        ))}
      </Stack>
      <Typography variant="body2" color="textSecondary">
        {t.kindsHelp}
      </Typography>
    </Stack>
  );
}

const kindsOf = (topics: readonly HistoryTopic[]) =>
  Object.entries(TOPIC_OF_EVENT).flatMap(([type, topic]) => (topics.includes(topic) ? type : []));
