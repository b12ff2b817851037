import type { Language, Localised } from '@drivbank/domain';

/** A sentence in both languages; both are written, none is translated word by word. */
export type Bilingual = { readonly sv: string; readonly en: string };

export const both = (sv: string, en: string): Bilingual => ({ sv, en });

/** The text in the language asked for; a name that has only one language is shown in that one. */
export const inLanguage = (text: Localised, language: Language): string =>
  language === 'en' ? (text.en ?? text.sv) : text.sv;

/** A word as a heading or a sentence begins with it. */
export const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** In the place of what was erased. */
export const ERASED_WORDS = both('Raderad uppgift', 'Erased');
