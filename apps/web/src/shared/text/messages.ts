import { inLanguage, type Bilingual } from '@drivbank/wording';
import { useMemo } from 'react';
import { useSession } from '../session';
import type { Language } from './format';

type Message = Bilingual | ((...args: never[]) => Bilingual);

/** The texts of a screen: each in both languages, or a function of what it speaks of that answers in both. */
export type Messages = Readonly<Record<string, Message>>;

/** The same texts in the reader's language. */
export type Said<M extends Messages> = {
  readonly [Key in keyof M]: M[Key] extends (...args: infer Args) => Bilingual
    ? (...args: Args) => string
    : string;
};

function inWords<M extends Messages>(messages: M, language: Language): Said<M> {
  const said = Object.entries(messages).map(([key, message]) => [
    key,
    typeof message === 'function'
      ? (...args: never[]) => inLanguage(message(...args), language)
      : inLanguage(message, language),
  ]);
  return Object.fromEntries(said) as Said<M>;
}

/** `const t = useMessages(messages)`, then `t.title` and `t.found(12)`. A text that lacks a language does not compile. */
export function useMessages<M extends Messages>(messages: M): Said<M> {
  const { language } = useSession();
  return useMemo(() => inWords(messages, language), [messages, language]);
}
