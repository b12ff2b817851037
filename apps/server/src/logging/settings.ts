import type { Configuration } from '../config.js';

/** What this node was told to do, for its log: without passwords, keys and addresses of mail. */
export function settingsOf(configuration: Configuration): Readonly<Record<string, unknown>> {
  const { directory, shared, url, roles, eventStore, redis, smtpUrl, traces, demonstration } = configuration;
  return {
    data: directory,
    signIn: configuration.signIn ?? 'trial',
    identityProviders: configuration.oidcFile,
    secondFactor: configuration.secondFactorForAll ? 'everybody' : 'privileged',
    securityLogLines: configuration.securityLogLines,
    webhookHosts: configuration.webhookHosts,
    shared,
    uploads: configuration.uploads,
    url: url && masked(url),
    roles,
    eventStore: eventStore && { url: masked(eventStore.url), namespace: eventStore.namespace },
    redis: redis && { url: masked(redis.url), prefix: redis.prefix },
    mail: smtpUrl ? masked(smtpUrl) : 'files',
    traces: traces && masked(traces),
    demonstration,
  };
}

/** An address without who signs in by what, and without its parameters, which can be secrets too. */
export const masked = (url: string) => url.replace(/\/\/.*@/, '//***@').replace(/[?#].*$/s, '');
