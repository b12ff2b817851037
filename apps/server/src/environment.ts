import { hostname } from 'node:os';
import { brandColour } from '@drivbank/contracts';
import { z } from 'zod';
import { proxiesIn } from './sign-in/through-gateway.js';
import { LOG_LEVELS } from './logging/log.js';

/** What a node can do: answer requests, send reminders. */
export const ROLES = ['api', 'worker'] as const;

const perMinute = z.coerce.number().int().min(1).max(10_000_000);

/** A name or an address, and a port if only that one is meant. */
const HOST = /^([\w.-]+|\[[\da-fA-F:.]+\])(:\d{1,5})?$/;

/** Every setting that a server takes from its environment, each by its name there. */
export const environment = z.object({
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

export type Environment = z.infer<typeof environment>;
