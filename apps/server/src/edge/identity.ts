import type { Identity } from '@drivbank/application';
import { ROLES, type Role } from '@drivbank/domain';
import { both } from '@drivbank/wording';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RequestWrong } from './request-wrong.js';

/** One way in which a request can say who asks. Undefined when it says nothing of the kind, `RequestWrong` when it lies. */
export type IdentitySource = (request: FastifyRequest) => Promise<Identity | undefined>;

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, before any route has looked at the request; undefined when nobody said. */
    identity: Identity | undefined;
  }
}

/** Asks the sources in their order, once per request, and puts the first answer on it. */
export function identify(fastify: FastifyInstance, sources: readonly IdentitySource[]): void {
  fastify.decorateRequest('identity');
  fastify.addHook('onRequest', async (request) => {
    request.identity = await firstOf(sources, request);
  });
}

async function firstOf(sources: readonly IdentitySource[], request: FastifyRequest) {
  for (const source of sources) {
    const identity = await source(request);
    if (identity) return identity;
  }
  return undefined;
}

/** Who asks. A 401 when nobody said. */
export function identityOf({ identity }: Pick<FastifyRequest, 'identity'>): Identity {
  if (!identity) throw ACTOR_MISSING;
  return identity;
}

const ACTOR_MISSING = new RequestWrong(
  401,
  'ActorMissing',
  both(
    'Ange vem som handlar i huvudet Drivbank-Act-As.',
    'Say who acts in the header Drivbank-Act-As: the id of a person.',
  ),
);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** `Drivbank-Act-As: <person id>[; role=<role>]`: believed as it stands, which is why the server is on loopback only. */
export const developmentHeader: IdentitySource = async ({ headers }) => {
  const header = [headers['drivbank-act-as']].flat()[0];
  if (!header) return undefined;
  const [personId, role] = header.split(';').map((part) => part.trim());
  if (!personId || !UUID.test(personId)) throw ACTOR_MISSING;
  const named = role?.replace(/^role=/, '');
  if (named !== undefined && !isRole(named))
    throw new RequestWrong(
      400,
      'RoleUnknown',
      both(`Rollen ${named} finns inte.`, `There is no role ${named}.`),
    );
  return { personId, role: named, signedInBy: 'development-header' };
};

const isRole = (name: string): name is Role => (ROLES as readonly string[]).includes(name);
