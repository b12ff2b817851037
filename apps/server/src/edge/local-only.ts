import { both } from '@drivbank/wording';
import type { FastifyRequest } from 'fastify';
import { RequestWrong } from './request-wrong.js';

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Whether the request is for this machine by a name of its own, and came through no gateway that tells its name. */
export const isLoopback = (host = ''): boolean => LOOPBACK.test(host);

/**
 * Nobody is authenticated yet, so only pages of this very server may ask: another site's page in the same browser
 * would send its own Origin, and a name that was rebound to loopback its own Host. `publicUrl` is where people reach
 * the server through a gateway on its loopback; without it only loopback names are known.
 */
export function onlyFromHere(publicUrl: string | undefined) {
  const published = publicUrl === undefined ? undefined : new URL(publicUrl);
  return async (request: FastifyRequest): Promise<void> => {
    const { host = '', origin } = request.headers;
    const local = isLoopback(host);
    if (!local && !(published && isHostOf(published, host))) throw hostUnknown(published);
    if (origin !== undefined && origin !== (local ? `http://${host}` : published!.origin))
      throw ORIGIN_FOREIGN;
  };
}

/** A browser leaves out the port that the protocol implies; other clients may say it. */
function isHostOf({ host, protocol, port }: URL, asked: string): boolean {
  const implied = protocol === 'https:' ? ':443' : ':80';
  const name = asked.toLowerCase();
  return name === host || (port === '' && name === `${host}${implied}`);
}

function hostUnknown(published: URL | undefined): RequestWrong {
  const also = (and: string) => (published ? ` ${and} ${published.host}` : '');
  return new RequestWrong(
    421,
    'HostUnknown',
    both(
      `Den här servern svarar bara på localhost${also('och')}.`,
      `This server answers on localhost${also('and')} only.`,
    ),
  );
}

const ORIGIN_FOREIGN = new RequestWrong(
  403,
  'OriginForeign',
  both('En annan webbplats får inte anropa den här servern.', 'Another site may not call this server.'),
);

export const ON_THE_SERVER_ONLY = new RequestWrong(
  403,
  'OnTheServerOnly',
  both(
    'Det här görs på servern själv, med kommandot drivbank.',
    'This is done on the server itself, with the command drivbank.',
  ),
);
