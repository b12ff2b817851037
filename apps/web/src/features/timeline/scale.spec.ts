import { expect, test } from '@jest/globals';
import { cut, outside, placeOn, sightOf, stepped, ticksOf, ZOOMS } from './scale';

test.each([
  ['week', '2026-11-02', '2027-01-11', 10],
  ['month', '2026-07-01', '2027-07-01', 12],
  ['quarter', '2025-10-01', '2028-10-01', 12],
  ['year', '2023-01-01', '2033-01-01', 10],
] as const)('a %s is seen from %s to %s in %d ticks', (zoom, from, to, count) => {
  const sight = sightOf('2026-11-25', zoom);
  expect(sight).toEqual({ from, to });
  expect(ticksOf(sight, zoom)).toHaveLength(count);
});

test.each(ZOOMS)('by %s the day itself is in sight, also after a step there and back', (zoom) => {
  const on = '2028-02-29';
  const back = stepped(stepped(on, zoom, 1), zoom, -1);
  expect(back.slice(0, 7)).toBe('2028-02');
  const { from, to } = sightOf(on, zoom);
  expect(from <= on && on < to).toBe(true);
});

test('a day lies where its share of the time lies', () => {
  const x = placeOn({ from: '2026-01-01', to: '2026-01-11' }, 500);
  expect([x('2026-01-01'), x('2026-01-06'), x('2026-01-11')]).toEqual([0, 250, 500]);
});

test('what is out of sight is not drawn, and what sticks out is cut', () => {
  const sight = { from: '2026-01-01', to: '2026-02-01' };
  expect(cut(sight, '2025-01-01', '2025-12-31')).toBeUndefined();
  expect(cut(sight, '2026-02-01', '2026-03-01')).toBeUndefined();
  expect(cut(sight, '2025-12-01', '2026-01-07')).toEqual({ from: '2026-01-01', to: '2026-01-07' });
  expect(cut(sight, '2026-01-20', '2030-01-01')).toEqual({ from: '2026-01-20', to: '2026-02-01' });
});

test('a row of which nothing is in sight says on which side it lies', () => {
  const sight = { from: '2026-01-01', to: '2026-02-01' };
  const over = { planned: null, periods: [{ from: '2024-01-01', to: '2025-03-31' }], deadlines: [] };
  expect(outside(sight, over, '2026-11-25')).toEqual({ side: 'before', day: '2025-03-31' });
  const begun = { planned: null, periods: [{ from: '2026-05-01', to: null }], deadlines: [] };
  expect(outside(sight, begun, '2026-11-25')).toEqual({ side: 'after', day: '2026-05-01' });
  expect(outside(sight, { ...over, deadlines: [{ lastDay: '2026-01-15' }] }, '2026-11-25')).toBeUndefined();
});
