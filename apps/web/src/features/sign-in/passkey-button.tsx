import { Alert, Button, Divider, Stack } from '@mui/material';
import { useEffect, useRef } from 'react';
import { useShowPasskey } from '../../shared/passkeys/use-passkeys';
import { useSession } from '../../shared/session';
import { ProblemNote } from '../../shared/state/problem-note';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';

type Props = {
  /** The password is right, and this is what is missing. */
  readonly needed: boolean;
};

/** The way in without a name and without a password; nothing where passkeys do not work. */
export function PasskeyButton({ needed }: Props) {
  const t = useMessages(messages);
  const { passkeysAt, cameIn } = useSession();
  const showing = useShowPasskey(cameIn);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (needed) button.current?.focus();
  }, [needed]);
  if (passkeysAt !== location.origin)
    return needed && passkeysAt !== null ? <Alert severity="info">{t.passkeysAt(passkeysAt)}</Alert> : null;
  return (
    <Stack spacing={2}>
      {needed && <Alert severity="info">{t.passkeyNeeded}</Alert>}
      <Button
        ref={button}
        variant={needed ? 'contained' : 'outlined'}
        disabled={showing.isPending}
        onClick={() => showing.mutate()}
      >
        {t.byPasskey}
      </Button>
      {showing.error && <ProblemNote error={showing.error} />}
      <Divider>{t.or}</Divider>
    </Stack>
  );
}
