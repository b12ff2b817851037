import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { publishedList, publishedProcess, type Engine } from '@drivbank/application';
import { NOTHING, publicQuery } from '@drivbank/contracts';
import { parsed } from '../edge/parsed.js';
import { uuidIn } from '../edge/uuid-in.js';
import { ENGINE } from '../engine.provider.js';

/** What everybody may read, as data. Asked for anew each time, so that what is taken back is gone at once. */
@Controller('api/v1/public/processes')
export class PublicController {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  @Get()
  @Header('cache-control', 'no-cache')
  list(@Query() query: unknown) {
    const { reading, keyring } = this.engine;
    return publishedList(reading.published(), keyring, parsed(publicQuery, query));
  }

  @Get(':processId')
  @Header('cache-control', 'no-cache')
  one(@Param('processId') processId: string, @Query() query: unknown) {
    parsed(NOTHING, query);
    const { reading, keyring } = this.engine;
    return publishedProcess(reading.published(), keyring, uuidIn(processId, 'process'));
  }
}
