import { randomUUID } from 'node:crypto';
import { daysBetween, localDateOf, type Clock, type Instant, type LocalDate } from '@drivbank/kernel';
import { EVERYTHING, type ApiToken, type SealedText } from '@drivbank/domain';
import { unsealed, type Keyring } from '@drivbank/privacy';
import type { LogFollower, Tables } from '@drivbank/projections';
import { hashOfToken, newToken, type LoginSession, type LoginSessions } from '@drivbank/sign-in';
import type { Selectable } from 'kysely';
import type { Identity } from '../acting.js';
import { CommandRejected, type CommandDesk, type Given } from '../commands.js';
import { isSeenOutside, readerOf } from '../reader.js';
import { presentMoment } from '../reads/moment.js';
import { titlesSeen } from '../reads/titles-seen.js';
import { ReferenceNotFound } from '../references.js';
import { asAdministrator } from './by-administrator.js';
import { InTurn } from './in-turn.js';
import { byHolder } from './signing-in.js';
import { usedOf, writtenToken } from './shown-tokens.js';

/** How long whoever has issued or revoked one waits until lists show it. */
const SEEN_MS_MAX = 5_000;

type Parts = {
  readonly desk: CommandDesk;
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly follower: LogFollower;
  readonly sessions: LoginSessions;
};

type Wanted = {
  readonly name: string;
  readonly scope: ApiToken.TokenScope;
  readonly processId: string | null;
  readonly expiresOn: LocalDate;
};

type Row = Selectable<Tables['api_token']> & { readonly name: string };

/** Tokens are issued, listed and revoked: by what programs prove on whose behalf they ask. */
export class ApiTokens {
  private readonly inTurn = new InTurn();

  constructor(private readonly parts: Parts) {}

  /**
   * The token, this once: only its hash is kept. Throws `ReferenceNotFound` for a process that its person does not see,
   * and `ActorUnknown` when he holds no role that it could act in.
   */
  issue(session: LoginSession, wanted: Wanted): Promise<string> {
    return this.inTurn.do(session.personId, () => this.issued(session, wanted));
  }

  private async issued({ personId, secondFactor }: LoginSession, wanted: Wanted): Promise<string> {
    const { desk, follower } = this.parts;
    const { processId } = wanted;
    if (processId !== null && !(await isSeenOutside(this.parts, personId, processId)))
      throw new ReferenceNotFound('process', processId);
    const [tokenId, secret] = [randomUUID(), newToken()];
    await readerOf(this.parts, { personId, token: { ...wanted, tokenId, secondFactor } });
    const tokenHash = hashOfToken(secret);
    const today = localDateOf(this.parts.clock.now());
    const living = (await this.livingOf(personId)).filter((row) => row.expires_on >= today);
    const issuing = { personId, ...wanted, secondFactor, tokenHash, livingAlready: living.length };
    const command = { type: 'IssueApiToken', ...issuing } as const;
    const given = await desk.give('apiToken', tokenId, command, byHolder(personId, 'session'));
    await follower.reached(given.position, SEEN_MS_MAX);
    return writtenToken(tokenId, secret);
  }

  /** His own that are not revoked, the latest first; those that have expired, too, so that he sees why they are silent. */
  async of(personId: string) {
    const rows = await this.livingOf(personId);
    const ids = rows.flatMap(({ process_id: id }) => id ?? []);
    const titles = await titlesSeen(this.parts, personId, ids);
    const told = await this.told(rows);
    return told.map((one, i) => {
      const { process_id: processId } = rows[i]!;
      return { ...one, processTitle: (processId !== null && titles.get(processId)) || null };
    });
  }

  /** Everybody's, for administrators, who do not read what processes are called. */
  async all() {
    const rows = await this.living();
    const told = await this.told(rows);
    return told.map((one, i) => ({ ...one, personId: rows[i]!.person_id }));
  }

  /** Throws `CommandRejected` as for one that is not there when it is another person's. */
  async revoke(personId: string, tokenId: string): Promise<void> {
    const command = { type: 'RevokeApiToken' } as const;
    const { desk } = this.parts;
    await this.gone(tokenId, await desk.give('apiToken', tokenId, command, byHolder(personId, 'session')));
  }

  /** Somebody's, by an administrator. Throws `CommandRejected` and `ActorUnknown`. */
  async revokeOf(identity: Identity, personId: string, tokenId: string): Promise<void> {
    const token = await this.parts.desk.stateOf('apiToken', tokenId);
    if (token.status === 'absent' || token.personId !== personId)
      throw new CommandRejected('apiToken', { code: 'ApiTokenNotFound' });
    const wanted = { category: 'apiToken', id: tokenId, command: { type: 'RevokeApiToken' } } as const;
    await this.gone(tokenId, await asAdministrator(this.parts, identity, wanted));
  }

  /** With the names that people know them by. */
  private async livingOf(personId: string): Promise<readonly Row[]> {
    return (await this.living()).filter((row) => row.person_id === personId);
  }

  private living(): Promise<readonly Row[]> {
    return this.moment()
      .queries.selectFrom('api_token')
      .innerJoin('api_token_name', 'api_token_name.token_id', 'api_token.token_id')
      .selectAll('api_token')
      .select('api_token_name.name')
      .where('status', '=', 'issued')
      .orderBy('issued_at', 'desc')
      .orderBy('api_token.token_id')
      .execute();
  }

  private async told(rows: readonly Row[]) {
    const { keyring, sessions } = this.parts;
    const names = await unsealed(
      rows.map(({ name }) => JSON.parse(name) as SealedText),
      keyring,
    );
    const today = this.today();
    return Promise.all(
      rows.map(async (row, i) => ({
        tokenId: row.token_id,
        name: names[i]!,
        scope: row.scope,
        about: row.process_id === null ? ('everything' as const) : ('process' as const),
        issuedAt: row.issued_at,
        expiresOn: row.expires_on,
        daysLeft: daysBetween(today, row.expires_on),
        usedAt: ((await sessions.kept(usedOf(row.token_id))) ?? null) as Instant | null,
      })),
    );
  }

  private async gone(tokenId: string, { position }: Given): Promise<void> {
    const { sessions, follower } = this.parts;
    await sessions.drop(usedOf(tokenId));
    await follower.reached(position, SEEN_MS_MAX);
  }

  private readonly moment = () => presentMoment(this.parts.follower, this.parts.clock, EVERYTHING);
  private readonly today = () => localDateOf(this.parts.clock.now());
}
