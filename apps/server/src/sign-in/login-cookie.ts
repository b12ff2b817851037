import { OwnCookie } from './own-cookie.js';

/** The cookie that a login session's token is in. */
export class LoginCookie extends OwnCookie {
  constructor(publicUrl: string | undefined) {
    super(publicUrl, 'drivbank');
  }
}
