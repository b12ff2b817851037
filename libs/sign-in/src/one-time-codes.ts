import { generateSecret, generateURI, verifySync } from 'otplib';
import { renderSVG } from 'uqr';
import { millisecondsOf, type Instant } from '@drivbank/kernel';

/** Clocks of phones and servers differ: the code before and after is taken too (RFC 6238, 5.2). */
const TOLERANCE_S = 30;
/** For so long a code could be taken again, if nobody remembered that it was spent. */
export const CODE_LIVES_MS = 3 * 30_000;

/** 160 random bits in base32, for an authenticator app. */
export const newSecret = () => generateSecret({ length: 20 });

/** What an app reads: which account of which installation, and the secret. */
export const secretUri = (secret: string, { issuer, label }: { issuer: string; label: string }) =>
  generateURI({ strategy: 'totp', secret, issuer, label });

/** The same as a picture (SVG) for the camera of a phone. */
export const pictureOf = (uri: string) => renderSVG(uri, { border: 2 });

/**
 * The 30 seconds that a code belongs to, counted from 1970; undefined when it is of none. Each may be used
 * once.
 */
export function stepOf(secret: string, code: string, at: Instant): number | undefined {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const epoch = Math.floor(millisecondsOf(at) / 1_000);
  const result = verifySync({ secret, token, epoch, epochTolerance: TOLERANCE_S });
  return result.valid && 'timeStep' in result ? result.timeStep : undefined;
}
