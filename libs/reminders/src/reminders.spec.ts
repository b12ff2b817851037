import { describe, expect, test } from '@jest/globals';
import {
  addDays,
  instant,
  isWorkingDay,
  lastDayOf,
  localDate,
  localDateOf,
  localHourOf,
} from '@drivbank/kernel';
import * as fc from 'fast-check';
import { nextSendAt, owedAt, remindersFor, type Reminder } from './reminders.js';
import { anyHour, anyInstant, anyOwedBy, atEight, owedBy } from './testing/owed-by.js';

const days = (reminders: readonly Reminder[], channel = 'email') =>
  reminders.filter((each) => each.channel === channel).map(({ slot, recipient }) => [slot.on, recipient.id]);

describe('What a date owes', () => {
  test('a week and a day before and after, and the owner hears of it a week after', () => {
    const expected = [
      ['2030-06-05', 'carin'],
      ['2030-06-11', 'carin'],
      ['2030-06-13', 'carin'],
      ['2030-06-19', 'carin'],
      ['2030-06-19', 'care'],
    ];
    const reminders = remindersFor(owedBy(), atEight);
    expect(days(reminders, 'email')).toEqual(expected);
    expect(days(reminders, 'in_app')).toEqual(expected);
  });

  test('one reminder in full', () => {
    expect(remindersFor(owedBy({ remindOffsetsDays: [-1], revision: 2 }), atEight)[1]).toEqual({
      key: 'p1/d1/2/-1/carin/email',
      processId: 'p1',
      deadlineId: 'd1',
      revision: 2,
      offsetDays: -1,
      recipient: { kind: 'person', id: 'carin' },
      channel: 'email',
      slot: { on: '2030-06-11', hour: 8 },
      sendAt: '2030-06-11T06:00:00.000Z',
    });
  });

  test.each([
    // The National Day is a Thursday. Before: the last day is Wednesday, a day before it is Tuesday.
    ['before', '2030-06-04'],
    // After: the last day is Friday; a day before it is the holiday, so the day before that.
    ['after', '2030-06-05'],
    ['none', '2030-06-05'],
  ] as const)('counts from the last day under the rule %s', (nonWorkingDays, on) => {
    const dueOn = localDate('2030-06-06');
    const deadline = owedBy({ dueOn, nonWorkingDays, remindOffsetsDays: [-1] });
    expect(remindersFor(deadline, atEight)[0]?.slot.on).toBe(on);
  });

  test('brings what comes forward past a whole Easter, and puts what has passed off until after it', () => {
    // The last day is Tuesday 23 April 2030; Good Friday is the 19th and Easter Monday the 22nd.
    const coming = owedBy({ dueOn: localDate('2030-04-23'), remindOffsetsDays: [-1] });
    expect(remindersFor(coming, atEight)[0]?.slot.on).toBe('2030-04-18');
    const passed = owedBy({ dueOn: localDate('2030-04-18'), remindOffsetsDays: [1] });
    expect(remindersFor(passed, atEight)[0]?.slot.on).toBe('2030-04-23');
  });

  test('without a coordinator everything goes to the organisation that owns the process', () => {
    const reminders = remindersFor(owedBy({ coordinators: [] }), atEight);
    expect(days(reminders).map(([, id]) => id)).toEqual(['care', 'care', 'care', 'care']);
    expect(reminders.every(({ recipient }) => recipient.kind === 'organisation')).toBe(true);
  });

  test('a new coordinator does not inherit what fell due earlier', () => {
    const bo = { id: 'bo', since: instant('2030-06-12T00:00:00Z') };
    const reminders = remindersFor(owedBy({ coordinators: [bo] }), atEight);
    expect(days(reminders)).toEqual([
      ['2030-06-13', 'bo'],
      ['2030-06-19', 'bo'],
      ['2030-06-19', 'care'],
    ]);
  });

  test('everybody at the hour of their own', () => {
    const coordinators = ['carin', 'bo'].map((id) => ({ id, since: owedBy().since }));
    const hourOf = ({ id }: { id: string }) => (id === 'bo' ? 17 : 8);
    const reminders = remindersFor(owedBy({ coordinators, remindOffsetsDays: [-1] }), hourOf);
    expect(reminders.map(({ recipient, sendAt }) => [recipient.id, localHourOf(sendAt)])).toEqual([
      ['carin', 8],
      ['carin', 8],
      ['bo', 17],
      ['bo', 17],
    ]);
  });

  test('an offset that stands twice is owed once', () => {
    expect(days(remindersFor(owedBy({ remindOffsetsDays: [-1, -1] }), atEight))).toHaveLength(1);
  });
});

