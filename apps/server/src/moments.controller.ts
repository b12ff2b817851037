import { Controller, Get, Inject, Query } from '@nestjs/common';
import { momentAndSteps, type Engine } from '@drivbank/application';
import { stepQuery } from '@drivbank/contracts';
import { OwnPosition } from './edge/caller.js';
import { parsed } from './edge/parsed.js';
import { uuidIn } from './edge/uuid-in.js';
import { ENGINE } from './engine.provider.js';

/** Which event a moment is, and where one can step from it. */
@Controller('api/v1/moments')
export class MomentsController {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  @Get()
  async moment(@Query() query: unknown, @OwnPosition() position: string | undefined) {
    const { asKnownAt, process } = parsed(stepQuery, query);
    const moment = await this.engine.reading.moment({ asKnownAt, position });
    const processId = process === undefined ? undefined : uuidIn(process, 'process');
    return momentAndSteps(moment, this.engine.follower.views, processId);
  }
}
