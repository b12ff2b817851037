import { both } from '@drivbank/wording';

export const messages = {
  title: both('Tratten', 'Funnel'),
  lead: both(
    'Hur många som kommer till varje fas eller skede, vad som händer där och hur länge det tar.',
    'How many come to each phase or stage, what happens there and how long it takes.',
  ),
  what: both('Visa', 'Show'),
  phases: both('Faser, alla mallar', 'Phases, all templates'),
  owner: both('Ägare', 'Owner'),
  all: both('Alla', 'All'),
  none: both(
    'Inga processer har gått in i något skede i det här urvalet.',
    'No process has entered a stage in this selection.',
  ),
  showAll: both('Visa alla', 'Show all'),
  question: both('Var stannar processerna?', 'Where do processes stop?'),
  answer: (name: string, closed: number, entered: number) =>
    both(
      `Flest avslutas i ${name}: ${closed} av ${entered} som kom dit.`,
      `Most are closed in ${name}: ${closed} of ${entered} that came there.`,
    ),
  noneClosed: both('Ingen process har avslutats i urvalet.', 'No process in the selection has been closed.'),
  howLong: both('Hur länge tar det?', 'How long does it take?'),
  slowest: (name: string, days: number) =>
    both(
      `Längst tid tar ${name}: hälften stannade i minst ${days} dagar.`,
      `${name} takes longest: half stayed for at least ${days} days.`,
    ),
  noneLeft: both(
    'Ingen process har lämnat något skede än, så tider saknas.',
    'No process has left a stage yet, so there are no times.',
  ),
  step: both('Fas eller skede', 'Phase or stage'),
  entered: both('Kom hit', 'Came here'),
  forward: both('Gick vidare', 'Went on'),
  back: both('Gick tillbaka', 'Went back'),
  closed: both('Avslutades här', 'Closed here'),
  here: both('Är kvar', 'Still here'),
  median: both('Median, dagar', 'Median, days'),
  p90: both('90 % inom, dagar', '90% within, days'),
};
