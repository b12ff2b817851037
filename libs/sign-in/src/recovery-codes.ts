import { randomBytes } from 'node:crypto';
import { hashOfToken } from './token.js';

const CODES = 10;
const CODE_BYTES = 10;
/** Crockford's letters: none that is taken for another. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/** For whoever has lost the phone: 80 random bits each, to be written down. What is kept is their hash. */
export const newRecoveryCodes = (): readonly string[] =>
  Array.from({ length: CODES }, () => spelled(randomBytes(CODE_BYTES)));

export const hashOfRecoveryCode = (code: string) =>
  hashOfToken(
    code
      .toLowerCase()
      .replace(/[^0-9a-z]/g, '')
      .replaceAll('o', '0')
      .replace(/[il]/g, '1'),
  );

/** Looks like one: then it is no code of an app. */
export const isRecoveryCode = (code: string) =>
  code.replace(/[^0-9a-z]/gi, '').length === (CODE_BYTES * 8) / 5;

function spelled(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const signs = bits.match(/.{5}/g)!.map((five) => LETTERS[Number.parseInt(five, 2)]!);
  return signs.join('').match(/.{4}/g)!.join('-');
}
