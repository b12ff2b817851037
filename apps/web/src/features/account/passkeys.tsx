import { Stack, Typography } from '@mui/material';
import type { Shape } from '../../shared/api/client';
import { Endable } from '../../shared/page/endable';
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
            <OnePasskey key={passkey.passkeyId} account={account} passkey={passkey} />
          ))}
        </Stack>
      )}
    </Stack>
  );
}

type OneProps = { readonly account: Account; readonly passkey: Account['passkeys'][number] };

function OnePasskey({ account, passkey }: OneProps) {
  const t = useMessages(messages);
  const { legible } = useSession();
  const { moment } = useFormats();
  const { passkeyId, host, here, addedAt, usedAt, synced } = passkey;
  const name = legible(passkey.name);
  return (
    <Endable
      name={name}
      verb={t.remove}
      heard={t.removeOne(name)}
      question={(leave) => (
        <RemovePasskey account={account} passkeyId={passkeyId} name={name} leave={leave} />
      )}
    >
      <Typography variant="body2" color="textSecondary">
        {usedAt === null ? t.notUsed(moment(addedAt)) : t.used(moment(addedAt), moment(usedAt))}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {here ? (synced ? t.synced : t.oneDevice) : t.ofAnother(host)}
      </Typography>
    </Endable>
  );
}
