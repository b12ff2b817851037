import { hash } from 'node:crypto';
import { Controller, Get, Header, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { NotFound, publishedList, publishedProcess, type Engine } from '@drivbank/application';
import { publicQuery } from '@drivbank/contracts';
import type { Markup } from '@drivbank/wording';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Brand } from '../edge/brand.js';
import { uuidIn } from '../edge/uuid-in.js';
import { BRAND, ENGINE } from '../engine.provider.js';
import type { Frame } from './public-frame.js';
import { languageInAddress, publicLanguage } from './public-language.js';
import { publicListPage } from './public-list.js';
import { missingPage, publicProcessPage } from './public-process.js';
import { publicStyle } from './public-style.js';

const NOT_FOUND = 404;
const NOT_MODIFIED = 304;

/** The public window: pages that are whole without scripts, for whoever comes, signed in or not. */
@Controller()
export class PublicPagesController {
  private readonly style: string;

  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(BRAND) private readonly brand: Brand,
  ) {
    this.style = publicStyle(brand.colour);
  }

  @Get('public')
  async list(@Query() query: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { q, page } = asked(query);
    const { reading, keyring } = this.engine;
    const found = await publishedList(reading.published(), keyring, { q, page, limit: PAGE });
    send(request, reply, publicListPage(this.frameFor(request), { ...found, q, page }));
  }

  @Get('public/style.css')
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'max-age=3600')
  styleSheet(): string {
    return this.style;
  }

  @Get('public/:processId')
  async one(
    @Param('processId') processId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const { reading, keyring } = this.engine;
    const frame = this.frameFor(request);
    try {
      const item = await publishedProcess(reading.published(), keyring, uuidIn(processId, 'process'));
      send(request, reply, publicProcessPage(frame, item));
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      send(request, reply.status(NOT_FOUND), missingPage(frame));
    }
  }

  /** Everything else is for those who work here. */
  @Get('robots.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  robots(): string {
    return 'User-agent: *\nAllow: /public\nAllow: /brand/\nDisallow: /\n';
  }

  private frameFor(request: FastifyRequest): Frame {
    const address = new URL(request.url, this.engine.publicUrl);
    const carried = languageInAddress(request) !== undefined;
    return { brand: this.brand, language: publicLanguage(request), address, carried };
  }
}

const PAGE = 20;

/** As far as it can be read: whoever changes an address by hand gets the first page and no refusal. */
function asked(query: unknown) {
  const { q, page } = (query ?? {}) as { readonly q?: unknown; readonly page?: unknown };
  const words = publicQuery.shape.q.safeParse(typeof q === 'string' ? q.trim() || undefined : undefined);
  const number = publicQuery.shape.page.safeParse(page);
  return { q: words.data, page: number.data ?? 1 };
}

/** Kept by whoever likes and asked for anew each time: what is taken back is gone at once. */
function send(request: FastifyRequest, reply: FastifyReply, page: Markup): void {
  const html = String(page);
  const etag = `"${hash('sha256', html, 'base64url')}"`;
  void reply
    .header('cache-control', 'no-cache')
    .header('vary', 'cookie, accept-language')
    .header('etag', etag)
    .header('content-security-policy', CONTENT_SECURITY_POLICY)
    .type('text/html; charset=utf-8');
  const isKnown = reply.statusCode !== NOT_FOUND && request.headers['if-none-match'] === etag;
  void (isKnown ? reply.status(NOT_MODIFIED).send() : reply.send(html));
}

/** No script, nothing from elsewhere. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
