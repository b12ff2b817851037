import type { EngineOptions } from '@drivbank/application';
import { ConfigurationWrong } from './configuration-wrong.js';
import type { Environment } from './environment.js';

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

/** Who can reach a server is decided by whether people sign in at it. Throws `ConfigurationWrong`. */
export function assertReachedSafely(wanted: Environment, signIn: EngineOptions['signIn']): void {
  if (signIn === 'accounts') assertEncrypted(wanted);
  else assertReachedHereOnly(wanted);
  assertProvidersFindBack(wanted, signIn);
}

/** Whoever reaches a trial acts in anybody's name: nobody reaches it from another machine, not by a gateway either. */
function assertReachedHereOnly({ DRIVBANK_HOST: host, DRIVBANK_URL: url }: Environment): void {
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
function assertEncrypted(wanted: Environment): void {
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
function assertProvidersFindBack(wanted: Environment, signIn: EngineOptions['signIn']): void {
  if (wanted.DRIVBANK_OIDC_FILE === undefined) return;
  if (signIn !== 'accounts')
    throw new ConfigurationWrong('DRIVBANK_OIDC_FILE means nothing in a trial, where nobody signs in');
  if (wanted.DRIVBANK_URL === undefined)
    throw new ConfigurationWrong(
      'DRIVBANK_OIDC_FILE needs DRIVBANK_URL: identity providers send people back there',
    );
}
