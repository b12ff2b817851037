import { both, counted } from '@drivbank/wording';

export const messages = {
  title: both('Frister', 'Deadlines'),
  lead: both(
    'Närmast först. Det som är försenat står överst.',
    'Soonest first. What is overdue stands on top.',
  ),
  settledToo: both('Visa också avklarade', 'Show settled ones too'),
  search: both('Sök frist eller process', 'Search deadline or process'),
  empty: both(
    'Inga frister är satta. De sätts på processens sida.',
    'No deadlines are set. They are set on the page of a process.',
  ),
  nothingFound: both('Ingen frist passar urvalet.', 'No deadline fits the selection.'),
  toPortfolio: both('Till portföljen', 'To the portfolio'),
  clear: both('Visa alla', 'Show all'),
  lastDay: both('Sista dag', 'Last day'),
  deadline: both('Frist', 'Deadline'),
  kind: both('Slag', 'Kind'),
  process: both('Process', 'Process'),
  owner: both('Ägare', 'Owner'),
  reminders: both('Påminnelser', 'Reminders'),
  more: (shown: number, total: number) =>
    both(`Visa fler (${shown} av ${total})`, `Show more (${shown} of ${total})`),
  question: both('När faller fristerna?', 'When do deadlines fall due?'),
  answer: (overdue: number, coming: number) => {
    const late = counted(overdue, both('försenad', 'overdue'), both('försenade', 'overdue'));
    const next = counted(
      coming,
      both('inom tolv veckor', 'within twelve weeks'),
      both('inom tolv veckor', 'within twelve weeks'),
    );
    return both(`${late.sv}, ${next.sv}.`, `${late.en}, ${next.en}.`);
  },
  week: both('Vecka', 'Week'),
  weekOf: (week: number) => both(`v. ${week}`, `w ${week}`),
  overdue: both('Försenade', 'Overdue'),
  count: both('Antal', 'Count'),
  coming: both('Kommande', 'Coming'),
};
