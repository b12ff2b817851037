import { Stack } from '@mui/material';
import { useAsk } from '../../shared/api/ask';
import { useRead } from '../../shared/api/use-read';
import { ProblemNote } from '../../shared/state/problem-note';
import { toast } from '../../shared/state/toast';
import { Waiting } from '../../shared/state/waiting';
import { useMessages } from '../../shared/text/messages';
import { messages } from '../../shared/tokens/messages';
import { TokenList } from '../../shared/tokens/token-list';
import { IssueToken } from './issue-token';

/** By which programs ask on the reader's behalf. */
export function Tokens() {
  const t = useMessages(messages);
  const { data, error } = useRead('/account/tokens', {}, { always: 'now' });
  const revoking = useAsk('/account/tokens/{tokenId}/revoke', () => toast(t.revoked));
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Waiting />;
  return (
    <Stack spacing={1} sx={{ maxWidth: 560 }}>
      <IssueToken />
      <TokenList
        tokens={data.items}
        revoking={revoking}
        revoke={(tokenId) => revoking.mutate({ path: { tokenId } })}
      />
    </Stack>
  );
}
