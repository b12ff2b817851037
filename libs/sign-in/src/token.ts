import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

const TOKEN_BYTES = 32;

/** 256 random bits, safe in an address and in a cookie. */
export const newToken = () => randomBytes(TOKEN_BYTES).toString('base64url');

/** What is kept of a token. It has all its bits at random, so that nothing slower is needed. */
export const hashOfToken = (token: string) => hash('sha256', token, 'hex');

/** In a time that does not tell how much of it is right. */
export const sameToken = (a: string, b: string): boolean =>
  timingSafeEqual(hash('sha256', a, 'buffer'), hash('sha256', b, 'buffer'));
