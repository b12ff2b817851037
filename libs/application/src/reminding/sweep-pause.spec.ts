import { expect, test } from '@jest/globals';
import { sweepPauseMs } from './sweep-pause.js';

const CHANCES = Array.from({ length: 101 }, (_, i) => i / 100);

test('a worker sweeps at least every minute, and seldom at the moment of another', () => {
  const pauses = CHANCES.map((chance) => sweepPauseMs(undefined, chance));
  expect(Math.max(...pauses)).toBe(60_000);
  expect(Math.min(...pauses)).toBe(54_000);
  expect(new Set(pauses).size).toBe(CHANCES.length);
});

test.each([5_000, 0, -3_600_000])(
  'what is due in %d ms is seen within a second, and never before',
  (dueInMs) => {
    const pauses = CHANCES.map((chance) => sweepPauseMs(dueInMs, chance));
    expect(Math.min(...pauses)).toBe(Math.max(1, dueInMs));
    expect(Math.max(...pauses)).toBe(Math.max(1, dueInMs) + 1_000);
    expect(new Set(pauses).size).toBe(CHANCES.length);
  },
);

test('what is due later does not keep a worker from its sweep', () => {
  for (const chance of CHANCES) expect(sweepPauseMs(3_600_000, chance)).toBe(sweepPauseMs(undefined, chance));
});
