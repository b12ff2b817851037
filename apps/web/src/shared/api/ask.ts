import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, type Asking, type Told, type WishPath } from './client';

/** Asks for something about accounts: no command to what is recorded, so that nothing is repeated by itself. */
export function useAsk<P extends WishPath>(
  to: P,
  onDone: (told: Told<P>, asked: Asking<P>) => void | Promise<void> = () => undefined,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (asked: Asking<P>) => ask(to, asked),
    retry: false,
    onSuccess: async (told, asked) => {
      await onDone(told, asked);
      await queries.invalidateQueries();
    },
  });
}
