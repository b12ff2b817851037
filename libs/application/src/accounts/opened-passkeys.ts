import type { Account } from '@drivbank/domain';
import { unsealed, type Keyring } from '@drivbank/privacy';
import type { LoginSessions, PasskeyHost } from '@drivbank/sign-in';
import type { Instant } from '@drivbank/kernel';
import { passkeyAddedBy } from './secrets.js';
import { SignInRefused } from './sign-in-refused.js';

/** Throws `SignInRefused` where browsers make no passkeys. */
export function orNotHere(host: PasskeyHost | undefined): PasskeyHost {
  if (!host) throw new SignInRefused('passkeys-not-here');
  return host;
}

/** A passkey that opens an account here, unsealed. */
export type OpenedPasskey = {
  readonly passkeyId: string;
  /** The event that added it. */
  readonly addedBy: string;
  readonly credentialId: string;
  readonly publicKey: string;
  readonly transports: readonly string[];
  readonly signatureCount: number;
};

/** Those of this site; none of a person that was erased. */
export async function passkeysHere(
  state: Account.State,
  host: PasskeyHost,
  keyring: Keyring,
): Promise<readonly OpenedPasskey[]> {
  if (state.status === 'absent') return [];
  const here = state.passkeys.filter((passkey) => passkey.host === host.id);
  const opened = await unsealed(here, keyring);
  return opened.flatMap(({ passkeyId, credentialId, publicKey, transports, signatureCount }, i) => {
    const texts = [credentialId, publicKey, transports].filter((text) => typeof text === 'string');
    const [id, key, reached] = texts;
    if (id === undefined || key === undefined || reached === undefined) return [];
    const addedBy = passkeyAddedBy(here[i]!);
    const ways = reached.split(' ').filter((way) => way !== '');
    return { passkeyId, addedBy, credentialId: id, publicKey: key, transports: ways, signatureCount };
  });
}

/** When a passkey was last used, and how often it had been then. */
export type LastUse = { readonly at: Instant; readonly count: number };

const KEPT_MS = 400 * 24 * 3_600_000;

const useOf = (personId: string, passkeyId: string) => `passkey-used:${personId}:${passkeyId}`;

/** Undefined when nobody remembers. */
export async function lastUseOf(
  sessions: LoginSessions,
  personId: string,
  passkeyId: string,
): Promise<LastUse | undefined> {
  const kept = await sessions.kept(useOf(personId, passkeyId));
  return kept === undefined ? undefined : (JSON.parse(kept) as LastUse);
}

export async function noteUse(
  sessions: LoginSessions,
  { personId, passkeyId }: { readonly personId: string; readonly passkeyId: string },
  use: LastUse,
): Promise<void> {
  await sessions.drop(useOf(personId, passkeyId));
  await sessions.keep(useOf(personId, passkeyId), JSON.stringify(use), KEPT_MS);
}
