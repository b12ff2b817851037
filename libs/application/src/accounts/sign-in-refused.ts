import type { SignInRefusal } from '@drivbank/wording';

/** Nothing was changed, except that the attempt is counted. */
export class SignInRefused extends Error {
  constructor(
    readonly why: SignInRefusal,
    readonly retryAfterS?: number,
    cause?: unknown,
  ) {
    super(`Refused: ${why}`, cause === undefined ? undefined : { cause });
    this.name = 'SignInRefused';
  }
}
