import { Readable } from 'node:stream';
import { ifAny, readerOf, type Engine } from '@drivbank/application';
import type { Sight } from '@drivbank/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { operationOf } from '../access/access.js';
import { askedBy } from './asked-by.js';

const REFUSED_FROM = 400;

/** Where ids of processes stand as what somebody did or holds, and nothing of what the processes are about. */
const ABOUT_NO_PROCESS = [
  'GET /api/v1/security-log',
  'GET /api/v1/people',
  'GET /api/v1/account/secret-reads',
  'GET /api/v1/secrecy/marks',
  'GET /api/v1/secrecy/readings',
];

type Parts = Pick<Engine, 'desk' | 'clock' | 'follower'> & {
  readonly accounts: NonNullable<Engine['accounts']>;
};

/**
 * Records that somebody reads of processes with a secrecy mark, before the answer goes: what cannot be recorded is not
 * told. Looks at the answers themselves, whatever they are, so that a new route is recorded without a word of its own.
 */
export function recordSecretReads(fastify: FastifyInstance, parts: Parts): void {
  const { secretReads } = parts.accounts;
  fastify.addHook('onSend', async (request, { statusCode }, payload) => {
    const { processId: asked } = (request.params ?? {}) as { processId?: string };
    // A file goes as a stream, of the process that its address names.
    const text = typeof payload === 'string' ? payload : '';
    const personId = request.login?.session.personId;
    const saysNothing = statusCode >= REFUSED_FROM || (text === '' && asked === undefined);
    if (saysNothing || personId === undefined || !tells(request)) return;
    const sight = await sightOf(request, personId, parts);
    const seen = sight ? await secretReads.seenBy(sight) : [];
    const told = seen.filter((id) => id === asked || text.includes(id));
    if (told.length === 0) return;
    await secretReads.record({ personId, asked, told }, askedBy(request)).catch((error: unknown) => {
      if (payload instanceof Readable) payload.destroy();
      throw error;
    });
  });
}

/** What is given stands in the log of what happened. */
const tells = (request: FastifyRequest): boolean =>
  ['GET', 'HEAD'].includes(request.method) && !ABOUT_NO_PROCESS.includes(operationOf(request));

/** Pages ask nobody who he is and show what whoever is signed in sees. */
async function sightOf(
  { reads }: FastifyRequest,
  personId: string,
  parts: Parts,
): Promise<Sight | undefined> {
  return reads?.sight ?? (await ifAny(readerOf(parts, { personId })))?.sight;
}
