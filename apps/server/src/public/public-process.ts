import type { Published } from '@drivbank/application';
import type { Language } from '@drivbank/domain';
import {
  capital,
  ERASED_WORDS,
  GATE_OUTCOME_WORDS,
  inLanguage,
  LIFECYCLE_WORDS,
  longDate,
  markup,
  provenanceSentence,
  PUBLIC_WORDS,
  wordFor,
  type Bilingual,
  type Markup,
} from '@drivbank/wording';
import { linkTo, publicPage, type Frame } from './public-frame.js';

/** One published process: what it is for, where it stands, and what was decided. */
export function publicProcessPage(frame: Frame, item: Published): Markup {
  const { language } = frame;
  const says = (words: Bilingual) => inLanguage(words, language);
  const { text, lang } = summaryIn(item, language);
  const gap = lang === language ? [] : markup`<p class="soft">${says(PUBLIC_WORDS.notInEnglish)}</p>`;
  const day = (on: string) => markup`<time datetime="${on}">${longDate(on, language)}</time>`;
  const fact = (label: Bilingual, value: string | Markup) =>
    markup`<div><dt>${says(label)}</dt><dd>${value}</dd></div>`;
  const { stage, to, decisions } = item;
  const content = markup`<p><a href="${linkTo(frame, '/public')}">${says(PUBLIC_WORDS.back)}</a></p>
<h1 lang="sv">${item.title}</h1>${gap}
<p class="lead" lang="${lang}">${text}</p><p class="soft">${says(provenanceSentence(item.provenance))}</p>
<dl class="card">${fact(PUBLIC_WORDS.owner, item.owner.name)}
${fact(PUBLIC_WORDS.phase, capital(says(wordFor(LIFECYCLE_WORDS, item.lifecycle))))}
${stage ? fact(PUBLIC_WORDS.stage, inLanguage(stage, language)) : []}
${fact(PUBLIC_WORDS.from, day(item.from))}${to ? fact(PUBLIC_WORDS.to, day(to)) : []}</dl>
<section><h2>${says(PUBLIC_WORDS.decisions)}</h2>
${
  decisions.length === 0
    ? markup`<p class="soft">${says(PUBLIC_WORDS.noDecision)}</p>`
    : markup`<ul>${decisions.map(
        ({ gate, outcome, on }) =>
          markup`<li class="card">${inLanguage(gate, language)}: <b>${says(wordFor(GATE_OUTCOME_WORDS, outcome))}</b>, ${day(on)}</li>`,
      )}</ul>`
}</section>`;
  return publicPage(frame, { title: item.title, content });
}

/** Nothing here, in the same words whether it never was or is not published any more. */
export function missingPage(frame: Frame): Markup {
  const says = (words: Bilingual) => inLanguage(words, frame.language);
  const content = markup`<h1>${says(PUBLIC_WORDS.missing)}</h1><p class="lead">${says(PUBLIC_WORDS.missingLead)}</p>
<p><a href="${linkTo(frame, '/public')}">${says(PUBLIC_WORDS.home)}</a></p>`;
  return publicPage(frame, { title: says(PUBLIC_WORDS.missing), content });
}

/** In the reader's language when somebody has written it, else as it is; with the language that it is in. */
export function summaryIn(
  { summary: { sv, en } }: Published,
  language: Language,
): { readonly text: string; readonly lang: Language } {
  if (language === 'en' && typeof en === 'string') return { text: en, lang: 'en' };
  if (typeof sv === 'string') return { text: sv, lang: 'sv' };
  return { text: inLanguage(ERASED_WORDS, language), lang: language };
}

/** 2025–2027, or since 2025. */
export const years = ({ from, to }: Pick<Published, 'from' | 'to'>): string =>
  `${from.slice(0, 4)}–${to?.slice(0, 4) ?? ''}`;
