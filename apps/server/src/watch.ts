import { bothObserve, type Engine, type Observer } from '@drivbank/application';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Configuration } from './config.js';
import { engineLog } from './logging/engine-log.js';
import { openLog } from './logging/log.js';
import { logRequests } from './logging/request-log.js';
import { Metrics } from './metrics/metrics.js';

/** What this node tells of itself while it works, and to whom: an operator's log and Prometheus. */
export type Watch = {
  readonly log: Logger;
  readonly metrics: Metrics;
  /** To be given to the engine. */
  readonly observer: Observer;
  /** To be called with the engine before its views follow the log. */
  readonly follow: (engine: Engine) => void;
  /** To be called before the server listens. */
  readonly requests: (fastify: FastifyInstance) => void;
};

export function watchOf({ node, roles, logLevel: level }: Configuration): Watch {
  const log = openLog({ level, node, roles });
  const metrics = new Metrics();
  const told = engineLog(log);
  return {
    log,
    metrics,
    observer: bothObserve(metrics.observer, told.observer),
    follow: ({ follower }) => told.follow(follower),
    requests(fastify) {
      metrics.timeRequests(fastify);
      logRequests(fastify, log);
    },
  };
}
