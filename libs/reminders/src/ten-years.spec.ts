import { describe, expect, test } from '@jest/globals';
import {
  addDays,
  instant,
  localDate,
  localDateOf,
  millisecondsOf,
  type Instant,
  type LocalDate,
} from '@drivbank/kernel';
import { isLate, messageIdOf } from './messages.js';
import type { HourOf } from './reminders.js';
import {
  expectedOf,
  simulate,
  verdictOn,
  wallAt,
  type Sent,
  type Span,
  type World,
} from './testing/simulation.js';
import { datesOver, HOURS, steadyHourOf } from './testing/ten-years.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const faultless = { lost: 0, doubled: 0, unasked: 0, atWrongTime: 0 };

const span = (from: string, days: number): Span => ({
  from: instant(from),
  to: instant(Date.parse(from) + days * DAY_MS),
});

/** Hints in between; everything is looked at every fifth day, at ever other hours. */
const live = (world: Pick<World, 'spells' | 'during'> & Partial<World>) =>
  simulate({ hourOf: () => steadyHourOf, sweepEveryMs: 5 * DAY_MS + 37 * 60_000, ...world });

/** The last Sundays of March and October; reminders go out on working days, so just before and just after. */
const CHANGES_OF_THE_CLOCKS = [
  ...['2026-03-29', '2027-03-28', '2028-03-26', '2029-03-25', '2030-03-31'],
  ...['2031-03-30', '2032-03-28', '2033-03-27', '2034-03-26', '2035-03-25'],
  ...['2026-10-25', '2027-10-31', '2028-10-29', '2029-10-28', '2030-10-27'],
  ...['2031-10-26', '2032-10-31', '2033-10-30', '2034-10-29', '2035-10-28'],
];

/** What the wall shows at an hour of UTC. */
const wallHour = (date: LocalDate, hour: number) => wallAt(instant(`${date}T0${hour}:00:00Z`)).slice(11, 13);

/** How many messages went out at one moment to one recipient over one channel, at most. */
function crowdAt(sent: readonly Sent[]): number {
  const messages = new Map<string, Set<string>>();
  for (const { at, message } of sent) {
    const who = [at, message.recipient.kind, message.recipient.id, message.channel].join(' ');
    messages.set(who, (messages.get(who) ?? new Set<string>()).add(message.notificationId));
  }
  return Math.max(...[...messages.values()].map(({ size }) => size));
}

/** How often a Message-ID went out again. */
function repeats(sent: readonly Sent[]): number {
  const sendings = new Map(sent.map(({ at, message }) => [`${message.notificationId} ${at}`, message]));
  const ids = [...sendings.values()].map((message) => messageIdOf(message.notificationId, 'kommun.example'));
  return ids.length - new Set(ids).size;
}

describe('Ten years on a simulated clock', () => {
  const decade = span('2026-01-01T00:00:00Z', 3_653);
  const spells = datesOver(decade, 3_000);
  const expected = expectedOf(spells, steadyHourOf);
  const sent = live({ spells, during: decade });

  test('every reminder goes out once, at its local hour, and none for a date that was moved or settled', () => {
    expect(expected.size).toBeGreaterThan(10_000);
    expect(verdictOn(sent, expected)).toEqual(faultless);
  });

  test('on both sides of each of the twenty changes of the clocks, at every hour that somebody chose', () => {
    const days = new Set<string>(sent.map(({ at }) => localDateOf(at)));
    const near = (sunday: LocalDate, offsets: number[]) => offsets.some((n) => days.has(addDays(sunday, n)));
    const changes = CHANGES_OF_THE_CLOCKS.map(localDate);
    expect(changes.filter((sunday) => wallHour(sunday, 0) === wallHour(addDays(sunday, 1), 0))).toEqual([]);
    expect(changes.filter((sunday) => !near(sunday, [-4, -3, -2]) || !near(sunday, [1, 2, 3]))).toEqual([]);
    const hours = [...new Set(sent.map(({ at }) => wallAt(at).slice(11)))].sort();
    expect(hours).toEqual(HOURS.map((hour) => `${String(hour).padStart(2, '0')}:00:00`));
  });

  test('one message a recipient, channel and hour, and its id never comes back', () => {
    expect(crowdAt(sent)).toBe(1);
    expect(repeats(sent)).toBe(0);
  });
});

