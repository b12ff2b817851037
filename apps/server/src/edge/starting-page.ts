import { inLanguage, markup } from '@drivbank/wording';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../first-page/first-page.js';
import type { Problem } from './problems.js';

const UNAVAILABLE = 503;
const AGAIN_S = 2;

/**
 * For a browser that comes before the server can answer: a sentence, and the same address again shortly. Whoever comes
 * back from an identity provider then goes on, since nothing of the way there was spent.
 */
export function sendStartingPage(request: FastifyRequest, reply: FastifyReply, { detail }: Problem): void {
  const language = languageOf(request);
  const sentence = inLanguage(detail, language);
  const page = markup`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta http-equiv="refresh" content="${String(AGAIN_S)}">
<title>Drivbänk</title></head><body><main><h1>Drivbänk</h1><p>${sentence}</p></main></body></html>`;
  void reply
    .status(UNAVAILABLE)
    .header('retry-after', AGAIN_S)
    .header('cache-control', 'no-store')
    .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
    .type('text/html; charset=utf-8')
    .send(String(page));
}
