import type { FastifyRequest } from 'fastify';

/** The pattern of the route that a request met, never its address. Files of the web app are many routes and count as one. */
export function routeOf({ routeOptions: { url } }: Pick<FastifyRequest, 'routeOptions'>): string {
  if (url === undefined) return 'unknown';
  return /^\/(api|health|metrics)(\/|$)/.test(url) ? url : 'files';
}
