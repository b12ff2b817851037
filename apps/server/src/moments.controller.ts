import { Controller, Get, Inject, Query } from '@nestjs/common';
import { momentAndSteps, type Engine } from '@drivbank/application';
import { stepQuery } from '@drivbank/contracts';
import { AsReader, type ReaderOf } from './edge/caller.js';
import { parsed } from './edge/parsed.js';
import { uuidIn } from './edge/uuid-in.js';
import { ENGINE } from './engine.provider.js';

/** Which event a moment is, and where one can step from it. */
@Controller('api/v1/moments')
export class MomentsController {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  @Get()
  async moment(@Query() query: unknown, @AsReader() reader: ReaderOf) {
    const { asKnownAt, process } = parsed(stepQuery, query);
    const moment = await this.engine.reading.moment({ asKnownAt, ...reader });
    const processId = process === undefined ? undefined : uuidIn(process, 'process');
    const present = await this.engine.reading.moment(reader);
    return momentAndSteps(moment, present, processId);
  }
}
