import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, type Body, type Shape } from '../api/client';
import { madePasskey, shownPasskey } from './ceremony';

/** Signs in by a passkey: the server asks, an authenticator answers, once. */
export const useShowPasskey = (onDone: (told: Shape<'LetIn'>) => void) =>
  useMutation({
    mutationFn: async () => {
      const question = await ask('/sign-in/passkey/begin', {});
      return ask('/sign-in/passkey', { body: await shownPasskey(question) });
    },
    retry: false,
    onSuccess: onDone,
  });

type Wanted = { readonly name: string; readonly shown: Body<'/account/passkeys/begin'> };

/** Adds a passkey to the reader's account, once he has shown that it is he. */
export function useAddPasskey(onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ name, shown }: Wanted) => {
      const question = await ask('/account/passkeys/begin', { body: shown });
      return ask('/account/passkeys', { body: { name, answer: await madePasskey(question) } });
    },
    retry: false,
    onSuccess: async () => {
      onDone();
      await queries.invalidateQueries();
    },
  });
}
