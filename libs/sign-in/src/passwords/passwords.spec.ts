import { describe, expect, test } from '@jest/globals';
import { calibrated, type Argon2Parameters } from './argon2-parameters.js';
import { Passwords, TooManyPasswords } from './passwords.js';

/** Hashes that say what they are of, and are done when the test says so. */
function slowly() {
  const waiting: (() => void)[] = [];
  const done: string[] = [];
  const step = (what: string) =>
    new Promise<void>((resolve) => waiting.push(resolve)).then(() => void done.push(what));
  let held = false;
  const by = {
    hash: async (password: string) => (held && (await step('hash')), `of ${password}`),
    verify: async (hash: string, password: string) => (await step(hash), hash === `of ${password}`),
  };
  return { by, waiting, done, hold: () => (held = true) };
}

const settled = () => new Promise(setImmediate);

test('a password is right for its own hash, whatever its letters are composed of', async () => {
  const passwords = await Passwords.calibrated();
  const hashed = await passwords.hash('blåbärssoppa på fjället');
  expect(hashed).toMatch(/^\$argon2id\$v=19\$m=\d+,t=\d+,p=1\$/);
  const { memoryCost, timeCost } = passwords.parameters;
  expect(memoryCost * timeCost).toBeGreaterThanOrEqual(19_456 * 2);
  expect(await passwords.verify(hashed, 'blåbärssoppa på fjället'.normalize('NFD'))).toBe(true);
  expect(await passwords.verify(hashed, 'blåbärssoppa på fjällen')).toBe(false);
  expect(await passwords.verify(undefined, 'blåbärssoppa på fjället')).toBe(false);
});

test('whether there is an account or not, one hash is worked out', async () => {
  const { by, waiting, done } = slowly();
  const passwords = await Passwords.calibrated(by);
  const asked = [passwords.verify('of a', 'a'), passwords.verify(undefined, 'a')];
  await settled();
  expect(waiting).toHaveLength(2);
  waiting.forEach((go) => go());
  expect(await Promise.all(asked)).toEqual([true, false]);
  expect(done).toHaveLength(2);
});

test('two at once; the others wait, and too many are sent away', async () => {
  const { by, waiting, hold } = slowly();
  const passwords = await Passwords.calibrated(by);
  hold();
  const asked = Array.from({ length: 102 }, (_, i) => passwords.hash(`${i}`));
  await expect(passwords.hash('one too many')).rejects.toThrow(TooManyPasswords);
  for (let done = 0; done < 102; done++) {
    await settled();
    expect(waiting.length).toBeLessThanOrEqual(2);
    waiting.shift()!();
  }
  expect(await Promise.all(asked)).toHaveLength(102);
});

describe('parameters fit the machine', () => {
  /** A machine that moves so many MiB a millisecond. */
  const machine =
    (mibPerMs: number) =>
    async ({ memoryCost, timeCost }: Argon2Parameters) =>
      (memoryCost / 1_024 / mibPerMs) * timeCost;

  test.each([
    [1, { memoryCost: 65_536, timeCost: 3 }],
    [4, { memoryCost: 65_536, timeCost: 10 }],
    [0.4, { memoryCost: 65_536, timeCost: 2 }],
    [0.2, { memoryCost: 32_768, timeCost: 2 }],
    [0.01, { memoryCost: 19_456, timeCost: 2 }],
  ])('at %d MiB a millisecond', async (speed, expected) => {
    expect(await calibrated(machine(speed))).toEqual(expected);
  });
});
