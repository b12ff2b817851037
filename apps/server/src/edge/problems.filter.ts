import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { both } from '@drivbank/wording';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { said } from '../logging/said.js';
import { StartingUp } from './only-when-caught-up.js';
import { problemBody } from './problem-body.js';
import { problemOf, type Problem } from './problems.js';
import { askedFor, routeOf } from './route-of.js';
import { sendStartingPage } from './starting-page.js';
import type { WebPage } from './web-page.js';

const RETRY_AFTER_S = 2;

/** Every error that leaves the server, as one shape. A deep link of the web app gets the app instead of a 404. */
@Catch()
export class ProblemsFilter implements ExceptionFilter {
  constructor(
    private readonly log: Logger,
    private readonly page: WebPage | undefined,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error) ?? problemOfHttp(error);
    if (problem?.status === 404 && this.page && wantsPage(request))
      return void this.page.send(request, reply);
    if (problem && error instanceof StartingUp && (wantsPage(request) || isBackFromProvider(request)))
      return sendStartingPage(request, reply, problem);
    const traceId = request.id;
    if (!problem || problem.status === UNEXPECTED.status)
      this.log.error({ traceId, route: routeOf(request), error: said(error) }, 'unexpected');
    send(reply, problem ?? UNEXPECTED, traceId);
  }
}

const UNEXPECTED: Problem = {
  status: 500,
  code: 'Unexpected',
  detail: both(
    'Något gick fel i servern. Ange numret traceId när du berättar om det.',
    'Something went wrong in the server. Quote the traceId when you report it.',
  ),
};

/** What Nest and Fastify refuse before a controller is reached: no such route, no JSON, too large. */
function problemOfHttp(error: unknown): Problem | undefined {
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number }).statusCode;
  if (status === undefined || status >= 500) return undefined;
  const { message } = error as Error;
  if (status === 404)
    return {
      status,
      code: 'NotFound',
      detail: both('Adressen finns inte.', 'There is nothing at this address.'),
    };
  return { status, code: 'RequestInvalid', detail: both(`Begäran kan inte läsas: ${message}`, message) };
}

const wantsPage = (request: FastifyRequest) =>
  (request.method === 'GET' || request.method === 'HEAD') &&
  !/^\/(api|docs|health|metrics)(\/|$|\?)|^\/calendar\//.test(askedFor(request)) &&
  (request.headers.accept ?? '').includes('text/html');

/** No page of the web app, and yet what a browser shows. */
const isBackFromProvider = (request: FastifyRequest) =>
  askedFor(request) === '/api/v1/sign-in/oidc/:provider/callback';

function send(reply: FastifyReply, problem: Problem, traceId: string): void {
  const { status, retryable = false, headers = {} } = problem;
  const { retryAfterS = retryable ? RETRY_AFTER_S : undefined } = problem;
  if (retryAfterS !== undefined) void reply.header('retry-after', retryAfterS);
  void reply
    .headers(headers)
    .status(status)
    .type('application/problem+json')
    .send(problemBody(problem, traceId));
}
