import 'reflect-metadata';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  BackingWrong,
  beganAsTrial,
  filesIn,
  NoTrial,
  openEngine,
  type Engine,
  type EngineOptions,
} from '@drivbank/application';
import { LogIsOwned, StoreUnavailable } from '@drivbank/event-store';
import { fileMailer, smtpMailer } from '@drivbank/mail';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { configurationFrom, type Configuration } from './config.js';
import { ConfigurationWrong } from './configuration-wrong.js';
import { brandOf } from './edge/brand.js';
import { HELP } from './help.js';
import { greeting, setupWords } from './greeting.js';
import { atTerminal } from './logging/log.js';
import { said } from './logging/said.js';
import { redisLog } from './logging/redis-log.js';
import { securityLines } from './logging/security-lines.js';
import { snapshotLog } from './logging/snapshot-log.js';
import { settingsOf } from './logging/settings.js';
import { providersIn } from './sign-in/providers-file.js';
import { createServer } from './server.js';
import { watchOf, type Watch } from './watch.js';

const ROOT = join(__dirname, '../../../..');
const { version: VERSION } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
};
const ASK_AGAIN_MS = 2_000;
const DRAIN_MS_MAX = 20_000;

async function main(): Promise<void> {
  const configuration = configurationFrom(process.argv.slice(2), process.env);
  if (configuration === 'help') return console.log(HELP);
  const watch = await watchOf(configuration, VERSION);
  logLastWords(watch);
  let address = '';
  const options = {
    ...engineOptionsFrom(configuration),
    snapshots: snapshotsFrom(configuration, watch),
    observer: watch.observer,
    redisChecked: redisLog(watch.log),
    securityLogLost: (error: unknown) =>
      watch.log.error({ error: said(error) }, 'the security log does not answer'),
    ...(configuration.securityLogLines && { securityTold: securityLines(watch.log) }),
    webhooksFailed: (error: unknown) => watch.log.error({ error: said(error) }, 'webhooks are not told'),
    filesNotSwept: (error: unknown) => watch.log.error({ error: said(error) }, 'files are not swept'),
    async beforeCatchingUp(opened: Engine) {
      watch.follow(opened);
      if (!opened.accounts) endWithTrial(opened, watch);
      address = await listening(opened, configuration, watch);
      opened.ownership.announce(address);
    },
  };
  const engine = await openedWhenReachable(options, watch);
  const setupLink = await setupLinkOf(engine, configuration, address);
  if (configuration.roles.includes('worker')) {
    engine.reminding.start();
    engine.fileSweep.start();
    engine.webhooks?.sending.start();
  }
  const settings = settingsOf(configuration);
  const { number: eventNumber } = engine.follower.views.checkpoint;
  if (configuration.insecureHttp) watch.log.warn('passwords may cross the network unencrypted');
  watch.log.info({ version: VERSION, runtime: process.version, address, eventNumber, settings }, 'started');
  if (atTerminal) console.log(greeting({ address, configuration, events: eventNumber + 1, setupLink }));
  if (setupLink !== undefined) console.log(setupWords(setupLink, await beganAsTrial(engine.desk)));
}

/** Only where somebody can be answered who opens it. */
async function setupLinkOf({ accounts }: Engine, { roles, url }: Configuration, address: string) {
  return roles.includes('api') ? accounts?.setupLink(url ?? address) : undefined;
}

/** Of many nodes one may have been started as a trial: it ends when people begin to sign in at another. */
function endWithTrial({ follower }: Engine, { log }: Watch): void {
  follower.listen({
    applied(events) {
      if (!events.some(({ type }) => type === 'FirstAdministratorAppointed')) return;
      log.fatal({ error: said(new NoTrial()) }, 'no trial any more');
      process.exit(1);
    },
  });
}

/** A fault that nobody has caught ends the process, as without this, but is told as the other lines are. */
function logLastWords({ log }: Watch): void {
  process.on('uncaughtException', (error) => {
    log.fatal({ error: said(error) }, 'crashed');
    process.exit(1);
  });
}

function engineOptionsFrom(configuration: Configuration): EngineOptions {
  const { directory, shared, smtpUrl, mailFrom: from, host, port, oidcFile } = configuration;
  const mailer = smtpUrl
    ? smtpMailer({ url: smtpUrl, from })
    : fileMailer({ directory: filesIn(shared ?? directory).mail, from });
  const publicUrl = configuration.url ?? `http://${inUrl(host)}:${port}`;
  const identityProviders = oidcFile === undefined ? [] : providersIn(oidcFile);
  return { ...configuration, mailer, publicUrl, identityProviders };
}

/** One node alone has nobody to leave its views to. */
function snapshotsFrom({ shared, eventStore }: Configuration, { log }: Watch): EngineOptions['snapshots'] {
  return shared && eventStore ? { directory: join(shared, 'views'), told: snapshotLog(log) } : undefined;
}

/** A node that starts before its event store waits for it. */
async function openedWhenReachable(options: EngineOptions, { log }: Watch): Promise<Engine> {
  for (let told = false; ; told = true) {
    try {
      return await openEngine(options);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      if (!told && atTerminal)
        console.error(`${error.message}. Asking again every ${ASK_AGAIN_MS / 1_000} s.`);
      else if (!told) log.warn({ error: said(error) }, 'waiting for the log');
      await sleep(ASK_AGAIN_MS);
    }
  }
}

/** Where the server answers. */
async function listening(engine: Engine, configuration: Configuration, watch: Watch): Promise<string> {
  const { host, port, demonstration, node, roles } = configuration;
  const webRoot = join(ROOT, 'dist/web');
  const app = await createServer({
    engine,
    facts: { version: VERSION, demonstration, node, roles },
    publicUrl: configuration.url,
    trustedProxies: configuration.trustedProxies,
    insecureHttp: configuration.insecureHttp,
    limits: configuration.limits,
    redis: configuration.redis,
    watch,
    webRoot: existsSync(join(webRoot, 'index.html')) ? webRoot : undefined,
    brand: brandOf(configuration.brand),
  });
  closeOnSignal(app, engine, watch);
  await app.listen(port, host).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE'
      ? new ConfigurationWrong(
          `Port ${port} is in use by another program. Choose another: npm start -- --port ${port + 1}`,
        )
      : error;
  });
  const reached = EVERYWHERE[host] ?? host;
  return `http://${inUrl(reached)}:${(app.getHttpServer().address() as { port: number }).port}`;
}

/** What listens everywhere is reached on this machine by its own name. */
const EVERYWHERE: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

const inUrl = (host: string) => (host.includes(':') ? `[${host}]` : host);

/** Requests under way are answered, jobs in hand finished or given back; whoever hangs on for longer is cut off. */
function closeOnSignal(app: NestFastifyApplication, engine: Engine, watch: Watch): void {
  let closing = false;
  const close = async (signal: NodeJS.Signals) => {
    if (closing) return;
    closing = true;
    watch.log.info({ signal }, 'stopping');
    await Promise.race([app.close(), sleep(DRAIN_MS_MAX, undefined, { ref: false })]);
    await engine.close();
    await watch.close();
    watch.log.info('stopped');
    process.exit(0);
  };
  process.on('SIGINT', (signal) => void close(signal));
  process.on('SIGTERM', (signal) => void close(signal));
}

main().catch((error: Error) => {
  const expected = [ConfigurationWrong, LogIsOwned, BackingWrong, NoTrial].some(
    (kind) => error instanceof kind,
  );
  console.error(expected ? error.message : error);
  process.exit(1);
});
