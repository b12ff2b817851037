import { diag, DiagLogLevel } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { Engine, Observer } from '@drivbank/application';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { Outage } from '../logging/outage.js';
import { GivenIdGenerator } from './given-ids.js';
import { Spans } from './spans.js';
import { tracedDeeds, tracedViews } from './traced-deeds.js';
import { tracedRequests } from './traced-requests.js';

/** Spans that wait to be sent: a sweep after downtime makes thousands within a second. */
const WAITING_MAX = 16_384;
/** How long the end of the process waits for the last spans to be sent. */
const CLOSE_MS_MAX = 3_000;

export type Tracing = {
  readonly observer: Observer;
  readonly follow: (engine: Engine) => void;
  readonly requests: (fastify: FastifyInstance) => void;
  readonly close: () => Promise<void>;
};

/**
 * Sends spans over OTLP/HTTP to the address in OTEL_EXPORTER_OTLP_ENDPOINT; the other variables of OpenTelemetry for
 * headers, batches and sampling hold too. Traces that cannot be delivered are lost, and nothing waits for them.
 */
export function startTracing(log: Logger, who: { readonly node: string; readonly version: string }): Tracing {
  const ids = new GivenIdGenerator();
  const provider = new NodeTracerProvider({
    idGenerator: ids,
    resource: resourceFromAttributes({
      'service.name': 'drivbank',
      'service.version': who.version,
      'service.instance.id': who.node,
    }),
    spanProcessors: [new BatchSpanProcessor(new ToldExporter(log), { maxQueueSize: WAITING_MAX })],
  });
  provider.register({ propagator: null });
  tellOfLostSpans(log);
  const spans = new Spans(provider.getTracer('drivbank'), ids);
  return {
    observer: tracedDeeds(spans),
    follow: (engine) => tracedViews(spans, engine),
    requests: (fastify) => tracedRequests(spans, fastify),
    async close() {
      const given = new Promise((resolve) => setTimeout(resolve, CLOSE_MS_MAX).unref());
      await Promise.race([provider.shutdown().catch(() => undefined), given]);
    },
  };
}

/** Says once that spans cannot be delivered, and once that they can again. */
class ToldExporter extends OTLPTraceExporter {
  private readonly outage: Outage;

  constructor(log: Logger) {
    super();
    this.outage = new Outage(log, 'traces');
  }

  override export(...[spans, done]: Parameters<OTLPTraceExporter['export']>): void {
    super.export(spans, (result) => {
      if (result.error) this.outage.lost(result.error);
      else this.outage.isThere();
      done(result);
    });
  }
}

/** The processor says how many spans it had no room for. What cannot be sent is told by the exporter. */
function tellOfLostSpans(log: Logger): void {
  const quiet = () => undefined;
  const warn = (message: string) => log.warn(message);
  diag.setLogger({ error: quiet, warn, info: quiet, debug: quiet, verbose: quiet }, DiagLogLevel.WARN);
}
