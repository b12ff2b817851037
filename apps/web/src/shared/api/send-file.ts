import { headersFor, type Shape } from './client';
import { Problem, problemIn, UNREACHABLE } from './problem';

type Sending = {
  readonly processId: string;
  readonly personId: string | undefined;
  /** From 0 to 1, as it goes. */
  readonly told: (share: number) => void;
  readonly signal: AbortSignal;
};

/**
 * Sends a document as it is, to be handed in afterwards. Only this way tells how far a body has come. Throws `Problem`,
 * also when it is broken off.
 */
export const sendFile = (file: File, { processId, personId, told, signal }: Sending) =>
  new Promise<Shape<'UploadedFile'>>((resolve, reject) => {
    const request = new XMLHttpRequest();
    const name = encodeURIComponent(file.name.toWellFormed());
    request.open('POST', `/api/v1/processes/${processId}/files?name=${name}`);
    request.responseType = 'json';
    for (const [header, value] of Object.entries(headersFor({ personId })))
      request.setRequestHeader(header, value);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded, total }) => told(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => {
      const { status, response } = request as { status: number; response: unknown };
      if (status === 200) return resolve(response as Shape<'UploadedFile'>);
      const retryAfter = request.getResponseHeader('retry-after');
      const headers = new Headers(retryAfter === null ? {} : { 'retry-after': retryAfter });
      reject(problemIn(response, { status, headers }));
    });
    for (const ended of ['error', 'abort'] as const)
      request.addEventListener(ended, () => reject(new Problem({ ...UNREACHABLE })));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });

/** Where a document that was handed in is fetched. */
export function fileAddress(processId: string, sha256: string, asKnownAt: string | undefined): string {
  const moment = asKnownAt === undefined ? '' : `?asKnownAt=${encodeURIComponent(asKnownAt)}`;
  return `/api/v1/processes/${processId}/files/${sha256}${moment}`;
}
