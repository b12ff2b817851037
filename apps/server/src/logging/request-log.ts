import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { isProbe, routeOf } from '../edge/route-of.js';

const FAILED_FROM = 400;

/** One line for every request: which route, never which address; who asked stands in the events, not here. */
export function logRequests(fastify: FastifyInstance, log: Logger): void {
  fastify.addHook('onResponse', (request, { statusCode: status, elapsedTime }, done) => {
    const route = routeOf(request);
    const level = isProbe(route) && status < FAILED_FROM ? 'debug' : 'info';
    const ms = Math.round(elapsedTime * 10) / 10;
    log[level]({ method: request.method, route, status, ms, traceId: request.id }, 'request');
    done();
  });
}
