import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Engine } from '@drivbank/application';
import { changePassword, confirmSecondFactor, shownAgain } from '@drivbank/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parsed } from '../edge/parsed.js';
import { ENGINE } from '../engine.provider.js';
import { accountsHere, fromOf, loginOf, provenLoginOf } from './accounts-here.js';
import type { LoginCookie } from './login-cookie.js';
import { LOGIN_COOKIE } from './sign-in.provider.js';

/** My own account: password, second factor, where I am signed in. */
@Controller('api/v1/account')
export class AccountController {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(LOGIN_COOKIE) private readonly cookie: LoginCookie,
  ) {}

  @Get()
  account(@Req() request: FastifyRequest) {
    return accountsHere(this.engine).own(loginOf(request));
  }

  @Get('sessions')
  async sessions(@Req() request: FastifyRequest) {
    const { sessions } = accountsHere(this.engine);
    const { session: own } = loginOf(request);
    const items = (await sessions.of(own.personId)).map(({ sessionId, client, openedAt, usedAt }) => {
      return { sessionId, client, openedAt, usedAt, isThis: sessionId === own.sessionId };
    });
    return { items };
  }

  @Post('sessions/:sessionId/end')
  @HttpCode(200)
  async end(@Param('sessionId') sessionId: string, @Req() request: FastifyRequest) {
    await accountsHere(this.engine).sessions.end(loginOf(request).session.personId, sessionId);
    return {};
  }

  @Post('sessions/end-others')
  @HttpCode(200)
  async endOthers(@Req() request: FastifyRequest) {
    const { personId, sessionId } = loginOf(request).session;
    await accountsHere(this.engine).sessions.endAll(personId, sessionId);
    return {};
  }

  @Post('links/:linkId/remove')
  @HttpCode(200)
  async unlink(@Param('linkId') linkId: string, @Body() body: unknown, @Req() request: FastifyRequest) {
    const { session } = provenLoginOf(request);
    const shown = parsed(shownAgain, body);
    await accountsHere(this.engine).links.unlinkOwn(session, linkId, shown, fromOf(request));
    return {};
  }

  @Post('change-password')
  @HttpCode(200)
  async changePassword(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const wanted = parsed(changePassword, body);
    const accounts = accountsHere(this.engine);
    const token = await accounts.changePassword(loginOf(request).session, wanted, fromOf(request));
    this.cookie.set(request, reply, token);
    return {};
  }

  @Post('second-factor/begin')
  @HttpCode(200)
  begin(@Body() body: unknown, @Req() request: FastifyRequest) {
    const { secondFactors } = accountsHere(this.engine);
    return secondFactors.begin(loginOf(request), parsed(shownAgain, body), fromOf(request));
  }

  @Post('second-factor/confirm')
  @HttpCode(200)
  async confirm(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { code } = parsed(confirmSecondFactor, body);
    const { secondFactors } = accountsHere(this.engine);
    const confirmed = await secondFactors.confirm(loginOf(request).session, code);
    this.cookie.set(request, reply, confirmed.token);
    return { recoveryCodes: confirmed.recoveryCodes };
  }

  @Post('second-factor/remove')
  @HttpCode(200)
  async remove(@Body() body: unknown, @Req() request: FastifyRequest) {
    const { secondFactors } = accountsHere(this.engine);
    await secondFactors.removeOwn(loginOf(request).session, parsed(shownAgain, body), fromOf(request));
    return {};
  }
}
