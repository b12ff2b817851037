import type { Published, publishedList } from '@drivbank/application';
import {
  capital,
  inLanguage,
  LIFECYCLE_WORDS,
  markup,
  PUBLIC_WORDS,
  wordFor,
  type Bilingual,
  type Markup,
} from '@drivbank/wording';
import { linkTo, publicPage, type Frame } from './public-frame.js';
import { summaryIn, years } from './public-process.js';

type Found = Awaited<ReturnType<typeof publishedList>> & {
  readonly q: string | undefined;
  readonly page: number;
};

/** What is published, with a search by a plain form and pages by plain links. */
export function publicListPage(frame: Frame, found: Found): Markup {
  const says = (words: Bilingual) => inLanguage(words, frame.language);
  const { items, total, q } = found;
  const nothing = q === undefined ? PUBLIC_WORDS.nothing : PUBLIC_WORDS.nothingFound;
  const counted = q === undefined ? PUBLIC_WORDS.found(total) : PUBLIC_WORDS.foundFor(total, q);
  const content = markup`<div><h1>${says(PUBLIC_WORDS.title)}</h1><p class="lead soft">${says(PUBLIC_WORDS.lead)}</p></div>
${total === 0 && q === undefined ? [] : searchForm(frame, q)}
${
  items.length === 0
    ? markup`<p class="card">${says(nothing)}</p>`
    : markup`<p class="soft">${says(counted)}</p>
<ul>${items.map((item) => card(frame, item))}</ul>`
}
${pagesOf(frame, found)}`;
  return publicPage(frame, {
    title: says(PUBLIC_WORDS.title),
    description: says(PUBLIC_WORDS.lead),
    content,
  });
}

function searchForm(frame: Frame, q: string | undefined): Markup {
  const says = (words: Bilingual) => inLanguage(words, frame.language);
  const kept = frame.carried ? markup`<input type="hidden" name="lang" value="${frame.language}">` : [];
  const clear = markup`<a href="${linkTo(frame, '/public')}">${says(PUBLIC_WORDS.clear)}</a>`;
  return markup`<search><form method="get" action="/public">${kept}
<label>${says(PUBLIC_WORDS.searchIn)}<input type="search" name="q" maxlength="200" value="${q ?? ''}"></label>
<button>${says(PUBLIC_WORDS.search)}</button>${q === undefined ? [] : clear}</form></search>`;
}

const SHORT_MAX = 280;

/** As much as a card has room for, up to a whole word. */
const short = (text: string) =>
  text.length <= SHORT_MAX ? text : `${text.slice(0, SHORT_MAX).replace(/\s+\S*$/, '')} …`;

function card(frame: Frame, item: Published): Markup {
  const { language } = frame;
  const { text, lang } = summaryIn(item, language);
  const phase = capital(inLanguage(wordFor(LIFECYCLE_WORDS, item.lifecycle), language));
  return markup`<li class="card"><h2><a href="${linkTo(frame, `/public/${item.id}`)}" lang="sv">${item.title}</a></h2>
<p class="soft">${[phase, item.stage && inLanguage(item.stage, language), item.owner.name, years(item)].filter(Boolean).join(' · ')}</p>
<p lang="${lang}">${short(text)}</p></li>`;
}

function pagesOf(frame: Frame, { q, page, pages }: Found): Markup | readonly Markup[] {
  if (pages <= 1) return [];
  const says = (words: Bilingual) => inLanguage(words, frame.language);
  const link = (to: number, words: Bilingual, rel: string) =>
    to < 1 || to > pages
      ? []
      : markup`<a rel="${rel}" href="${linkTo(frame, '/public', { ...(q && { q }), page: String(to) })}">${says(words)}</a>`;
  return markup`<nav class="pages" aria-label="${says(PUBLIC_WORDS.pages)}">${link(page - 1, PUBLIC_WORDS.before, 'prev')}
<span>${says(PUBLIC_WORDS.page(page, pages))}</span>${link(page + 1, PUBLIC_WORDS.after, 'next')}</nav>`;
}
