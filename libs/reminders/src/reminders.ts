import {
  addDays,
  instantAt,
  isWorkingDay,
  lastDayOf,
  type Instant,
  type LocalDate,
  type NonWorkingDayRule,
} from '@drivbank/kernel';
import type { Notification } from '@drivbank/domain';

/** A date that reminders are owed for. Only while the deadline is open and not frozen. */
export type OwedBy = {
  readonly processId: string;
  readonly deadlineId: string;
  /** Raised by each move, so that a reminder of an earlier date is told apart. */
  readonly revision: number;
  readonly dueOn: LocalDate;
  readonly nonWorkingDays: NonWorkingDayRule;
  /** Days from the last day; negative is before it. */
  readonly remindOffsetsDays: readonly number[];
  /** What fell due earlier is not owed: the date was not set, or frozen, by then. */
  readonly since: Instant;
  readonly ownerId: string;
  readonly coordinators: readonly { readonly id: string; readonly since: Instant }[];
};

export type Reminder = {
  readonly key: string;
  readonly processId: string;
  readonly deadlineId: string;
  readonly revision: number;
  readonly offsetDays: number;
  readonly recipient: Notification.Recipient;
  readonly channel: Notification.Channel;
  readonly slot: Notification.Slot;
  readonly sendAt: Instant;
};

/** The local hour at which a recipient is reminded. */
export type HourOf = (recipient: Notification.Recipient) => number;

/** So long after the last day the owner organisation hears of it too. */
const ESCALATE_FROM_DAYS = 7;

const CHANNELS: readonly Notification.Channel[] = ['in_app', 'email'];

/** Every reminder that a date owes: a pure function, so a lost queue has lost nothing. */
export function remindersFor(deadline: OwedBy, hourOf: HourOf): readonly Reminder[] {
  const lastDay = lastDayOf(deadline.dueOn, deadline.nonWorkingDays);
  return [...new Set(deadline.remindOffsetsDays)].flatMap((offset) => {
    const on = workingDayAt(lastDay, offset);
    return recipientsAt(offset, deadline).flatMap(({ recipient, since }) => {
      const slot = { on, hour: hourOf(recipient) };
      const sendAt = instantAt(slot.on, slot.hour);
      if (sendAt < deadline.since || sendAt < since) return [];
      return CHANNELS.map((channel) => reminder(deadline, offset, recipient, channel, slot, sendAt));
    });
  });
}

type Addressed = { readonly recipient: Notification.Recipient; readonly since: Instant };

function recipientsAt(offset: number, { coordinators, ownerId, since }: OwedBy): readonly Addressed[] {
  const owner: Addressed = { recipient: { kind: 'organisation', id: ownerId }, since };
  const people = coordinators.map(({ id, since: from }): Addressed => ({
    recipient: { kind: 'person', id },
    since: from,
  }));
  return [...people, ...(offset >= ESCALATE_FROM_DAYS || people.length === 0 ? [owner] : [])];
}

function reminder(
  { processId, deadlineId, revision }: OwedBy,
  offsetDays: number,
  recipient: Notification.Recipient,
  channel: Notification.Channel,
  slot: Notification.Slot,
  sendAt: Instant,
): Reminder {
  const key = [processId, deadlineId, revision, offsetDays, recipient.id, channel].join('/');
  return { key, processId, deadlineId, revision, offsetDays, recipient, channel, slot, sendAt };
}

/**
 * The reminder of a key that somebody once settled: the recipient may have been released since, and is then no longer
 * among those who are owed anything. Nothing for a key of another date.
 */
export function reminderOfKey(
  key: string,
  recipient: Notification.Recipient,
  deadline: OwedBy,
  hourOf: HourOf,
): Reminder | undefined {
  const [, , revision, offset, , channel] = key.split('/');
  if (Number(revision) !== deadline.revision) return undefined;
  const on = workingDayAt(lastDayOf(deadline.dueOn, deadline.nonWorkingDays), Number(offset));
  const slot = { on, hour: hourOf(recipient) };
  const sendAt = instantAt(slot.on, slot.hour);
  return reminder(deadline, Number(offset), recipient, channel as Notification.Channel, slot, sendAt);
}

/** Offices read on working days: earlier when something is coming, later when it has passed. */
function workingDayAt(lastDay: LocalDate, offsetDays: number): LocalDate {
  const step = offsetDays < 0 ? -1 : 1;
  let day = addDays(lastDay, offsetDays);
  while (!isWorkingDay(day)) day = addDays(day, step);
  return day;
}

/** What has fallen due and nobody has taken care of yet. */
export function owedAt(
  deadlines: readonly OwedBy[],
  isTaken: (key: string) => boolean,
  at: Instant,
  hourOf: HourOf,
): readonly Reminder[] {
  return deadlines
    .flatMap((deadline) => remindersFor(deadline, hourOf))
    .filter(({ sendAt, key }) => sendAt <= at && !isTaken(key));
}

/** The next moment when something falls due, so that a worker can sleep until then. */
export function nextSendAt(
  deadlines: readonly OwedBy[],
  after: Instant,
  hourOf: HourOf,
): Instant | undefined {
  return deadlines
    .flatMap((deadline) => remindersFor(deadline, hourOf))
    .map(({ sendAt }) => sendAt)
    .filter((sendAt) => sendAt > after)
    .sort()[0];
}
