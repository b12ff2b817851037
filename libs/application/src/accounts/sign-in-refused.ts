/** Why somebody does not get in, or does not get what he asks for his account. */
export type SignInRefusal =
  /** Name and password do not belong together; there may be no such name. */
  | 'wrong'
  | 'code-needed'
  | 'code-wrong'
  | 'too-many'
  | 'setup-closed'
  | 'setup-link-wrong'
  | 'invitation-wrong'
  | 'name-taken'
  | 'own-account'
  | 'second-factor-required'
  | 'password-too-short'
  | 'password-too-long'
  | 'password-common'
  | 'password-about-you'
  | 'mail-failed';

/** Nothing was changed, except that the attempt is counted. */
export class SignInRefused extends Error {
  constructor(
    readonly why: SignInRefusal,
    readonly retryAfterS?: number,
  ) {
    super(`Refused: ${why}`);
    this.name = 'SignInRefused';
  }
}