describe('What is owed now', () => {
  const dayBefore = instant('2030-06-11T06:00:00Z');
  const deadline = owedBy({ remindOffsetsDays: [-1, 1] });

  test('nothing before its time, and what is due from that moment on', () => {
    expect(owedAt([deadline], () => false, instant('2030-06-11T05:59:59.999Z'), atEight)).toEqual([]);
    expect(owedAt([deadline], () => false, dayBefore, atEight)).toHaveLength(2);
  });

  test('not what somebody has taken care of', () => {
    const taken = (key: string) => key.endsWith('in_app');
    expect(owedAt([deadline], taken, dayBefore, atEight).map(({ channel }) => channel)).toEqual(['email']);
  });

  test('the next one, and none after the last', () => {
    expect(nextSendAt([deadline], instant('2030-01-01T00:00:00Z'), atEight)).toBe(dayBefore);
    expect(nextSendAt([deadline], dayBefore, atEight)).toBe('2030-06-13T06:00:00.000Z');
    expect(nextSendAt([deadline], instant('2030-06-13T06:00:00Z'), atEight)).toBeUndefined();
  });
});

describe('Of any date', () => {
  const holds = (check: (reminder: Reminder, deadline: ReturnType<typeof owedBy>, hour: number) => void) =>
    fc.assert(
      fc.property(anyOwedBy, anyHour, (deadline, hour) =>
        remindersFor(deadline, () => hour).forEach((reminder) => check(reminder, deadline, hour)),
      ),
      { numRuns: 1_000 },
    );

  test('no key stands twice', () => {
    fc.assert(
      fc.property(anyOwedBy, anyHour, (deadline, hour) => {
        const keys = remindersFor(deadline, () => hour).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 1_000 },
    );
  });

  test('the same question has the same answer, and the question is left alone', () => {
    fc.assert(
      fc.property(anyOwedBy, anyHour, (deadline, hour) => {
        const asked = structuredClone(deadline);
        const first = remindersFor(deadline, () => hour);
        expect(remindersFor(deadline, () => hour)).toEqual(first);
        expect(deadline).toEqual(asked);
      }),
    );
  });

  test('nothing before the date was set or the coordinator came', () => {
    holds(({ sendAt, recipient }, { since, coordinators }) => {
      expect(sendAt >= since).toBe(true);
      const coordinator = coordinators.find(({ id }) => id === recipient.id);
      expect(coordinator === undefined || sendAt >= coordinator.since).toBe(true);
    });
  });

  test('on working days, at the hour asked for, never between two and three', () => {
    holds(({ slot, sendAt }, _deadline, hour) => {
      expect(isWorkingDay(slot.on)).toBe(true);
      expect([localDateOf(sendAt), localHourOf(sendAt)]).toEqual([slot.on, hour]);
      expect(localHourOf(sendAt)).not.toBe(2);
    });
  });

  test('what is meant to come before never comes after the last day, nor the other way round', () => {
    holds(({ offsetDays, slot }, { dueOn, nonWorkingDays }) => {
      const asked = addDays(lastDayOf(dueOn, nonWorkingDays), offsetDays);
      expect(offsetDays < 0 ? slot.on <= asked : slot.on >= asked).toBe(true);
    });
  });

  test('as time goes by what is owed only grows', () => {
    fc.assert(
      fc.property(fc.array(anyOwedBy, { maxLength: 4 }), anyInstant, anyInstant, (deadlines, one, other) => {
        const [earlier, later] = [one, other].sort();
        const keys = (at: typeof one) => owedAt(deadlines, () => false, at, atEight).map(({ key }) => key);
        expect(keys(later!)).toEqual(expect.arrayContaining(keys(earlier!)));
      }),
    );
  });

  test('the next moment is the first at which more is owed', () => {
    fc.assert(
      fc.property(fc.array(anyOwedBy, { maxLength: 4 }), anyInstant, (deadlines, at) => {
        const count = (moment: typeof at) => owedAt(deadlines, () => false, moment, atEight).length;
        const next = nextSendAt(deadlines, at, atEight);
        if (next === undefined) return expect(count(instant('2040-01-01T00:00:00Z'))).toBe(count(at));
        expect(count(instant(Date.parse(next) - 1))).toBe(count(at));
        expect(count(next)).toBeGreaterThan(count(at));
      }),
    );
  });
});
