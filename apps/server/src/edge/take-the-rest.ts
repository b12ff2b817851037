import type { IncomingMessage } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';

const TOO_LARGE = 413;
const REST_BYTES_MAX = 16 * 1_048_576;
const REST_MS_MAX = 2_000;

/**
 * Whoever sends too much is answered when he has sent it: a connection that is closed while he writes takes the answer
 * with it. Not for ever, and not whatever he sends.
 */
export async function takeTheRest(
  { raw }: FastifyRequest,
  { statusCode }: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  if (statusCode === TOO_LARGE && !raw.complete) await drained(raw);
  return payload;
}

function drained(message: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, REST_MS_MAX).unref();
    let bytes = 0;
    message.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > REST_BYTES_MAX) resolve();
    });
    message.once('close', resolve).once('end', resolve);
    message.resume();
  });
}
