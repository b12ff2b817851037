import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Engine } from '@drivbank/application';
import { StoreUnavailable } from '@drivbank/event-store';
import type { FastifyReply } from 'fastify';
import { ENGINE } from './engine.provider.js';

/** More events than this behind the log, and a node is not ready to be read from. */
const LAG_EVENTS_MAX = 1_000;

@Controller('health')
export class HealthController {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  /** Whether the process runs: it should be started again when this is not answered. */
  @Get('live')
  live() {
    return { status: 'up' };
  }

  /** Whether the views have been brought up to the log since the start, and how far they are. */
  @Get('startup')
  async startup(@Res({ passthrough: true }) reply: FastifyReply) {
    const { follower } = this.engine;
    if (!follower.hasCaughtUp) void reply.status(503);
    return { status: follower.hasCaughtUp ? 'up' : 'starting', views: await this.views() };
  }

  /**
   * Whether requests should be sent here, and what stands in the way. A log that cannot be reached does not: reads are
   * answered as of when it was lost, and commands say that nothing was saved.
   */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const { follower, reminding } = this.engine;
    const views = await this.views();
    const serves = follower.hasCaughtUp && ['following', 'interrupted'].includes(views.state);
    const up = serves && (views.lagEvents ?? 0) <= LAG_EVENTS_MAX;
    if (!up) void reply.status(503);
    return {
      status: !up ? 'down' : views.state === 'interrupted' ? 'degraded' : 'up',
      views,
      reminders: await reminding.status(),
    };
  }

  private async views() {
    const { follower, log } = this.engine;
    const following = follower.status;
    const lagEvents = await log.behind(follower.views.checkpoint).catch((error: unknown) => {
      if (error instanceof StoreUnavailable) return null;
      throw error;
    });
    return {
      state: following.state,
      /** Null while the log cannot be asked. */
      lagEvents,
      ...('error' in following && { failure: following.error.message }),
    };
  }
}
