import { useAsk } from '../../shared/api/ask';
import type { Shape } from '../../shared/api/client';
import { EndForGood } from '../../shared/form/end-for-good';
import { toast } from '../../shared/state/toast';
import { useMessages } from '../../shared/text/messages';
import { messages } from './passkey-messages';
import { useShownAgain } from './use-shown-again';

type Props = {
  readonly account: Shape<'OwnAccount'>;
  readonly passkeyId: string;
  readonly name: string;
  readonly leave: () => void;
};

/** For good: the same passkey cannot be added again. */
export function RemovePasskey({ account, passkeyId, name, leave }: Props) {
  const t = useMessages(messages);
  const { field, shown } = useShownAgain(account);
  const removing = useAsk('/account/passkeys/{passkeyId}/remove', () => {
    leave();
    toast(t.removed);
  });
  return (
    <EndForGood
      title={t.removeOne(name)}
      lead={t.removeLead}
      verb={t.remove}
      ending={removing}
      end={() => removing.mutate({ path: { passkeyId }, body: shown })}
      leave={leave}
    >
      {field}
    </EndForGood>
  );
}
