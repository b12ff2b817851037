import { localDateOf, millisecondsOf, type Clock } from '@drivbank/kernel';
import { EVERYTHING, limitsOf, type ApiToken } from '@drivbank/domain';
import { unsealed, type Keyring } from '@drivbank/privacy';
import type { LogFollower } from '@drivbank/projections';
import { hashOfToken, LoginSessionsUnavailable, sameToken, type LoginSessions } from '@drivbank/sign-in';
import type { Identity } from '../acting.js';
import type { CommandDesk } from '../commands.js';
import { ifAny, readerOf } from '../reader.js';
import { presentMoment } from '../reads/moment.js';
import type { AskedBy, SecurityRecorder } from '../security/security-recorder.js';

/** How long it is remembered when a token was last used. */
const USED_KEPT_MS = 365 * 24 * 3_600_000;
const USED_NOTED_EVERY_MS = 60_000;
/** A program that goes on with a token that has ended does not fill the security log. */
const REFUSED_NOTED_EVERY_MS = 3_600_000;

/** `drivbank_<id>.<secret>`: the prefix is one that scanners for lost secrets can look for. */
const TOKEN = /^drivbank_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/;
export const writtenToken = (tokenId: string, secret: string) => `drivbank_${tokenId}.${secret}`;

/** Where it is kept when a token was last used. */
export const usedOf = (tokenId: string) => `token-used:${tokenId}`;

type Parts = {
  readonly desk: CommandDesk;
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly follower: LogFollower;
  readonly sessions: LoginSessions;
  readonly recorder: SecurityRecorder;
  readonly secondFactorForAll: boolean;
};

/** Whether what programs show is good at that moment, and on whose behalf they then ask. */
export class ShownTokens {
  private readonly noted = new Map<string, number>();

  constructor(private readonly parts: Parts) {}

  /**
   * On whose behalf a program asks that shows this. Undefined for whatever reason it is no good: wrong, expired,
   * revoked, issued without the second factor that everybody shows, its account not active, its person without a role that it acts in. A guess costs one look at this node's own views.
   */
  async shown(text: string, by: AskedBy): Promise<Identity | undefined> {
    const [, tokenId = '', secret = ''] = TOKEN.exec(text) ?? [];
    const token = await this.known(tokenId);
    if (!token || !(await this.opens(token, secret))) return undefined;
    const identity = identityOf(tokenId, token);
    if (await this.isGood(token, identity)) {
      await this.noteUsed(tokenId);
      return identity;
    }
    await this.noteRefused(tokenId, token.personId, by);
    return undefined;
  }

  /** Whether what was shown some time ago would still be good. */
  async stillGood(tokenId: string): Promise<boolean> {
    const token = await this.known(tokenId);
    return token !== undefined && this.isGood(token, identityOf(tokenId, token));
  }

  /** What nobody has issued is looked for in the views alone: no stream is asked for by a stranger's word. */
  private async known(tokenId: string): Promise<ApiToken.Issued | undefined> {
    if (tokenId === '') return undefined;
    const row = await presentMoment(this.parts.follower, this.parts.clock, EVERYTHING)
      .queries.selectFrom('api_token')
      .select('token_id')
      .where('doc_id', '=', tokenId)
      .executeTakeFirst();
    if (!row) return undefined;
    const token = await this.parts.desk.stateOf('apiToken', tokenId);
    return token.status === 'absent' ? undefined : token;
  }

  private async opens(token: ApiToken.Issued, secret: string): Promise<boolean> {
    const { tokenHash } = await unsealed({ tokenHash: token.tokenHash }, this.parts.keyring);
    return typeof tokenHash === 'string' && sameToken(hashOfToken(secret), tokenHash);
  }

  private async isGood(
    { status, expiresOn, personId, secondFactor }: ApiToken.Issued,
    identity: Identity,
  ): Promise<boolean> {
    if (status !== 'issued' || expiresOn < localDateOf(this.parts.clock.now())) return false;
    if (this.parts.secondFactorForAll && !secondFactor) return false;
    const account = await this.parts.desk.stateOf('account', personId);
    return account.status === 'active' && (await ifAny(readerOf(this.parts, identity))) !== undefined;
  }

  /** Told to whom it belongs, so that he sees one that nobody uses; nothing depends on it. */
  private async noteUsed(tokenId: string): Promise<void> {
    if (!this.isDue(usedOf(tokenId), USED_NOTED_EVERY_MS)) return;
    const { sessions, clock } = this.parts;
    try {
      await sessions.drop(usedOf(tokenId));
      await sessions.keep(usedOf(tokenId), clock.now(), USED_KEPT_MS);
    } catch (error) {
      if (!(error instanceof LoginSessionsUnavailable)) throw error;
    }
  }

  /** Only of those that were good once: a stranger could fill the disk. */
  private async noteRefused(tokenId: string, personId: string, by: AskedBy): Promise<void> {
    if (!this.isDue(`refused:${tokenId}`, REFUSED_NOTED_EVERY_MS)) return;
    const noted = { kind: 'token-refused', personId, about: personId, outcome: 'refused' } as const;
    await this.parts.recorder.recordIfPossible(noted, by);
  }

  private isDue(what: string, everyMs: number): boolean {
    const now = millisecondsOf(this.parts.clock.now());
    const last = this.noted.get(what);
    if (last !== undefined && now - last < everyMs) return false;
    this.noted.set(what, now);
    return true;
  }
}

const identityOf = (tokenId: string, token: ApiToken.Issued): Identity => ({
  personId: token.personId,
  signedInBy: 'token',
  token: limitsOf(tokenId, token),
});
