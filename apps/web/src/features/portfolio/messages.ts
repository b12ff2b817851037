import { both, counted, PORTFOLIO_WORDS, type Bilingual } from '@drivbank/wording';
import type { Facet, Grouping } from './facets';

const processes = (count: number) =>
  counted(count, both('process', 'process'), both('processer', 'processes'));

export const FACET_WORDS: Readonly<Record<Facet, Bilingual>> = {
  phase: both('Fas', 'Phase'),
  sign: both('Att se upp med', 'Worth a look'),
  owner: both('Ägare', 'Owner'),
  stage: both('Skede', 'Stage'),
  template: both('Mall', 'Template'),
  version: both('Mallversion', 'Template version'),
  coordinator: both('Samordnare', 'Coordinator'),
  receiver: both('Mottagare', 'Receiver'),
};

export const GROUPING_WORDS: Readonly<Record<Grouping, Bilingual>> = {
  owner: both('Ägare', 'Owner'),
  template: both('Mall', 'Template'),
  receiver: both('Mottagare', 'Receiver'),
};

export const messages = {
  ...PORTFOLIO_WORDS,
  version: (template: string, n: number) => both(`${template}, version ${n}`, `${template}, version ${n}`),
  boardOnPaper: both(
    'Tavlan som tabell, en rad för varje process',
    'The board as a table, one row for each process',
  ),
  found: (shown: number, total: number) => {
    const { sv, en } = processes(total);
    return both(`${shown} av ${sv}`, `${shown} of ${en}`);
  },
  fetching: (here: number, total: number) =>
    both(`Hämtar: ${here} av ${total}`, `Fetching: ${here} of ${total}`),
  start: both('Påbörja en process', 'Start a process'),
  none: both(
    'Ännu finns ingen process. Här kommer de att stå, från påbörjad till avslutad.',
    'There is no process yet. They will stand here, from initiated to closed.',
  ),
  nothingFound: both('Ingen process passar urvalet.', 'No process fits the selection.'),
  search: both('Sök', 'Search'),
  searchHint: both('Namn, ägare, samordnare eller skede', 'Name, owner, coordinator or stage'),
  clear: both('Rensa urvalet', 'Clear the selection'),
  chosen: both('Urval', 'Selection'),
  takeAway: (what: string) => both(`Ta bort ${what}`, `Take away ${what}`),
  moreFilters: both('Fler filter', 'More filters'),
  fewerFilters: both('Färre filter', 'Fewer filters'),
  any: both('Alla', 'All'),
  group: both('Gruppera efter', 'Group by'),
  noGroup: both('Inget', 'Nothing'),
  columns: both('Kolumner', 'Columns'),
  phases: both('Faser', 'Phases'),
  stages: both('Skeden', 'Stages'),
  look: both('Visa som', 'Show as'),
  board: both('Tavla', 'Board'),
  list: both('Lista', 'List'),
  nowhere: both('Utan mottagare', 'Without a receiver'),
  stageDone: both('Efter sista skedet', 'After the last stage'),
  columnShown: both('Fas eller skede som visas', 'Phase or stage shown'),
  move: both('Flytta till …', 'Move to …'),
  moveOne: (title: string) => both(`Flytta ${title}`, `Move ${title}`),
  moveTo: (place: string) => both(`Flytta till: ${place}`, `Move to: ${place}`),
  nextStage: (name: string) => both(`Nästa skede: ${name}`, `Next stage: ${name}`),
  backTo: (name: string) => both(`Tillbaka till skedet ${name}`, `Back to the stage ${name}`),
  lastStage: both('Avsluta fasens sista skede', 'Complete the last stage of the phase'),
  reopen: (phase: string) => both(`Öppna igen som ${phase}`, `Reopen as ${phase}`),
  cannot: both('Den kan inte flyttas dit', 'It cannot be moved there'),
  throughGate: both('Vägen går genom en beslutspunkt', 'The way leads through a gate'),
  toGate: both('Öppna beslutspunkten', 'Open the gate'),
  toProcess: both('Öppna processen', 'Open the process'),
  close: both('Stäng', 'Close'),
  boardHelp: both(
    'Dra ett kort till nästa kolumn eller välj Flytta på kortet. Pilarna går mellan korten och M flyttar.',
    'Drag a card to the next column, or choose Move on the card. The arrows go from card to card, and M moves.',
  ),
  boardKeys: both('Pilarna går mellan korten.', 'The arrows go from card to card.'),
  movesNothing: both(
    'Du läser portföljen. Ingen av dina roller får flytta processerna här.',
    'You read the portfolio. None of your roles may move the processes here.',
  ),
  cannotDrop: both('Går inte hit', 'Not here'),
  dropHere: both('Släpp här', 'Drop here'),
  process: both('Process', 'Process'),
  phase: both('Fas', 'Phase'),
  stage: both('Skede', 'Stage'),
  owner: both('Ägare', 'Owner'),
  coordinators: both('Samordnare', 'Coordinators'),
  template: both('Mall', 'Template'),
  age: both('Dagar i skedet', 'Days in stage'),
  nextDue: both('Nästa frist', 'Next deadline'),
  signs: both('Att se upp med', 'Worth a look'),
  views: both('Vyer', 'Views'),
  saveView: both('Spara vyn', 'Save the view'),
  saveHelp: both(
    'Urval, gruppering och utseende sparas i den här webbläsaren. Adressen kan du dela med andra.',
    'Selection, grouping and look are kept in this browser. The address can be shared with others.',
  ),
  viewName: both('Namn', 'Name'),
  save: both('Spara', 'Save'),
  cancel: both('Avbryt', 'Cancel'),
  forget: (name: string) => both(`Ta bort vyn ${name}`, `Remove the view ${name}`),
  saved: (name: string) => both(`Vyn ”${name}” är sparad.`, `The view “${name}” is saved.`),
  gone: (name: string) => both(`Vyn ”${name}” är borttagen.`, `The view “${name}” is removed.`),
  viewOverdue: both('Försenade', 'Overdue'),
  viewWaiting: both('Väntar på beslut', 'Waiting for a decision'),
  viewRunning: both('Pågående efter ägare', 'Running, by owner'),
};
