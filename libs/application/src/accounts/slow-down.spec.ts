import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { systemClock } from '@drivbank/kernel';
import { sqliteLoginSessions, type LoginSessions } from '@drivbank/sign-in';
import { SignInRefused } from './sign-in-refused.js';
import { SlowDown } from './slow-down.js';

let sessions: LoginSessions;
let pauses: number[];
let slowDown: SlowDown;
beforeEach(() => {
  sessions = sqliteLoginSessions(':memory:', systemClock);
  pauses = [];
  slowDown = new SlowDown(sessions, async (ms) => void pauses.push(ms));
});
afterEach(() => sessions.close());

const attempts = async (times: number, name: string, address: string) => {
  for (let i = 0; i < times; i++) await slowDown.beforePassword(name, address);
};

test('whoever guesses waits longer and longer, eight seconds at most, and is never sent away', async () => {
  await attempts(5, 'anna', 'a');
  expect(pauses).toEqual([]);
  await attempts(7, 'anna', 'a');
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 8_000, 8_000, 8_000]);
});

test('the one who is guessed at waits too, and no more after she has come in', async () => {
  await attempts(50, 'anna', 'attacker');
  pauses = [];
  await slowDown.beforePassword('anna', 'her own');
  expect(pauses).toEqual([8_000]);
  await slowDown.right('anna');
  await slowDown.beforePassword('anna', 'her own');
  await slowDown.beforePassword('bo', 'attacker');
  expect(pauses).toEqual([8_000]);
});

test('an address that fails for many names is slowed down for all of them', async () => {
  for (let i = 0; i < 32; i++) await slowDown.wrong('a');
  await slowDown.beforePassword('anybody', 'a');
  await slowDown.beforePassword('anybody', 'b');
  expect(pauses).toEqual([2_000]);
});

test('an address has at most twenty that wait at once', async () => {
  let go = (): void => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  const patient = new SlowDown(sessions, () => held);
  await attempts(6, 'anna', 'elsewhere');
  const waiting = Array.from({ length: 20 }, () => patient.beforePassword('anna', 'a'));
  await new Promise(setImmediate);
  await expect(patient.beforePassword('anna', 'a')).rejects.toThrow(SignInRefused);
  const other = patient.beforePassword('anna', 'b');
  go();
  await expect(Promise.all([...waiting, other])).resolves.toHaveLength(21);
});

test('five wrong codes after the right password are the last for a while', async () => {
  for (let i = 0; i < 5; i++) await slowDown.beforeCode('anna');
  await expect(slowDown.beforeCode('anna')).rejects.toThrow(SignInRefused);
  await expect(slowDown.beforeCode('bo')).resolves.toBeUndefined();
});
