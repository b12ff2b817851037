import { beforeEach, expect, test } from '@jest/globals';
import { handClock, HOUR_MS, MINUTE_MS, type HandClock } from '../testing/hand-clock.js';
import { JumpWatch } from './jump-watch.js';

const DAY_MS = 24 * HOUR_MS;
const AHEAD = { '2 h': 2 * HOUR_MS, '1 d': DAY_MS, '1 y': 365 * DAY_MS };

let clock: HandClock;
let watch: JumpWatch;
beforeEach(() => {
  clock = handClock('2030-06-12', 8);
  watch = new JumpWatch(clock, clock.passedMs);
});

test('time that passes is no jump, however much', () => {
  clock.pass(400 * DAY_MS);
  expect(watch.look()).toBeNull();
});

test.each(Object.entries(AHEAD))('a clock that jumps %s forward is not believed', (_, ms) => {
  const expected = clock.now();
  clock.jump(ms);
  expect(watch.look()).toEqual({ expected, shown: clock.now() });
  clock.pass(DAY_MS);
  expect(watch.look()).not.toBeNull();
});

test('an hour is set right without a word, and so is a clock that is set back', () => {
  clock.jump(HOUR_MS);
  expect(watch.look()).toBeNull();
  clock.jump(-DAY_MS);
  expect(watch.look()).toBeNull();
});

test('it is believed again when it is set back', () => {
  clock.jump(DAY_MS);
  expect(watch.look()).not.toBeNull();
  clock.jump(-DAY_MS);
  expect(watch.look()).toBeNull();
});

test('or when somebody says that it is about that time; and the next jump is a jump', () => {
  clock.jump(DAY_MS);
  watch.look();
  const confirmed = clock.now();
  clock.pass(10 * MINUTE_MS);
  watch.confirmed(confirmed);
  expect(watch.look()).toBeNull();
  clock.jump(DAY_MS);
  expect(watch.look()).not.toBeNull();
});

test('what is confirmed of another time is not confirmed of this clock', () => {
  const elsewhere = clock.now();
  clock.jump(DAY_MS);
  watch.confirmed(elsewhere);
  expect(watch.look()).not.toBeNull();
});
