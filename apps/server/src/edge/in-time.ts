import type { FastifyInstance } from 'fastify';
import { isUpload } from '../evidence/raw-bytes.js';
import { answerUnread } from './unread-request.js';

/** Whoever is slower than that holds a connection that others need. */
const REQUEST_MS_MAX = 30_000;
/** A file over a slow line; the server ends whatever is slower. */
export const UPLOAD_MS_MAX = 600_000;

/** Of every request but a file the whole must have arrived by then. */
export function inTime(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request) => {
    const { raw } = request;
    const hasBody = 'content-length' in raw.headers || 'transfer-encoding' in raw.headers;
    if (!hasBody || raw.complete || isUpload(request)) return;
    const timer = setTimeout(() => !raw.complete && answerUnread(TOO_SLOW, raw.socket), REQUEST_MS_MAX);
    raw.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
  });
}

const TOO_SLOW = Object.assign(new Error('The request is too slow'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
