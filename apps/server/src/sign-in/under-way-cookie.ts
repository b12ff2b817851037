import { OwnCookie } from './own-cookie.js';

const LIVES_S = 600;

/** The cookie by which a browser that comes back from an identity provider is known to be the one that went there. */
export class UnderWayCookie extends OwnCookie {
  constructor(publicUrl: string | undefined) {
    super(publicUrl, 'drivbank-under-way', LIVES_S);
  }
}
