import ical, { ICalEventStatus, ICalEventTransparency, type ICalCalendar } from 'ical-generator';
import type { Instant, LocalDate } from '@drivbank/kernel';
import type { InnovationProcess, Language } from '@drivbank/domain';
import { calendarSummary } from '@drivbank/wording';

/** How often a program should ask again; most ask more seldom, whatever they are told. */
const ASK_AGAIN_S = 3_600;

/** A deadline as a day in somebody's calendar. */
export type CalendarDay = {
  /** The same for as long as the deadline exists. */
  readonly uid: string;
  /** Counts how often it was moved. */
  readonly sequence: number;
  readonly day: LocalDate;
  readonly status: InnovationProcess.DeadlineState['status'];
  /** Its process is paused, and the day does not hold until it goes on. */
  readonly frozen: boolean;
  readonly deadline: string;
  readonly process: string;
  readonly address: string;
  readonly changedAt: Instant;
};

type Calendar = {
  readonly name: string;
  readonly language: Language;
  readonly days: readonly CalendarDay[];
};

/** iCalendar, RFC 5545 and 7986: whole days and no times, so that no zone can move them. */
export function writeCalendar({ name, language, days }: Calendar): string {
  const calendar = ical({
    name: legible(name),
    prodId: { company: 'Drivbänk', product: 'Drivbänk', language: language.toUpperCase() },
    ttl: ASK_AGAIN_S,
  });
  for (const day of days) addDay(calendar, day, language);
  return calendar.toString();
}

function addDay(calendar: ICalCalendar, day: CalendarDay, language: Language): void {
  const event = calendar.createEvent({
    id: day.uid,
    sequence: day.sequence,
    start: new Date(`${day.day}T00:00:00Z`),
    allDay: true,
    stamp: new Date(day.changedAt),
    summary: legible(calendarSummary(day, language)),
    url: day.address,
    status: statusOf(day),
  });
  event.transparency(ICalEventTransparency.TRANSPARENT);
}

/** What is waived or cancelled stays, crossed out, for programs that keep what they once fetched. */
function statusOf({ status, frozen }: CalendarDay): ICalEventStatus {
  if (status === 'waived' || status === 'cancelled') return ICalEventStatus.CANCELLED;
  return frozen ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}

/** The format has no place for control characters, and lines end where it says. */
const legible = (text: string) => text.toWellFormed().replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
