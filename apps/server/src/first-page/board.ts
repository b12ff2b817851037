import type { boardAtAGlance } from '@drivbank/application';
import type { Language } from '@drivbank/domain';
import {
  capital,
  distance,
  ERASED_WORDS,
  inLanguage,
  LIFECYCLE_WORDS,
  longDate,
  markup,
  PORTFOLIO_WORDS,
  SIGN_WORDS,
  signsOf,
  standing,
  type Markup,
  type Sign,
} from '@drivbank/wording';

type Glance = Awaited<ReturnType<typeof boardAtAGlance>>;
type Phase = Glance['phases'][number];
type Card = Phase['cards'][number];

/** The board as it will stand there; what one chooses and moves by comes with the web app. */
export function board({ today, total, overdue, waiting, phases }: Glance, language: Language): Markup {
  const { title, lead } = PORTFOLIO_WORDS;
  return markup`<div><h1>${inLanguage(title, language)}</h1>
<p class="soft">${inLanguage(lead(total, overdue, waiting), language)}</p></div>
<div class="first-tools"></div>
<div class="first-board">${phases.map((phase) => column(phase, today, language))}</div>`;
}

function column({ lifecycle, total, cards }: Phase, today: string, language: Language): Markup {
  const rest = total - cards.length;
  const more = markup`<li class="soft">${inLanguage(PORTFOLIO_WORDS.more(rest), language)}</li>`;
  return markup`<section class="first-phase-${lifecycle}"${total === 0 ? EMPTY : ''}>
<h2>${capital(inLanguage(LIFECYCLE_WORDS[lifecycle], language))} <span class="soft">${String(total)}</span></h2>
<ul>${cards.map((one) => card(one, today, language))}${rest > 0 ? more : []}</ul></section>`;
}

const EMPTY = markup` data-empty`;

function card(shown: Card, today: string, language: Language): Markup {
  const { id, title, lifecycle, nextDueOn, nextDueName } = shown;
  const due =
    nextDueOn === null || lifecycle === 'closed'
      ? []
      : markup`<p>${nextDueName ? `${inLanguage(nextDueName, language)}: ` : ''}<span class="${nextDueOn < today ? 'first-overdue' : 'first-due'}">
<time datetime="${nextDueOn}">${longDate(nextDueOn, language)}</time> (${distance(nextDueOn, today, language)})</span></p>`;
  const acts = markup`<p class="soft">${whoActs(shown, language)}</p>`;
  const signs = signsOf(shown, today).filter((sign) => !SAID.includes(sign));
  return markup`<li><a href="/processes/${id}">${title}</a>
<p class="soft">${standing(shown, today, language)}</p>${due}${lifecycle === 'closed' ? [] : acts}
${signs.length === 0 ? [] : markup`<p class="first-signs soft">${signs.map((sign) => signOf(sign, language))}</p>`}</li>`;
}

/** Said by the card in other words already. */
const SAID: readonly Sign[] = ['overdue', 'soon', 'nobody'];

const signOf = (sign: Sign, language: Language): Markup =>
  markup`<span>${capital(inLanguage(SIGN_WORDS[sign], language))}</span>`;

function whoActs({ gatesWaiting, coordinators }: Card, language: Language): string {
  const { decides, nobody } = PORTFOLIO_WORDS;
  if (gatesWaiting > 0) return inLanguage(decides, language);
  const names = coordinators.map(({ name }) =>
    typeof name === 'string' ? name : inLanguage(ERASED_WORDS, language),
  );
  return names.join(', ') || inLanguage(nobody, language);
}
