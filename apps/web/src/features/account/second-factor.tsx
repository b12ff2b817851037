import { Box, Button, Paper, Stack, TextField, Typography } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useAsk } from '../../shared/api/ask';
import type { Shape } from '../../shared/api/client';
import { AskForm } from '../../shared/form/ask-form';
import { heldAtTheDoor } from '../../shared/session';
import { ProblemNote } from '../../shared/state/problem-note';
import { toast } from '../../shared/state/toast';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';

/** An app for one-time codes: added by showing one of its codes, and replaced in the same way. */
export function SecondFactor({ account }: { readonly account: Shape<'OwnAccount'> }) {
  const t = useMessages(messages);
  const [codes, setCodes] = useState<readonly string[]>();
  const beginning = useAsk('/account/second-factor/begin');
  const { secondFactor, recoveryCodesLeft } = account;
  const confirmed = (made: readonly string[]) => {
    heldAtTheDoor.set(account.owesSecondFactor);
    setCodes(made);
    beginning.reset();
  };
  const kept = () => {
    setCodes(undefined);
    heldAtTheDoor.set(false);
  };
  if (codes) return <RecoveryCodes codes={codes} onKept={kept} />;
  return (
    <Paper sx={{ p: 3, maxWidth: 560 }}>
      <Stack spacing={2}>
        <Typography color="textSecondary">{secondFactor ? t.has(recoveryCodesLeft) : t.hasNone}</Typography>
        {beginning.data ? (
          <Offer offer={beginning.data} onConfirmed={confirmed} />
        ) : (
          <Button
            variant={secondFactor ? 'outlined' : 'contained'}
            disabled={beginning.isPending}
            onClick={() => beginning.mutate({})}
            sx={{ alignSelf: 'flex-start' }}
          >
            {secondFactor ? t.replace : t.add}
          </Button>
        )}
        {beginning.error && <ProblemNote error={beginning.error} />}
        {secondFactor && account.hasPassword && !beginning.data && <Removal />}
      </Stack>
    </Paper>
  );
}

type OfferProps = {
  readonly offer: Shape<'SecondFactorOffer'>;
  readonly onConfirmed: (codes: readonly string[]) => void;
};

function Offer({ offer: { picture, secret }, onConfirmed }: OfferProps) {
  const t = useMessages(messages);
  const [code, setCode] = useState('');
  const confirming = useAsk('/account/second-factor/confirm', ({ recoveryCodes }) =>
    onConfirmed(recoveryCodes),
  );
  const submit = () => confirming.mutate({ body: { code } });
  return (
    <AskForm asking={confirming} verb={t.confirm} submit={submit}>
      <Typography>{t.scan}</Typography>
      <Box
        component="img"
        alt={t.picture}
        src={`data:image/svg+xml,${encodeURIComponent(picture)}`}
        sx={{ width: 220, height: 220, borderRadius: 1 }}
      />
      <Typography variant="body2" color="textSecondary">
        {t.typed}
      </Typography>
      <Typography component="code" sx={{ overflowWrap: 'anywhere' }}>
        {secret.match(/.{1,4}/g)?.join(' ')}
      </Typography>
      <TextField
        autoComplete="one-time-code"
        required
        label={t.code}
        value={code}
        onChange={({ target }) => setCode(target.value)}
        slotProps={{ htmlInput: { inputMode: 'numeric' } }}
      />
    </AskForm>
  );
}

function RecoveryCodes({
  codes,
  onKept,
}: {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}) {
  const t = useMessages(messages);
  return (
    <Paper sx={{ p: 3, maxWidth: 560 }}>
      <Stack spacing={2}>
        <Typography variant="h3">{t.codesTitle}</Typography>
        <Typography>{t.codesLead}</Typography>
        <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {codes.map((code) => (
            <Typography component="li" key={code} sx={{ fontFamily: 'monospace', py: 0.5 }}>
              {code}
            </Typography>
          ))}
        </Box>
        <Button variant="contained" onClick={onKept} sx={{ alignSelf: 'flex-start' }}>
          {t.codesKept}
        </Button>
      </Stack>
    </Paper>
  );
}

function Removal() {
  const t = useMessages(messages);
  const [password, setPassword] = useState('');
  const removing = useAsk('/account/second-factor/remove', () => toast(t.removed));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    removing.mutate({ body: { password } });
  };
  return (
    <Stack component="form" direction="row" sx={{ gap: 1, flexWrap: 'wrap' }} onSubmit={submit}>
      <TextField
        type="password"
        size="small"
        autoComplete="current-password"
        required
        label={t.present}
        value={password}
        onChange={({ target }) => setPassword(target.value)}
      />
      <Button type="submit" variant="outlined" disabled={removing.isPending}>
        {t.remove}
      </Button>
      {removing.error && <ProblemNote error={removing.error} />}
    </Stack>
  );
}
