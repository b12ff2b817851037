import { remember, remembered } from '../state/remembered';

type Kept = { readonly content: string; readonly key: string };

const keyOf = (name: string) => `intention.${name}`;

/**
 * The Idempotency-Key of what is about to be sent: the same content from the same form is the same intention, however
 * often it is sent, also after the page was loaded again.
 */
export function intentionKey(name: string, content: unknown): string {
  const text = JSON.stringify(content);
  const kept = parsed(remembered(keyOf(name)));
  if (kept?.content === text) return kept.key;
  const key = crypto.randomUUID();
  remember(keyOf(name), JSON.stringify({ content: text, key } satisfies Kept));
  return key;
}

/** It has been done: doing the same again is a new intention. */
export const intentionDone = (name: string): void => remember(keyOf(name), null);

function parsed(text: string | null): Kept | undefined {
  try {
    return text === null ? undefined : (JSON.parse(text) as Kept);
  } catch {
    return undefined;
  }
}
