import type { FastifyRequest } from 'fastify';

/** Open for as long as somebody looks: that is no duration. */
export const OPEN_ENDED = '/api/v1/live';

/** Asked every few seconds, by machines. */
export const isProbe = (route: string) => /^\/(health|metrics)(\/|$)/.test(route);

/**
 * What a request is for: the route that it meets, or its address where it meets none. Rules judge by this: one route
 * has many addresses, since `/%61pi` is `/api`.
 */
export const askedFor = ({ routeOptions, url }: Pick<FastifyRequest, 'routeOptions' | 'url'>): string =>
  routeOptions.url ?? url;

/** The pattern of the route that a request met, never its address. Files of the web app are many routes and count as one. */
export function routeOf({ routeOptions: { url } }: Pick<FastifyRequest, 'routeOptions'>): string {
  if (url === undefined) return 'unknown';
  return /^\/(api|health|metrics|calendar|public)(\/|$)/.test(url) ? url : 'files';
}
