import { both, counted, type Bilingual } from '@drivbank/wording';
import type { CalendarView } from './views';

export const VIEW_WORDS: Readonly<Record<CalendarView, Bilingual>> = {
  month: both('Månad', 'Month'),
  week: both('Vecka', 'Week'),
  agenda: both('Agenda', 'Agenda'),
};

const weekdays = [
  both('mån', 'Mon'),
  both('tis', 'Tue'),
  both('ons', 'Wed'),
  both('tor', 'Thu'),
  both('fre', 'Fri'),
  both('lör', 'Sat'),
  both('sön', 'Sun'),
];
export const WEEKDAY_WORDS: readonly Bilingual[] = weekdays;

export const messages = {
  title: both('Kalender', 'Calendar'),
  lead: (deadlines: number, decisions: number) => {
    const due = counted(deadlines, both('frist', 'deadline'), both('frister', 'deadlines'));
    const made = counted(decisions, both('beslut', 'decision'), both('beslut', 'decisions'));
    return both(`${due.sv} och ${made.sv} i det som visas.`, `${due.en} and ${made.en} in what is shown.`);
  },
  view: both('Visa', 'Show'),
  today: both('I dag', 'Today'),
  week: both('Vecka', 'Week'),
  weekOf: (week: number, year: string) => both(`Vecka ${week}, ${year}`, `Week ${week}, ${year}`),
  weekShort: (week: number) => both(`v. ${week}`, `w ${week}`),
  from: (day: string, to: string) => both(`${day} till ${to}`, `${day} to ${to}`),
  more: (count: number) => both(`${count} till`, `${count} more`),
  empty: both('Inga frister eller beslut de här dagarna.', 'No deadlines or decisions on these days.'),
  toDeadlines: both('Till fristlistan', 'To the list of deadlines'),
  overdue: both('försenad', 'overdue'),
  open: both('öppen', 'open'),
  settled: both('avklarad', 'settled'),
  frozen: both('står stilla', 'stands still'),
  gate: both('Beslutspunkt', 'Gate'),
  decided: (gate: string, outcome: string) => both(`${gate}: ${outcome}`, `${gate}: ${outcome}`),
  day: both('Dag', 'Day'),
  what: both('Vad', 'What'),
  status: both('Läge', 'Status'),
  process: both('Process', 'Process'),
  owner: both('Ägare', 'Owner'),
  holiday: both('Helgdag', 'Public holiday'),
};
