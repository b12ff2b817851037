import { Controller, Get, Inject, Query } from '@nestjs/common';
import { deadlineSheet, whatNeedsMe, type Identity, type Engine } from '@drivbank/application';
import { readQuery } from '@drivbank/contracts';
import { Acting, AsReader, type ReaderOf } from './edge/caller.js';
import { listRequest } from './edge/list-request.js';
import { parsed } from './edge/parsed.js';
import { ENGINE } from './engine.provider.js';

/** What falls due, and what waits for whom. */
@Controller('api/v1')
export class NeedsController {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  @Get('needs')
  async needs(@Query() query: unknown, @Acting() { personId }: Identity, @AsReader() reader: ReaderOf) {
    const { asKnownAt } = parsed(readQuery, query);
    const moment = await this.engine.reading.moment({ asKnownAt, ...reader });
    return whatNeedsMe(moment, this.engine.keyring, personId);
  }

  @Get('deadlines')
  async deadlines(@Query() query: unknown, @AsReader() reader: ReaderOf) {
    const { asKnownAt, ...request } = listRequest(query);
    const moment = await this.engine.reading.moment({ asKnownAt, ...reader });
    return deadlineSheet(moment, this.engine.keyring, request);
  }
}
