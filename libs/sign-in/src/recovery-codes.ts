import { randomBytes } from 'node:crypto';
import { hashOfToken } from './token.js';

const CODES = 10;
const CODE_LETTERS = 28;
/** Crockford's letters: none that is taken for another. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/** For whoever has lost the phone: 140 random bits each, to be written down. What is kept is their hash. */
export const newRecoveryCodes = (): readonly string[] =>
  Array.from({ length: CODES }, () => spelled(randomBytes(CODE_LETTERS)));

export const hashOfRecoveryCode = (code: string) =>
  hashOfToken(
    code
      .toLowerCase()
      .replace(/[^0-9a-z]/g, '')
      .replaceAll('o', '0')
      .replace(/[il]/g, '1'),
  );

/** Looks like one: then it is no code of an app. */
export const isRecoveryCode = (code: string) => code.replace(/[^0-9a-z]/gi, '').length === CODE_LETTERS;

/** Five bits of each byte are a letter; 32 letters go into 256 without rest. */
function spelled(bytes: Buffer): string {
  const signs = [...bytes].map((byte) => LETTERS[byte % LETTERS.length]!);
  return signs.join('').match(/.{4}/g)!.join('-');
}
