import { localDateOf, localHourOf, type Instant, type LocalDate } from '@drivbank/kernel';
import {
  messagesFor,
  nextSendAt,
  notificationIdOf,
  owedAt,
  type Message,
  type OwedBy,
} from '@drivbank/reminders';
import { sql } from 'kysely';
import type { MessageRecord } from '@drivbank/projections';
import { messageRecords } from '../reads/message-records.js';
import type { Moment } from '../reads/moment.js';
import { DEFAULT_HOUR, hoursOf } from '../reads/reminder-hours.js';

type Queries = Moment['queries'];
type DerivedFrom = Pick<OwedBy, 'since' | 'nonWorkingDays' | 'remindOffsetsDays' | 'coordinators'>;

/** What is to be sent now, and when something falls due next. */
export type Owed = { readonly messages: readonly Message[]; readonly next: Instant | undefined };

/** Derived anew each time from the views: nothing that falls due is kept anywhere else. */
export async function owedReminders(queries: Queries, now: Instant): Promise<Owed> {
  const deadlines = await openDeadlines(queries);
  const hours = await hoursOf({ queries });
  const hourOf = ({ id }: { readonly id: string }) => hours.get(id) ?? DEFAULT_HOUR;
  const taken = await takenKeys(queries);
  const owed = owedAt(deadlines, (key) => taken.has(key), now, hourOf);
  const settled = await settledIds(queries);
  return {
    messages: messagesFor(owed).map((message) => inFreeSlot(message, settled, now)),
    next: nextSendAt(deadlines, now, hourOf),
  };
}

async function openDeadlines(queries: Queries): Promise<readonly OwedBy[]> {
  const rows = await queries
    .selectFrom('deadline_sheet')
    .select(['process_id', 'deadline_id', 'deadline_revision', 'due_on', 'owner_id', 'reminding'])
    .where('status', '=', 'open')
    .where('frozen', '=', 0)
    .execute();
  return rows.map((row) => ({
    processId: row.process_id,
    deadlineId: row.deadline_id,
    revision: row.deadline_revision,
    dueOn: row.due_on as LocalDate,
    ownerId: row.owner_id,
    ...(JSON.parse(row.reminding) as DerivedFrom),
  }));
}

/** Only reminders of deadlines that are still open can be owed, so only those are looked up. */
async function takenKeys(queries: Queries): Promise<ReadonlySet<string>> {
  const open = queries
    .selectFrom('deadline_sheet')
    .select(sql<string>`process_id || '/' || deadline_id`.as('deadline_key'))
    .where('status', '=', 'open');
  const rows = await queries
    .selectFrom('reminder')
    .select('reminder_key')
    .where('deadline_key', 'in', open)
    .execute();
  return new Set(rows.map((row) => row.reminder_key));
}

async function settledIds(queries: Queries): Promise<ReadonlySet<string>> {
  const rows = await queries
    .selectFrom('message')
    .select('notification_id')
    .where('status', 'in', ['sent', 'suppressed'])
    .orderBy('at', 'desc')
    .limit(SETTLED_LOOKED_AT_MAX)
    .execute();
  return new Set(rows.map((row) => row.notification_id));
}

/** A slot can only be taken shortly before: the newest messages are enough. */
const SETTLED_LOOKED_AT_MAX = 20_000;

/**
 * A reminder can fall due for an hour whose message has gone out, when somebody chose an earlier hour that day. It
 * then goes with the present hour.
 */
function inFreeSlot(message: Message, settled: ReadonlySet<string>, now: Instant): Message {
  if (!settled.has(message.notificationId)) return message;
  const slot = { on: localDateOf(now), hour: localHourOf(now) };
  return { ...message, slot, notificationId: notificationIdOf(message.recipient, message.channel, slot) };
}

/** Messages that somebody claimed and did not finish, or whose next attempt is due. */
export const unfinishedMessages = (queries: Queries, now: Instant): Promise<readonly MessageRecord[]> =>
  messageRecords(queries, (query) =>
    query
      .where('message.status', 'in', ['claimed', 'failed'])
      .where('message.next', '<=', now)
      .orderBy('message.next'),
  );

/** When the oldest reminder fell due whose message somebody has taken and that has not gone out. */
export async function oldestUnsent(queries: Queries): Promise<Instant | null> {
  const row = await queries
    .selectFrom('message')
    .select('due_at')
    .where('status', 'in', ['claimed', 'failed'])
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst();
  return (row?.due_at as Instant | undefined) ?? null;
}

/** Messages that went wrong: how many are tried again, and how many wait for somebody to say so. */
export async function failedMessages(
  queries: Queries,
): Promise<{ readonly retrying: number; readonly parked: number }> {
  const { all, retrying } = await queries
    .selectFrom('message')
    .select(({ fn }) => [fn.countAll<number>().as('all'), fn.count<number>('next').as('retrying')])
    .where('status', '=', 'failed')
    .executeTakeFirstOrThrow();
  return { retrying, parked: all - retrying };
}

export type Passed = { readonly processId: string; readonly deadlineId: string; readonly revision: number };

/** Open deadlines whose last day is over and that nobody has marked yet. */
export async function passedDeadlines(queries: Queries, today: LocalDate): Promise<readonly Passed[]> {
  const rows = await queries
    .selectFrom('deadline_sheet')
    .select(['process_id', 'deadline_id', 'deadline_revision'])
    .where('status', '=', 'open')
    .where('frozen', '=', 0)
    .where('missed', '=', 0)
    .where('last_day', '<', today)
    .execute();
  return rows.map((row) => ({
    processId: row.process_id,
    deadlineId: row.deadline_id,
    revision: row.deadline_revision,
  }));
}
