import { Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import type { Engine } from '@drivbank/application';
import type { FastifyRequest } from 'fastify';
import { identityOf } from '../edge/identity.js';
import { uuidIn } from '../edge/uuid-in.js';
import { ENGINE } from '../engine.provider.js';
import { accountsHere } from '../sign-in/accounts-here.js';

/** The tokens of others, for administrators. */
@Controller('api/v1')
export class TokensController {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  @Get('tokens')
  async tokens() {
    return { items: await accountsHere(this.engine).tokens.all() };
  }

  @Post('accounts/:personId/tokens/:tokenId/revoke')
  @HttpCode(200)
  async revoke(
    @Param('personId') id: string,
    @Param('tokenId') tokenId: string,
    @Req() request: FastifyRequest,
  ) {
    const { tokens } = accountsHere(this.engine);
    await tokens.revokeOf(identityOf(request), uuidIn(id, 'person'), uuidIn(tokenId, 'token'));
    return {};
  }
}
