import { Controller, Get, Inject, Query } from '@nestjs/common';
import { localDate } from '@drivbank/kernel';
import { auditNotes, decisions, funnel, holidays, timeline, type Engine } from '@drivbank/application';
import { funnelQuery, holidaysQuery } from '@drivbank/contracts';
import { AsReader, type ReaderOf } from './edge/caller.js';
import { listRequest } from './edge/list-request.js';
import { parsed } from './edge/parsed.js';
import { ENGINE } from './engine.provider.js';

/** All processes over time: what they went through, where they stopped, what was decided and audited, and when offices are closed. */
@Controller('api/v1')
export class PortfolioController {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  @Get('timeline')
  async timeline(@Query() query: unknown, @AsReader() reader: ReaderOf) {
    const { asKnownAt, ...request } = listRequest(query);
    const moment = await this.engine.reading.moment({ asKnownAt, ...reader });
    return timeline(moment, this.engine.keyring, request);
  }

  @Get('funnel')
  async funnel(@Query() query: unknown, @AsReader() reader: ReaderOf) {
    const { asKnownAt, ...asked } = parsed(funnelQuery, query);
    const moment = await this.engine.reading.moment({ asKnownAt, ...reader });
    return funnel(moment, this.engine.keyring, asked);
  }

  @Get('decisions')
  async decisions(@Query() query: unknown, @AsReader() reader: ReaderOf) {
    const { asKnownAt, ...request } = listRequest(query);
    const moment = await this.engine.reading.moment({ asKnownAt, ...reader });
    return decisions(moment, this.engine.keyring, request);
  }

  @Get('audit-notes')
  async auditNotes(@Query() query: unknown, @AsReader() reader: ReaderOf) {
    const { asKnownAt, ...request } = listRequest(query);
    const moment = await this.engine.reading.moment({ asKnownAt, ...reader });
    return auditNotes(moment, this.engine.keyring, request);
  }

  /** The calendar is law, and the same at every moment. */
  @Get('holidays')
  holidays(@Query() query: unknown) {
    const { from, to } = parsed(holidaysQuery, query);
    return { items: holidays(localDate(from), localDate(to)) };
  }
}
