import { describe, expect, test } from '@jest/globals';
import Holidays from 'date-holidays';
import * as fc from 'fast-check';
import { holidayOn, holidaysOf, isWorkingDay, lastDayOf } from './calendar.js';
import { addDays, localDate, weekdayOf, type LocalDate } from './time.js';

const YEARS = Array.from({ length: 21 }, (_, index) => 2020 + index);

const daysOf = (year: number): LocalDate[] => {
  const days: LocalDate[] = [];
  for (let day = localDate(`${year}-01-01`); day < `${year + 1}`; day = addDays(day, 1)) days.push(day);
  return days;
};

describe('The last day of what falls on a non-working day (law 1930:173, 2 §)', () => {
  test.each([
    ['2026-12-24', '2026-12-28'],
    ['2026-12-31', '2027-01-04'],
    ['2027-03-26', '2027-03-30'],
    ['2027-05-06', '2027-05-07'],
    ['2027-06-06', '2027-06-07'],
    ['2027-06-25', '2027-06-28'],
    ['2027-12-24', '2027-12-27'],
    ['2027-12-31', '2028-01-03'],
    ['2028-04-14', '2028-04-18'],
    ['2028-06-23', '2028-06-26'],
  ])('%s may be done on %s', (dueOn, lastDay) => {
    expect(lastDayOf(localDate(dueOn), 'after')).toBe(lastDay);
  });

  test.each([
    ['2026-12-24', '2026-12-23'],
    ['2027-03-29', '2027-03-25'],
    ['2028-01-01', '2027-12-30'],
  ])('or, when agreed to be cautious, %s on %s', (dueOn, lastDay) => {
    expect(lastDayOf(localDate(dueOn), 'before')).toBe(lastDay);
  });

  test('or stays where it is, when so agreed', () => {
    expect(lastDayOf(localDate('2026-12-24'), 'none')).toBe('2026-12-24');
  });

  const anyDay = fc.nat(60_000).map((days) => addDays(localDate('1990-01-01'), days));

  test.each([
    ['after', 1],
    ['before', -1],
  ] as const)('whatever the date, it is the nearest working day %s it', (rule, step) => {
    fc.assert(
      fc.property(anyDay, (dueOn) => {
        const lastDay = lastDayOf(dueOn, rule);
        expect(isWorkingDay(lastDay)).toBe(true);
        for (let day = dueOn; day !== lastDay; day = addDays(day, step))
          expect(isWorkingDay(day)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('Working days', () => {
  const sweden = new Holidays('SE', { languages: ['sv'] });
  const named = (year: number, ...types: string[]) =>
    sweden
      .getHolidays(year)
      .filter(({ type }) => types.includes(type))
      .map(({ date }) => date.slice(0, 10));

  test.each(YEARS)(
    'of %d are those of an independent calendar, its bank holidays being the three eves',
    (year) => {
      expect(named(year, 'bank').map((date) => holidayOn(localDate(date))?.sv)).toEqual([
        'midsommarafton',
        'julafton',
        'nyårsafton',
      ]);
      const closed = new Set(named(year, 'public', 'bank'));
      const open = daysOf(year).filter((day) => weekdayOf(day) < 6 && !closed.has(day));
      expect(daysOf(year).filter(isWorkingDay)).toEqual(open);
    },
  );

  test.each(YEARS)('of %d: the names of the holidays are theirs too', (year) => {
    const theirs = sweden.getHolidays(year).filter(({ type }) => type === 'public' || type === 'bank');
    const inOrder = holidaysOf(year).toSorted((a, b) => (a.date < b.date ? -1 : 1));
    expect(inOrder.map(({ date, sv }) => `${date} ${sv}`)).toEqual(
      theirs.map(({ date, name }) => `${date.slice(0, 10)} ${name}`),
    );
  });

  test.each([
    [2026, 251],
    [2027, 253],
    [2028, 251],
  ])('%d has %d of them', (year, count) => {
    expect(daysOf(year).filter(isWorkingDay)).toHaveLength(count);
  });

  test('a holiday has a name in both languages, an ordinary day has none', () => {
    expect(holidayOn(localDate('2027-05-06'))).toEqual({
      date: '2027-05-06',
      sv: 'Kristi himmelsfärdsdag',
      en: 'Ascension Day',
    });
    expect(holidayOn(localDate('2027-05-07'))).toBeUndefined();
  });
});
