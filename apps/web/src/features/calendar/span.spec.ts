import { expect, test } from '@jest/globals';
import { daysOf, spanOf, stepped } from './span';

test.each([
  ['month', '2026-11-25', '2026-10-26', '2026-12-06'],
  ['month', '2027-02-10', '2027-02-01', '2027-02-28'],
  ['week', '2026-11-29', '2026-11-23', '2026-11-29'],
  ['agenda', '2026-11-25', '2026-11-25', '2027-01-23'],
] as const)('a %s around %s goes from %s to %s', (view, on, from, to) => {
  expect(spanOf(view, on)).toEqual({ from, to });
});

test('a month is whole weeks', () => {
  expect(daysOf(spanOf('month', '2026-11-25')).length % 7).toBe(0);
});

test.each([
  ['month', '2026-11-25', '2026-12-01', '2026-10-01'],
  ['week', '2026-11-25', '2026-12-02', '2026-11-18'],
  ['agenda', '2026-11-25', '2027-01-24', '2026-09-26'],
] as const)('a step by %s from %s', (view, on, later, earlier) => {
  expect(stepped(view, on, 1)).toBe(later);
  expect(stepped(view, on, -1)).toBe(earlier);
});
