import { Button, Paper, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import type { Shape } from '../../shared/api/client';
import { useSession } from '../../shared/session';
import { useFormats } from '../../shared/text/use-formats';
import { useMessages } from '../../shared/text/messages';
import { AddPasskey } from './add-passkey';
import { messages } from './passkey-messages';
import { RemovePasskey } from './remove-passkey';

type Account = Shape<'OwnAccount'>;

/** The passkeys of the reader, and a way to another; where none work, why. */
export function Passkeys({ account }: { readonly account: Account }) {
  const t = useMessages(messages);
  const { passkeysAt } = useSession();
  const { passkeys } = account;
  return (
    <Stack spacing={1} sx={{ maxWidth: 560 }}>
      {passkeysAt === null && <Typography color="textSecondary">{t.nowhere}</Typography>}
      {passkeysAt !== null && passkeysAt !== location.origin && (
        <Typography color="textSecondary">{t.elsewhere(passkeysAt)}</Typography>
      )}
      {passkeysAt === location.origin && <AddPasskey account={account} />}
      {passkeys.length > 0 && (
        <Stack component="ul" spacing={1} aria-label={t.passkeys} sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {passkeys.map((passkey) => (
            <OnePasskey key={passkey.passkeyId} passkey={passkey} />
          ))}
        </Stack>
      )}
    </Stack>
  );
}

function OnePasskey({ passkey }: { readonly passkey: Account['passkeys'][number] }) {
  const t = useMessages(messages);
  const { legible } = useSession();
  const { moment } = useFormats();
  const [removing, setRemoving] = useState(false);
  const { passkeyId, host, here, addedAt, usedAt, synced } = passkey;
  const name = legible(passkey.name);
  return (
    <Paper component="li" sx={{ p: 2 }}>
      <Stack direction="row" sx={{ gap: 2, justifyContent: 'space-between', flexWrap: 'wrap' }}>
        <Stack sx={{ minWidth: 0 }}>
          <Typography sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>{name}</Typography>
          <Typography variant="body2" color="textSecondary">
            {usedAt === null ? t.notUsed(moment(addedAt)) : t.used(moment(addedAt), moment(usedAt))}
          </Typography>
          <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
            {here ? (synced ? t.synced : t.oneDevice) : t.ofAnother(host)}
          </Typography>
        </Stack>
        <Button
          variant="outlined"
          size="small"
          aria-label={t.removeOne(name)}
          onClick={() => setRemoving(true)}
          sx={{ alignSelf: 'flex-start' }}
        >
          {t.remove}
        </Button>
      </Stack>
      {removing && <RemovePasskey passkeyId={passkeyId} name={name} leave={() => setRemoving(false)} />}
    </Paper>
  );
}
