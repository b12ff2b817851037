import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** W3C Trace Context: version, trace, span of the caller, flags. A trace or span of zeros is none. */
const TRACEPARENT = /^[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})[\da-f]{16}-[\da-f]{2}(-|$)/;

/** The trace that the caller is in, or a new one: 32 hexadecimal digits. It names the request wherever it is told of. */
export function traceIdOf({ traceparent }: IncomingHttpHeaders): string {
  const theirs = typeof traceparent === 'string' ? TRACEPARENT.exec(traceparent)?.[1] : undefined;
  return theirs ?? randomBytes(16).toString('hex');
}
