import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import type { Engine } from '@drivbank/application';
import { issueToken } from '@drivbank/contracts';
import { localDate } from '@drivbank/kernel';
import type { FastifyRequest } from 'fastify';
import { parsed } from '../edge/parsed.js';
import { uuidIn } from '../edge/uuid-in.js';
import { ENGINE } from '../engine.provider.js';
import { accountsHere, provenLoginOf } from '../sign-in/accounts-here.js';

/** My own tokens: by one a program does what I may, so nothing may be owed. */
@Controller('api/v1/account/tokens')
export class AccountTokensController {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  @Get()
  async tokens(@Req() request: FastifyRequest) {
    const { personId } = provenLoginOf(request).session;
    return { items: await accountsHere(this.engine).tokens.of(personId) };
  }

  @Post()
  @HttpCode(200)
  async issue(@Body() body: unknown, @Req() request: FastifyRequest) {
    const { session } = provenLoginOf(request);
    const { expiresOn, ...wanted } = parsed(issueToken, body);
    const issuing = { ...wanted, expiresOn: localDate(expiresOn) };
    return { token: await accountsHere(this.engine).tokens.issue(session, issuing) };
  }

  @Post(':tokenId/revoke')
  @HttpCode(200)
  async revoke(@Param('tokenId') tokenId: string, @Req() request: FastifyRequest) {
    const { personId } = provenLoginOf(request).session;
    await accountsHere(this.engine).tokens.revoke(personId, uuidIn(tokenId, 'token'));
    return {};
  }
}
