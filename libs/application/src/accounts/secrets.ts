import type { Account, SealedText } from '@drivbank/domain';
import { unsealed, type Keyring } from '@drivbank/privacy';

type Known = Exclude<Account.State, { status: 'absent' }>;

/** What an account can be proved with, opened. */
export type Secrets = {
  readonly passwordHash: string;
  /** The event that set the password. */
  readonly passwordSetBy: string;
  readonly secondFactor:
    | {
        readonly secret: string;
        readonly recoveryCodeHashes: readonly string[];
        readonly used: readonly number[];
      }
    | undefined;
};

/** Undefined when nobody can sign in: no password yet, deactivated, or the person is erased. */
export async function secretsOf(state: Account.State, keyring: Keyring): Promise<Secrets | undefined> {
  if (state.status !== 'active') return undefined;
  const passwordSetBy = passwordSetByIn(state);
  const { passwordHash, secondFactor } = await unsealed(state, keyring);
  if (typeof passwordHash !== 'string' || passwordSetBy === undefined) return undefined;
  if (!secondFactor) return { passwordHash, passwordSetBy, secondFactor: undefined };
  const { secret, recoveryCodeHashes, used } = secondFactor;
  if (typeof secret !== 'string' || typeof recoveryCodeHashes !== 'string') return undefined;
  const hashes = recoveryCodeHashes.split(' ');
  return { passwordHash, passwordSetBy, secondFactor: { secret, recoveryCodeHashes: hashes, used } };
}

/** A stored text knows the event that it stands in. */
export const passwordSetByIn = ({ passwordHash }: Known): string | undefined =>
  passwordHash === null ? undefined : (passwordHash as SealedText).at.eventId;
