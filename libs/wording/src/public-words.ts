import { longDate } from './dates.js';
import { counted } from './counted.js';
import { both, type Bilingual } from './language.js';
import { PROVENANCE_WORDS, ROLE_WORDS, wordFor } from './words.js';

// What everybody reads, on pages that the server writes whole.

export const PUBLIC_WORDS = {
  title: both('Våra innovationsprocesser', 'Our innovation processes'),
  lead: both(
    'Vad de är till för, var de står och vad som är beslutat.',
    'What they are for, where they stand and what is decided.',
  ),
  search: both('Sök', 'Search'),
  searchIn: both('Sök bland processerna', 'Search the processes'),
  clear: both('Visa alla', 'Show all'),
  found: (n: number) => counted(n, both('process', 'process'), both('processer', 'processes')),
  foundFor: (n: number, q: string) => {
    const { sv, en } = counted(n, both('process', 'process'), both('processer', 'processes'));
    return both(`${sv} om ”${q}”`, `${en} about “${q}”`);
  },
  nothing: both(
    'Ingen process är publicerad ännu. Titta gärna in igen.',
    'No process is published yet. Please look in again.',
  ),
  nothingFound: both(
    'Ingen process svarar mot det du söker. Pröva ett annat ord.',
    'No process matches what you are looking for. Try another word.',
  ),
  owner: both('Ägare', 'Owner'),
  phase: both('Fas', 'Phase'),
  stage: both('Skede', 'Stage'),
  from: both('Började', 'Began'),
  to: both('Avslutades', 'Ended'),
  decisions: both('Beslut', 'Decisions'),
  noDecision: both('Inget är beslutat ännu.', 'Nothing is decided yet.'),
  notInEnglish: both('', 'This text exists in Swedish only.'),
  back: both('Alla processer', 'All processes'),
  pages: both('Sidor', 'Pages'),
  page: (n: number, of: number) => both(`Sida ${n} av ${of}`, `Page ${n} of ${of}`),
  before: both('Föregående sida', 'Previous page'),
  after: both('Nästa sida', 'Next page'),
  missing: both('Här finns ingen process', 'There is no process here'),
  missingLead: both(
    'Den finns inte, eller är inte publicerad längre.',
    'It does not exist, or is not published any more.',
  ),
  home: both('Till de publicerade processerna', 'To the published processes'),
  signIn: both('För dig som arbetar här', 'For those who work here'),
  data: both('Samma uppgifter som data (JSON)', 'The same as data (JSON)'),
  tongue: both('In English', 'På svenska'),
};

type Provenance = { readonly kind: string; readonly as: string; readonly on: string };

/** How sure one can be of the text: Texten är granskad. Publicerad av kommunikatör den 3 mars 2027. */
export function provenanceSentence({ kind, as, on }: Provenance): Bilingual {
  const [how, who] = [wordFor(PROVENANCE_WORDS, kind), wordFor(ROLE_WORDS, as)];
  return both(
    `Texten är ${how.sv}. Publicerad av ${who.sv} den ${longDate(on, 'sv')}.`,
    `The text is ${how.en}. Published by a ${who.en} on ${longDate(on, 'en')}.`,
  );
}
