import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { dirname, join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { CqrsModule } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import {
  CLOCK,
  CommandDesk,
  EVIDENCE,
  FOLLOWER,
  GiveCommandHandler,
  Intake,
  LOG,
  type Engine,
} from '@drivbank/application';
import { guard } from './access/guard.js';
import { FilesController } from './evidence/files.controller.js';
import { takeBytes } from './evidence/raw-bytes.js';
import { AccountController } from './sign-in/account.controller.js';
import { AccountsController } from './sign-in/accounts.controller.js';
import { AccountTokensController } from './tokens/account-tokens.controller.js';
import { tokenSource } from './tokens/token-source.js';
import { TokensController } from './tokens/tokens.controller.js';
import { AccountCalendarsController } from './calendars/account-calendars.controller.js';
import { PersonCalendarsController } from './calendars/person-calendars.controller.js';
import { CalendarController } from './calendars/calendar.controller.js';
import { AccountWebhooksController } from './webhooks/account-webhooks.controller.js';
import { EventSchemasController } from './webhooks/event-schemas.controller.js';
import { AboutController } from './about.controller.js';
import { DirectoryController } from './directory.controller.js';
import { assertNotDeep } from './edge/depth.js';
import { serveLogo, type Brand } from './edge/brand.js';
import { inTime, UPLOAD_MS_MAX } from './edge/in-time.js';
import { developmentHeader, identify } from './edge/identity.js';
import { onlyFromHere } from './edge/local-only.js';
import { onlyWhenCaughtUp } from './edge/only-when-caught-up.js';
import { takeTheRest } from './edge/take-the-rest.js';
import { answerUnread } from './edge/unread-request.js';
import { ProblemsFilter } from './edge/problems.filter.js';
import { traceIdOf } from './edge/trace-id.js';
import { WebPage } from './edge/web-page.js';
import { BRAND, ENGINE, FACTS, LIMITS, METRICS, OPERATORS_LOG, type ServerFacts } from './engine.provider.js';
import { FirstPage } from './first-page/first-page.js';
import { HealthController } from './health.controller.js';
import { JobsController } from './jobs.controller.js';
import { limit, type Limits } from './limits/limits.js';
import { LiveController } from './live.controller.js';
import { nestLog } from './logging/nest-log.js';
import { MessagesController } from './messages.controller.js';
import { MetricsController } from './metrics.controller.js';
import { MomentsController } from './moments.controller.js';
import { PortfolioController } from './portfolio.controller.js';
import { NeedsController } from './needs.controller.js';
import { openApiDocument, VINNOVA_MEDIA_TYPE } from './openapi.js';
import { OperationsController } from './operations.controller.js';
import { ProcessesController } from './processes.controller.js';
import { PublicController } from './public/public.controller.js';
import { PublicPagesController } from './public/public-pages.controller.js';
import { RecordedDeeds } from './security/recorded-deeds.js';
import { ExportsController } from './security/exports.controller.js';
import { recordSecretReads } from './security/recorded-secrets.js';
import { SecrecyController } from './security/secrecy.controller.js';
import { SecretReadsController } from './security/secret-reads.controller.js';
import { SecurityLogController } from './security/security-log.controller.js';
import { LoginCookie } from './sign-in/login-cookie.js';
import { loginSource } from './sign-in/login-source.js';
import { isOperator } from './sign-in/operator.js';
import { OidcController } from './sign-in/oidc.controller.js';
import { PasskeyCookie } from './sign-in/passkey-cookie.js';
import { PasskeysController } from './sign-in/passkeys.controller.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { IS_OPERATOR, LOGIN_COOKIE, PASSKEY_COOKIE, UNDER_WAY_COOKIE } from './sign-in/sign-in.provider.js';
import { UnderWayCookie } from './sign-in/under-way-cookie.js';
import { believed, onlyThroughGateway, type TrustedProxies } from './sign-in/through-gateway.js';
import type { Watch } from './watch.js';

const API = [
  FilesController,
  ProcessesController,
  MomentsController,
  NeedsController,
  PortfolioController,
  DirectoryController,
  MessagesController,
  OperationsController,
  JobsController,
  LiveController,
  AboutController,
  SignInController,
  OidcController,
  PasskeysController,
  AccountController,
  AccountsController,
  SecurityLogController,
  SecretReadsController,
  SecrecyController,
  ExportsController,
  AccountTokensController,
  TokensController,
  AccountCalendarsController,
  PersonCalendarsController,
  CalendarController,
  AccountWebhooksController,
  EventSchemasController,
  PublicController,
  PublicPagesController,
];
const OF_EVERY_NODE = [HealthController, MetricsController];

@Module({})
class ServerModule {
  static around({ engine, facts, watch, publicUrl, limits, brand }: ServerOptions): DynamicModule {
    return {
      module: ServerModule,
      imports: [CqrsModule.forRoot()],
      // Only an api answers more than questions after its health and its metrics.
      controllers: facts.roles.includes('api') ? [...API, ...OF_EVERY_NODE] : OF_EVERY_NODE,
      providers: [
        Intake,
        GiveCommandHandler,
        { provide: CommandDesk, useValue: engine.desk },
        { provide: LOG, useValue: engine.log },
        { provide: CLOCK, useValue: engine.clock },
        { provide: FOLLOWER, useValue: engine.follower },
        { provide: EVIDENCE, useValue: engine.evidence },
        { provide: ENGINE, useValue: engine },
        { provide: FACTS, useValue: facts },
        { provide: LIMITS, useValue: limits },
        { provide: BRAND, useValue: brand },
        { provide: METRICS, useValue: watch.metrics },
        { provide: OPERATORS_LOG, useValue: watch.log },
        { provide: UNDER_WAY_COOKIE, useValue: new UnderWayCookie(publicUrl) },
        { provide: PASSKEY_COOKIE, useValue: new PasskeyCookie(publicUrl) },
        { provide: LOGIN_COOKIE, useValue: new LoginCookie(publicUrl) },
        { provide: IS_OPERATOR, useValue: isOperator(engine.ownership.secret) },
      ],
    };
  }
}

const BODY_BYTES_MAX = 1_048_576;
const HEADERS_MS_MAX = 10_000;
const LOOKED_AFTER_MS = 2_000;
const IMPORT_BYTES_MAX = 50 * 1_048_576;

type ServerOptions = {
  readonly engine: Engine;
  readonly facts: ServerFacts;
  /** Where people reach the server through a gateway, if they do. */
  readonly publicUrl: string | undefined;
  readonly trustedProxies?: TrustedProxies;
  readonly insecureHttp?: boolean;
  /** Where people sign in. */
  readonly limits: Limits;
  /** Where many nodes count together. */
  readonly redis: { readonly url: string; readonly prefix: string } | undefined;
  /** The built web app; without it only the API is served. */
  readonly webRoot: string | undefined;
  readonly brand: Brand;
  readonly watch: Watch;
};

/** The HTTP server around a running engine; it does not listen yet. */
export async function createServer(options: ServerOptions): Promise<NestFastifyApplication> {
  const { engine, facts, publicUrl, brand, watch, trustedProxies = [] } = options;
  const { roles } = facts;
  const proxies = believed(publicUrl, trustedProxies);
  const webRoot = roles.includes('api') ? options.webRoot : undefined;
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_BYTES_MAX,
    requestTimeout: UPLOAD_MS_MAX,
    http: { headersTimeout: HEADERS_MS_MAX, connectionsCheckingInterval: LOOKED_AFTER_MS },
    forceCloseConnections: 'idle',
    ...(proxies.length > 0 && { trustProxy: [...proxies] }),
    clientErrorHandler: answerUnread,
    genReqId: ({ headers }: Pick<IncomingMessage, 'headers'>) => traceIdOf(headers),
  });
  const app = await NestFactory.create<NestFastifyApplication>(ServerModule.around(options), adapter, {
    logger: nestLog(watch.log),
  });
  const fastify = app.getHttpAdapter().getInstance();
  watch.requests(fastify);
  // Before whatever may refuse: a refusal is an answer too.
  await app.register(helmet, { contentSecurityPolicy: { directives: CONTENT_SECURITY_POLICY } });
  inTime(fastify);
  fastify.addHook('onRequest', onlyFromHere(publicUrl));
  fastify.addHook('onRequest', onlyWhenCaughtUp(engine.follower));
  admit(fastify, options);
  fastify.addHook('preValidation', assertNotDeep);
  fastify.addHook('onSend', takeTheRest);
  takeBytes(fastify);
  fastify.addContentTypeParser(
    VINNOVA_MEDIA_TYPE,
    { parseAs: 'string', bodyLimit: IMPORT_BYTES_MAX },
    (_, body, done) => done(null, body),
  );
  const { demonstration } = facts;
  const firstPage = new FirstPage({ engine, demonstration, brand, log: watch.log });
  const page = webRoot === undefined ? undefined : new WebPage(webRoot, brand, firstPage);
  if (engine.accounts) app.useGlobalInterceptors(new RecordedDeeds(engine.accounts.recorder));
  app.useGlobalFilters(new ProblemsFilter(watch.log, page));
  if (roles.includes('api')) serveDocumentation(app, facts.version);
  if (webRoot !== undefined) {
    serveLogo(fastify, brand);
    await serveAssets(app, webRoot);
  }
  return app;
}

