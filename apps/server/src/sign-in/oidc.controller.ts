import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { SignInRefused, type Arrived, type Engine } from '@drivbank/application';
import { beginAtProvider, confirmSecondFactor, linkProvider } from '@drivbank/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { parsed } from '../edge/parsed.js';
import { ENGINE, OPERATORS_LOG } from '../engine.provider.js';
import { said } from '../logging/said.js';
import { accountsHere, fromOf, provenLoginOf } from './accounts-here.js';
import { letIn } from './let-in.js';
import type { LoginCookie } from './login-cookie.js';
import { LOGIN_COOKIE, UNDER_WAY_COOKIE } from './sign-in.provider.js';
import type { UnderWayCookie } from './under-way-cookie.js';

/** Pages of the web app that a browser is sent to when it comes back from a provider. */
const CODE_PAGE = '/sign-in/code';
const REFUSED_PAGE = '/sign-in/refused';
const SEE_OTHER = 303;

/** The door by way of an identity provider. */
@Controller('api/v1')
export class OidcController {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(LOGIN_COOKIE) private readonly cookie: LoginCookie,
    @Inject(UNDER_WAY_COOKIE) private readonly underWay: UnderWayCookie,
    @Inject(OPERATORS_LOG) private readonly log: Logger,
  ) {}

  /** No GET: another site's page cannot send anybody on this way. */
  @Post('sign-in/oidc/:provider')
  @HttpCode(200)
  async begin(
    @Param('provider') provider: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { atProvider } = accountsHere(this.engine);
    const wanted = parsed(beginAtProvider, body);
    const begun = await this.told(provider, () => atProvider.begin(provider, wanted, fromOf(request)));
    this.underWay.set(request, reply, begun.browser);
    return { location: begun.location };
  }

  @Post('account/providers/:provider/link')
  @HttpCode(200)
  async link(
    @Param('provider') provider: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { session } = provenLoginOf(request);
    const { atProvider } = accountsHere(this.engine);
    const wanted = { ...parsed(linkProvider, body), returnTo: '/account' };
    const begun = await this.told(provider, () =>
      atProvider.beginLink(provider, session, wanted, fromOf(request)),
    );
    this.underWay.set(request, reply, begun.browser);
    return { location: begun.location };
  }

  /** Where a provider sends the browser back. It shows a page, whatever happened. */
  @Get('sign-in/oidc/:provider/callback')
  async callback(
    @Param('provider') provider: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const browser = this.underWay.tokenIn(request);
    const back = { query: new URLSearchParams(request.url.split('?')[1] ?? ''), browser };
    const { login } = request;
    this.underWay.clear(request, reply);
    const page = await this.told(provider, async () => {
      const { atProvider } = accountsHere(this.engine);
      const arrived = await atProvider.arrive(provider, back, login?.session, fromOf(request));
      return this.pageFor(arrived, request, reply);
    }).catch((error: unknown) => this.refusedPage(error));
    return reply.redirect(page, SEE_OTHER);
  }

  @Post('sign-in/code')
  @HttpCode(200)
  async showCode(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { code } = parsed(confirmSecondFactor, body);
    const accounts = accountsHere(this.engine);
    const browser = this.underWay.tokenIn(request);
    const { token, returnTo } = await accounts.atProvider.showCode(browser, code, fromOf(request));
    this.underWay.clear(request, reply);
    return { ...(await letIn(accounts, this.cookie, token, { request, reply })), returnTo };
  }

  private async pageFor(arrived: Arrived, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    if (arrived.kind === 'linked') return arrived.returnTo;
    if (arrived.kind === 'code-needed') {
      this.underWay.set(request, reply, arrived.browser);
      return CODE_PAGE;
    }
    await letIn(accountsHere(this.engine), this.cookie, arrived.token, { request, reply });
    return arrived.returnTo;
  }

  private refusedPage(error: unknown): string {
    return `${REFUSED_PAGE}?why=${error instanceof SignInRefused ? error.why : 'unavailable'}`;
  }

  /** Whoever runs the server reads what was wrong with a provider; whoever signs in only that something was. */
  private async told<T>(provider: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const isOrdinary = error instanceof SignInRefused && error.cause === undefined;
      if (!isOrdinary) this.log.warn({ provider, error: said(error) }, 'sign-in at a provider failed');
      throw error;
    }
  }
}
