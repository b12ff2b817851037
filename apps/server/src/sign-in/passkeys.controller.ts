import { Body, Controller, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Engine } from '@drivbank/application';
import { addPasskey, shownAgain, signInByPasskey } from '@drivbank/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { identityOf } from '../edge/identity.js';
import { parsed } from '../edge/parsed.js';
import { uuidIn } from '../edge/uuid-in.js';
import { ENGINE } from '../engine.provider.js';
import { accountsHere, fromOf, loginOf, provenLoginOf } from './accounts-here.js';
import { letIn } from './let-in.js';
import type { LoginCookie } from './login-cookie.js';
import type { PasskeyCookie } from './passkey-cookie.js';
import { LOGIN_COOKIE, PASSKEY_COOKIE } from './sign-in.provider.js';

/** Passkeys: the door by them, one's own, and those that somebody has lost. */
@Controller('api/v1')
export class PasskeysController {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(LOGIN_COOKIE) private readonly cookie: LoginCookie,
    @Inject(PASSKEY_COOKIE) private readonly asked: PasskeyCookie,
  ) {}

  @Post('sign-in/passkey/begin')
  @HttpCode(200)
  async beginSignIn(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { question, browser } = await accountsHere(this.engine).byPasskey.begin(fromOf(request));
    this.asked.set(request, reply, browser);
    return question;
  }

  @Post('sign-in/passkey')
  @HttpCode(200)
  async signIn(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const answer = parsed(signInByPasskey, body);
    const accounts = accountsHere(this.engine);
    const token = await accounts.byPasskey.signIn(this.asked.tokenIn(request), answer, fromOf(request));
    this.asked.clear(request, reply);
    return letIn(accounts, this.cookie, token, { request, reply });
  }

  @Post('account/passkeys/begin')
  @HttpCode(200)
  begin(@Body() body: unknown, @Req() request: FastifyRequest) {
    const shown = parsed(shownAgain, body);
    const { passkeys } = accountsHere(this.engine);
    return passkeys.beginAdding(loginOf(request).session, shown, fromOf(request));
  }

  @Post('account/passkeys')
  @HttpCode(200)
  async add(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const made = parsed(addPasskey, body);
    const { passkeys } = accountsHere(this.engine);
    const token = await passkeys.add(loginOf(request).session, made, fromOf(request));
    if (token !== undefined) this.cookie.set(request, reply, token);
    return {};
  }

  @Post('account/passkeys/:passkeyId/remove')
  @HttpCode(200)
  async remove(@Param('passkeyId') passkeyId: string, @Body() body: unknown, @Req() request: FastifyRequest) {
    const { session } = provenLoginOf(request);
    const shown = parsed(shownAgain, body);
    await accountsHere(this.engine).passkeys.removeOwn(session, passkeyId, shown, fromOf(request));
    return {};
  }

  @Post('accounts/:personId/passkeys/:passkeyId/remove')
  @HttpCode(200)
  async removeOf(
    @Param('personId') id: string,
    @Param('passkeyId') passkeyId: string,
    @Req() request: FastifyRequest,
  ) {
    const { passkeys } = accountsHere(this.engine);
    await passkeys.removeOf(identityOf(request), uuidIn(id, 'person'), passkeyId);
    return {};
  }
}
