import { Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useAsk } from '../../shared/api/ask';
import { useSession } from '../../shared/session';
import { ProblemNote } from '../../shared/state/problem-note';
import { toast } from '../../shared/state/toast';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';

/** Identity providers that know people by what their organisation calls them. */
export function useAffiliating() {
  const { providers } = useSession();
  return providers.filter(({ identifiedBy }) => identifiedBy === 'affiliation');
}

type Props = { readonly personId: string; readonly close: () => void };

/** What an organisation calls somebody: whoever signs in as that at the provider is this person. */
export function Affiliation({ personId, close }: Props) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const affiliating = useAffiliating();
  const [provider, setProvider] = useState(affiliating[0]?.id ?? '');
  const [affiliation, setAffiliation] = useState('');
  const writing = useAsk('/accounts/{personId}/affiliations', () => {
    toast(t.affiliated);
    close();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    writing.mutate({ path: { personId }, body: { provider, affiliation } });
  };
  return (
    <Stack component="form" spacing={1} onSubmit={submit} sx={{ width: '100%', maxWidth: 480 }}>
      <Typography variant="body2">{t.affiliationLead}</Typography>
      {affiliating.length > 1 && (
        <TextField
          select
          required
          label={t.provider}
          value={provider}
          onChange={({ target }) => setProvider(target.value)}
        >
          {affiliating.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {tell(name)}
            </MenuItem>
          ))}
        </TextField>
      )}
      <TextField
        required
        autoComplete="off"
        label={t.affiliation}
        helperText={t.affiliationHelp}
        value={affiliation}
        onChange={({ target }) => setAffiliation(target.value)}
      />
      {writing.error && <ProblemNote error={writing.error} />}
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button type="submit" variant="contained" disabled={writing.isPending}>
          {t.save}
        </Button>
        <Button onClick={close}>{t.cancel}</Button>
      </Stack>
    </Stack>
  );
}
