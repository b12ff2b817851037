import { useAsk } from '../../shared/api/ask';
import { EndForGood } from '../../shared/form/end-for-good';
import { toast } from '../../shared/state/toast';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';

type Props = { readonly feedId: string; readonly name: string; readonly leave: () => void };

/** Closing is for good: the address never works again, and every program that has it must be given another. */
export function CloseCalendar({ feedId, name, leave }: Props) {
  const t = useMessages(messages);
  const closing = useAsk('/account/calendars/{feedId}/close', () => {
    leave();
    toast(t.calendarClosed);
  });
  return (
    <EndForGood
      title={t.calendarCloseOne(name)}
      lead={t.calendarCloseLead}
      verb={t.calendarClose}
      ending={closing}
      end={() => closing.mutate({ path: { feedId } })}
      leave={leave}
    />
  );
}
