import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { Engine } from '@drivbank/application';
import { deliveryQuery, openWebhook, sendFailedAgain } from '@drivbank/contracts';
import type { Instant } from '@drivbank/kernel';
import type { FastifyRequest } from 'fastify';
import { identityOf } from '../edge/identity.js';
import { parsed } from '../edge/parsed.js';
import { uuidIn } from '../edge/uuid-in.js';
import { ENGINE } from '../engine.provider.js';
import { accountsHere, provenLoginOf } from '../sign-in/accounts-here.js';

/** My own webhooks: each is a way to be told what I may see, so nothing may be owed. */
@Controller('api/v1/account/webhooks')
export class AccountWebhooksController {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  @Get()
  async webhooks(@Req() request: FastifyRequest) {
    return { items: await this.own.of(personOf(request)) };
  }

  @Post()
  @HttpCode(200)
  async open(@Body() body: unknown, @Req() request: FastifyRequest) {
    personOf(request);
    const wish = parsed(openWebhook, body);
    return this.own.open(identityOf(request), wish);
  }

  @Post(':webhookId/rotate-secret')
  @HttpCode(200)
  async rotate(@Param('webhookId') webhookId: string, @Req() request: FastifyRequest) {
    return { secret: await this.own.rotate(personOf(request), webhookIn(webhookId)) };
  }

  @Post(':webhookId/pause')
  @HttpCode(200)
  async pause(@Param('webhookId') webhookId: string, @Req() request: FastifyRequest) {
    await this.own.pause(personOf(request), webhookIn(webhookId));
    return {};
  }

  @Post(':webhookId/resume')
  @HttpCode(200)
  async resume(@Param('webhookId') webhookId: string, @Req() request: FastifyRequest) {
    await this.own.resume(personOf(request), webhookIn(webhookId));
    return {};
  }

  @Post(':webhookId/close')
  @HttpCode(200)
  async close(@Param('webhookId') webhookId: string, @Req() request: FastifyRequest) {
    await this.own.close(personOf(request), webhookIn(webhookId));
    return {};
  }

  @Get(':webhookId/deliveries')
  async deliveries(
    @Param('webhookId') webhookId: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ) {
    const personId = personOf(request);
    const { failed, ...page } = parsed(deliveryQuery, query);
    return this.own.deliveries(personId, webhookIn(webhookId), { ...page, failed: failed === 'true' });
  }

  @Post(':webhookId/test')
  @HttpCode(200)
  async test(@Param('webhookId') webhookId: string, @Req() request: FastifyRequest) {
    return { deliveryId: await this.own.test(personOf(request), webhookIn(webhookId)) };
  }

  @Post(':webhookId/deliveries/:deliveryId/send-again')
  @HttpCode(200)
  async sendAgain(
    @Param('webhookId') webhookId: string,
    @Param('deliveryId') deliveryId: string,
    @Req() request: FastifyRequest,
  ) {
    const personId = personOf(request);
    await this.own.sendAgain(personId, webhookIn(webhookId), uuidIn(deliveryId, 'delivery'));
    return {};
  }

  @Post(':webhookId/send-failed-again')
  @HttpCode(200)
  async sendFailedAgain(
    @Param('webhookId') webhookId: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ) {
    const personId = personOf(request);
    const { since } = parsed(sendFailedAgain, body);
    return { count: await this.own.sendFailedAgain(personId, webhookIn(webhookId), since as Instant) };
  }

  private get own() {
    accountsHere(this.engine);
    return this.engine.webhooks!.own;
  }
}

const personOf = (request: FastifyRequest) => provenLoginOf(request).session.personId;
const webhookIn = (id: string) => uuidIn(id, 'webhook');
