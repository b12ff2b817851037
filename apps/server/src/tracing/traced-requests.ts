import { context, SpanKind, SpanStatusCode, trace, type Span } from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isProbe, OPEN_ENDED, routeOf } from '../edge/route-of.js';
import { callersSpan } from '../edge/trace-id.js';
import type { Spans } from './spans.js';

const FAILED_FROM = 500;

/** A span for every request, in the trace of the caller when he is in one; its trace is what the request is named by. */
export function tracedRequests(spans: Spans, fastify: FastifyInstance): void {
  const begun = new WeakMap<FastifyRequest, Span>();

  fastify.addHook('onRequest', (request, _, done) => {
    const route = routeOf(request);
    if (!isProbe(route) && route !== OPEN_ENDED) begun.set(request, beginning(request, route));
    done();
  });
  // Not earlier: a body is read from the socket, where nobody knows of the request any more.
  fastify.addHook('preHandler', (request, _, done) => {
    const span = begun.get(request);
    if (span) context.with(trace.setSpan(context.active(), span), done);
    else done();
  });
  fastify.addHook('onResponse', (request, { statusCode }, done) => {
    const span = begun.get(request);
    span?.setAttribute('http.response.status_code', statusCode);
    if (statusCode >= FAILED_FROM) span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
    done();
  });

  function beginning({ id: traceId, method, headers }: FastifyRequest, route: string): Span {
    const attributes = { 'http.request.method': method, 'http.route': route };
    const place = { traceId, parent: callersSpan(headers) };
    return spans.begin(`${method} ${route}`, place, { kind: SpanKind.SERVER, attributes });
  }
}
