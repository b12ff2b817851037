import { expect, test } from '@jest/globals';
import { generateSync } from 'otplib';
import { instant } from '@drivbank/kernel';
import { newSecret, pictureOf, secretUri, stepOf } from './one-time-codes.js';
import { hashOfRecoveryCode, isRecoveryCode, newRecoveryCodes } from './recovery-codes.js';

/** RFC 6238, appendix B: the secret `12345678901234567890`, the last six digits. */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  ['1970-01-01T00:00:59Z', '287082', 1],
  ['2005-03-18T01:58:29Z', '081804', 37_037_036],
  ['2033-05-18T03:33:20Z', '279037', 66_666_666],
])('a code of RFC 6238 at %s', (at, code, step) => expect(stepOf(RFC_SECRET, code, instant(at))).toBe(step));

test('a code counts half a minute early or late, as written with a space, and no longer', () => {
  const secret = newSecret();
  const at = Date.parse('2030-01-07T09:00:10Z');
  const code = generateSync({ secret, epoch: at / 1_000 });
  const step = stepOf(secret, code, instant(at));
  for (const off of [-30_000, 0, 30_000]) expect(stepOf(secret, code, instant(at + off))).toBe(step);
  expect(stepOf(secret, `${code.slice(0, 3)} ${code.slice(3)}`, instant(at))).toBe(step);
  for (const off of [-90_000, 90_000]) expect(stepOf(secret, code, instant(at + off))).toBeUndefined();
});

test.each(['', '12345', '1234567', '１２３４５６', 'abcdef'])('%p is no code', (code) =>
  expect(stepOf(RFC_SECRET, code, instant(59_000))).toBeUndefined(),
);

test('an app reads where it belongs and its secret from a picture', () => {
  const uri = secretUri(RFC_SECRET, { issuer: 'Drivbänk Umeå', label: 'asa@umea.example' });
  const { protocol, searchParams } = new URL(uri);
  expect([protocol, searchParams.get('secret'), searchParams.get('issuer')]).toEqual([
    'otpauth:',
    RFC_SECRET,
    'Drivbänk Umeå',
  ]);
  expect(pictureOf(uri)).toMatch(/^<svg /);
});

test('recovery codes are many, all different, and read as people write them', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) {
    expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){6}$/);
    const written = code.toUpperCase().replaceAll('0', 'O').replaceAll('1', 'l').replaceAll('-', ' ');
    expect(isRecoveryCode(written)).toBe(true);
    expect(hashOfRecoveryCode(written)).toBe(hashOfRecoveryCode(code));
  }
  expect(isRecoveryCode('123 456')).toBe(false);
});
