import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import type { Engine } from '@drivbank/application';
import { invite, writeAffiliation } from '@drivbank/contracts';
import type { FastifyRequest } from 'fastify';
import { identityOf } from '../edge/identity.js';
import { parsed } from '../edge/parsed.js';
import { uuidIn } from '../edge/uuid-in.js';
import { ENGINE } from '../engine.provider.js';
import { accountsHere, fromOf } from './accounts-here.js';

/** The accounts of others, for administrators. */
@Controller('api/v1/accounts')
export class AccountsController {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  @Get()
  async accounts() {
    return { items: await accountsHere(this.engine).list() };
  }

  @Post(':personId/invite')
  @HttpCode(200)
  async invite(@Param('personId') id: string, @Body() body: unknown, @Req() request: FastifyRequest) {
    const { email } = parsed(invite, body);
    const accounts = accountsHere(this.engine);
    await accounts.invite(identityOf(request), uuidIn(id, 'person'), email, fromOf(request));
    return {};
  }

  @Post(':personId/affiliations')
  @HttpCode(200)
  async writeAffiliation(
    @Param('personId') id: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ) {
    const wanted = parsed(writeAffiliation, body);
    const { links } = accountsHere(this.engine);
    await links.writeAffiliation(identityOf(request), uuidIn(id, 'person'), wanted);
    return {};
  }

  @Post(':personId/links/:linkId/remove')
  @HttpCode(200)
  async unlink(
    @Param('personId') id: string,
    @Param('linkId') linkId: string,
    @Req() request: FastifyRequest,
  ) {
    const { links } = accountsHere(this.engine);
    await links.unlinkOf(identityOf(request), uuidIn(id, 'person'), linkId);
    return {};
  }

  @Post(':personId/deactivate')
  @HttpCode(200)
  async deactivate(@Param('personId') id: string, @Req() request: FastifyRequest) {
    await accountsHere(this.engine).deactivate(identityOf(request), uuidIn(id, 'person'));
    return {};
  }

  @Post(':personId/reactivate')
  @HttpCode(200)
  async reactivate(@Param('personId') id: string, @Req() request: FastifyRequest) {
    await accountsHere(this.engine).reactivate(identityOf(request), uuidIn(id, 'person'));
    return {};
  }

  @Post(':personId/reset-second-factor')
  @HttpCode(200)
  async resetSecondFactor(@Param('personId') id: string, @Req() request: FastifyRequest) {
    await accountsHere(this.engine).secondFactors.resetOf(identityOf(request), uuidIn(id, 'person'));
    return {};
  }
}
