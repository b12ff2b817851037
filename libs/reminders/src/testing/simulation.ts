import { addDays, instant, isWorkingDay, millisecondsOf, type Instant } from '@drivbank/kernel';
import { messagesFor, type Message } from '../messages.js';
import { nextSendAt, owedAt, type HourOf, type OwedBy } from '../reminders.js';

/** A date as it stood for a while: until it was moved, met, frozen, or got another coordinator. */
export type Spell = { readonly from: Instant; readonly until: Instant; readonly deadline: OwedBy };

export type Span = { readonly from: Instant; readonly to: Instant };

export type Sent = { readonly key: string; readonly at: Instant; readonly message: Message };

export type World = {
  readonly spells: readonly Spell[];
  readonly hourOf: (now: Instant) => HourOf;
  readonly during: Span;
  /** Nothing is swept inside; the first sweep is at the end. No spell begins or ends inside. */
  readonly downtimes?: readonly Span[];
  /** Everything is looked at so often. In between a date is looked at when its own hint says so. */
  readonly sweepEveryMs: number;
  /** Sweeps, by number, whose process dies after sending and before recording. */
  readonly crashes?: (sweep: number) => boolean;
  readonly remembers?: boolean;
  readonly sweeps?: boolean;
};

const MINUTE_MS = 60_000;
const later = (at: Instant, ms: number) => instant(millisecondsOf(at) + ms);

/** A worker's life: sweep, send, record, sleep until the next hint, change or sweep. */
export function simulate(world: World): readonly Sent[] {
  const { spells, during, downtimes = [], sweepEveryMs, crashes, remembers = true, sweeps = true } = world;
  const changes = [...new Set(spells.flatMap(({ from, until }) => [from, until]))].sort().reverse();
  const toBegin = spells.toSorted((a, b) => (a.from < b.from ? 1 : -1));
  const hints = new Map<Spell, Instant | undefined>();
  const taken = new Set<string>();
  const sent: Sent[] = [];
  let fullSweepAt = during.from;
  let sendings = 0;

  for (let now = during.from; sweeps && now <= during.to;) {
    while (toBegin.length > 0 && toBegin.at(-1)!.from <= now) hints.set(toBegin.pop()!, now);
    if (changes.length > 0 && changes.at(-1)! <= now)
      for (const spell of hints.keys()) if (spell.until <= now) hints.delete(spell);
    while (changes.length > 0 && changes.at(-1)! <= now) changes.pop();

    const isFull = fullSweepAt <= now;
    if (isFull) fullSweepAt = later(now, sweepEveryMs);
    const seen = [...hints].filter(([, hint]) => isFull || (hint !== undefined && hint <= now));
    const hourOf = world.hourOf(now);
    const deadlines = seen.map(([{ deadline }]) => deadline);
    const messages = messagesFor(owedAt(deadlines, (key) => taken.has(key), now, hourOf));
    const keys = messages.flatMap((message) =>
      message.reminders.map(({ key }) => ({ key, at: now, message })),
    );
    sent.push(...keys);
    const crashed = messages.length > 0 && (crashes?.(sendings++) ?? false);
    if (remembers && !crashed) for (const { key } of keys) taken.add(key);
    const again = later(now, MINUTE_MS);
    for (const [spell] of seen) hints.set(spell, crashed ? again : nextSendAt([spell.deadline], now, hourOf));

    const wakings = [changes.at(-1), fullSweepAt, ...hints.values()].filter((at) => at !== undefined);
    const waking = wakings.reduce((soonest, at) => (at < soonest ? at : soonest));
    now = downtimes.find(({ from, to }) => from <= waking && waking < to)?.to ?? waking;
  }
  return sent;
}

const WALL = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** What the clock on the wall shows, `2027-03-28 03:00:00`. Asked of Intl, not of the code under test. */
export const wallAt = (at: Instant) => WALL.format(new Date(at));

/** What should go out, by key, and what the wall clock shows then. Written a second time, on wall clocks only. */
export function expectedOf(spells: readonly Spell[], hourOf: HourOf): ReadonlyMap<string, string> {
  const expected = new Map<string, string>();
  for (const { from, until, deadline } of spells) {
    const { dueOn, nonWorkingDays: rule, coordinators, ownerId, since } = deadline;
    let lastDay = dueOn;
    while (rule !== 'none' && !isWorkingDay(lastDay)) lastDay = addDays(lastDay, rule === 'after' ? 1 : -1);
    for (const offset of deadline.remindOffsetsDays) {
      let day = addDays(lastDay, offset);
      while (!isWorkingDay(day)) day = addDays(day, offset < 0 ? -1 : 1);
      const people = coordinators.map(({ id, since: joined }) => ({ kind: 'person' as const, id, joined }));
      const owners = [{ kind: 'organisation' as const, id: ownerId, joined: since }];
      for (const { kind, id, joined } of offset >= 7 || people.length === 0
        ? [...people, ...owners]
        : people) {
        const wall = `${day} ${String(hourOf({ kind, id })).padStart(2, '0')}:00:00`;
        const [begun, ended] = [[from, since, joined].sort().at(-1)!, until].map(wallAt) as [string, string];
        if (begun > wall || wall >= ended) continue;
        for (const channel of ['in_app', 'email'])
          expected.set(
            `${deadline.processId}/${deadline.deadlineId}/${deadline.revision}/${offset}/${id}/${channel}`,
            wall,
          );
      }
    }
  }
  return expected;
}

export type Verdict = { lost: number; doubled: number; unasked: number; atWrongTime: number };

/** Compares what went out with what should have. What fell due in a downtime goes out at its end. */
export function verdictOn(
  sent: readonly Sent[],
  expected: ReadonlyMap<string, string>,
  downtimes: readonly Span[] = [],
): Verdict {
  const keys = new Set(sent.map(({ key }) => key));
  const isInTime = ({ key, at }: Sent) => {
    const wall = expected.get(key);
    if (wall === undefined || wall === wallAt(at)) return true;
    return downtimes.some(({ from, to }) => at === to && wallAt(from) <= wall && wall <= wallAt(to));
  };
  return {
    lost: [...expected.keys()].filter((key) => !keys.has(key)).length,
    doubled: sent.length - keys.size,
    unasked: [...keys].filter((key) => !expected.has(key)).length,
    atWrongTime: sent.filter((each) => !isInTime(each)).length,
  };
}
