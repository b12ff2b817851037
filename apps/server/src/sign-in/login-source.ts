import type { Accounts, SignedIn } from '@drivbank/application';
import { both } from '@drivbank/wording';
import type { IdentitySource } from '../edge/identity.js';
import { RequestWrong } from '../edge/request-wrong.js';
import type { LoginCookie } from './login-cookie.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The login session that the request belongs to. */
    login: SignedIn | undefined;
  }
}

/** The person of the login session in the cookie. */
export function loginSource(accounts: Accounts, cookie: LoginCookie): IdentitySource {
  return async (request) => {
    if (request.headers['drivbank-act-as'] !== undefined) throw ACT_AS_REFUSED;
    const token = cookie.tokenIn(request);
    request.login = token === undefined ? undefined : await accounts.signingIn.signedIn(token);
    return request.login && { personId: request.login.session.personId, signedInBy: 'session' };
  };
}

export const ACT_AS_REFUSED = new RequestWrong(
  400,
  'ActAsRefused',
  both(
    'Huvudet Drivbank-Act-As gäller bara där ingen loggar in. Här handlar den som är inloggad.',
    'The header Drivbank-Act-As holds only where nobody signs in. Here acts whoever is signed in.',
  ),
);
