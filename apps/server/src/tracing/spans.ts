import {
  context,
  ROOT_CONTEXT,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Span,
  type SpanOptions,
  type Tracer,
} from '@opentelemetry/api';
import type { GivenIdGenerator } from './given-ids.js';

/** A span of somebody else, perhaps on another machine. */
type Elsewhere = { readonly traceId: string; readonly spanId: string; readonly sampled: boolean };

type Place = {
  /** The span belongs to this trace: below the span that is under way when that is in it, else at its root. */
  readonly traceId?: string | undefined;
  readonly spanId?: string;
  /** Instead of the span that is under way. */
  readonly parent?: Elsewhere | undefined;
};

/** Spans with the ids that are derived for them. Nothing of what is told in an error gets into one, only its name. */
export class Spans {
  constructor(
    private readonly tracer: Tracer,
    private readonly ids: GivenIdGenerator,
  ) {}

  begin(name: string, { traceId, spanId, parent }: Place, options: SpanOptions = {}): Span {
    const active = trace.getSpanContext(context.active());
    const begin = (under: typeof ROOT_CONTEXT, more: SpanOptions = {}) =>
      this.ids.using({ ...(traceId && { traceId }), ...(spanId && { spanId }) }, () =>
        this.tracer.startSpan(name, { ...options, ...more }, under),
      );
    if (parent) return begin(trace.setSpanContext(ROOT_CONTEXT, remote(parent)));
    if (!active || !traceId || active.traceId === traceId) return begin(context.active());
    return begin(ROOT_CONTEXT, { links: [{ context: active }] });
  }

  /** Does the work inside a new span. */
  async around<Answer>(span: Span, work: () => Promise<Answer>): Promise<Answer> {
    try {
      return await context.with(trace.setSpan(context.active(), span), work);
    } catch (error) {
      span.setAttribute('error.type', error instanceof Error ? error.name : typeof error);
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  }
}

const remote = ({ traceId, spanId, sampled }: Elsewhere) => ({
  traceId,
  spanId,
  traceFlags: sampled ? TraceFlags.SAMPLED : TraceFlags.NONE,
  isRemote: true,
});
