import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Engine } from '@drivbank/application';
import type { FastifyReply } from 'fastify';
import { ENGINE, FACTS, type ServerFacts } from './engine.provider.js';

/** More events than this behind the log, and a node is not ready to be read from. */
const LAG_EVENTS_MAX = 1_000;

@Controller()
export class HealthController {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(FACTS) private readonly facts: ServerFacts,
  ) {}

  @Get('health/live')
  live() {
    return { status: 'up' };
  }

  /** Whether commands and reads will be answered, and what stands in the way. */
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const { follower, log, reminding } = this.engine;
    const lag = await log.behind(follower.views.checkpoint);
    const following = follower.status;
    const up = following.state === 'following' && lag <= LAG_EVENTS_MAX;
    if (!up) void reply.status(503);
    return {
      status: up ? 'up' : 'down',
      views: {
        state: following.state,
        lagEvents: lag,
        ...(following.state === 'failed' && { failure: following.error.message }),
      },
      reminders: await reminding.status(),
    };
  }

  @Get('api/v1/about')
  async about() {
    const { directory, mailer, logId, follower } = this.engine;
    const { version, demonstration } = this.facts;
    return {
      product: 'Drivbänk',
      version,
      demonstration,
      authenticated: false,
      dataDirectory: directory,
      mail: mailer.kind,
      logId,
      events: follower.views.checkpoint.number + 1,
    };
  }
}
