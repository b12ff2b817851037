import { both } from '@drivbank/wording';
import type { FastifyRequest } from 'fastify';
import { RequestWrong } from '../edge/request-wrong.js';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a page of this very server sent it. Browsers say so themselves in Sec-Fetch-Site; older ones say
 * where the page came from, which the check of Host and Origin has compared already. Who says neither is no
 * browser with a session.
 */
export function isOfThisSite({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>): boolean {
  if (SAFE.includes(method)) return true;
  if (headers['sec-fetch-site'] !== undefined) return !isOfAnotherSite({ headers });
  return headers.origin !== undefined;
}

/** Whether a browser says that a page of another site sent it. Who is no browser says nothing of the kind. */
export function isOfAnotherSite({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

export const FROM_ANOTHER_SITE = new RequestWrong(
  403,
  'RequestForeign',
  both(
    'Begäran kom inte från en sida hos Drivbänk, så ingenting gjordes.',
    'The request did not come from a page of Drivbänk, so nothing was done.',
  ),
);
