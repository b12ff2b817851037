import { isIP } from 'node:net';
import { Rates } from '@drivbank/sign-in';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { askedFor } from '../edge/route-of.js';
import { isUpload } from '../evidence/raw-bytes.js';
import { TooManyRequests } from './too-many-requests.js';

/** How much each may ask for, as whoever runs the installation says. */
export type Limits = {
  readonly requestsPerMinute: number;
  /** Of those, searches and looks into the past, which take the most work. */
  readonly searchesPerMinute: number;
  /** At once, on each node. */
  readonly liveStreams: number;
};

type Parts = {
  readonly limits: Limits;
  readonly redis: { readonly url: string; readonly prefix: string } | undefined;
  readonly isOperator: (request: FastifyRequest) => boolean;
};

/**
 * Holds back whoever asks without end, before anything is read for him. To be called when it is known who asks: a town
 * hall has one address, so whoever is signed in is counted for himself, and nobody waits for what his neighbours do.
 */
export function limit(fastify: FastifyInstance, { limits, redis, isOperator }: Parts): void {
  const { requestsPerMinute: requests, searchesPerMinute: searches } = limits;
  const rates = new Rates({ requests, searches, uploads: UPLOADS_PER_MINUTE }, redis);
  fastify.addHook('onRequest', async (request) => {
    if (!isCounted(request) || isOperator(request)) return;
    const who = request.identity?.personId ?? networkOf(request.ip);
    await within(rates, 'requests', who);
    if (isSearch(request)) await within(rates, 'searches', who);
    if (isUpload(request)) await within(rates, 'uploads', who);
  });
  fastify.addHook('onClose', async () => rates.close());
}

/** Nobody chooses that many files in a minute, and each can be large. */
const UPLOADS_PER_MINUTE = 60;

async function within<What extends string>(rates: Rates<What>, what: What, who: string): Promise<void> {
  const retryAfterS = await rates.spend(what, who);
  if (retryAfterS !== undefined) throw new TooManyRequests('requests', retryAfterS);
}

/**
 * Not the door: it delays whoever guesses by brakes of its own, and a stranger who is behind the same address must not
 * shut it; but whoever shows it a wrong token is not on the way in. Nor files and probes, which cost nothing.
 */
const DOOR = /^\/api\/v1\/(sign-in|sign-out|setup|invitation)(\/|$)/;
const READS = /^\/(api|calendar|public)(\/|$)/;
export function isCounted(request: Asked): boolean {
  const asked = askedFor(request);
  if (READS.test(asked)) return !DOOR.test(asked) || request.hasBadToken === true;
  // A page of the app, which meets no route, may hold what its reader needs; to strangers it shows the door.
  return request.routeOptions.url === undefined && request.identity !== undefined;
}

type Asked = Pick<FastifyRequest, 'routeOptions' | 'url' | 'identity'> &
  Partial<Pick<FastifyRequest, 'hasBadToken'>>;

const isSearch = ({ query }: FastifyRequest): boolean => {
  const { q, asKnownAt } = query as { readonly q?: unknown; readonly asKnownAt?: unknown };
  return q !== undefined || asKnownAt !== undefined;
};

const GROUPS_OF_A_NETWORK = 4;

/** Whom an address belongs to: of IPv6 everybody has 2^64, and would be as many strangers. */
export function networkOf(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIP(bare) !== 6) return bare;
  const [before = '', after] = bare.split('::');
  const [first, last] = [before, after ?? ''].map((part) => (part === '' ? [] : part.split(':')));
  const missing = after === undefined ? 0 : 8 - first!.length - last!.length;
  const groups = [...first!, ...Array<string>(Math.max(missing, 0)).fill('0'), ...last!];
  return groups
    .slice(0, GROUPS_OF_A_NETWORK)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
