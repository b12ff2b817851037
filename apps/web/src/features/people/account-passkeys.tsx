import { Button, Stack, Typography } from '@mui/material';
import { useAsk } from '../../shared/api/ask';
import { useSession } from '../../shared/session';
import { ProblemNote } from '../../shared/state/problem-note';
import { toast } from '../../shared/state/toast';
import { useFormats } from '../../shared/text/use-formats';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';
import type { Account } from './person-card';

/** The passkeys of somebody, to be removed when he has lost one; his own the reader removes under My account. */
export function AccountPasskeys({ account: { personId, passkeys } }: { readonly account: Account }) {
  const t = useMessages(messages);
  const { me, legible } = useSession();
  const { moment } = useFormats();
  const removing = useAsk('/accounts/{personId}/passkeys/{passkeyId}/remove', () => toast(t.passkeyRemoved));
  if (passkeys.length === 0 || me?.id === personId) return null;
  return (
    <>
      <Stack component="ul" aria-label={t.passkeys} sx={{ listStyle: 'none', p: 0, m: 0, gap: 0.5 }}>
        {passkeys.map(({ passkeyId, name, addedAt }) => (
          <Stack
            key={passkeyId}
            component="li"
            direction="row"
            sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}
          >
            <Typography variant="body2">{t.passkey(legible(name), moment(addedAt))}</Typography>
            <Button
              size="small"
              disabled={removing.isPending}
              aria-label={t.removePasskey(legible(name))}
              onClick={() => removing.mutate({ path: { personId, passkeyId } })}
            >
              {t.removeThat}
            </Button>
          </Stack>
        ))}
      </Stack>
      {removing.error && <ProblemNote error={removing.error} />}
    </>
  );
}
