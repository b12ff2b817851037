import { OwnCookie } from './own-cookie.js';

const LIVES_S = 300;

/** The cookie by which a browser that shows a passkey is known to be the one that was asked for it. */
export class PasskeyCookie extends OwnCookie {
  constructor(publicUrl: string | undefined) {
    super(publicUrl, 'drivbank-passkey', LIVES_S);
  }
}
