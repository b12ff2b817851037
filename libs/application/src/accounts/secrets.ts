import type { Account, SealedText } from '@drivbank/domain';
import { unsealed, type Keyring } from '@drivbank/privacy';

type Known = Exclude<Account.State, { status: 'absent' }>;

/** An app for codes and what was written down, opened. */
export type SecondFactor = {
  readonly secret: string;
  readonly recoveryCodeHashes: readonly string[];
  readonly used: readonly number[];
};

/** What an account can be proved with, opened. */
export type Secrets = {
  readonly passwordHash: string;
  readonly secondFactor: SecondFactor | undefined;
};

/** Undefined when nobody can sign in by a password: none yet, deactivated, or the person is erased. */
export async function secretsOf(state: Account.State, keyring: Keyring): Promise<Secrets | undefined> {
  if (state.status !== 'active') return undefined;
  const { passwordHash } = await unsealed({ passwordHash: state.passwordHash }, keyring);
  const secondFactor = await secondFactorOf(state, keyring);
  if (typeof passwordHash !== 'string' || secondFactor === 'erased') return undefined;
  return { passwordHash, secondFactor };
}

/** Undefined where there is none. */
export async function secondFactorOf(
  { secondFactor: sealed }: Known,
  keyring: Keyring,
): Promise<SecondFactor | 'erased' | undefined> {
  if (!sealed) return undefined;
  const { secret, recoveryCodeHashes, used } = await unsealed(sealed, keyring);
  if (typeof secret !== 'string' || typeof recoveryCodeHashes !== 'string') return 'erased';
  return { secret, recoveryCodeHashes: recoveryCodeHashes.split(' '), used };
}

/** The event that set the password. A stored text knows the event that it stands in. */
export const passwordSetByIn = ({ passwordHash }: Known): string | undefined =>
  passwordHash === null ? undefined : eventOf(passwordHash);

/** The event that made a link. */
export const linkMadeBy = ({ identity }: Account.Link): string => eventOf(identity);

/** The event that added a passkey. */
export const passkeyAddedBy = ({ credentialId }: Account.Passkey): string => eventOf(credentialId);

const eventOf = (text: Account.Link['identity']) => (text as SealedText).at.eventId;

/** Whether what a session was opened with opens the account still. */
export const isStillProof = (state: Known, provedBy: string): boolean =>
  state.status === 'active' &&
  (passwordSetByIn(state) === provedBy ||
    state.links.some((link) => linkMadeBy(link) === provedBy) ||
    state.passkeys.some((passkey) => passkeyAddedBy(passkey) === provedBy));
