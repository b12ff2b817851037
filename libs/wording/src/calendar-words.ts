import type { InnovationProcess, Language } from '@drivbank/domain';
import { both, inLanguage, type Bilingual } from './language.js';

type Told = {
  readonly deadline: string;
  readonly process: string;
  readonly status: InnovationProcess.DeadlineState['status'];
  readonly frozen: boolean;
};

const SETTLED: Readonly<Record<Exclude<Told['status'], 'open'>, Bilingual>> = {
  met: both('Klar', 'Met'),
  waived: both('Eftergiven', 'Waived'),
  cancelled: both('Borttagen', 'Cancelled'),
};
const FROZEN = both('Pausad', 'Paused');

/** A deadline in a line of somebody's calendar: `Klar: Delrapport – Trygg natt`. */
export function calendarSummary({ deadline, process, status, frozen }: Told, language: Language): string {
  const mark = status === 'open' ? (frozen ? FROZEN : undefined) : SETTLED[status];
  const line = `${deadline} – ${process}`;
  return mark ? `${inLanguage(mark, language)}: ${line}` : line;
}

/** What a program calls the calendar of whatever concerns somebody. */
export const CALENDAR_OF_MINE = both('Mina frister', 'My deadlines');
