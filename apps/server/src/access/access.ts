import { byToken, ENDPOINTS, type Access, type ByToken } from '@drivbank/contracts';
import type { FastifyRequest } from 'fastify';
import { isLoopback } from '../edge/local-only.js';

const API = '/api/v1';

const ACCESS: ReadonlyMap<string, Access> = new Map([
  ...ENDPOINTS.map(({ method, path, access }) => [`${method} ${API}${path}`, access] as const),
  [`get ${API}/openapi.json`, 'anybody'],
]);

const BY_TOKEN: ReadonlyMap<string, ByToken> = new Map([
  ...ENDPOINTS.map((endpoint) => [`${endpoint.method} ${API}${endpoint.path}`, byToken(endpoint)] as const),
  [`get ${API}/openapi.json`, 'read'],
]);

/** `/api/v1/processes/:processId` as the document writes it. */
const asDocumented = (route: string) => route.replaceAll(/:(\w+)/g, '{$1}');

/** One route that takes many commands: the document has an address for each. */
const ACTION = '{action}';

const methodOf = (method: string) => (method === 'HEAD' ? 'get' : method.toLowerCase());

/** Throws for a route of the interface that nobody has said who may ask for: the server does not start with it. */
export function assertListed(method: string, route: string): void {
  if (!route.startsWith('/api/')) return;
  const address = `${methodOf(method)} ${asDocumented(route)}`;
  const listed = address.endsWith(ACTION)
    ? [...ACCESS.keys()].some((known) => known.startsWith(address.slice(0, -ACTION.length)))
    : ACCESS.has(address);
  if (!listed) throw new Error(`Nobody has said who may ask for ${method} ${route}: see ENDPOINTS`);
}

/**
 * Who may ask for what a request asks for, judged by the route that it meets, never by how its address is written.
 * What meets no route is for those who are known, in the interface, and otherwise a page that is not there.
 */
export function accessTo(request: Asking): Access {
  const { routeOptions, url, headers } = request;
  const route = routeOptions.url;
  if (route === undefined) return url.startsWith('/api/') ? 'known' : 'anybody';
  if (/^\/metrics(\/|$)/.test(route)) return isLoopback(headers.host) ? 'anybody' : METRICS_FROM_AFAR;
  if (!route.startsWith('/api/')) return 'anybody';
  return ACCESS.get(addressIn(request)) ?? 'known';
}

/** What a token would have to reach for what a request asks for. What meets no route is nothing to be kept from. */
export const byTokenTo = (request: Asking): ByToken =>
  request.routeOptions.url === undefined ? 'read' : (BY_TOKEN.get(addressIn(request)) ?? 'never');

/** The operation that a request asks for, as the document writes it. What meets none is named by its route. */
export function operationOf(request: Asking): string {
  const { method, routeOptions } = request;
  const address = addressIn(request);
  const path = ACCESS.has(address)
    ? address.slice(address.indexOf(' ') + 1)
    : (routeOptions.url ?? 'unknown');
  return `${method} ${path}`;
}

function addressIn({ method, routeOptions: { url: route = '' }, params }: Asking): string {
  const { action = '' } = (params ?? {}) as { action?: string };
  return `${methodOf(method)} ${asDocumented(route).replace(ACTION, () => action)}`;
}

type Asking = Pick<FastifyRequest, 'method' | 'routeOptions' | 'params' | 'url' | 'headers'>;

/** They tell how busy people are. */
const METRICS_FROM_AFAR: Access = { roles: ['administrator'] };
