import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Histogram, type Registry } from 'prom-client';
import { OPEN_ENDED, routeOf } from '../edge/route-of.js';

/** Few, because each is a series of every route: they lie around what is promised of reads and commands. */
const SECONDS = [0.01, 0.04, 0.15, 0.5, 2.5];

/** Times every request. A series is a route, never an address: whoever asks cannot make new ones. */
export function requestMetrics(registry: Registry): (fastify: FastifyInstance) => void {
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests took, by route; the status is exact from 500 on, below it a class',
    labelNames: ['route', 'method', 'status'],
    buckets: SECONDS,
    registers: [registry],
  });
  return (fastify) => {
    fastify.addHook('onResponse', (request, { statusCode, elapsedTime }, done) => {
      const route = groupOf(routeOf(request));
      const labels = { route, method: methodOf(request), status: statusOf(statusCode) };
      if (route !== OPEN_ENDED) duration.observe(labels, elapsedTime / 1_000);
      done();
    });
  };
}

/** Ways into accounts count as one: how long each takes is nobody's question, and each would be dozens of series. */
const ACCOUNTS = /^\/api\/v1\/(sign-in|sign-out|setup|invitation|accounts?|security-log)(\/|$)/;
const groupOf = (route: string): string => (ACCOUNTS.test(route) ? 'accounts' : route);

function methodOf({ method }: FastifyRequest): string {
  if (method === 'HEAD') return 'GET';
  return method === 'GET' || method === 'POST' ? method : 'other';
}

const statusOf = (code: number) => (code >= 500 ? String(code) : `${Math.floor(code / 100)}xx`);
