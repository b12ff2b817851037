import { RandomIdGenerator, type IdGenerator } from '@opentelemetry/sdk-trace-node';

export type GivenIds = { readonly traceId?: string; readonly spanId?: string };

/** Ids as they are wanted for the one span that is begun inside `using`, and random ones for all others. */
export class GivenIdGenerator implements IdGenerator {
  private readonly random = new RandomIdGenerator();
  private given: GivenIds = {};

  using<Begun>(ids: GivenIds, begin: () => Begun): Begun {
    this.given = ids;
    try {
      return begin();
    } finally {
      this.given = {};
    }
  }

  generateTraceId(): string {
    return this.given.traceId ?? this.random.generateTraceId();
  }

  generateSpanId(): string {
    return this.given.spanId ?? this.random.generateSpanId();
  }
}
