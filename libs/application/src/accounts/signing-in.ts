import { randomUUID } from 'node:crypto';
import { localDateOf, type Clock } from '@drivbank/kernel';
import { Account, grantsOn, NEED_SECOND_FACTOR } from '@drivbank/domain';
import type { Keyring, SecurityKind } from '@drivbank/privacy';
import type { LogFollower } from '@drivbank/projections';
import {
  CODE_LIVES_MS,
  hashOfRecoveryCode,
  isRecoveryCode,
  passwordFlaw,
  stepOf,
  type Login,
  type LoginSession,
  type LoginSessions,
  type PasskeyHost,
  type Passwords,
} from '@drivbank/sign-in';
import { CommandRejected, fingerprintOf, type Caller, type CommandDesk } from '../commands.js';
import { loginNameOf, LoginNames } from './login-names.js';
import { LinkedIdentities } from './linked-identities.js';
import type { AskedBy, SecurityRecorder } from '../security/security-recorder.js';
import {
  isStillProof,
  passwordSetByIn,
  secondFactorOf,
  secretsOf,
  type SecondFactor,
  type Secrets,
} from './secrets.js';
import { SignInRefused } from './sign-in-refused.js';
import { SlowDown } from './slow-down.js';

export type SignInParts = {
  readonly desk: CommandDesk;
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly follower: LogFollower;
  readonly sessions: LoginSessions;
  readonly passwords: Passwords;
  readonly recorder: SecurityRecorder;
  /** Undefined where browsers make no passkeys. */
  readonly passkeyHost: PasskeyHost | undefined;
  /** Whether everybody shows a second factor, or only those whose roles take one. */
  readonly secondFactorForAll: boolean;
  /** The name of the installation: a password is not made of it. */
  readonly organisation: string;
  readonly pause?: ((ms: number) => Promise<unknown>) | undefined;
};

/** From where: for the list of sessions, to slow down whoever guesses, and for the security log. */
export type From = AskedBy & { readonly client: string };
type Browser = Pick<From, 'client'>;
type Shown = {
  readonly loginName: string;
  readonly password: string;
  readonly code?: string | undefined;
};

/** What shows that it is still he who has signed in. */
export type ShownAgain = { readonly password?: string | undefined; readonly code?: string | undefined };

/** Somebody is signed in, and what he still owes. */
export type SignedIn = {
  readonly session: LoginSession;
  readonly hasSecondFactor: boolean;
  /**
   * A second factor is asked of him that this session was not opened with: until then he can do nothing else.
   */
  readonly owesSecondFactor: boolean;
};

/** Names, passwords and codes against accounts: who gets a session, and whose is still good. */
export class SigningIn {
  readonly names: LoginNames;
  readonly identities: LinkedIdentities;
  private readonly slowDown: SlowDown;

  constructor(private readonly parts: SignInParts) {
    this.names = new LoginNames(parts.follower, parts.keyring);
    this.identities = new LinkedIdentities(parts.follower, parts.keyring);
    this.slowDown = new SlowDown(parts.sessions, parts.pause);
  }

  /** The token of a new session. Throws `SignInRefused`, `TooManyPasswords` or `SecurityLogUnavailable`. */
  async signIn(given: Shown, from: From): Promise<string> {
    const loginName = loginNameOf(given.loginName);
    const whose = () => this.names.personOf(loginName);
    const proved = await this.noting(whose, from, () => this.proved(loginName, given, from));
    await this.parts.recorder.record({ kind: 'signed-in', personId: proved.personId }, from);
    return this.openedByPassword(proved.personId, proved.secondFactor, from);
  }

