import type { Account } from '@drivbank/domain';
import { unsealed, type Keyring } from '@drivbank/privacy';
import {
  hashOfToken,
  newToken,
  ProviderRefused,
  sameToken,
  type LoginSession,
  type LoginSessions,
  type ProvenIdentity,
  type Question,
} from '@drivbank/sign-in';
import { CommandRejected, type CommandDesk } from '../commands.js';
import type { SecurityRecorder } from '../security/security-recorder.js';
import type { IdentityProviders } from './identity-providers.js';
import { invitationShown } from './invitation-shown.js';
import { linkMadeBy, secondFactorOf } from './secrets.js';
import { SignInRefused } from './sign-in-refused.js';
import { byHolder, type From, type SigningIn } from './signing-in.js';

const UNDER_WAY_MS = 10 * 60_000;

/** What somebody goes to a provider for. */
type Purpose =
  | { readonly kind: 'sign-in' }
  /** He has shown the token of an invitation. */
  | { readonly kind: 'invitation'; readonly personId: string; readonly invitationId: string }
  /** He is signed in, and wants another way in. */
  | { readonly kind: 'link'; readonly personId: string; readonly sessionId: string };

type UnderWay = {
  readonly provider: string;
  readonly question: Question;
  readonly purpose: Purpose;
  /** Hash of what the browser that began keeps in a cookie. */
  readonly browser: string;
  readonly returnTo: string;
};

/** Proved by a provider that shows no second factor, for an account that has one: a code is missing. */
type HalfWay = { readonly personId: string; readonly provedBy: string; readonly returnTo: string };

export type Begun = { readonly location: string; readonly browser: string };

/** `browser` is what its cookie is to hold next. */
export type Arrived = { readonly returnTo: string } & (
  | { readonly kind: 'in'; readonly token: string }
  | { readonly kind: 'code-needed'; readonly browser: string }
  | { readonly kind: 'linked' }
);

type Parts = {
  readonly desk: CommandDesk;
  readonly keyring: Keyring;
  readonly sessions: LoginSessions;
  readonly providers: IdentityProviders;
  readonly recorder: SecurityRecorder;
};

/**
 * Signing in at an identity provider, from the button to the session. What is under way is kept on the server for ten
 * minutes, is good once, and belongs to the browser that began it. Throws `SignInRefused`.
 */
export class ProviderSignIn {
  constructor(
    private readonly parts: Parts,
    private readonly signingIn: SigningIn,
  ) {}

  /** For whoever wants in. What stands after # in an invitation is accepted by it. */
  async begin(
    provider: string,
    { returnTo, invitation }: { readonly returnTo: string; readonly invitation?: string | undefined },
    from: From,
  ): Promise<Begun> {
    if (invitation === undefined) return this.sent(provider, { kind: 'sign-in' }, returnTo, from);
    const { personId, invitationId } = await invitationShown(this.parts, invitation);
    return this.sent(provider, { kind: 'invitation', personId, invitationId }, returnTo, from);
  }

  /** For whoever is in and wants another way in: he shows his password again, where he has one. */
  async beginLink(
    provider: string,
    { personId, sessionId }: LoginSession,
    { returnTo, password }: { readonly returnTo: string; readonly password?: string | undefined },
    from: From,
  ): Promise<Begun> {
    const state = await this.parts.desk.stateOf('account', personId);
    if (state.status !== 'absent' && state.passwordHash !== null)
      await this.signingIn.assertPassword(personId, password ?? '', from);
    return this.sent(provider, { kind: 'link', personId, sessionId }, returnTo, from);
  }

  private async sent(provider: string, purpose: Purpose, returnTo: string, from: From): Promise<Begun> {
    const { providers, sessions } = this.parts;
    const asked = providers.get(provider);
    await this.signingIn.beforeUnderWay(from);
    const { location, question } = await refusing(() => asked.ask());
    const browser = newToken();
    const underWay: UnderWay = { provider, question, purpose, browser: hashOfToken(browser), returnTo };
    await sessions.keep(underWayKey(question.state), JSON.stringify(underWay), UNDER_WAY_MS);
    return { location, browser };
  }

  /** The browser is back from the provider, with what stands in `query`. */
  async arrive(
    provider: string,
    back: { readonly query: URLSearchParams; readonly browser: string | undefined },
    session: LoginSession | undefined,
    from: From,
  ): Promise<Arrived> {
    let whose: string | undefined;
    return this.signingIn.noting(
      async () => whose,
      from,
      async () => {
        const underWay = await this.takeUnderWay(provider, back);
        whose = 'personId' in underWay.purpose ? underWay.purpose.personId : undefined;
        return this.arrived(provider, { ...underWay, query: back.query }, session, from);
      },
    );
  }

  private async arrived(
    provider: string,
    { question, purpose, returnTo, query }: UnderWay & { readonly query: URLSearchParams },
    session: LoginSession | undefined,
    from: From,
  ): Promise<Arrived> {
    if (purpose.kind === 'link' && purpose.sessionId !== session?.sessionId)
      throw new SignInRefused('sign-in-not-begun');
    const asked = this.parts.providers.get(provider);
    const identity = await refusing(() => asked.answered(query, question));
    if (purpose.kind !== 'sign-in') await this.link(identity, purpose, from);
    if (purpose.kind === 'link') return { kind: 'linked', returnTo };
    const personId = purpose.kind === 'invitation' ? purpose.personId : await this.personOf(identity);
    return this.enter(personId, identity, returnTo, from);
  }

