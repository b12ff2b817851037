import { bothObserve, type Engine, type Observer } from '@drivbank/application';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Configuration } from './config.js';
import { engineLog } from './logging/engine-log.js';
import { openLog } from './logging/log.js';
import { logRequests } from './logging/request-log.js';
import { Metrics } from './metrics/metrics.js';

/** What this node tells of itself while it works, and to whom: an operator's log, Prometheus, a collector of traces. */
export type Watch = {
  readonly log: Logger;
  readonly metrics: Metrics;
  /** To be given to the engine. */
  readonly observer: Observer;
  /** To be called with the engine before its views follow the log. */
  readonly follow: (engine: Engine) => void;
  /** To be called before the server listens. */
  readonly requests: (fastify: FastifyInstance) => void;
  readonly close: () => Promise<void>;
};

export async function watchOf(configuration: Configuration, version: string): Promise<Watch> {
  const { node, roles, logLevel: level, traces } = configuration;
  const log = openLog({ level, node, roles });
  const metrics = new Metrics();
  const told = engineLog(log);
  const watch: Watch = {
    log,
    metrics,
    observer: bothObserve(metrics.observer, told.observer),
    follow: ({ follower }) => told.follow(follower),
    requests(fastify) {
      metrics.timeRequests(fastify);
      logRequests(fastify, log);
    },
    close: async () => undefined,
  };
  return traces === undefined ? watch : traced(watch, { node, version });
}

/** OpenTelemetry is loaded only here: who sends no traces does not pay for it. */
async function traced(
  watch: Watch,
  who: { readonly node: string; readonly version: string },
): Promise<Watch> {
  const { startTracing } = await import('./tracing/tracing.js');
  const tracing = startTracing(watch.log, who);
  return {
    ...watch,
    observer: bothObserve(tracing.observer, watch.observer),
    follow(engine) {
      tracing.follow(engine);
      watch.follow(engine);
    },
    requests(fastify) {
      tracing.requests(fastify);
      watch.requests(fastify);
    },
    close: tracing.close,
  };
}
