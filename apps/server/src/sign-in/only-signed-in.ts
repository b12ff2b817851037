import type { Accounts, SignedIn } from '@drivbank/application';
import { both } from '@drivbank/wording';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { IdentitySource } from '../edge/identity.js';
import { isLoopback, isOperation, ON_THE_SERVER_ONLY } from '../edge/local-only.js';
import { RequestWrong } from '../edge/request-wrong.js';
import { askedFor } from '../edge/route-of.js';
import type { LoginCookie } from './login-cookie.js';
import { FROM_ANOTHER_SITE, isOfThisSite } from './same-site.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The login session that the request belongs to. */
    login: SignedIn | undefined;
  }
}

/**
 * The person of the login session in the cookie. Asked again of what stays open, it looks and does not use.
 */
export function loginSource(accounts: Accounts, cookie: LoginCookie): IdentitySource {
  return async (request) => {
    if (request.headers['drivbank-act-as'] !== undefined) throw ACT_AS_REFUSED;
    const token = cookie.tokenIn(request);
    const how = request.login ? 'look' : 'use';
    request.login = token === undefined ? undefined : await accounts.signingIn.signedIn(token, how);
    return request.login && { personId: request.login.session.personId, signedInBy: 'session' };
  };
}

/** What strangers may ask for: to come in, what the page is made of, and how the node fares. */
const OPEN_ROUTES = [
  '/api/v1/sign-in',
  '/api/v1/sign-in/code',
  '/api/v1/sign-in/oidc/:provider',
  '/api/v1/sign-in/oidc/:provider/callback',
  '/api/v1/setup',
  '/api/v1/invitation/accept',
  '/api/v1/openapi.json',
];
const OPEN_AREAS = /^\/(?!api(\/|$|\?))/;
/** What somebody may ask for who still owes his second factor. */
const OWN_ACCOUNT = /^\/api\/v1\/(account(\/|$)|sign-out$)/;
/** Not through a gateway: they tell how busy people are. */
const METRICS = /^\/metrics(\/|$|\?)/;

type Guarded = { readonly isOperator: (request: FastifyRequest) => boolean };

/** Without a login session nothing but the door; and nothing that another site's page sent. */
export function onlySignedIn(fastify: FastifyInstance, { isOperator }: Guarded): void {
  fastify.addHook('onRequest', async (request) => {
    const { headers, login } = request;
    const operator = isOperator(request);
    if (!operator && !isOfThisSite(request)) throw FROM_ANOTHER_SITE;
    const route = askedFor(request);
    const isOpen = OPEN_ROUTES.includes(route) || OPEN_AREAS.test(route);
    if (isOpen && !(METRICS.test(route) && !isLoopback(headers.host))) return;
    if (operator && isOperation(request)) return;
    if (!login) throw SIGN_IN_NEEDED;
    if (login.owesSecondFactor && !OWN_ACCOUNT.test(route)) throw SECOND_FACTOR_NEEDED;
    if (isOperation(request)) throw ON_THE_SERVER_ONLY;
  });
  fastify.addHook('onSend', async (request, reply) => {
    if (askedFor(request).startsWith('/api/') && !reply.hasHeader('cache-control'))
      void reply.header('cache-control', 'no-store');
  });
}

export const SIGN_IN_NEEDED = new RequestWrong(
  401,
  'SignInNeeded',
  both('Logga in för att fortsätta.', 'Sign in to go on.'),
);

export const SECOND_FACTOR_NEEDED = new RequestWrong(
  403,
  'SecondFactorNeeded',
  both(
    'Din roll kräver en andra faktor. Lägg till den på sidan Mitt konto.',
    'Your role takes a second factor. Add it on the page My account.',
  ),
);

const ACT_AS_REFUSED = new RequestWrong(
  400,
  'ActAsRefused',
  both(
    'Huvudet Drivbank-Act-As gäller bara där ingen loggar in. Här handlar den som är inloggad.',
    'The header Drivbank-Act-As holds only where nobody signs in. Here acts whoever is signed in.',
  ),
);
