import { both } from '@drivbank/wording';
import type { FastifyRequest } from 'fastify';
import { RequestWrong } from './request-wrong.js';

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Nobody is authenticated yet, so only pages of this very server may ask: another site's page in the same browser
 * would send its own Origin, and a name that was rebound to loopback its own Host.
 */
export async function onlyFromHere(request: FastifyRequest): Promise<void> {
  const { host = '', origin } = request.headers;
  if (!LOOPBACK.test(host))
    throw new RequestWrong(
      421,
      'HostUnknown',
      both('Den här servern svarar bara på localhost.', 'This server answers on localhost only.'),
    );
  if (origin !== undefined && origin !== `http://${host}`)
    throw new RequestWrong(
      403,
      'OriginForeign',
      both('En annan webbplats får inte anropa den här servern.', 'Another site may not call this server.'),
    );
}
