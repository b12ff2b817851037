import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { actorByChoice, peopleList, type Engine } from '@drivbank/application';
import { EVERYTHING } from '@drivbank/domain';
import { acceptInvitation, setUp, signIn } from '@drivbank/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parsed } from '../edge/parsed.js';
import { ENGINE } from '../engine.provider.js';
import { accountsHere, fromOf } from './accounts-here.js';
import { letIn } from './let-in.js';
import { LOGIN_COOKIE, IS_OPERATOR } from './sign-in.provider.js';
import type { LoginCookie } from './login-cookie.js';

/**
 * The door: for whoever is not in yet, and whoever leaves. Whoever comes in gets a new session, whatever he
 * brought.
 */
@Controller('api/v1')
export class SignInController {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(LOGIN_COOKIE) private readonly cookie: LoginCookie,
    @Inject(IS_OPERATOR) private readonly isOperator: (request: FastifyRequest) => boolean,
  ) {}

  /** How one gets in here. */
  @Get('sign-in')
  async door() {
    const { accounts, reading, keyring } = this.engine;
    if (accounts) {
      const setUp = await accounts.hasAdministrator();
      const passkeysAt = accounts.passkeys.address ?? null;
      const { offered: providers } = accounts.providers;
      return { signIn: 'accounts', setUp, actsAtFirst: null, providers, passkeysAt };
    }
    const { items } = await peopleList(await reading.moment({ sight: EVERYTHING }), keyring);
    const actsAtFirst = actorByChoice(items)?.id ?? null;
    return { signIn: 'trial', setUp: true, actsAtFirst, providers: [], passkeysAt: null };
  }

  @Post('sign-in')
  @HttpCode(200)
  async signIn(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { email: loginName, password, code } = parsed(signIn, body);
    const given = { loginName, password, code };
    const token = await accountsHere(this.engine).signingIn.signIn(given, fromOf(request));
    return this.letIn(token, request, reply);
  }

  @Post('sign-out')
  @HttpCode(200)
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { login } = request;
    if (login) await accountsHere(this.engine).sessions.end(login.session.personId, login.session.sessionId);
    this.cookie.clear(request, reply);
    return {};
  }

  @Post('setup')
  @HttpCode(200)
  async setUp(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { email: loginName, ...wanted } = parsed(setUp, body);
    const accounts = accountsHere(this.engine);
    if (!this.isOperator(request))
      return this.letIn(await accounts.setUp({ loginName, ...wanted }, fromOf(request)), request, reply);
    await accounts.appoint({ loginName, ...wanted }, fromOf(request));
    return { signedIn: false, owesSecondFactor: true };
  }

  @Post('invitation/accept')
  @HttpCode(200)
  async accept(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const token = await accountsHere(this.engine).accept(parsed(acceptInvitation, body), fromOf(request));
    return token === undefined
      ? { signedIn: false, owesSecondFactor: false }
      : this.letIn(token, request, reply);
  }

  private letIn(token: string, request: FastifyRequest, reply: FastifyReply) {
    return letIn(accountsHere(this.engine), this.cookie, token, { request, reply });
  }
}
