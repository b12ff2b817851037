import type { Language } from '@drivbank/domain';
import { FRAME_WORDS, inLanguage, markup, PLACE_WORDS, type Markup } from '@drivbank/wording';
import { LOGO_PATH, type Brand } from '../edge/brand.js';

export type House = {
  readonly language: Language;
  readonly demonstration: boolean;
  readonly brand: Brand;
};

type Place = keyof typeof PLACE_WORDS;

type Shown = {
  readonly place: Place;
  /** Whether the reader may begin a process, which has a place of its own. */
  readonly mayBegin: boolean;
  readonly content: Markup;
};

/** The frame of every screen, as far as it is words: where one can go beside, the content in the middle. */
export function house(
  { language, demonstration, brand }: House,
  { place, mayBegin, content }: Shown,
): Markup {
  const says = (words: { readonly sv: string; readonly en: string }) => inLanguage(words, language);
  const places = Object.entries(PLACE_WORDS).filter(([to]) => mayBegin || to !== BEGIN);
  const links = places.map(
    ([to, words]) => markup`<li><a href="${to}"${to === place ? CURRENT : ''}>${says(words)}</a></li>`,
  );
  return markup`<div id="first-page" class="first-house" lang="${language}">
<a class="first-skip" href="#first-content">${says(FRAME_WORDS.skip)}</a>
<header class="first-rail">${mark(brand, language)}
<nav aria-label="${says(FRAME_WORDS.menu)}"><ul>${links}</ul></nav></header>
<div class="first-column">
${demonstration ? markup`<p class="first-banner">${says(FRAME_WORDS.demonstration)}</p>` : []}
<main id="first-content" class="first-content" tabindex="-1">${content}</main>
</div></div>`;
}

const BEGIN: Place = '/start';
const CURRENT = markup` aria-current="page"`;

/** The product's mark and word, under the municipality's own when it has set one. */
export function mark({ name, logo }: Brand, language: Language): Markup {
  return markup`<a class="first-brand" href="/" aria-label="${inLanguage(FRAME_WORDS.home(name), language)}">
${logo ? markup`<img src="${LOGO_PATH}" alt="">` : []}
<span class="first-mark"></span><span lang="sv"><b>Drivbänk</b>${name ? markup` <small>${name}</small>` : []}</span></a>`;
}
