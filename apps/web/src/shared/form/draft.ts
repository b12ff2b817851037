import { remember, remembered } from '../state/remembered';

/** Drafts older than this are not offered again. */
const KEPT_MS = 30 * 24 * 3_600_000;

/** What somebody typed and has not sent, kept by the browser under the name of its form. */
export type Draft<Values> = { readonly values: Values; readonly savedAt: string };

const WHOSE = 'drafts-of';

/** To be called with who has signed in: on a computer that several use nobody finds what another has typed. */
export const draftsAreOf = (personId: string): void => remember(WHOSE, personId);

/** In a trial, where nobody has signed in, whoever is at the computer. */
const keyOf = (name: string) => ['draft', remembered(WHOSE), name].filter((part) => part !== null).join('.');

export function draftOf<Values>(name: string): Draft<Values> | undefined {
  const text = remembered(keyOf(name));
  if (text === null) return undefined;
  try {
    const draft = JSON.parse(text) as Draft<Values>;
    if (Date.now() - Date.parse(draft.savedAt) < KEPT_MS) return draft;
  } catch {
    // Not ours, or cut off: as if there were none.
  }
  forgetDraft(name);
  return undefined;
}

export const keepDraft = (name: string, values: unknown): void =>
  remember(keyOf(name), JSON.stringify({ values, savedAt: new Date().toISOString() }));

export const forgetDraft = (name: string): void => remember(keyOf(name), null);
