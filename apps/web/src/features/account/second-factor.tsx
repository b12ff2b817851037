import { Box, Button, Paper, Stack, TextField, Typography } from '@mui/material';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk } from '../../shared/api/ask';
import type { Shape } from '../../shared/api/client';
import { AskForm } from '../../shared/form/ask-form';
import { heldAtTheDoor } from '../../shared/session';
import { toast } from '../../shared/state/toast';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';
import { useShownAgain } from './use-shown-again';

/** An app for one-time codes: added by showing one of its codes, and replaced in the same way. */
export function SecondFactor({ account }: { readonly account: Shape<'OwnAccount'> }) {
  const t = useMessages(messages);
  const [codes, setCodes] = useState<readonly string[]>();
  const navigate = useNavigate();
  const beginning = useAsk('/account/second-factor/begin');
  const { field, shown, clear } = useShownAgain(account);
  const { secondFactor, recoveryCodesLeft, owesSecondFactor } = account;
  const owesTheFirst = owesSecondFactor && !secondFactor;
  const confirmed = (made: readonly string[]) => {
    heldAtTheDoor.set(owesSecondFactor);
    setCodes(made);
    clear();
    beginning.reset();
  };
  const kept = () => {
    const wasHeld = heldAtTheDoor.get();
    setCodes(undefined);
    heldAtTheDoor.set(false);
    if (wasHeld && location.pathname === '/account') void navigate({ to: '/' });
  };
  if (codes) return <RecoveryCodes codes={codes} onKept={kept} />;
  return (
    <Paper sx={{ p: 3, maxWidth: 560 }}>
      <Stack spacing={2}>
        <Typography color="textSecondary">{secondFactor ? t.has(recoveryCodesLeft) : t.hasNone}</Typography>
        {beginning.data ? (
          <Offer offer={beginning.data} onConfirmed={confirmed} />
        ) : (
          <AskForm
            asking={beginning}
            verb={secondFactor ? t.replace : t.add}
            submit={() => beginning.mutate({ body: owesTheFirst ? {} : shown })}
          >
            {!owesTheFirst && field}
          </AskForm>
        )}
        {secondFactor && !beginning.data && <Removal account={account} />}
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

function Removal({ account }: { readonly account: Shape<'OwnAccount'> }) {
  const t = useMessages(messages);
  const { field, shown, clear } = useShownAgain(account);
  const removing = useAsk('/account/second-factor/remove', () => {
    clear();
    toast(t.removed);
  });
  return (
    <AskForm asking={removing} verb={t.remove} submit={() => removing.mutate({ body: shown })}>
      {field}
    </AskForm>
  );
}
