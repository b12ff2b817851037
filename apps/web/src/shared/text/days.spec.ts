import { daysBetween } from '@drivbank/wording';
import { expect, test } from '@jest/globals';
import { addDays, isDay, isoWeek, isoYear, mondayOf, monthStart, sundayOf, weekday } from './days';

test.each([
  ['2026-12-31', 53, '2026'],
  ['2027-01-01', 53, '2026'],
  ['2027-01-04', 1, '2027'],
  ['2024-12-30', 1, '2025'],
  ['2027-03-28', 12, '2027'],
])('%s lies in ISO week %d of %s', (date, week, year) => {
  expect([isoWeek(date), isoYear(date)]).toEqual([week, year]);
});

test('days are counted over summer time and leap days', () => {
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
  expect(daysBetween('2027-03-29', '2027-03-27')).toBe(-2);
  expect(monthStart('2026-11-25', 2)).toBe('2027-01-01');
  expect(monthStart('2026-01-31', -1)).toBe('2025-12-01');
});

test('a week begins on Monday', () => {
  expect(mondayOf('2026-11-29')).toBe('2026-11-23');
  expect(weekday('2026-11-23')).toBe(0);
  expect(weekday('2026-11-29')).toBe(6);
});

test.each([
  ['2027-02-28', true],
  ['2027-02-29', false],
  ['2027-2-28', false],
  ['tomorrow', false],
])('%s is a day: %s', (text, is) => {
  expect(isDay(text)).toBe(is);
});

test('the week of a Sunday ends with itself', () => {
  expect(['2027-03-22', '2027-03-26', '2027-03-28'].map(sundayOf)).toEqual(Array(3).fill('2027-03-28'));
});
