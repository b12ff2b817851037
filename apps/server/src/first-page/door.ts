import { DOOR_WORDS, inLanguage, markup, type Markup } from '@drivbank/wording';
import { mark, type House } from './house.js';

type Open = {
  /** Whether there is an administrator already. */
  readonly setUp: boolean;
  /** Whether one can sign in at identity providers too. */
  readonly elsewhere: boolean;
};

/** What whoever is not signed in sees first. The form comes with the web app, which keeps what is typed into it. */
export function door({ language, brand }: House, { setUp, elsewhere }: Open): Markup {
  const { signIn, signInLead, signInElsewhereLead, setup, setupLead } = DOOR_WORDS;
  const leads = elsewhere ? signInElsewhereLead : signInLead;
  const [title, lead] = setUp ? [signIn, leads] : [setup, setupLead];
  return markup`<div id="first-page" class="first-door" lang="${language}">
<header>${mark(brand, language)}</header>
<main><h1>${inLanguage(title, language)}</h1><p class="soft">${inLanguage(lead, language)}</p></main></div>`;
}
