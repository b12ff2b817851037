import { stateOf, type Engine, type Observer } from '@drivbank/application';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { deedMetrics } from './deed-metrics.js';
import { requestMetrics } from './request-metrics.js';
import { stateMetrics } from './state-metrics.js';

/** What Prometheus asks of this node: what it does is counted as it happens, how it stands is asked when it is asked. */
export class Metrics {
  /** To be given to the engine. */
  readonly observer: Observer;
  /** To be given the server before it listens. */
  readonly timeRequests: (fastify: FastifyInstance) => void;
  private readonly registry = new Registry();
  private readonly show: ReturnType<typeof stateMetrics>;

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    this.observer = deedMetrics(this.registry);
    this.timeRequests = requestMetrics(this.registry);
    this.show = stateMetrics(this.registry);
  }

  /** In Prometheus' text format. Within seconds, and never an error: what cannot be asked is absent. */
  async of(engine: Engine): Promise<string> {
    this.show(await stateOf(engine).catch(() => null), Date.now());
    return this.registry.metrics();
  }
}
