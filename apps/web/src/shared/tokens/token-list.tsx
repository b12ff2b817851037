import { Chip, Stack, Typography } from '@mui/material';
import type { Shape } from '../api/client';
import { EndForGood } from '../form/end-for-good';
import { Endable } from '../page/endable';
import { useSession } from '../session';
import { useMessages } from '../text/messages';
import { useFormats } from '../text/use-formats';
import { messages } from './messages';

type Token = Omit<Shape<'OwnTokens'>['items'][number], 'processTitle'> & {
  /** Told to whom it belongs. */
  readonly processTitle?: string | null;
};

type Props = {
  readonly tokens: readonly Token[];
  readonly revoking: { readonly isPending: boolean; readonly error: Error | null };
  readonly revoke: (tokenId: string) => void;
};

/** From this many days before its last one looks for another. */
const SOON_DAYS = 14;

/** Tokens for programs, with how far each reaches and how long; nothing where there are none. */
export function TokenList({ tokens, ...rest }: Props) {
  const t = useMessages(messages);
  if (tokens.length === 0) return null;
  return (
    <Stack component="ul" spacing={1} aria-label={t.tokens} sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {tokens.map((token) => (
        <OneToken key={token.tokenId} token={token} {...rest} />
      ))}
    </Stack>
  );
}

type OneProps = Omit<Props, 'tokens'> & { readonly token: Token };

function OneToken({ token, revoking, revoke }: OneProps) {
  const t = useMessages(messages);
  const { legible } = useSession();
  const { day, moment } = useFormats();
  const { tokenId, scope, about, processTitle, issuedAt, usedAt, expiresOn, daysLeft } = token;
  const name = legible(token.name);
  const inOne = processTitle ? t.inProcess(processTitle) : t.process;
  return (
    <Endable
      name={name}
      verb={t.revoke}
      heard={t.revokeOne(name)}
      question={(leave) => (
        <EndForGood
          title={t.revokeOne(name)}
          lead={t.revokeLead}
          verb={t.revoke}
          ending={revoking}
          end={() => revoke(tokenId)}
          leave={leave}
        />
      )}
    >
      <Typography variant="body2">
        {t[scope]} {about === 'everything' ? t.everything : inOne}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {usedAt === null ? t.unused(moment(issuedAt)) : t.used(moment(issuedAt), moment(usedAt))}
      </Typography>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography variant="body2" color="textSecondary">
          {t.lastDay(day(expiresOn))}
        </Typography>
        <Ending daysLeft={daysLeft} />
      </Stack>
    </Endable>
  );
}

function Ending({ daysLeft }: { readonly daysLeft: number }) {
  const t = useMessages(messages);
  if (daysLeft > SOON_DAYS) return null;
  const label = daysLeft < 0 ? t.expired : daysLeft === 0 ? t.endsToday : t.endsSoon(daysLeft);
  return <Chip size="small" color="warning" label={label} />;
}
