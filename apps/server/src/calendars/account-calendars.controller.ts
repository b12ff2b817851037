import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import type { Engine } from '@drivbank/application';
import { openCalendar } from '@drivbank/contracts';
import type { FastifyRequest } from 'fastify';
import { parsed } from '../edge/parsed.js';
import { uuidIn } from '../edge/uuid-in.js';
import { ENGINE } from '../engine.provider.js';
import { accountsHere, provenLoginOf } from '../sign-in/accounts-here.js';

/** My own calendars: an address is a way to read what I may see, so nothing may be owed. */
@Controller('api/v1/account/calendars')
export class AccountCalendarsController {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  @Get()
  async calendars(@Req() request: FastifyRequest) {
    const { personId } = provenLoginOf(request).session;
    return { items: await accountsHere(this.engine).calendars.of(personId) };
  }

  @Post()
  @HttpCode(200)
  async open(@Body() body: unknown, @Req() request: FastifyRequest) {
    const { personId } = provenLoginOf(request).session;
    const { processId } = parsed(openCalendar, body);
    return { address: await accountsHere(this.engine).calendars.open(personId, processId) };
  }

  @Post(':feedId/close')
  @HttpCode(200)
  async close(@Param('feedId') feedId: string, @Req() request: FastifyRequest) {
    const { personId } = provenLoginOf(request).session;
    await accountsHere(this.engine).calendars.close(personId, uuidIn(feedId, 'calendar'));
    return {};
  }
}
