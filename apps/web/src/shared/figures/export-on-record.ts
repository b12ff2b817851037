import { ask, type Body } from '../api/client';
import { useSession } from '../session';
import { toast } from '../state/toast';
import { useMessages } from '../text/messages';
import { messages } from './messages';

/** Where people sign in nothing leaves the screen as a file before that is on record. */
export function useExportOnRecord() {
  const t = useMessages(messages);
  const { signIn } = useSession();
  return async (body: Body<'/exports'>, make: () => void): Promise<void> => {
    try {
      if (signIn === 'accounts') await ask('/exports', { body });
    } catch {
      toast(t.notOnRecord, undefined, 'error');
      return;
    }
    make();
  };
}
