import type { Socket } from 'node:net';
import { both } from '@drivbank/wording';
import { problemBody } from './problem-body.js';
import type { Problem } from './problems.js';
import { traceIdOf } from './trace-id.js';

const TOO_LARGE: Problem = {
  status: 431,
  code: 'AddressTooLong',
  detail: both('Adressen och huvudena är för långa.', 'The address and the headers are too long.'),
};
const TOO_SLOW: Problem = {
  status: 408,
  code: 'RequestTooSlow',
  detail: both('Begäran kom inte fram i tid.', 'The request did not arrive in time.'),
};
const NO_HTTP: Problem = {
  status: 400,
  code: 'RequestInvalid',
  detail: both('Begäran är inte HTTP.', 'The request is no HTTP.'),
};

const PROBLEMS: Readonly<Record<string, Problem>> = {
  HPE_HEADER_OVERFLOW: TOO_LARGE,
  ERR_HTTP_REQUEST_TIMEOUT: TOO_SLOW,
};

/** No hook of the server sees this answer. */
const PROTECTION = [
  "Content-Security-Policy: default-src 'none';base-uri 'none';frame-ancestors 'none';object-src 'none'",
  'Referrer-Policy: no-referrer',
  'Strict-Transport-Security: max-age=31536000; includeSubDomains',
  'X-Content-Type-Options: nosniff',
]
  .map((line) => `${line}\r\n`)
  .join('');

/** What could not be read as a request at all is answered as everything else is, and its connection ends. */
export function answerUnread(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const problem = PROBLEMS[error.code ?? ''] ?? NO_HTTP;
  const body = JSON.stringify(problemBody(problem, traceIdOf({})));
  if (socket.writable)
    socket.write(
      `HTTP/1.1 ${problem.status} ${problem.code}\r\n${PROTECTION}Content-Type: application/problem+json\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  socket.destroy(error);
}
