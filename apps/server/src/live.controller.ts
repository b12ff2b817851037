import { Controller, Get, Inject, Req, Res, type OnModuleDestroy } from '@nestjs/common';
import { readerOf, type Engine } from '@drivbank/application';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ENGINE, LIMITS } from './engine.provider.js';
import type { Limits } from './limits/limits.js';
import { TooManyRequests } from './limits/too-many-requests.js';
import type { LoginCookie } from './sign-in/login-cookie.js';
import { LOGIN_COOKIE } from './sign-in/sign-in.provider.js';

const HEARTBEAT_MS = 15_000;
const RETRY_MS = 2_000;
const COME_BACK_S = 30;
/** Whoever is signed out, or shut out, or whose token has ended, sees nothing more after this time. */
const LOOKED_AFTER_MS = 2_000;

/** Tells open pages that the views have moved. A hint: what has changed is asked for by the page. */
@Controller('api/v1/live')
export class LiveController implements OnModuleDestroy {
  /** How to close each, and whose it is where people sign in. */
  private readonly open = new Map<() => void, string | undefined>();

  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(LOGIN_COOKIE) private readonly cookie: LoginCookie,
    @Inject(LIMITS) private readonly limits: Limits,
  ) {}

  /** Server-sent events: `id` is the event number that the views have reached; `here` says that nothing has happened. */
  @Get()
  live(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const whose = request.login?.session.personId;
    this.assertRoom(whose);
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    raw.write(`retry: ${RETRY_MS}\n\n`);
    const tell = (number: number) =>
      raw.write(`id: ${number}\nevent: moved\ndata: {"eventNumber":${number}}\n\n`);
    const { follower } = this.engine;
    const seen = Number(request.headers['last-event-id'] ?? Number.NaN);
    if (follower.views.checkpoint.number !== seen) tell(follower.views.checkpoint.number);
    const quiet = follower.listen({ moved: tell });
    const heartbeat = setInterval(() => raw.write('event: here\ndata: {}\n\n'), HEARTBEAT_MS);
    const looking = setInterval(
      () => void this.isStillIn(request).then((still) => still || close()),
      LOOKED_AFTER_MS,
    );
    const close = () => {
      quiet();
      clearInterval(looking);
      clearInterval(heartbeat);
      this.open.delete(close);
      raw.end();
    };
    this.open.set(close, whose);
    raw.on('close', close);
  }

  private assertRoom(whose: string | undefined): void {
    if (whose === undefined) return;
    const his = [...this.open.values()].filter((one) => one === whose);
    if (his.length >= this.limits.liveStreams) throw new TooManyRequests('streams', COME_BACK_S);
  }

  /** Signed in, and with a role. What cannot be looked up is over. */
  private async isStillIn(request: FastifyRequest): Promise<boolean> {
    try {
      if (request.identity) await readerOf(this.engine, request.identity);
      return await this.isSignedIn(request);
    } catch {
      return false;
    }
  }

  /** Where nobody signs in, nobody is shut out. */
  private async isSignedIn(request: FastifyRequest): Promise<boolean> {
    const { accounts } = this.engine;
    if (!accounts) return true;
    const shown = request.identity?.token;
    if (shown) return accounts.shownTokens.stillGood(shown.tokenId);
    const token = this.cookie.tokenIn(request);
    const login = token === undefined ? undefined : await accounts.signingIn.signedIn(token, 'look');
    return login !== undefined && !login.owesSecondFactor;
  }

  onModuleDestroy(): void {
    for (const close of this.open.keys()) close();
  }
}
