import { Button, Paper, Stack, TextField, Typography } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useAsk } from '../../shared/api/ask';
import type { Shape } from '../../shared/api/client';
import { EndForGood } from '../../shared/form/end-for-good';
import { LinkList } from '../../shared/links/link-list';
import { useSession } from '../../shared/session';
import { ProblemNote } from '../../shared/state/problem-note';
import { toast } from '../../shared/state/toast';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';
import { useShownAgain } from './use-shown-again';

type Props = { readonly account: Shape<'OwnAccount'> };

/** The identity providers by which the reader comes in, and those by which he could. */
export function Links({ account }: Props) {
  const { providers } = useSession();
  const left = providers.filter(({ id }) => account.links.every(({ providerId }) => providerId !== id));
  const [removing, setRemoving] = useState<string>();
  return (
    <Stack spacing={2} sx={{ maxWidth: 560 }}>
      <LinkList links={account.links} remove={setRemoving} />
      {removing !== undefined && (
        <Unlink account={account} linkId={removing} leave={() => setRemoving(undefined)} />
      )}
      {left.length > 0 && <Linking account={account} left={left} />}
    </Stack>
  );
}

type UnlinkProps = Props & { readonly linkId: string; readonly leave: () => void };

function Unlink({ account, linkId, leave }: UnlinkProps) {
  const t = useMessages(messages);
  const { field, shown } = useShownAgain(account);
  const removing = useAsk('/account/links/{linkId}/remove', () => {
    leave();
    toast(t.unlinked);
  });
  return (
    <EndForGood
      title={t.unlinkTitle}
      lead={t.unlinkLead}
      verb={t.unlink}
      ending={removing}
      end={() => removing.mutate({ path: { linkId }, body: shown })}
      leave={leave}
    >
      {field}
    </EndForGood>
  );
}

type LinkingProps = Props & { readonly left: Shape<'Door'>['providers'] };

function Linking({ account: { hasPassword }, left }: LinkingProps) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const [password, setPassword] = useState('');
  const linking = useAsk('/account/providers/{provider}/link', ({ location: there }) =>
    location.assign(there),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const provider = (submitter as HTMLButtonElement).value;
    linking.mutate({ path: { provider }, body: hasPassword ? { password } : {} });
  };
  return (
    <Paper sx={{ p: 3 }}>
      <Stack component="form" spacing={2} onSubmit={submit}>
        <Typography color="textSecondary">{hasPassword ? t.linkLead : t.linkLeadWithout}</Typography>
        {hasPassword && (
          <TextField
            type="password"
            autoComplete="current-password"
            required
            label={t.present}
            value={password}
            onChange={({ target }) => setPassword(target.value)}
          />
        )}
        {linking.error && <ProblemNote error={linking.error} />}
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
          {left.map(({ id, name }) => (
            <Button key={id} type="submit" value={id} variant="outlined" disabled={linking.isPending}>
              {t.link(tell(name))}
            </Button>
          ))}
        </Stack>
      </Stack>
    </Paper>
  );
}
