import type { Keyring } from '@drivbank/privacy';
import type { Clock } from '@drivbank/kernel';
import {
  newToken,
  hashOfToken,
  PASSKEY_ASKED_MS,
  PasskeyRefused,
  personInUserHandle,
  signInQuestion,
  usesOf,
  type LoginSessions,
  type PasskeyAnswer,
  type PasskeyHost,
} from '@drivbank/sign-in';
import type { CommandDesk } from '../commands.js';
import type { SecurityRecorder } from '../security/security-recorder.js';
import { lastUseOf, noteUse, orNotHere, passkeysHere, type OpenedPasskey } from './opened-passkeys.js';
import { SignInRefused } from './sign-in-refused.js';
import type { From, SigningIn } from './signing-in.js';

type Parts = {
  readonly desk: CommandDesk;
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly sessions: LoginSessions;
  readonly recorder: SecurityRecorder;
  readonly passkeyHost: PasskeyHost | undefined;
};

/** Whose passkey an answer says that it is; nothing is proved by that. */
type Claimed = { readonly personId: string | undefined; readonly passkey: OpenedPasskey | undefined };

/**
 * Signing in by a passkey, without a name: it is what one has and, since the authenticator knows its holder, the second
 * factor too. What is asked is kept on the server for five minutes, is good once, and belongs to the browser that
 * asked. Throws `SignInRefused`.
 */
export class PasskeySignIn {
  constructor(
    private readonly parts: Parts,
    private readonly signingIn: SigningIn,
  ) {}

  /** What the browser is to ask its authenticators, and what its cookie is to hold. */
  async begin(from: From) {
    const host = orNotHere(this.parts.passkeyHost);
    await this.signingIn.beforeUnderWay(from);
    const [challenge, browser] = [newToken(), newToken()];
    await this.parts.sessions.keep(askedKey(browser), challenge, PASSKEY_ASKED_MS);
    return { question: signInQuestion(host, challenge), browser };
  }

  /** The token of a new session. Throws `SecurityLogUnavailable` too. */
  async signIn(browser: string | undefined, answer: PasskeyAnswer, from: From): Promise<string> {
    const { sessions, recorder, clock } = this.parts;
    const host = orNotHere(this.parts.passkeyHost);
    const claimed = await this.claimedBy(answer, host);
    const { personId, passkey, count } = await this.noting(claimed, from, async () => {
      const challenge = await sessions.take(askedKey(browser ?? ''));
      if (challenge === undefined) throw new SignInRefused('sign-in-not-begun');
      return this.proved(answer, claimed, { challenge, host });
    });
    await recorder.record({ kind: 'signed-in', personId }, from);
    const { passkeyId, addedBy: provedBy } = passkey;
    await noteUse(sessions, { personId, passkeyId }, { at: clock.now(), count });
    return this.signingIn.opened({ personId, provedBy, secondFactor: true, client: from.client });
  }

  private async claimedBy({ id, response }: PasskeyAnswer, host: PasskeyHost): Promise<Claimed> {
    const personId = personInUserHandle(response.userHandle);
    if (personId === undefined) return { personId, passkey: undefined };
    const state = await this.parts.desk.stateOf('account', personId);
    const passkeys = await passkeysHere(state, host, this.parts.keyring);
    return { personId, passkey: passkeys.find(({ credentialId }) => credentialId === id) };
  }

  private async proved(
    answer: PasskeyAnswer,
    { personId, passkey }: Claimed,
    asked: { readonly challenge: string; readonly host: PasskeyHost },
  ) {
    const { sessions, desk } = this.parts;
    if (personId === undefined || passkey === undefined) {
      await usesOf(answer, undefined, asked);
      throw new PasskeyRefused('wrong');
    }
    const last = await lastUseOf(sessions, personId, passkey.passkeyId);
    const signatureCount = Math.max(passkey.signatureCount, last?.count ?? 0);
    const count = await usesOf(answer, { ...passkey, signatureCount }, asked);
    const { status } = await desk.stateOf('account', personId);
    if (status !== 'active') throw new SignInRefused('account-deactivated');
    return { personId, passkey, count };
  }

  /** Why somebody was kept out stands in the security log; whose passkey it was, where there is one. */
  private async noting<T>({ personId, passkey }: Claimed, from: From, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const isRefusal = error instanceof PasskeyRefused || error instanceof SignInRefused;
      if (!isRefusal) throw error;
      const kind = error.why === 'count-back' ? 'passkey-copied' : 'passkey-refused';
      const whose = passkey ? (personId ?? null) : null;
      const noted = { kind, personId: whose, outcome: 'refused' } as const;
      await this.parts.recorder.recordIfPossible(noted, from);
      throw error instanceof PasskeyRefused ? new SignInRefused('passkey-wrong') : error;
    }
  }
}

const askedKey = (browser: string) => `passkey-asked:${hashOfToken(browser)}`;
