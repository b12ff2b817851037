import { expect, test } from '@jest/globals';
import { endOfWeek } from './week';

test.each([
  ['2027-03-22', '2027-03-28'],
  ['2027-03-27', '2027-03-28'],
  ['2027-03-28', '2027-03-28'],
  ['2026-12-31', '2027-01-03'],
])('the week of %s ends on %s', (day, sunday) => {
  expect(endOfWeek(day)).toBe(sunday);
});
