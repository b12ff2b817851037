import { lookup } from 'node:dns/promises';
import { request as overHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as overHttps } from 'node:https';
import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { AllowedHosts } from './address.js';
import { isPublic, judged } from './address.js';

/** Why nothing came back. */
export type Unanswered = 'address' | 'inside' | 'name' | 'refused' | 'tls' | 'timeout' | 'broken';

/** What a receiver answered, of which nothing is kept but the beginning. */
export type Answer = {
  readonly status: number;
  /** As it was written in the answer. */
  readonly retryAfter: string | undefined;
  readonly beginning: string;
};

type Letter = {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

type Resolve = (name: string) => Promise<readonly LookupAddress[]>;

export type PostOptions = {
  readonly allowed: AllowedHosts;
  readonly timeoutMs?: number;
  readonly resolve?: Resolve;
};

const TIMEOUT_MS = 15_000;
const READ_BYTES_MAX = 4_096;
const BEGINNING_MAX = 200;

const byTheSystem: Resolve = (name) => lookup(name, { all: true, verbatim: true });

/** The name of a receiver means a machine that stands inside. */
class Inside extends Error {}

/**
 * Posts to one receiver. The machine that is connected to is the one that was judged: a name is resolved once for each
 * connection and no redirect is followed, so that no answer leads this server to where it must not go.
 */
export async function post(letter: Letter, options: PostOptions): Promise<Answer | Unanswered> {
  const url = judged(letter.address, options.allowed);
  if (typeof url === 'string') return url === 'inside' ? 'inside' : 'address';
  const signal = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  try {
    const response = await asked(url, letter, { signal, lookup: guarded(url, options) });
    const { statusCode: status = 0, headers } = response;
    return { status, retryAfter: headers['retry-after'], beginning: await beginningOf(response) };
  } catch (error) {
    return signal.aborted ? 'timeout' : whyOf(error);
  }
}

/** A connection of its own, which nothing is kept of. */
function asked(url: URL, { headers, body }: Letter, more: RequestOptions): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? overHttps : overHttp;
  const length = { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    request(url, { method: 'POST', agent: false, headers: { ...headers, ...length }, ...more })
      .on('response', resolve)
      .on('error', reject)
      .end(body);
  });
}

/** Every machine that the name means must be one of the outside, or none is connected to. */
function guarded(url: URL, { allowed, resolve = byTheSystem }: PostOptions): LookupFunction {
  const isAllowed = allowed.allows(url);
  return (name, { all }, found) => {
    void resolve(name).then(
      (addresses) => {
        const [first] = addresses;
        if (!first || !(isAllowed || addresses.every(({ address }) => isPublic(address))))
          return found(new Inside(), '');
        return all ? found(null, [...addresses]) : found(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => found(error, ''),
    );
  };
}

/** For whoever looks for the fault. An answer that breaks off has been one. */
async function beginningOf(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const part of response as AsyncIterable<Buffer>) {
      parts.push(part);
      bytes += part.length;
      if (bytes >= READ_BYTES_MAX) break;
    }
  } catch {
    // What was read until then is enough.
  }
  const text = Buffer.concat(parts).subarray(0, READ_BYTES_MAX).toString('utf8');
  return text
    .replaceAll(/[\p{C}\p{Z}\uFFFD]+/gu, ' ')
    .trim()
    .slice(0, BEGINNING_MAX);
}

const OF_TLS = /^(ERR_TLS|ERR_SSL|CERT_|EPROTO|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)|CERT/;

function whyOf(error: unknown): Unanswered {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (error instanceof Inside) return 'inside';
  if (/^(ENOTFOUND|EAI_|ENODATA)/.test(code)) return 'name';
  if (/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)$/.test(code)) return 'refused';
  return OF_TLS.test(code) ? 'tls' : 'broken';
}
