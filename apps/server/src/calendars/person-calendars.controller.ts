import { Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import type { Engine } from '@drivbank/application';
import type { FastifyRequest } from 'fastify';
import { identityOf } from '../edge/identity.js';
import { uuidIn } from '../edge/uuid-in.js';
import { ENGINE } from '../engine.provider.js';
import { accountsHere } from '../sign-in/accounts-here.js';

/** The calendars of others, for administrators: an address that came into wrong hands is closed. */
@Controller('api/v1/accounts/:personId/calendars')
export class PersonCalendarsController {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  @Get()
  async calendars(@Param('personId') id: string, @Req() request: FastifyRequest) {
    const { calendars } = accountsHere(this.engine);
    return { items: await calendars.of(uuidIn(id, 'person'), identityOf(request).personId) };
  }

  @Post(':feedId/close')
  @HttpCode(200)
  async close(
    @Param('personId') id: string,
    @Param('feedId') feedId: string,
    @Req() request: FastifyRequest,
  ) {
    const [personId, feed] = [uuidIn(id, 'person'), uuidIn(feedId, 'calendar')];
    await accountsHere(this.engine).calendars.closeOf(identityOf(request), personId, feed);
    return {};
  }
}
