import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FirstPage } from '../first-page/first-page.js';
import { brandInPage, type Brand } from './brand.js';

/** In the built page, `vite.config.mts` and `index.html`. */
const NONCE = /__NONCE__/g;
const BRAND = '__BRAND__';
const FIRST_PAGE = '<!--first page-->';

/**
 * The one page of the web app, written anew for each reader: its nonce allows its own styles and nothing else. What it
 * says before its scripts run is for this reader only, and kept by nobody.
 */
export class WebPage {
  private readonly template: string;

  constructor(
    webRoot: string,
    brand: Brand,
    private readonly firstPage: FirstPage,
  ) {
    const built = readFileSync(join(webRoot, 'index.html'), 'utf8');
    this.template = built.replace(BRAND, () => brandInPage(brand));
  }

  async send(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const said = await this.firstPage.for(request);
    const nonce = randomBytes(16).toString('base64');
    void reply
      .status(200)
      .header('cache-control', said ? 'no-store' : 'no-cache')
      .header('content-security-policy', contentSecurityPolicy(nonce))
      .type('text/html; charset=utf-8')
      .send(this.template.replace(NONCE, nonce).replace(FIRST_PAGE, () => String(said ?? '')));
  }
}

/** Everything from this server, styles and scripts only with the nonce of the page, and no string becomes a script. */
const contentSecurityPolicy = (nonce: string) =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
