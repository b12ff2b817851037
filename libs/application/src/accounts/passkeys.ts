import { EVERYTHING, type SealedText } from '@drivbank/domain';
import { unsealed, type Keyring } from '@drivbank/privacy';
import { queriesOn, type LogFollower } from '@drivbank/projections';
import {
  newPasskeyIn,
  newPasskeyQuestion,
  newToken,
  PASSKEY_ASKED_MS,
  PasskeyRefused,
  type LoginSession,
  type LoginSessions,
  type NewPasskey,
  type NewPasskeyAnswer,
  type PasskeyHost,
} from '@drivbank/sign-in';
import type { Clock } from '@drivbank/kernel';
import type { Identity } from '../acting.js';
import type { CommandDesk } from '../commands.js';
import type { SecurityRecorder } from '../security/security-recorder.js';
import { byAdministrator } from './by-administrator.js';
import { doorsOf } from './doors.js';
import type { IdentityProviders } from './identity-providers.js';
import { lastUseOf, orNotHere, passkeysHere } from './opened-passkeys.js';
import { SignInRefused } from './sign-in-refused.js';
import { byHolder, type From, type ShownAgain, type SigningIn } from './signing-in.js';

type Parts = {
  readonly desk: CommandDesk;
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly follower: LogFollower;
  readonly sessions: LoginSessions;
  readonly recorder: SecurityRecorder;
  readonly organisation: string;
  readonly passkeyHost: PasskeyHost | undefined;
  readonly providers: IdentityProviders;
  /** What an authenticator calls the account of a person. */
  readonly calledOf: (personId: string) => Promise<string>;
};

/** The passkeys of accounts: added by their holders, removed by them or by administrators. Throws `SignInRefused`. */
export class Passkeys {
  constructor(
    private readonly parts: Parts,
    private readonly signingIn: SigningIn,
  ) {}

  /** The one address at which they work; undefined where browsers make none. */
  get address(): string | undefined {
    return this.parts.passkeyHost?.origin;
  }

  async ofPerson(personId: string) {
    const { desk, keyring, sessions, passkeyHost } = this.parts;
    const state = await desk.stateOf('account', personId);
    const opened = await unsealed(state.status === 'absent' ? [] : state.passkeys, keyring);
    return Promise.all(
      opened.map(async ({ passkeyId, name, host, addedAt, backupEligible: synced }) => {
        const usedAt = (await lastUseOf(sessions, personId, passkeyId))?.at ?? null;
        return { passkeyId, name, host, here: host === passkeyHost?.id, addedAt, usedAt, synced };
      }),
    );
  }

  /** For administrators. */
  async ofAll() {
    const queries = queriesOn(this.parts.follower.views.database, EVERYTHING);
    const rows = await queries.selectFrom('account_passkey').selectAll().orderBy('added_at').execute();
    const names = await unsealed(
      rows.map(({ name }) => JSON.parse(name) as SealedText),
      this.parts.keyring,
    );
    return rows.map(({ person_id: personId, passkey_id: passkeyId, added_at: addedAt }, i) => ({
      personId,
      passkey: { passkeyId, name: names[i]!, addedAt },
    }));
  }

  /** What the browser is to ask an authenticator, once he has shown again that it is he. */
  async beginAdding({ personId, sessionId }: LoginSession, shown: ShownAgain, from: From) {
    const { desk, keyring, sessions, organisation, calledOf } = this.parts;
    const host = orNotHere(this.parts.passkeyHost);
    const state = await desk.stateOf('account', personId);
    await this.signingIn.assertStillHe(personId, shown, from);
    const challenge = newToken();
    await sessions.drop(askedKey(sessionId));
    await sessions.keep(askedKey(sessionId), challenge, PASSKEY_ASKED_MS);
    const person = { id: personId, name: await calledOf(personId) };
    const own = await passkeysHere(state, host, keyring);
    return newPasskeyQuestion(host, { challenge, organisation, person, own });
  }

  /**
   * The token of the session that has a second factor by it; undefined when the present one has. Sessions without one
   * end, as when an app is added.
   */
  async add(
    { personId, sessionId, secondFactor, client }: LoginSession,
    { name, answer }: { readonly name: string; readonly answer: NewPasskeyAnswer },
    from: From,
  ): Promise<string | undefined> {
    const { desk, sessions, recorder } = this.parts;
    const host = orNotHere(this.parts.passkeyHost);
    const challenge = await sessions.take(askedKey(sessionId));
    const { transports, ...made } = await this.made(personId, answer, challenge, from);
    const passkey = { host: host.id, name, ...made, transports: transports.join(' ') };
    const command = { type: 'AddPasskey', ...passkey } as const;
    await desk.give('account', personId, command, byHolder(personId, 'session'));
    await recorder.recordIfPossible({ kind: 'passkey-added', personId, about: personId }, from);
    if (secondFactor) return undefined;
    await sessions.endAll(personId);
    const provedBy = await this.addedBy(personId, made.credentialId);
    return this.signingIn.opened({ personId, provedBy, secondFactor: true, client });
  }

  /** Sessions that were opened by it are over with it. Whose role takes a second factor keeps one. */
  async removeOwn(
    { personId }: LoginSession,
    passkeyId: string,
    shown: ShownAgain,
    from: From,
  ): Promise<void> {
    const { desk, passkeyHost } = this.parts;
    const state = await desk.stateOf('account', personId);
    await this.signingIn.assertStillHe(personId, shown, from);
    const hasOther =
      state.status !== 'absent' &&
      (state.secondFactor !== null ||
        state.passkeys.some((one) => one.host === passkeyHost?.id && one.passkeyId !== passkeyId));
    if (!hasOther && (await this.signingIn.needsSecondFactor(personId)))
      throw new SignInRefused('second-factor-required');
    const command = { type: 'RemovePasskey', passkeyId, doors: doorsOf(this.parts) } as const;
    await desk.give('account', personId, command, byHolder(personId, 'session'));
  }

  /** For whoever has lost it. His own an administrator removes as everybody does. */
  async removeOf(identity: Identity, personId: string, passkeyId: string): Promise<void> {
    if (identity.personId === personId) throw new SignInRefused('own-account');
    const command = { type: 'RemovePasskey', passkeyId, doors: doorsOf(this.parts) } as const;
    await byAdministrator(this.parts, identity, personId, command);
  }

  private async made(
    personId: string,
    answer: NewPasskeyAnswer,
    challenge: string | undefined,
    from: From,
  ): Promise<NewPasskey> {
    if (challenge === undefined) throw new SignInRefused('sign-in-not-begun');
    try {
      return await newPasskeyIn(answer, { challenge, host: orNotHere(this.parts.passkeyHost) });
    } catch (error) {
      if (!(error instanceof PasskeyRefused)) throw error;
      const noted = { kind: 'passkey-refused', personId, outcome: 'refused' } as const;
      await this.parts.recorder.recordIfPossible(noted, from);
      throw new SignInRefused('passkey-wrong');
    }
  }

  private async addedBy(personId: string, credentialId: string): Promise<string> {
    const state = await this.parts.desk.stateOf('account', personId);
    const passkeys = await passkeysHere(state, orNotHere(this.parts.passkeyHost), this.parts.keyring);
    const found = passkeys.find((passkey) => passkey.credentialId === credentialId);
    if (!found) throw new SignInRefused('passkey-wrong');
    return found.addedBy;
  }
}

const askedKey = (sessionId: string) => `passkey-adding:${sessionId}`;
