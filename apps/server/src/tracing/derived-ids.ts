/**
 * Trace and spans of a command, from what stands in the metadata of its events: so that any node that reads an event
 * knows where in which trace it was written, and nothing about tracing is stored. Ids of ours are UUIDs: 16 bytes are a
 * trace, 8 a span.
 */
export type DerivedIds = { readonly traceId: string; readonly command: string; readonly append: string };

export function derivedIds(metadata: {
  readonly correlationId: string;
  readonly commandId: string;
}): DerivedIds | undefined {
  const [traceId, spans] = [metadata.correlationId, metadata.commandId].map((id) => id.replaceAll('-', ''));
  if (!isTraceId(traceId!) || !isTraceId(spans!)) return undefined;
  return { traceId: traceId!, command: spans!.slice(0, 16), append: spans!.slice(16) };
}

const isTraceId = (id: string) => /^[\da-f]{32}$/.test(id) && !/^0+$/.test(id);
