import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { EngineOptions } from '@drivbank/application';
import { brandColour } from '@drivbank/contracts';
import { z } from 'zod';
import { ConfigurationWrong } from './configuration-wrong.js';
import { withSettingsInFiles } from './settings-in-files.js';
import { proxiesIn, type TrustedProxies } from './sign-in/through-gateway.js';
import type { Limits } from './limits/limits.js';
import { LOG_LEVELS, type LogLevel } from './logging/log.js';

const ROLES = ['api', 'worker'] as const;
const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

const perMinute = z.coerce.number().int().min(1).max(10_000_000);

/** A name or an address, and a port if only that one is meant. */
const HOST = /^([\w.-]+|\[[\da-fA-F:.]+\])(:\d{1,5})?$/;

const settings = z.object({
  DRIVBANK_DATA: z.string().min(1).default('data'),
  DRIVBANK_PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DRIVBANK_HOST: z.string().min(1).default('127.0.0.1'),
  DRIVBANK_SIGN_IN: z.enum(['accounts', 'trial']).optional(),
  DRIVBANK_SECOND_FACTOR: z.enum(['privileged', 'everybody']).default('privileged'),
  DRIVBANK_OIDC_FILE: z.string().min(1).optional(),
  DRIVBANK_SECURITY_LOG_DAYS: z.coerce.number().int().min(1).max(36_500).default(730),
  DRIVBANK_SECURITY_LOG_LINES: z.enum(['0', '1']).default('0'),
  DRIVBANK_WEBHOOK_HOSTS: z
    .string()
    .transform((text) => text.split(',').map((host) => host.trim()))
    .pipe(z.array(z.string().regex(HOST, 'hosts, as esb.kommunen.local,10.1.2.3:8443')))
    .optional(),
  DRIVBANK_WEBHOOK_HOSTS_ONLY: z.enum(['0', '1']).default('0'),
  DRIVBANK_TRUSTED_PROXIES: z
    .string()
    .transform((text, context) => {
      const proxies = proxiesIn(text);
      if (!proxies) context.addIssue('addresses and networks, as 10.0.0.5,10.1.0.0/16');
      return proxies ?? [];
    })
    .optional(),
  DRIVBANK_INSECURE_HTTP: z.enum(['0', '1']).default('0'),
  DRIVBANK_REQUESTS_PER_MINUTE: perMinute.default(2_400),
  DRIVBANK_SEARCHES_PER_MINUTE: perMinute.default(240),
  DRIVBANK_LIVE_STREAMS: z.coerce.number().int().min(1).max(1_000).default(5),
  DRIVBANK_URL: z.url({ protocol: /^https?$/ }).optional(),
  DRIVBANK_ORGANISATION: z.string().trim().min(1).max(200).default('Kommunen'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).max(200).default('Drivbänk <drivbank@localhost>'),
  DRIVBANK_BRAND_NAME: z.string().trim().min(1).max(80).optional(),
  DRIVBANK_BRAND_COLOUR: brandColour.optional(),
  DRIVBANK_BRAND_LOGO: z.string().min(1).optional(),
  DRIVBANK_ROLES: z
    .string()
    .default(ROLES.join(','))
    .transform((roles) => roles.split(',').map((role) => role.trim()))
    .pipe(z.array(z.enum(ROLES)).min(1)),
  EVENTSTORE_URL: z
    .string()
    .regex(/^(esdb|kurrentdb)(\+discover)?:\/\//, 'begins with esdb://')
    .optional(),
  EVENTSTORE_NAMESPACE: z.string().default('drivbank'),
  DRIVBANK_MASTER_KEY_FILE: z.string().min(1).optional(),
  DRIVBANK_SHARED: z.string().min(1).optional(),
  DRIVBANK_UPLOAD_MEGABYTES: z.coerce.number().min(0).max(1_000).default(25),
  DRIVBANK_SCAN_COMMAND: z.string().min(1).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  REDIS_PREFIX: z.string().min(1).default('drivbank'),
  DRIVBANK_NODE: z
    .string()
    .regex(/^[\w.-]{1,63}$/, 'letters, digits, dots and dashes, at most 63')
    .default(() => hostname().slice(0, 63)),
  DRIVBANK_LOG_LEVEL: z.enum(LOG_LEVELS).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
});

export type Configuration = {
  readonly directory: string;
  readonly host: string;
  readonly port: number;
  /** Where people reach the application, when that is not where it listens: through a gateway on its loopback. */
  readonly url: string | undefined;
  /** `accounts`: people sign in. `undefined`: whoever is at this machine acts as he says. */
  readonly signIn: EngineOptions['signIn'];
  /** Whether everybody shows a second factor, or administrators and auditors only. */
  readonly secondFactorForAll: boolean;
  /** A file that tells of the identity providers that people can sign in at. */
  readonly oidcFile: string | undefined;
  /** For how long the security log remembers. */
  readonly securityLogDays: number;
  /** Whether each entry of the security log is a line of the operator's log, too. */
  readonly securityLogLines: boolean;
  /** Hosts inside that webhooks may reach all the same. */
  readonly webhookHosts: readonly string[] | undefined;
  /** Whether webhooks may reach no others. */
  readonly webhookHostsOnly: boolean;
  /** Gateways that are believed when they say who comes. */
  readonly trustedProxies: TrustedProxies;
  /** Passwords may cross a network unencrypted: somebody has said so. */
  readonly insecureHttp: boolean;
  readonly limits: Limits;
  readonly organisation: string;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly demonstration: boolean;
  /** A municipality's own look in the web app. */
  readonly brand: {
    readonly name: string | undefined;
    readonly colour: string | undefined;
    readonly logoFile: string | undefined;
  };
  /** What this node does: answer requests, send reminders, or both. */
  readonly roles: readonly (typeof ROLES)[number][];
  readonly eventStore: EngineOptions['eventStore'];
  readonly redis: EngineOptions['redis'];
  /** Documents that are handed in: where they are kept, how large they may be, and what looks at them first. */
  readonly uploads: NonNullable<EngineOptions['uploads']>;
  /** A directory that all nodes see; on one machine, the data directory. */
  readonly shared: string | undefined;
  /** What this node is called in logs, traces and on the page for operators. */
  readonly node: string;
  readonly logLevel: LogLevel | undefined;
  /** Where traces are sent; without it there are none. */
  readonly traces: string | undefined;
};

export const HELP = `Drivbänk – the server

  npm start -- [--port 3000] [--data data] [--demonstration]

  --port <number>    port to listen on (DRIVBANK_PORT)
  --data <directory> where log, keys and mail are kept (DRIVBANK_DATA)
  --demonstration    a trial that says on every page that it is the demonstration

  DRIVBANK_HOST          the address to listen on (127.0.0.1); beyond this machine only with accounts
  DRIVBANK_SIGN_IN       accounts: people sign in; trial: whoever is at this machine acts as anybody (accounts)
  DRIVBANK_SECOND_FACTOR  privileged: administrators and auditors show a second factor; everybody: all do (privileged)
  DRIVBANK_OIDC_FILE     JSON: identity providers (OpenID Connect) that people can sign in at too; README, Accounts
  DRIVBANK_SECURITY_LOG_DAYS  days for which it is remembered who signed in and who was refused (730)
  DRIVBANK_SECURITY_LOG_LINES  1: each entry is a line of JSON in the server's log, too, for whoever collects it
  DRIVBANK_WEBHOOK_HOSTS  hosts inside that webhooks may reach, as esb.kommunen.local,10.1.2.3:8443; none without it
  DRIVBANK_WEBHOOK_HOSTS_ONLY  1: webhooks reach those hosts and no others, outside neither
  DRIVBANK_TRUSTED_PROXIES  gateways with TLS, as 10.0.0.5,10.1.0.0/16: only they are let in, and believed who comes
  DRIVBANK_INSECURE_HTTP 1: passwords may cross the network unencrypted; for trials behind closed doors
  DRIVBANK_REQUESTS_PER_MINUTE  with accounts: of each person, and of each address of strangers (2400)
  DRIVBANK_SEARCHES_PER_MINUTE  of those, searches and looks into the past (240)
  DRIVBANK_LIVE_STREAMS  with accounts: browsers in which a person's pages follow along at once, on each node (5)
  DRIVBANK_URL           where people reach it: for links in mails, and answered beside loopback names
  DRIVBANK_ORGANISATION  name of the first organisation in a new log (Kommunen)
  DRIVBANK_ROLES         api, worker, or both (api,worker): answer requests, send reminders
  EVENTSTORE_URL         esdb://…; the log is there instead of in the data directory, for many nodes
  EVENTSTORE_URL_FILE    a file that holds it, as REDIS_URL_FILE and SMTP_URL_FILE; out of the environment
  EVENTSTORE_NAMESPACE   stands before the names of our streams there (drivbank)
  DRIVBANK_MASTER_KEY_FILE  the key that wraps the keys of sealed texts there: 32 bytes in base64, the same on all nodes
  REDIS_URL              redis://…; jobs are there, shared by all workers
  REDIS_PREFIX           names everything of ours there (drivbank)
  DRIVBANK_SHARED        a directory that all nodes see: evidence, copies of mail, views for nodes that join
  DRIVBANK_UPLOAD_MEGABYTES  the largest document that is taken as evidence (25); 0: checksums only
  DRIVBANK_SCAN_COMMAND  a program that is given the path of each document: 0 lets it in, 1 refuses it
  DRIVBANK_NODE          what this node is called in logs and on the page for operators (the name of the machine)
  DRIVBANK_LOG_LEVEL     trace, debug, info, warn, error, fatal or silent (warn at a terminal, else info, as JSON)
  OTEL_EXPORTER_OTLP_ENDPOINT  where traces are sent over OTLP/HTTP; the SDK's other OTEL_ variables hold too
  SMTP_URL               smtp://user:password@host:587; without it mail is written as files
  MAIL_FROM              sender of reminders
  DRIVBANK_BRAND_NAME    the municipality, as the web app names it beside the mark
  DRIVBANK_BRAND_COLOUR  its colour, as #1f6b47; refused when text in it could not be read
  DRIVBANK_BRAND_LOGO    its logo: an .svg, .png or .webp file`;

/** Command line first, environment second. Throws `ConfigurationWrong`. */
export function configurationFrom(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Configuration | 'help' {
  const { port, data, demonstration, help } = argumentsIn(args);
  if (help) return 'help';
  const parsed = settings.safeParse({
    ...withSettingsInFiles(environment),
    ...(port !== undefined && { DRIVBANK_PORT: port }),
    ...(data !== undefined && { DRIVBANK_DATA: data }),
  });
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues as [z.core.$ZodIssue];
    throw new ConfigurationWrong(`${path.join('.')}: ${message}`);
  }
  const {
    DRIVBANK_DATA,
    DRIVBANK_HOST,
    DRIVBANK_PORT,
    DRIVBANK_URL,
    DRIVBANK_ORGANISATION,
    SMTP_URL,
    MAIL_FROM,
    DRIVBANK_BRAND_NAME,
    DRIVBANK_BRAND_COLOUR,
    DRIVBANK_BRAND_LOGO,
    DRIVBANK_ROLES,
    DRIVBANK_SHARED,
    DRIVBANK_NODE,
    DRIVBANK_LOG_LEVEL,
    OTEL_EXPORTER_OTLP_ENDPOINT,
  } = parsed.data;
  const signIn = signInOf(parsed.data, demonstration);
  if (signIn === 'accounts') assertReachedSafely(parsed.data);
  else assertReachedHereOnly(parsed.data);
  assertProvidersFindBack(parsed.data, signIn);
  return {
    directory: resolve(DRIVBANK_DATA),
    host: DRIVBANK_HOST,
    port: DRIVBANK_PORT,
    url: DRIVBANK_URL?.replace(/\/$/, ''),
    signIn,
    secondFactorForAll: parsed.data.DRIVBANK_SECOND_FACTOR === 'everybody',
    oidcFile: parsed.data.DRIVBANK_OIDC_FILE && resolve(parsed.data.DRIVBANK_OIDC_FILE),
    securityLogDays: parsed.data.DRIVBANK_SECURITY_LOG_DAYS,
    securityLogLines: parsed.data.DRIVBANK_SECURITY_LOG_LINES === '1',
    webhookHosts: parsed.data.DRIVBANK_WEBHOOK_HOSTS,
    webhookHostsOnly: parsed.data.DRIVBANK_WEBHOOK_HOSTS_ONLY === '1',
    trustedProxies: parsed.data.DRIVBANK_TRUSTED_PROXIES ?? [],
    insecureHttp: parsed.data.DRIVBANK_INSECURE_HTTP === '1',
    limits: {
      requestsPerMinute: parsed.data.DRIVBANK_REQUESTS_PER_MINUTE,
      searchesPerMinute: parsed.data.DRIVBANK_SEARCHES_PER_MINUTE,
      liveStreams: parsed.data.DRIVBANK_LIVE_STREAMS,
    },
    organisation: DRIVBANK_ORGANISATION,
    smtpUrl: SMTP_URL,
    mailFrom: MAIL_FROM,
    demonstration,
    brand: { name: DRIVBANK_BRAND_NAME, colour: DRIVBANK_BRAND_COLOUR, logoFile: DRIVBANK_BRAND_LOGO },
    roles: DRIVBANK_ROLES,
    eventStore: eventStoreIn(parsed.data),
    redis: parsed.data.REDIS_URL
      ? { url: parsed.data.REDIS_URL, prefix: parsed.data.REDIS_PREFIX }
      : undefined,
    uploads: uploadsIn(parsed.data),
    shared: DRIVBANK_SHARED && resolve(DRIVBANK_SHARED),
    node: DRIVBANK_NODE,
    logLevel: DRIVBANK_LOG_LEVEL,
    traces: OTEL_EXPORTER_OTLP_ENDPOINT,
  };
}

/** People sign in unless somebody has said that this is a trial, and a demonstration is one. */
function signInOf(
  { DRIVBANK_SIGN_IN: wanted }: z.infer<typeof settings>,
  demonstration: boolean,
): EngineOptions['signIn'] {
  if (demonstration && wanted === 'accounts')
    throw new ConfigurationWrong(
      '--demonstration is a trial, in which nobody signs in: leave out one of it and DRIVBANK_SIGN_IN=accounts',
    );
  return demonstration || wanted === 'trial' ? undefined : 'accounts';
}

/** Whoever reaches a trial acts in anybody's name: nobody reaches it from another machine, not by a gateway either. */
function assertReachedHereOnly({ DRIVBANK_HOST: host, DRIVBANK_URL: url }: z.infer<typeof settings>): void {
  const why =
    'in a trial, where nobody signs in: leave out DRIVBANK_SIGN_IN=trial (or --demonstration) first';
  if (!LOOPBACK.includes(host))
    throw new ConfigurationWrong(`DRIVBANK_HOST must be 127.0.0.1, ::1 or localhost ${why}`);
  if (url !== undefined && !isOfThisMachine(new URL(url).hostname))
    throw new ConfigurationWrong(`DRIVBANK_URL must be of this machine ${why}`);
}

/** Names under localhost never lead elsewhere (RFC 6761). */
const isOfThisMachine = (name: string) =>
  [...LOOPBACK, '[::1]'].includes(name) || name.endsWith('.localhost');

/** Beyond this machine people come over TLS unless somebody has said that they need not. */
function assertReachedSafely(wanted: z.infer<typeof settings>): void {
  const { DRIVBANK_HOST: host, DRIVBANK_URL: url, DRIVBANK_TRUSTED_PROXIES: proxies } = wanted;
  if (LOOPBACK.includes(host)) return;
  if (url === undefined)
    throw new ConfigurationWrong(
      'DRIVBANK_HOST beyond this machine needs DRIVBANK_URL: where people reach it',
    );
  if (wanted.DRIVBANK_INSECURE_HTTP === '1') return;
  if (!url.startsWith('https:') || proxies === undefined)
    throw new ConfigurationWrong(
      'DRIVBANK_HOST beyond this machine needs TLS: DRIVBANK_URL with https:// and DRIVBANK_TRUSTED_PROXIES with the ' +
        'gateway that has the certificate (or DRIVBANK_INSECURE_HTTP=1, and everybody on the network can read passwords)',
    );
}

/** Providers send people back to an address that stands in their registers too. */
function assertProvidersFindBack(wanted: z.infer<typeof settings>, signIn: EngineOptions['signIn']): void {
  if (wanted.DRIVBANK_OIDC_FILE === undefined) return;
  if (signIn !== 'accounts')
    throw new ConfigurationWrong('DRIVBANK_OIDC_FILE means nothing in a trial, where nobody signs in');
  if (wanted.DRIVBANK_URL === undefined)
    throw new ConfigurationWrong(
      'DRIVBANK_OIDC_FILE needs DRIVBANK_URL: identity providers send people back there',
    );
}

function eventStoreIn({
  EVENTSTORE_URL: url,
  EVENTSTORE_NAMESPACE: namespace,
  DRIVBANK_MASTER_KEY_FILE: masterKeyFile,
}: z.infer<typeof settings>): EngineOptions['eventStore'] {
  if (url === undefined) return undefined;
  if (masterKeyFile === undefined)
    throw new ConfigurationWrong(
      'EVENTSTORE_URL needs DRIVBANK_MASTER_KEY_FILE: keys of sealed texts never lie open in the event store ' +
        '(make one: openssl rand -base64 32 > master.key; chmod 600 master.key)',
    );
  return { url, namespace, masterKeyFile: resolve(masterKeyFile) };
}

const BYTES_OF_A_MEGABYTE = 1_048_576;

/** Nodes without a directory that all of them see take no documents: another node would not find them. */
function uploadsIn(wanted: z.infer<typeof settings>): Configuration['uploads'] {
  const shared = wanted.EVENTSTORE_URL === undefined ? undefined : wanted.DRIVBANK_SHARED;
  const isApart = wanted.EVENTSTORE_URL !== undefined && shared === undefined;
  return {
    directory: shared && resolve(shared),
    bytesMax: isApart ? 0 : Math.floor(wanted.DRIVBANK_UPLOAD_MEGABYTES * BYTES_OF_A_MEGABYTE),
    scanCommand: wanted.DRIVBANK_SCAN_COMMAND && resolve(wanted.DRIVBANK_SCAN_COMMAND),
  };
}

function argumentsIn(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        demonstration: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    throw new ConfigurationWrong((error as Error).message);
  }
}
