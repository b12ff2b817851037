import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { EngineOptions } from '@drivbank/application';
import type { z } from 'zod';
import { ConfigurationWrong } from './configuration-wrong.js';
import { environment, type Environment, type ROLES } from './environment.js';
import { assertReachedSafely } from './reached-safely.js';
import { withSettingsInFiles } from './settings-in-files.js';
import type { TrustedProxies } from './sign-in/through-gateway.js';
import type { Limits } from './limits/limits.js';
import type { LogLevel } from './logging/log.js';

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

/** Command line first, environment second. Throws `ConfigurationWrong`. */
export function configurationFrom(args: readonly string[], given: NodeJS.ProcessEnv): Configuration | 'help' {
  const { port, data, demonstration, help } = argumentsIn(args);
  if (help) return 'help';
  const parsed = environment.safeParse({
    ...withSettingsInFiles(given),
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
  assertReachedSafely(parsed.data, signIn);
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
  { DRIVBANK_SIGN_IN: wanted }: Environment,
  demonstration: boolean,
): EngineOptions['signIn'] {
  if (demonstration && wanted === 'accounts')
    throw new ConfigurationWrong(
      '--demonstration is a trial, in which nobody signs in: leave out one of it and DRIVBANK_SIGN_IN=accounts',
    );
  return demonstration || wanted === 'trial' ? undefined : 'accounts';
}

function eventStoreIn({
  EVENTSTORE_URL: url,
  EVENTSTORE_NAMESPACE: namespace,
  DRIVBANK_MASTER_KEY_FILE: masterKeyFile,
}: Environment): EngineOptions['eventStore'] {
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
function uploadsIn(wanted: Environment): Configuration['uploads'] {
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