describe('A year on a simulated clock', () => {
  const during = span('2027-01-01T00:00:00Z', 400);

  test('sweeping everything every hour is as good as trusting the hints', () => {
    const spells = datesOver(during, 25);
    const sent = live({ spells, during, sweepEveryMs: HOUR_MS });
    expect(verdictOn(sent, expectedOf(spells, steadyHourOf))).toEqual(faultless);
    expect(sent).toEqual(live({ spells, during }));
  });

  test.each([
    ['one minute, just when the clock strikes', '2027-06-14T05:59:30Z', 1 / 1_440],
    ['three days', '2027-09-13T11:00:00Z', 3],
    ['thirty days, in which the clocks change', '2027-03-10T11:00:00Z', 30],
  ])('down for %s: nothing is lost, and each recipient gets one message', (_name, from, days) => {
    const downtimes = [span(from, days)];
    const spells = datesOver(during, 800, { downtimes });
    const sent = live({ spells, during, downtimes });
    expect(verdictOn(sent, expectedOf(spells, steadyHourOf), downtimes)).toEqual(faultless);

    const afterwards = sent.filter(({ at }) => at === downtimes[0]!.to);
    const late = afterwards.filter(({ at, message }) => isLate(message.sendAt, at));
    expect(afterwards.length).toBeGreaterThan(0);
    expect(late.length > 0).toBe(days >= 1);
    expect(crowdAt(sent)).toBe(1);
  });

  test('a crash between sending and recording sends the same message again, and no other', () => {
    const spells = datesOver(during, 300);
    const sent = live({ spells, during, crashes: (sending) => sending % 5 === 0 });
    const expected = expectedOf(spells, steadyHourOf);
    const verdict = verdictOn(sent, expected);
    expect(verdict).toMatchObject({ lost: 0, unasked: 0 });
    expect(verdict.doubled).toBeGreaterThan(50);
    expect(repeats(sent)).toBeGreaterThan(50);

    const once = new Map(sent.map(({ key, message }) => [key, message.notificationId]));
    expect(sent.filter(({ key, message }) => once.get(key) !== message.notificationId)).toEqual([]);
  });

  test('who chooses another hour is reminded at that hour from then on, and of nothing twice', () => {
    const changedAt = instant('2027-06-15T10:30:00Z');
    const later: HourOf = (recipient) => (recipient.kind === 'person' ? 19 : 8);
    const hourOf = (now: Instant) => (now < changedAt ? steadyHourOf : later);
    const spells = datesOver(during, 120);
    const sent = live({ spells, during, hourOf, sweepEveryMs: 6 * HOUR_MS });
    const expected = new Map([
      ...[...expectedOf(spells, later)].filter(([, wall]) => wall >= wallAt(changedAt)),
      ...[...expectedOf(spells, steadyHourOf)].filter(([, wall]) => wall < wallAt(changedAt)),
    ]);
    expect(verdictOn(sent, expected)).toEqual(faultless);
    expect(verdictOn(sent, expectedOf(spells, steadyHourOf)).atWrongTime).toBeGreaterThan(0);
  });
});

describe('All this can be seen to fail', () => {
  const during = span('2027-01-01T00:00:00Z', 400);
  const spells = datesOver(during, 40);
  const expected = expectedOf(spells, steadyHourOf);
  const right = live({ spells, during });

  test('a worker that forgets what it sent sends it again', () => {
    const sent = live({ spells, during, remembers: false });
    expect(verdictOn(sent, expected).doubled).toBeGreaterThan(0);
  });

  test('a worker that never sweeps loses everything', () => {
    const sent = live({ spells, during, sweeps: false });
    expect(verdictOn(sent, expected)).toEqual({ ...faultless, lost: expected.size });
  });

  test('an hour too late is noticed', () => {
    const delayed = right.map((each): Sent => ({ ...each, at: instant(millisecondsOf(each.at) + HOUR_MS) }));
    expect(verdictOn(delayed, expected)).toEqual({ ...faultless, atWrongTime: right.length });
  });

  test('so is a worker that is not told of dates that were moved or settled', () => {
    const sent = live({ spells: spells.map((spell) => ({ ...spell, until: during.to })), during });
    expect(verdictOn(sent, expected).unasked).toBeGreaterThan(0);
  });

  test('so is one message for each reminder, where one was promised for each recipient', () => {
    const apart = right.map((each, n): Sent => {
      const message = { ...each.message, notificationId: String(n) };
      return { ...each, at: during.to, message };
    });
    expect(crowdAt(apart)).toBeGreaterThan(1);
  });
});
