import { Controller, Get, Inject, Res } from '@nestjs/common';
import { stateOf, type Engine, type EngineState } from '@drivbank/application';
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
    const { hasCaughtUp } = this.engine.follower;
    if (!hasCaughtUp) void reply.status(503);
    const { views } = await stateOf(this.engine);
    return { status: hasCaughtUp ? 'up' : 'starting', views: viewsIn(views) };
  }

  /**
   * Whether requests should be sent here, and what stands in the way. A log that cannot be reached does not: reads are
   * answered as of when it was lost, and commands say that nothing was saved.
   */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const { views, reminders } = await stateOf(this.engine);
    const serves = this.engine.follower.hasCaughtUp && ['following', 'interrupted'].includes(views.state);
    const up = serves && (views.lagEvents ?? 0) <= LAG_EVENTS_MAX;
    if (!up) void reply.status(503);
    return {
      status: !up ? 'down' : views.state === 'interrupted' ? 'degraded' : 'up',
      views: viewsIn(views),
      reminders,
    };
  }
}

/** `lagEvents` is null while the log cannot be asked. */
const viewsIn = ({ state, lagEvents, failure }: EngineState['views']) => ({
  state,
  lagEvents,
  ...(failure !== null && { failure }),
});
