import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { Intake, parkedWork, type Answered, type Engine } from '@drivbank/application';
import { Operations } from '@drivbank/contracts';
import { Caller, type CallerOf } from './edge/caller.js';
import { parsed } from './edge/parsed.js';
import { uuidIn } from './edge/uuid-in.js';
import { ENGINE } from './engine.provider.js';

/** What was sent to people, and what could not be. */
@Controller('api/v1')
export class MessagesController {
  constructor(
    @Inject(Intake) private readonly intake: Intake,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  @Get('operations/parked')
  parked() {
    return parkedWork(this.engine);
  }

  @Post('messages/:messageId/acknowledge')
  @HttpCode(201)
  acknowledge(@Param('messageId') id: string, @Caller() caller: CallerOf): Promise<Answered> {
    const wish = { category: 'notification', type: 'AcknowledgeNotification', body: {} } as const;
    return this.intake.give({ ...wish, id: uuidIn(id, 'message'), ...caller });
  }

  @Post('messages/:messageId/send-again')
  @HttpCode(201)
  sendAgain(
    @Param('messageId') id: string,
    @Body() body: unknown,
    @Caller() caller: CallerOf,
  ): Promise<Answered> {
    const wish = { category: 'notification', type: 'RequeueNotification' } as const;
    const motive = parsed(Operations.sendAgain, body);
    return this.intake.give({ ...wish, id: uuidIn(id, 'message'), body: motive, ...caller });
  }
}
