/** An answer of an authenticator that proves nothing. */
export class PasskeyRefused extends Error {
  constructor(
    /** `count-back`: it is signed, but the passkey has been used less often than it had been before: there are two. */
    readonly why: 'wrong' | 'count-back',
    options?: { readonly cause?: unknown },
  ) {
    super(`The answer of the authenticator is refused: ${why}`, options);
    this.name = 'PasskeyRefused';
  }
}
