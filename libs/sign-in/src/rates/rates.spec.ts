import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Rates } from './rates.js';

beforeEach(() => void jest.useFakeTimers({ now: 0 }));
afterEach(() => void jest.useRealTimers());

const spent = (rates: Rates<'reads' | 'searches'>, times: number, who: string) =>
  Promise.all(Array.from({ length: times }, () => rates.spend('reads', who)));

test('whoever has spent his minute waits for the rest of it, also when he asks all at once', async () => {
  const rates = new Rates({ reads: 3, searches: 1 });
  expect(await spent(rates, 3, 'anna')).toEqual([undefined, undefined, undefined]);
  jest.advanceTimersByTime(20_000);
  expect(await spent(rates, 2, 'anna')).toEqual([40, 40]);
  jest.advanceTimersByTime(40_000);
  expect(await rates.spend('reads', 'anna')).toBeUndefined();
});

test('nobody spends for another, and one thing is not the other', async () => {
  const rates = new Rates({ reads: 1, searches: 1 });
  await spent(rates, 5, 'anna');
  expect(await rates.spend('reads', 'bo')).toBeUndefined();
  expect(await rates.spend('searches', 'anna')).toBeUndefined();
});
