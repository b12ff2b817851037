import type { Accounts } from '@drivbank/application';
import { both } from '@drivbank/wording';
import type { IdentitySource } from '../edge/identity.js';
import { RequestWrong } from '../edge/request-wrong.js';
import { askedBy } from '../security/asked-by.js';
import { ACT_AS_REFUSED } from '../sign-in/login-source.js';
import type { LoginCookie } from '../sign-in/login-cookie.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** A token was shown that is no good: to be refused, once the request has been counted as a stranger's. */
    hasBadToken: boolean;
  }
}

const BEARER = /^bearer +(.*)$/i;

/**
 * The person on whose behalf a program asks that shows a token. Only in the interface: a gateway may have other things
 * to say to metrics and pages. Whatever is wrong with a token, the answer is the same.
 */
export function tokenSource({ shownTokens }: Accounts, cookie: LoginCookie): IdentitySource {
  return async (request) => {
    const { headers, routeOptions, url } = request;
    const shown = BEARER.exec(headers.authorization ?? '')?.[1];
    if (shown === undefined || !(routeOptions.url ?? url).startsWith('/api/')) return undefined;
    if (headers['drivbank-act-as'] !== undefined) throw ACT_AS_REFUSED;
    if (cookie.tokenIn(request) !== undefined) throw TOKEN_AND_COOKIE;
    const identity = await shownTokens.shown(shown.trim(), askedBy(request));
    request.hasBadToken = identity === undefined;
    return identity;
  };
}

const TOKEN_AND_COOKIE = new RequestWrong(
  400,
  'TokenAndCookie',
  both(
    'Visa antingen en nyckel eller en inloggning, inte båda.',
    'Show either a token or a login session, not both.',
  ),
);

export const TOKEN_REFUSED = new RequestWrong(
  401,
  'TokenRefused',
  both(
    'Nyckeln gäller inte. Skapa en ny på sidan Mitt konto.',
    'The token is no good. Issue another on My account.',
  ),
  [],
  { 'www-authenticate': 'Bearer realm="drivbank", error="invalid_token"' },
);
