import type { Language } from '@drivbank/domain';
import {
  FRAME_WORDS,
  inLanguage,
  markup,
  PUBLIC_WORDS,
  type Bilingual,
  type Markup,
} from '@drivbank/wording';
import { LOGO_PATH, type Brand } from '../edge/brand.js';

/** Whose page it is, in which language, and which address shows it in the other. */
export type Frame = {
  readonly brand: Brand;
  readonly language: Language;
  /** Path with what was searched for. */
  readonly address: URL;
  /** Whether links carry the language on, since the address said it. */
  readonly carried: boolean;
};

/** A link to a public page, in the language that the address of this one says. */
export function linkTo(
  { language, carried }: Frame,
  path: string,
  query: Record<string, string> = {},
): string {
  const search = new URLSearchParams({ ...query, ...(carried && { lang: language }) }).toString();
  return search === '' ? path : `${path}?${search}`;
}

type Content = { readonly title: string; readonly description?: string; readonly content: Markup };

/** A whole page that needs no script: the house, the content, and the way to the other language. */
export function publicPage(frame: Frame, { title, description, content }: Content): Markup {
  const { brand, language } = frame;
  const says = (words: Bilingual) => inLanguage(words, language);
  const house = brand.name ?? 'Drivbänk';
  const about = description === undefined ? [] : markup`<meta name="description" content="${description}">`;
  return markup`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">${about}
<link rel="icon" href="/mark.svg" type="image/svg+xml"><link rel="stylesheet" href="/public/style.css">
<title>${title} – ${house}</title></head>
<body><a class="skip" href="#content">${says(FRAME_WORDS.skip)}</a>
<header><a class="house" href="${linkTo(frame, '/public')}">
${brand.logo ? markup`<img src="${LOGO_PATH}" alt="">` : []}<span lang="sv">${house}</span></a>
<nav aria-label="${says(LANGUAGES)}">${otherLanguage(frame)}</nav></header>
<main id="content" tabindex="-1">${content}</main>
<footer><a href="/">${says(PUBLIC_WORDS.signIn)}</a><a href="/api/v1/public/processes">${says(PUBLIC_WORDS.data)}</a></footer>
</body></html>`;
}

const LANGUAGES: Bilingual = { sv: 'Språk', en: 'Language' };

function otherLanguage({ language, address }: Frame): Markup {
  const other = language === 'sv' ? 'en' : 'sv';
  const search = new URLSearchParams(address.searchParams);
  search.set('lang', other);
  const to = `${address.pathname}?${search.toString()}`;
  return markup`<a href="${to}" lang="${other}" hreflang="${other}">${inLanguage(PUBLIC_WORDS.tongue, language)}</a>`;
}