  /** Writes down why somebody was kept out. `whose` account it was, where one is known. */
  async noting<T>(whose: () => Promise<string | undefined>, from: From, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const kind = keptOutAs(error);
      const noted = kind && ({ kind, personId: (await whose()) ?? null, outcome: 'refused' } as const);
      if (noted) await this.parts.recorder.recordIfPossible(noted, from);
      throw error;
    }
  }

  private async proved(loginName: string, given: Shown, from: From) {
    await this.slowDown.beforePassword(loginName, from.address);
    const personId = await this.names.personOf(loginName);
    const secrets = personId && (await this.secretsOf(personId));
    const right = await this.parts.passwords.verify(
      secrets ? secrets.passwordHash : undefined,
      given.password,
    );
    if (!right || !personId || !secrets) {
      await this.slowDown.wrong(from.address);
      throw new SignInRefused('wrong');
    }
    if (secrets.secondFactor) await this.assertCode(personId, secrets.secondFactor, given.code);
    else if (await this.hasPasskey(personId)) throw new SignInRefused('passkey-needed');
    await this.slowDown.right(loginName);
    return { personId, secondFactor: secrets.secondFactor !== undefined };
  }

  /**
   * The session of that token, while its account is active and what opened it is still a way in. `look` does
   * not use it.
   */
  async signedIn(token: string, how: 'use' | 'look' = 'use'): Promise<SignedIn | undefined> {
    const session = await this.parts.sessions[how](token);
    if (!session) return undefined;
    const state = await this.parts.desk.stateOf('account', session.personId);
    if (state.status === 'absent' || !isStillProof(state, session.provedBy)) return undefined;
    const needed = await this.needsSecondFactor(session.personId);
    const hasSecondFactor = state.secondFactor !== null;
    return { session, hasSecondFactor, owesSecondFactor: needed && !session.secondFactor };
  }

  /** A session for whoever has just shown or set the password. */
  async openedByPassword(personId: string, secondFactor: boolean, { client }: Browser): Promise<string> {
    const state = await this.parts.desk.stateOf('account', personId);
    const provedBy = state.status === 'absent' ? undefined : passwordSetByIn(state);
    if (provedBy === undefined) throw new SignInRefused('wrong');
    return this.opened({ personId, provedBy, secondFactor, client });
  }

  /** A session for whoever has just proved himself by what is a way into the account. */
  async opened(login: Login): Promise<string> {
    const state = await this.parts.desk.stateOf('account', login.personId);
    if (state.status === 'absent' || !isStillProof(state, login.provedBy)) throw new SignInRefused('wrong');
    return this.parts.sessions.open(login);
  }

  async needsSecondFactor(personId: string): Promise<boolean> {
    if (this.parts.secondFactorForAll) return true;
    const person = await this.parts.desk.stateOf('person', personId);
    if (person.status === 'absent') return false;
    const today = grantsOn(person.grants, localDateOf(this.parts.clock.now()));
    return today.some(({ role }) => NEED_SECOND_FACTOR.includes(role));
  }

  /**
   * Throws `SignInRefused` unless the password is that of the account. Guessing is slowed down as at the
   * door.
   */
  async assertPassword(personId: string, password: string, from: From): Promise<Secrets> {
    await this.slowDown.beforePassword(personId, from.address);
    const secrets = await this.secretsOf(personId);
    const right = await this.parts.passwords.verify(secrets?.passwordHash, password);
    if (!right || !secrets) {
      await this.slowDown.wrong(from.address);
      const noted = { kind: 'password-wrong', personId, outcome: 'refused' } as const;
      await this.parts.recorder.recordIfPossible(noted, from);
      throw new SignInRefused('wrong');
    }
    await this.slowDown.right(personId);
    return secrets;
  }

  /**
   * Before a way into an account is changed: by the password, where the account has one; else by a code, where it has
   * an app. Whoever has neither has shown at his identity provider, or with his passkey, all that he has. Throws
   * `SignInRefused`; guessing is slowed down as at the door.
   */
  async assertStillHe(personId: string, { password, code }: ShownAgain, from: From): Promise<void> {
    const { desk, keyring } = this.parts;
    const state = await desk.stateOf('account', personId);
    if (state.status === 'absent') return;
    if (state.passwordHash !== null) {
      await this.assertPassword(personId, password ?? '', from);
      return;
    }
    const app = await secondFactorOf(state, keyring);
    if (app === undefined || app === 'erased') return;
    const shown = () => this.assertCode(personId, app, code);
    await this.noting(async () => personId, from, shown);
  }

  /** A code of the app, once; or one of the codes that were written down, once. Throws `SignInRefused`. */
  async assertCode(personId: string, shown: SecondFactor, code: string | undefined): Promise<void> {
    if (code === undefined || code.trim() === '') throw new SignInRefused('code-needed');
    await this.slowDown.beforeCode(personId);
    const right = isRecoveryCode(code)
      ? await this.usesRecoveryCode(personId, shown.recoveryCodeHashes, code)
      : await this.spends(personId, shown.secret, code);
    if (!right) throw new SignInRefused('code-wrong');
    await this.slowDown.rightCode(personId);
  }

  /** Whether it is a code of that secret and nobody has used it. */
  async spends(personId: string, secret: string, code: string): Promise<boolean> {
    const step = stepOf(secret, code, this.parts.clock.now());
    return step !== undefined && this.parts.sessions.keep(`spent:${personId}:${step}`, '', CODE_LIVES_MS);
  }

  /** Counts a sign-in that is remembered while it is under way. Throws `SignInRefused` when an address does nothing else. */
  beforeUnderWay(from: From): Promise<void> {
    return this.slowDown.beforeUnderWay(from.address);
  }

  /** Whether a passkey of this site opens the account: whoever has one shows it, or a code, beside a password. */
  async hasPasskey(personId: string): Promise<boolean> {
    const state = await this.parts.desk.stateOf('account', personId);
    return (
      state.status !== 'absent' && state.passkeys.some(({ host }) => host === this.parts.passkeyHost?.id)
    );
  }

  /** The hash of a new password. Throws `SignInRefused` when it will not do. */
  async hashOf(password: string, words: readonly string[], secondFactor: boolean): Promise<string> {
    const flaw = passwordFlaw(password, { words: [...words, this.parts.organisation], secondFactor });
    if (flaw) throw new SignInRefused(`password-${flaw}`);
    return this.parts.passwords.hash(password);
  }

  private async secretsOf(personId: string): Promise<Secrets | undefined> {
    return secretsOf(await this.parts.desk.stateOf('account', personId), this.parts.keyring);
  }

  private async usesRecoveryCode(
    personId: string,
    hashes: readonly string[],
    code: string,
  ): Promise<boolean> {
    const index = hashes.indexOf(hashOfRecoveryCode(code));
    if (index < 0) return false;
    try {
      await this.parts.desk.give('account', personId, { type: 'UseRecoveryCode', index }, byHolder(personId));
      return true;
    } catch (error) {
      if (error instanceof CommandRejected) return false;
      throw error;
    }
  }
}

/** A code that is missing keeps nobody out: it is asked for. */
function keptOutAs(error: unknown): SecurityKind | undefined {
  if (!(error instanceof SignInRefused)) return undefined;
  if (error.why === 'wrong') return 'sign-in-wrong';
  if (error.why === 'code-wrong') return 'second-factor-wrong';
  if (error.why === 'too-many') return 'sign-in-too-many';
  return PROVIDER_REFUSALS.has(error.why) ? 'provider-refused' : undefined;
}

const PROVIDER_REFUSALS: ReadonlySet<SignInRefused['why']> = new Set([
  'provider-declined',
  'provider-answer-wrong',
  'provider-level-too-low',
  'provider-no-affiliation',
  'provider-national-number',
  'sign-in-not-begun',
  'not-linked',
  'linked-to-another',
  'account-deactivated',
] as const);

/** What a person does to his own account; `signedInBy` none while he proves who he is. */
export function byHolder(personId: string, signedInBy: 'session' | 'none' = 'none'): Caller {
  const commandId = randomUUID();
  const actor = { kind: 'person', id: personId, role: Account.ACCOUNT_HOLDER, signedInBy } as const;
  return { actor, commandId, source: 'ui', requestFingerprint: fingerprintOf(commandId) };
}
