import type { IncomingMessage } from 'node:http';
import { FileRefused } from '@drivbank/application';
import { both } from '@drivbank/wording';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answerUnread } from '../edge/unread-request.js';
import { RequestWrong } from '../edge/request-wrong.js';
import { RAW_BYTES } from '../openapi.js';

const ROUTE = '/api/v1/processes/:processId/files';
/** Whoever sends nothing for so long has gone. */
const SILENT_MS_MAX = 30_000;

/** Whether a request brings a file, which may be large and take long. */
export const isUpload = ({ method, routeOptions }: Pick<FastifyRequest, 'method' | 'routeOptions'>) =>
  method === 'POST' && routeOptions.url === ROUTE;

/** Bytes come as they are, and only where a file is taken. */
export function takeBytes(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(RAW_BYTES, (request, payload, done) => {
    if (isUpload(request)) done(null, payload);
    else done(NO_FILE_HERE);
  });
}

/** What a request brings, piece by piece. Throws `RequestWrong` for what is no file, and `FileRefused` for too much. */
export function bytesOf({ raw, headers }: FastifyRequest, body: unknown, bytesMax: number) {
  if (body !== raw || headers['content-encoding'] !== undefined) throw FILE_EXPECTED;
  if (bytesMax > 0 && Number(headers['content-length'] ?? 0) > bytesMax) throw new FileRefused('too-large');
  return piecesOf(raw);
}

async function* piecesOf(raw: IncomingMessage): AsyncGenerator<Uint8Array> {
  raw.setTimeout(SILENT_MS_MAX, () => answerUnread(SILENT, raw.socket));
  try {
    // Whoever is refused halfway is still to hear why: the connection stays.
    yield* raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  } finally {
    raw.setTimeout(0);
  }
}

const SILENT = Object.assign(new Error('The file does not go on'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });

const FILE_EXPECTED = new RequestWrong(
  415,
  'FileExpected',
  both(
    `Skicka filen som den är, med Content-Type: ${RAW_BYTES} och utan Content-Encoding.`,
    `Send the file as it is, with Content-Type: ${RAW_BYTES} and without Content-Encoding.`,
  ),
);

const NO_FILE_HERE = new RequestWrong(
  415,
  'RequestInvalid',
  both('Här tas inga filer emot.', 'No files are taken here.'),
);
