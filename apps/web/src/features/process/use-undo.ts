import { useQueryClient } from '@tanstack/react-query';
import { give } from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import { useSession } from '../../shared/session';
import { toast } from '../../shared/state/toast';
import { useMessages } from '../../shared/text/messages';
import type { CommandPath, Undo } from './command-form';
import { messages } from './messages';

/** Takes back what was just done to a process, as a command of its own: the history keeps both. */
export function useUndo(processId: string): (undo: Undo, seen: number) => void {
  const t = useMessages(messages);
  const { me, tell } = useSession();
  const queries = useQueryClient();
  return ({ key, body }, seen) => {
    if (!me) return;
    const wish = {
      to: `/processes/{processId}/${key}` as CommandPath,
      path: { processId },
      body: { ...body, motive: t.undoMotive } as never,
      personId: me.id,
      idempotencyKey: crypto.randomUUID(),
      seen,
    };
    give(wish).then(
      async () => {
        await queries.invalidateQueries();
        toast(t.undone);
      },
      (error: unknown) =>
        toast(t.notUndone(error instanceof Problem ? tell(error.detail) : ''), undefined, 'error'),
    );
  };
}