/** Before any route looks at a request: who asks, by session, token or in a trial by his word, and whether he may. */
function admit(fastify: FastifyInstance, options: ServerOptions): void {
  const { engine, publicUrl, trustedProxies = [], insecureHttp = false, limits, redis } = options;
  const { accounts } = engine;
  if (accounts && !insecureHttp) fastify.addHook('onRequest', onlyThroughGateway(trustedProxies));
  const cookie = new LoginCookie(publicUrl);
  identify(
    fastify,
    accounts ? [tokenSource(accounts, cookie), loginSource(accounts, cookie)] : [developmentHeader],
  );
  const operator = isOperator(engine.ownership.secret);
  if (accounts) limit(fastify, { limits, redis, isOperator: operator });
  guard(fastify, { engine, isOperator: operator });
  if (accounts) recordSecretReads(fastify, { ...engine, accounts });
}

/** Of everything but the page of the web app, which brings a stricter one of its own. */
const CONTENT_SECURITY_POLICY = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'frame-ancestors': ["'none'"],
  'upgrade-insecure-requests': null,
};

/** Files of the build, compressed when it was built. A name with a hash never means anything else. */
async function serveAssets(app: NestFastifyApplication, webRoot: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: webRoot,
    index: false,
    wildcard: false,
    cacheControl: false,
    preCompressed: true,
    allowedPath: (path) => path !== '/index.html',
    setHeaders: (reply, path) => {
      const immutable = path.startsWith(join(webRoot, 'assets'));
      void reply.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}

/** The API's document and a page to read it on, from local files. */
function serveDocumentation(app: NestFastifyApplication, version: string): void {
  const fastify = app.getHttpAdapter().getInstance();
  const document = JSON.stringify(openApiDocument(version));
  fastify.get('/api/v1/openapi.json', (_, reply) => reply.type('application/json').send(document));
  const root = dirname(require.resolve('swagger-ui-dist/package.json'));
  const assets = { 'swagger-ui.css': CSS, 'swagger-ui-bundle.js': SCRIPT };
  for (const [name, type] of Object.entries(assets)) {
    const content = readFileSync(join(root, name));
    fastify.get(`/docs/${name}`, (_, reply) => reply.type(type).send(content));
  }
  fastify.get('/docs/start.js', (_, reply) => reply.type(SCRIPT).send(DOCS_SCRIPT));
  fastify.get('/docs', (_, reply) => reply.type('text/html; charset=utf-8').send(DOCS_PAGE));
}

const CSS = 'text/css; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';
const DOCS_SCRIPT = `SwaggerUIBundle({ url: '/api/v1/openapi.json', dom_id: '#docs', docExpansion: 'none' });`;
const DOCS_PAGE = `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Drivbänk – API</title><link rel="stylesheet" href="/docs/swagger-ui.css"></head>
<body><div id="docs"></div><script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script></body></html>`;
