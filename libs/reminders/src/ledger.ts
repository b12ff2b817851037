import type { Instant, LocalDate } from '@drivbank/kernel';
import type { Notification } from '@drivbank/domain';
import { isLate } from './messages.js';
import { reminderOfKey, remindersFor, type HourOf, type OwedBy, type Reminder } from './reminders.js';

/** One date that a deadline had. */
export type DatedRevision = {
  readonly revision: number;
  readonly dueOn: LocalDate;
  readonly since: Instant;
  readonly until: Instant | null;
  readonly endedBy: string | null;
};

/** What the messages say of one reminder. */
export type Settlement = {
  readonly recipient: Notification.Recipient;
  readonly status: 'claimed' | 'failed' | 'sent' | 'suppressed';
  readonly why: string | null;
  readonly at: Instant;
};

export type Fate =
  | 'sent'
  | 'sent_late'
  | 'suppressed'
  | 'failed'
  | 'under_way'
  /** Its time has not come. */
  | 'planned'
  /** The date was moved, met, waived, cancelled or frozen before anything was sent. */
  | 'withdrawn'
  /** Its time has come, and nothing has taken care of it yet. */
  | 'overdue';

export type LedgerEntry = Reminder & {
  readonly fate: Fate;
  readonly at: Instant | null;
  readonly why: string | null;
};

/** For any deadline: which reminders were due, sent, late, suppressed or withdrawn, to whom, when, and why not. */
export function ledgerOf(
  deadline: Omit<OwedBy, 'revision' | 'dueOn' | 'since'> & { readonly revisions: readonly DatedRevision[] },
  settled: ReadonlyMap<string, Settlement>,
  at: Instant,
  hourOf: HourOf,
): readonly LedgerEntry[] {
  const entries = deadline.revisions.flatMap((dated) => {
    const owed = remindersFor({ ...deadline, ...dated }, hourOf);
    const keys = new Set(owed.map(({ key }) => key));
    const once = [...settled].flatMap(([key, { recipient }]) =>
      keys.has(key) ? [] : (reminderOfKey(key, recipient, { ...deadline, ...dated }, hourOf) ?? []),
    );
    return [...owed, ...once].map((reminder) => entry(reminder, dated, settled, at));
  });
  // A frozen date that was revived has two rows of the same reminder: what became of it counts.
  const told = new Map<string, LedgerEntry>();
  for (const each of entries) if (told.get(each.key)?.fate !== 'sent') told.set(each.key, each);
  return [...told.values()].sort((a, b) =>
    a.sendAt < b.sendAt ? -1 : a.sendAt > b.sendAt ? 1 : a.key < b.key ? -1 : 1,
  );
}

function entry(
  reminder: Reminder,
  { until, endedBy }: DatedRevision,
  settled: ReadonlyMap<string, Settlement>,
  now: Instant,
): LedgerEntry {
  const settlement = settled.get(reminder.key);
  if (settlement) {
    const { at, why, status } = settlement;
    const late = isLate(reminder.sendAt, at);
    const fate = status === 'claimed' ? 'under_way' : status === 'sent' && late ? 'sent_late' : status;
    return { ...reminder, fate, at, why };
  }
  if (until !== null) return { ...reminder, fate: 'withdrawn', at: until, why: endedBy };
  return { ...reminder, fate: reminder.sendAt > now ? 'planned' : 'overdue', at: null, why: null };
}
