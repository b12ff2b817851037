import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import {
  give,
  type Addressed,
  type Answer,
  type Body,
  type ReadPath,
  type Shape,
  type WishPath,
} from '../api/client';
import { useSession } from '../session';
import { intentionDone, intentionKey } from './intention';

export type Wanted<P extends WishPath> = Addressed<P> & { readonly body: Body<P>; readonly seen?: number };

/** How an answer will look when the command is accepted: shown at once, taken back when it is refused. */
type Foreseen<P extends WishPath, R extends ReadPath> = {
  readonly path: R;
  readonly change: (answer: Answer<R>, wanted: Wanted<P>) => Answer<R>;
};

type Options<P extends WishPath, R extends ReadPath> = {
  /** Names the form or button: a repeat from it is the same intention. */
  readonly name: string;
  readonly foreseen?: Foreseen<P, R>;
  readonly onDone?: (accepted: Shape<'Accepted'>, wanted: Wanted<P>) => void | Promise<void>;
};

/**
 * Sends a command in the name of the person who acts. A server that is busy or away is asked again with the same
 * Idempotency-Key; what is on the screen is read again before `onDone`.
 */
export function useGive<P extends WishPath, R extends ReadPath = never>(
  to: P,
  { name, foreseen, onDone }: Options<P, R>,
): UseMutationResult<Shape<'Accepted'>, Error, Wanted<P>> {
  const { me } = useSession();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wanted: Wanted<P>) => {
      if (!me) throw new Error('Nobody acts');
      const idempotencyKey = intentionKey(name, [to, wanted, me.id]);
      return give({ ...wanted, to, personId: me.id, idempotencyKey });
    },
    onMutate: async (wanted) => {
      if (!foreseen) return [];
      const queryKey = [foreseen.path];
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueriesData<Answer<R>>({ queryKey });
      queries.setQueriesData<Answer<R>>({ queryKey }, (answer) => answer && foreseen.change(answer, wanted));
      return before;
    },
    onError: (_error, _wanted, before) => {
      for (const [key, answer] of before ?? []) queries.setQueryData(key, answer);
    },
    onSuccess: async (accepted, wanted) => {
      intentionDone(name);
      await queries.invalidateQueries();
      await onDone?.(accepted, wanted);
    },
  });
}