  /** The code that was missing. */
  async showCode(browser: string | undefined, code: string, from: From) {
    const { desk, keyring, sessions } = this.parts;
    const key = halfWayKey(browser ?? '');
    const kept = await sessions.kept(key);
    if (kept === undefined) throw new SignInRefused('sign-in-not-begun');
    const { personId, provedBy, returnTo } = JSON.parse(kept) as HalfWay;
    const state = await desk.stateOf('account', personId);
    const secondFactor = state.status === 'active' ? await secondFactorOf(state, keyring) : undefined;
    if (!secondFactor || secondFactor === 'erased') throw new SignInRefused('sign-in-not-begun');
    await this.signingIn.noting(
      async () => personId,
      from,
      () => this.signingIn.assertCode(personId, secondFactor, code),
    );
    if ((await sessions.take(key)) === undefined) throw new SignInRefused('sign-in-not-begun');
    await this.parts.recorder.record({ kind: 'signed-in', personId }, from);
    const { client } = from;
    return {
      token: await this.signingIn.opened({ personId, provedBy, secondFactor: true, client }),
      returnTo,
    };
  }

  /** Once, for the browser that began it, with the provider that it was begun with. */
  private async takeUnderWay(
    provider: string,
    { query, browser }: { readonly query: URLSearchParams; readonly browser: string | undefined },
  ): Promise<UnderWay> {
    const kept = await this.parts.sessions.take(underWayKey(query.get('state') ?? ''));
    const underWay = kept === undefined ? undefined : (JSON.parse(kept) as UnderWay);
    const isOurs = underWay?.provider === provider && sameToken(hashOfToken(browser ?? ''), underWay.browser);
    if (!underWay || !isOurs) throw new SignInRefused('sign-in-not-begun');
    return underWay;
  }

  private async personOf(identity: ProvenIdentity): Promise<string> {
    const link = await this.signingIn.identities.of(identity);
    if (!link) throw new SignInRefused('not-linked');
    return link.personId;
  }

  private async link(
    { secondFactor: _, ...identity }: ProvenIdentity,
    purpose: Exclude<Purpose, { kind: 'sign-in' }>,
    from: From,
  ): Promise<void> {
    const { personId } = purpose;
    const holder = await this.signingIn.identities.of(identity);
    if (holder && holder.personId !== personId) throw new SignInRefused('linked-to-another');
    if (holder) return;
    const { invitationId } = { invitationId: undefined, ...purpose };
    const command = { type: 'LinkProvider', ...identity, invitationId } as const;
    const by = byHolder(personId, purpose.kind === 'link' ? 'session' : 'none');
    try {
      await this.parts.desk.give('account', personId, command, by);
    } catch (error) {
      throw error instanceof CommandRejected ? new SignInRefused(refusalOf(error)) : error;
    }
    const { recorder } = this.parts;
    await recorder.recordIfPossible({ kind: 'provider-linked', personId, about: personId }, from);
  }

  private async enter(
    personId: string,
    identity: ProvenIdentity,
    returnTo: string,
    from: From,
  ): Promise<Arrived> {
    const { desk, sessions } = this.parts;
    const state = await desk.stateOf('account', personId);
    if (state.status === 'deactivated') throw new SignInRefused('account-deactivated');
    const provedBy = state.status === 'absent' ? undefined : await this.proofOf(identity, state);
    if (state.status === 'absent' || provedBy === undefined) throw new SignInRefused('not-linked');
    const { secondFactor } = identity;
    const owesPasskey = !secondFactor && state.secondFactor === null;
    if (owesPasskey && (await this.signingIn.hasPasskey(personId))) throw new SignInRefused('passkey-needed');
    if (secondFactor || state.secondFactor === null) {
      await this.parts.recorder.record({ kind: 'signed-in', personId }, from);
      const { client } = from;
      const token = await this.signingIn.opened({ personId, provedBy, secondFactor, client });
      return { kind: 'in', token, returnTo };
    }
    const browser = newToken();
    const halfWay: HalfWay = { personId, provedBy, returnTo };
    await sessions.keep(halfWayKey(browser), JSON.stringify(halfWay), UNDER_WAY_MS);
    return { kind: 'code-needed', browser, returnTo };
  }

  /** The event that linked the account to whoever has signed in at the provider. */
  private async proofOf(
    { issuer, identifiedBy, identity }: ProvenIdentity,
    { links }: Pick<Exclude<Account.State, { status: 'absent' }>, 'links'>,
  ): Promise<string | undefined> {
    const opened = await unsealed(links, this.parts.keyring);
    const at = opened.findIndex(
      (link) => link.issuer === issuer && link.identifiedBy === identifiedBy && link.identity === identity,
    );
    return at === -1 ? undefined : linkMadeBy(links[at]!);
  }
}

const underWayKey = (state: string) => `under-way:${hashOfToken(state)}`;
const halfWayKey = (browser: string) => `half-way:${hashOfToken(browser)}`;

const refusalOf = ({ rejection }: CommandRejected) =>
  rejection.code === 'AccountIsDeactivated' ? 'account-deactivated' : 'invitation-wrong';

async function refusing<T>(asking: () => Promise<T>): Promise<T> {
  try {
    return await asking();
  } catch (error) {
    if (error instanceof ProviderRefused) throw new SignInRefused(`provider-${error.why}`, undefined, error);
    throw error;
  }
}
