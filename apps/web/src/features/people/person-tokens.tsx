import { useAsk } from '../../shared/api/ask';
import type { Shape } from '../../shared/api/client';
import { toast } from '../../shared/state/toast';
import { useMessages } from '../../shared/text/messages';
import { messages } from '../../shared/tokens/messages';
import { TokenList } from '../../shared/tokens/token-list';

type Props = { readonly personId: string; readonly tokens: Shape<'TokenList'>['items'] };

/** By which programs ask on somebody's behalf, and a way to end what should not be. */
export function PersonTokens({ personId, tokens }: Props) {
  const t = useMessages(messages);
  const revoking = useAsk('/accounts/{personId}/tokens/{tokenId}/revoke', () => toast(t.revoked));
  return (
    <TokenList
      tokens={tokens}
      revoking={revoking}
      revoke={(tokenId) => revoking.mutate({ path: { personId, tokenId } })}
    />
  );
}
