import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** W3C Trace Context: version, trace, span of the caller, flags. A trace or span of zeros is none, nor is version ff. */
const TRACEPARENT = /^(?!ff)[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-([\da-f]{2})(-|$)/;
const SAMPLED = 0x01;

export type CallersSpan = { readonly traceId: string; readonly spanId: string; readonly sampled: boolean };

/** Where in a trace the caller is, when he says so. */
export function callersSpan({ traceparent }: IncomingHttpHeaders): CallersSpan | undefined {
  const parts = typeof traceparent === 'string' ? TRACEPARENT.exec(traceparent) : undefined;
  if (!parts) return undefined;
  const [, traceId, spanId, flags] = parts as unknown as [string, string, string, string];
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & SAMPLED) !== 0 };
}

/** The trace that the caller is in, or a new one: 32 hexadecimal digits. It names the request wherever it is told of. */
export const traceIdOf = (headers: IncomingHttpHeaders): string =>
  callersSpan(headers)?.traceId ?? randomBytes(16).toString('hex');

/** The same, written as other ids are: what a request leads to has it as `$correlationId`, for ever and on every node. */
export const correlationIdOf = (traceId: string): string =>
  traceId.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
