import { hash } from 'node:crypto';
import { Controller, Get, Header, Inject, Param, Req, Res } from '@nestjs/common';
import { NotFound, type Engine } from '@drivbank/application';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { uuidIn } from '../edge/uuid-in.js';
import { ENGINE } from '../engine.provider.js';

const NOT_MODIFIED = 304;
/** `<feedId>.<token>.ics` */
const FILE = /^([^.]+)\.([\w-]+)\.ics$/;

/** What calendar programs fetch. They cannot sign in: whoever has the address reads, and it stands in no log. */
@Controller('calendar')
export class CalendarController {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  @Get(':file')
  @Header('cache-control', 'private, no-cache')
  async calendar(
    @Param('file') file: string,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const content = await this.contentOf(file);
    const etag = `"${hash('sha256', content, 'base64url')}"`;
    void reply.header('etag', etag);
    if (isKnown(etag, headers['if-none-match'])) return void reply.status(NOT_MODIFIED);
    void reply.type('text/calendar; charset=utf-8');
    return content;
  }

  /** One and the same answer for all that is not there, so that nothing is told by it. */
  private async contentOf(file: string): Promise<string> {
    const [, feedId = '', token = ''] = FILE.exec(file) ?? [];
    const content = await this.engine.accounts?.calendars.fetched(uuidIn(feedId, 'calendar'), token);
    if (content === undefined) throw new NotFound('calendar');
    return content;
  }
}

const isKnown = (etag: string, held = ''): boolean =>
  held.split(',').some((one) => [etag, `W/${etag}`, '*'].includes(one.trim()));
