import { readerOf, type Acting, type Engine, type Identity, type Reader } from '@drivbank/application';
import { NEVER_GIVEN_BY_TOKEN, type Access } from '@drivbank/contracts';
import { EVERYTHING, type Sight } from '@drivbank/domain';
import { both, rejectionWording } from '@drivbank/wording';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isLoopback, ON_THE_SERVER_ONLY } from '../edge/local-only.js';
import { problemOf } from '../edge/problems.js';
import { RequestWrong } from '../edge/request-wrong.js';
import { askedBy } from '../security/asked-by.js';
import { FROM_ANOTHER_SITE, isOfAnotherSite, isOfThisSite } from '../sign-in/same-site.js';
import { assertReaches } from '../tokens/token-reach.js';
import { TOKEN_REFUSED } from '../tokens/token-source.js';
import { accessTo, assertListed, byTokenTo } from './access.js';
import { doersOf } from './doers.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** As whom the request reads; undefined where a route asks nobody who he is. */
    reads: ReadsAs | undefined;
  }
}

/** What exists for whoever asks, and who that is; nobody in particular where a trial was not told. */
type ReadsAs = { readonly sight: Sight; readonly acting: Acting | undefined };

type Parts = {
  readonly engine: Pick<Engine, 'desk' | 'clock' | 'follower' | 'accounts'>;
  readonly isOperator: (request: FastifyRequest) => boolean;
};

/** Stands before every route: lets in who may, with what he may see, and nobody else. */
export function guard(fastify: FastifyInstance, parts: Parts): void {
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) assertListed(one, url);
  });
  fastify.decorateRequest('reads');
  fastify.decorateRequest('hasBadToken', false);
  fastify.addHook('onRequest', async (request) => {
    request.reads = await readsAs(request, parts).catch((error: unknown) => refused(error, request, parts));
  });
  fastify.addHook('onSend', async (request, reply) => {
    const isPrivate = parts.engine.accounts && request.routeOptions.url?.startsWith('/api/');
    if (isPrivate && !reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
  });
}

const FORBIDDEN = 403;

/** Stands in the security log when it is somebody who is known: a stranger could fill the disk. */
async function refused(error: unknown, request: FastifyRequest, { engine }: Parts): Promise<never> {
  const { identity } = request;
  const isRefusal = error !== SECOND_FACTOR_NEEDED && problemOf(error)?.status === FORBIDDEN;
  if (engine.accounts && identity && isRefusal) {
    const noted = { kind: 'refused', personId: identity.personId, outcome: 'refused' } as const;
    await engine.accounts.recorder.recordIfPossible(noted, askedBy(request));
  }
  throw error;
}

async function readsAs(request: FastifyRequest, parts: Parts): Promise<ReadsAs | undefined> {
  const access = accessTo(request);
  // Work on the files of the server is never for those whom a gateway lets in.
  if (access === 'operator' && !isLoopback(request.headers.host)) throw ON_THE_SERVER_ONLY;
  const { accounts } = parts.engine;
  if (!accounts) return readsInTrial(request, access, parts);
  const operator = parts.isOperator(request);
  const { login, identity } = request;
  if (request.hasBadToken) throw TOKEN_REFUSED;
  if (identity?.token) return readsAsProgram(request, identity, access, parts);
  if (!operator && !isOfThisSite(request)) throw FROM_ANOTHER_SITE;
  if (access === 'anybody' || (operator && access === 'operator')) return undefined;
  if (!login || !identity) throw SIGN_IN_NEEDED;
  if (access === 'signed-in') return undefined;
  if (login.owesSecondFactor) throw SECOND_FACTOR_NEEDED;
  return readsAsPerson(identity, access, parts);
}

/** A program has no page that another site could use, but a page of another site is no program. */
function readsAsProgram(
  request: FastifyRequest,
  identity: Identity,
  access: Access,
  parts: Parts,
): Promise<ReadsAs> {
  if (isOfAnotherSite(request)) throw FROM_ANOTHER_SITE;
  assertReaches(identity.token!, byTokenTo(request), request.params);
  return readsAsPerson(identity, access, parts);
}

/** Where nobody signs in, whoever does not say who he is sees all, and whoever says it sees what that person sees. */
async function readsInTrial({ identity }: FastifyRequest, access: Access, parts: Parts) {
  const asksNobody = access === 'anybody' || access === 'signed-in' || access === 'operator';
  if (asksNobody || !identity) return { sight: EVERYTHING, acting: undefined };
  return readsAsPerson(identity, access, parts);
}

/** Throws `ActorUnknown` for who holds no role today, and `RequestWrong` for who holds none that may. */
async function readsAsPerson(
  identity: Pick<Identity, 'personId' | 'role' | 'token'>,
  access: Access,
  { engine }: Parts,
): Promise<ReadsAs> {
  const { personId, role: chosen, token } = identity;
  if (access === 'operator') throw ON_THE_SERVER_ONLY;
  const reader = await readerOf(engine, identity);
  if (typeof access === 'object' && !mayAsk(reader, access)) throw notAllowed(reader, access);
  const held = reader.held.filter(({ role }) => chosen === undefined || role === chosen);
  if (!token) return { sight: reader.sight, acting: { personId, held } };
  const acting = { personId, held: token.scope === 'read' ? [] : held, never: NEVER_GIVEN_BY_TOKEN };
  return { sight: reader.sight, acting };
}

function mayAsk({ held }: Reader, access: Exclude<Access, string>): boolean {
  if ('roles' in access)
    return held.some(({ role, scope }) => scope.kind === 'deployment' && access.roles.includes(role));
  const allowed = doersOf(access);
  return allowed.includes('oneself') || held.some(({ role }) => allowed.includes(role));
}

const notAllowed = ({ held }: Reader, access: Exclude<Access, string>) =>
  new RequestWrong(
    403,
    'NotAllowed',
    rejectionWording({ code: 'NotAllowed', role: held[0]!.role, allowed: doersOf(access) }),
  );

export const SIGN_IN_NEEDED = new RequestWrong(
  401,
  'SignInNeeded',
  both('Logga in för att fortsätta.', 'Sign in to go on.'),
);

export const SECOND_FACTOR_NEEDED = new RequestWrong(
  403,
  'SecondFactorNeeded',
  both(
    'Du behöver en andra faktor. Lägg till den på sidan Mitt konto.',
    'You need a second factor. Add it on the page My account.',
  ),
);
