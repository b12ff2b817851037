import { both, type Bilingual } from '@drivbank/wording';
import type { Zoom } from './scale';

export const ZOOM_WORDS: Readonly<Record<Zoom, Bilingual>> = {
  week: both('Vecka', 'Week'),
  month: both('Månad', 'Month'),
  quarter: both('Kvartal', 'Quarter'),
  year: both('År', 'Year'),
};

export const messages = {
  title: both('Tidslinje', 'Timeline'),
  lead: both(
    'Processernas faser och skeden, vad som var planerat och hur det gick.',
    'The phases and stages of the processes, what was planned and how it went.',
  ),
  question: both('Hur går processerna mot planen?', 'How do the processes go against the plan?'),
  answer: (shown: number, late: number) =>
    both(
      `${shown} processer i urvalet; ${late} har en frist som flyttats eller passerats.`,
      `${shown} processes in the selection; ${late} with a deadline that was moved or has passed.`,
    ),
  zoom: both('Skala', 'Scale'),
  today: both('I dag', 'Today'),
  group: both('Gruppera efter', 'Group by'),
  noGroup: both('Inget', 'Nothing'),
  none: both(
    'Ännu finns ingen process. Här kommer deras faser och frister att stå längs tiden.',
    'There is no process yet. Their phases and deadlines will stand here along time.',
  ),
  nothingFound: both('Ingen process passar urvalet.', 'No process fits the selection.'),
  clear: both('Rensa urvalet', 'Clear the selection'),
  start: both('Påbörja en process', 'Start a process'),
  more: (shown: number, total: number) =>
    both(`Visa fler (${shown} av ${total})`, `Show more (${shown} of ${total})`),
  fetching: (here: number, total: number) =>
    both(`Hämtar: ${here} av ${total}`, `Fetching: ${here} of ${total}`),
  week: (week: number) => both(`v. ${week}`, `w ${week}`),
  quarter: (quarter: number, year: string) => both(`kv ${quarter} ${year}`, `Q${quarter} ${year}`),
  planned: both('Planerad tid', 'Planned time'),
  deadline: both('Frist', 'Deadline'),
  firstDue: both('Frist, först satt', 'Deadline, as first set'),
  decision: both('Beslut', 'Decision'),
  redDay: both('Helgdag', 'Public holiday'),
  process: both('Process', 'Process'),
  owner: both('Ägare', 'Owner'),
  what: both('Vad', 'What'),
  name: both('Namn', 'Name'),
  from: both('Från', 'From'),
  to: both('Till', 'To'),
  phase: both('Fas', 'Phase'),
  stage: both('Skede', 'Stage'),
  since: (what: string, from: string) => both(`${what} sedan ${from}`, `${what} since ${from}`),
  between: (what: string, from: string, to: string) =>
    both(`${what} ${from} till ${to}`, `${what} ${from} to ${to}`),
};
