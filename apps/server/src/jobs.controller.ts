import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { Intake, type Answered, type Engine } from '@drivbank/application';
import { Operations } from '@drivbank/contracts';
import { Caller, type CallerOf } from './edge/caller.js';
import { parsed } from './edge/parsed.js';
import { ENGINE } from './engine.provider.js';

/** What administrators say to the work that goes on by itself. */
@Controller('api/v1/jobs')
export class JobsController {
  constructor(
    @Inject(Intake) private readonly intake: Intake,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  @Post('confirm-clock')
  @HttpCode(201)
  confirmClock(@Body() body: unknown, @Caller() caller: CallerOf): Promise<Answered> {
    const wish = { category: 'log', id: this.engine.logId, type: 'ConfirmClock' } as const;
    return this.intake.give({ ...wish, body: parsed(Operations.confirmClock, body), ...caller });
  }

  /** The queue is nothing that is recorded, and to run a job once more is harmless: no event tells of it. */
  @Post(':jobKey/run-again')
  @HttpCode(201)
  async runAgain(@Param('jobKey') key: string) {
    return { queued: await this.engine.reminding.runAgain(key) };
  }
}
