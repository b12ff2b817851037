import { expect, test } from '@jest/globals';
import { instant, millisecondsOf } from '@drivbank/kernel';
import { retryAt } from './retries.js';

const at = instant('2030-06-12T10:00:00.000Z');
const H = 3_600_000;
const pauseMs = (attempts: number, chance = 0, retryAfter?: string) => {
  const next = retryAt({ attempts, at, retryAfter, chance });
  return next === null ? null : millisecondsOf(next) - millisecondsOf(at);
};

test('the pauses grow to a day, a little longer each by chance, and then it is given up', () => {
  const pauses = Array.from({ length: 10 }, (_, i) => pauseMs(i + 1));
  expect(pauses).toEqual([5_000, 300_000, H / 2, 2 * H, 5 * H, 10 * H, 14 * H, 20 * H, 24 * H, null]);
  expect(pauseMs(3, 1)).toBe(0.6 * H);
});

test('a receiver may wish for later, within a day, and not for sooner', () => {
  expect(pauseMs(1, 0, '120')).toBe(120_000);
  expect(pauseMs(1, 0, '1')).toBe(5_000);
  expect(pauseMs(1, 0, 'Wed, 12 Jun 2030 11:00:00 GMT')).toBe(H);
  expect(pauseMs(1, 0, '999999999')).toBe(24 * H);
  expect(pauseMs(1, 0, 'soon')).toBe(5_000);
  expect(pauseMs(10, 0, '60')).toBeNull();
});
