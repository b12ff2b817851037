import { instant, millisecondsOf, type Instant, type LocalDate } from '@drivbank/kernel';
import type { InnovationProcess, Language, Person } from '@drivbank/domain';
import { writeCalendar, type CalendarDay } from '@drivbank/interchange';
import { CALENDAR_OF_MINE, inLanguage } from '@drivbank/wording';
import { concerns } from './concerns.js';
import type { DeadlineRow } from './deadline-sheet.js';
import type { Moment } from './moment.js';

/** What was settled longer ago is gone from the calendar of what concerns somebody. */
const SETTLED_MS_MAX = 365 * 24 * 3_600_000;

type Asked = {
  readonly personId: string;
  readonly held: readonly Person.Grant[];
  /** Null: whatever concerns the person. */
  readonly processId: string | null;
  readonly language: Language;
  readonly publicUrl: string;
};

/** Deadlines as days in a calendar program, as far as the moment's reader sees them. */
export async function calendarAt(moment: Moment, asked: Asked): Promise<string> {
  const { language, processId } = asked;
  const rows = processId === null ? await concerningRows(moment, asked) : await rowsOf(moment, processId);
  const name = processId === null ? inLanguage(CALENDAR_OF_MINE, language) : rows[0]?.process_title;
  return writeCalendar({ name: name ?? '–', language, days: rows.map((row) => dayOf(row, asked)) });
}

type Row = Omit<DeadlineRow, 'revision'>;

async function concerningRows({ queries, at }: Moment, { personId, held }: Asked): Promise<Row[]> {
  const settledSince = instant(millisecondsOf(at) - SETTLED_MS_MAX);
  const rows = await queries
    .selectFrom('deadline_sheet')
    .selectAll()
    .where(({ eb, or }) => or([eb('status', '=', 'open'), eb('changed_at', '>=', settledSince)]))
    .orderBy('last_day')
    .orderBy('process_id')
    .orderBy('deadline_id')
    .execute();
  return rows.filter((row) => concerns(row, personId, held));
}

const rowsOf = ({ queries }: Moment, processId: string): Promise<Row[]> =>
  queries
    .selectFrom('deadline_sheet')
    .selectAll()
    .where('doc_id', '=', processId)
    .orderBy('last_day')
    .orderBy('deadline_id')
    .execute();

function dayOf(row: Row, { language, publicUrl }: Asked): CalendarDay {
  const name = { sv: row.name_sv, ...(row.name_en !== null && { en: row.name_en }) };
  return {
    uid: `${row.process_id}.${row.deadline_id}`,
    sequence: row.deadline_revision,
    day: row.last_day as LocalDate,
    status: row.status as InnovationProcess.DeadlineState['status'],
    frozen: row.frozen === 1,
    deadline: inLanguage(name, language),
    process: row.process_title,
    address: `${publicUrl}/processes/${row.process_id}`,
    changedAt: row.changed_at as Instant,
  };
}
