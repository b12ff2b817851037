import { describe, expect, test } from '@jest/globals';
import { instant, localDateOf, millisecondsOf, type Instant } from '@drivbank/kernel';
import { isLate, messageIdOf } from './messages.js';
import type { HourOf } from './reminders.js';
import { expectedOf, simulate, verdictOn, wallAt, type Sent, type Span } from './testing/simulation.js';
import { datesOver, PEOPLE, steadyHourOf } from './testing/ten-years.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const span = (from: string, days: number): Span => ({
  from: instant(from),
  to: instant(Date.parse(from) + days * DAY_MS),
});
const decade = span('2026-01-01T00:00:00Z', 3_653);
const year = span('2027-01-01T00:00:00Z', 400);
const asAlways = () => steadyHourOf;
const faultless = { lost: 0, doubled: 0, unasked: 0, atWrongTime: 0 };

describe('Ten years on a simulated clock', () => {
  const spells = datesOver(decade, 3_000);
  const expected = expectedOf(spells, steadyHourOf);
  const sent = simulate({ spells, hourOf: asAlways, sweepEveryMs: DAY_MS, during: decade });

  test('every reminder goes out once, at its local hour, and none for a date that was moved or settled', () => {
    expect(expected.size).toBeGreaterThan(10_000);
    expect(verdictOn(sent, expected)).toEqual(faultless);
  });

  test('on a day when the clocks change too, before the change and after it', () => {
    const hours = (date: string) =>
      new Set(sent.filter(({ at }) => localDateOf(at) === date).map(({ at }) => wallAt(at).slice(11, 13)));
    // Clocks change on Sundays, so what is nearest is the Friday and the Monday of each change.
    const spring = sent.filter(({ at }) => localDateOf(at) === '2027-03-30');
    expect(spring.length).toBeGreaterThan(0);
    expect(hours('2027-03-25').size).toBeGreaterThan(0);
  });

  test('one message a recipient, channel and hour, and no id ever again', () => {
    const sendings = new Map<string, Set<Instant>>();
    for (const { message, at } of sent)
      sendings.set(
        message.notificationId,
        (sendings.get(message.notificationId) ?? new Set<Instant>()).add(at),
      );
    expect([...sendings.values()].filter(({ size }) => size > 1)).toEqual([]);
  });

  describe('can be seen to fail', () => {
    const few = datesOver(year, 40);
    const due = expectedOf(few, steadyHourOf);

    test('a worker that forgets what it sent sends it again', () => {
      const forgetful = simulate({
        spells: few,
        hourOf: asAlways,
        sweepEveryMs: DAY_MS,
        during: year,
        remembers: false,
      });
      expect(verdictOn(forgetful, due).doubled).toBeGreaterThan(0);
    });

    test('a worker that never sweeps loses everything', () => {
      const idle = simulate({
        spells: few,
        hourOf: asAlways,
        sweepEveryMs: DAY_MS,
        during: year,
        sweeps: false,
      });
      expect(verdictOn(idle, due)).toEqual({ ...faultless, lost: due.size });
    });

    test('an hour too late is noticed, and so is a date that was moved without a word', () => {
      const right = simulate({ spells: few, hourOf: asAlways, sweepEveryMs: DAY_MS, during: year });
      const delayed = right.map((each): Sent => ({
        ...each,
        at: instant(millisecondsOf(each.at) + HOUR_MS),
      }));
      expect(verdictOn(delayed, due).atWrongTime).toBe(right.length);
      const unmoved = few.map((spell) => ({ ...spell, until: decade.to }));
      const stubborn = simulate({ spells: unmoved, hourOf: asAlways, sweepEveryMs: DAY_MS, during: year });
      expect(verdictOn(stubborn, due).unasked).toBeGreaterThan(0);
    });
  });
});
