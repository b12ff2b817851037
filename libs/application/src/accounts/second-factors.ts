import type { Clock } from '@drivbank/kernel';
import {
  hashOfRecoveryCode,
  newRecoveryCodes,
  newSecret,
  pictureOf,
  secretUri,
  type LoginSession,
  type LoginSessions,
} from '@drivbank/sign-in';
import type { Identity } from '../acting.js';
import type { CommandDesk } from '../commands.js';
import { byAdministrator } from './by-administrator.js';
import { SignInRefused } from './sign-in-refused.js';
import { byHolder, type From, type ShownAgain, type SignedIn, type SigningIn } from './signing-in.js';

const ENROLMENT_MS = 15 * 60_000;

type Parts = {
  readonly desk: CommandDesk;
  readonly clock: Clock;
  readonly sessions: LoginSessions;
  readonly organisation: string;
  /** What an app calls the account of a person. */
  readonly calledOf: (personId: string) => Promise<string>;
};

/** Apps for one-time codes: added by their holders, removed by them or by administrators. Throws `SignInRefused`. */
export class SecondFactors {
  constructor(
    private readonly parts: Parts,
    private readonly signingIn: SigningIn,
  ) {}

  /**
   * A secret for an app, which counts once a code of it was shown. Whoever owes his first second factor has just shown
   * the rest; everybody else shows again that it is he (ASVS 5.0, 7.5.1).
   */
  async begin({ session, owesSecondFactor, hasSecondFactor }: SignedIn, shown: ShownAgain, from: From) {
    const { sessions, organisation, calledOf } = this.parts;
    const { personId } = session;
    const owesTheFirst = owesSecondFactor && !hasSecondFactor && !(await this.signingIn.hasPasskey(personId));
    if (!owesTheFirst) await this.signingIn.assertStillHe(personId, shown, from);
    const secret = newSecret();
    await sessions.drop(enrolmentOf(personId));
    await sessions.keep(enrolmentOf(personId), secret, ENROLMENT_MS);
    const label = await calledOf(personId);
    const uri = secretUri(secret, { issuer: `Drivbänk ${organisation}`, label });
    return { secret, uri, picture: pictureOf(uri) };
  }

  /** Codes to be written down, and the token of the session that now has a second factor. */
  async confirm({ personId, provedBy, client }: LoginSession, code: string) {
    const { desk, sessions } = this.parts;
    const secret = await sessions.kept(enrolmentOf(personId));
    if (secret === undefined || !(await this.signingIn.spends(personId, secret, code)))
      throw new SignInRefused('code-wrong');
    const recoveryCodes = newRecoveryCodes();
    const recoveryCodeHashes = recoveryCodes.map(hashOfRecoveryCode);
    const command = { type: 'AddSecondFactor', secret, recoveryCodeHashes } as const;
    await desk.give('account', personId, command, byHolder(personId, 'session'));
    await sessions.drop(enrolmentOf(personId));
    await sessions.endAll(personId);
    const token = await this.signingIn.opened({ personId, provedBy, secondFactor: true, client });
    return { recoveryCodes, token };
  }

  async removeOwn({ personId }: LoginSession, shown: ShownAgain, from: From): Promise<void> {
    await this.signingIn.assertStillHe(personId, shown, from);
    const isOwed = await this.signingIn.needsSecondFactor(personId);
    if (isOwed && !(await this.signingIn.hasPasskey(personId)))
      throw new SignInRefused('second-factor-required');
    const command = { type: 'RemoveSecondFactor' } as const;
    await this.parts.desk.give('account', personId, command, byHolder(personId, 'session'));
  }

  /** For whoever has lost phone and codes. His own an administrator removes as everybody does. */
  async resetOf(identity: Identity, personId: string): Promise<void> {
    if (identity.personId === personId) throw new SignInRefused('own-account');
    await byAdministrator(this.parts, identity, personId, { type: 'RemoveSecondFactor' });
    await this.parts.sessions.endAll(personId);
  }
}

const enrolmentOf = (personId: string) => `enrolment:${personId}`;
