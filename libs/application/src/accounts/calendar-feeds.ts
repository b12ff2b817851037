import { randomUUID } from 'node:crypto';
import type { Clock, Instant } from '@drivbank/kernel';
import { EVERYTHING } from '@drivbank/domain';
import { unsealed, type Keyring } from '@drivbank/privacy';
import type { EventStore } from '@drivbank/event-store';
import type { LogFollower } from '@drivbank/projections';
import {
  hashOfToken,
  LoginSessionsUnavailable,
  newToken,
  sameToken,
  type LoginSessions,
} from '@drivbank/sign-in';
import type { Identity } from '../acting.js';
import { CommandRejected, type CommandDesk } from '../commands.js';
import { ifAny, isSeenOutside, readerOutside, type Reader } from '../reader.js';
import { calendarAt } from '../reads/calendar.js';
import { presentMoment, ViewsBehind } from '../reads/moment.js';
import { ReferenceNotFound } from '../references.js';
import { titlesSeen } from '../reads/titles-seen.js';
import { asAdministrator } from './by-administrator.js';
import { InTurn } from './in-turn.js';
import { byHolder } from './signing-in.js';

/** How long it is remembered when a calendar was last fetched. */
const FETCHED_KEPT_MS = 365 * 24 * 3_600_000;
/** How long whoever has opened or closed one waits until lists show it. */
const SEEN_MS_MAX = 5_000;

type Parts = {
  readonly desk: CommandDesk;
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly follower: LogFollower;
  readonly log: EventStore;
  readonly sessions: LoginSessions;
  readonly publicUrl: string;
};

/** Addresses at which calendar programs, which cannot sign in, fetch what one person may see at that very moment. */
export class CalendarFeeds {
  private readonly inTurn = new InTurn();

  constructor(private readonly parts: Parts) {}

  /** The address, this once: only its hash is kept. Throws `ReferenceNotFound` for a process that he does not see. */
  open(personId: string, processId: string | null): Promise<string> {
    return this.inTurn.do(personId, () => this.opened(personId, processId));
  }

  private async opened(personId: string, processId: string | null): Promise<string> {
    if (processId !== null && !(await isSeenOutside(this.parts, personId, processId)))
      throw new ReferenceNotFound('process', processId);
    const [feedId, token] = [randomUUID(), newToken()];
    const tokenHash = hashOfToken(token);
    const openAlready = (await this.openOf(personId)).length;
    const command = { type: 'OpenCalendarFeed', personId, processId, tokenHash, openAlready } as const;
    const { desk, follower, publicUrl } = this.parts;
    const given = await desk.give('calendarFeed', feedId, command, byHolder(personId, 'session'));
    await follower.reached(given.position, SEEN_MS_MAX);
    return `${publicUrl}/calendar/${feedId}.${token}.ics`;
  }

  /** His open ones, the latest first. For another reader with the titles of those processes that *he* sees. */
  async of(personId: string, readerId = personId) {
    const { sessions } = this.parts;
    const rows = await this.openOf(personId);
    const titles = await titlesSeen(
      this.parts,
      readerId,
      rows.flatMap(({ process_id: id }) => id ?? []),
    );
    return Promise.all(
      rows.map(async ({ feed_id: feedId, process_id: processId, opened_at: openedAt }) => ({
        feedId,
        about: processId === null ? ('mine' as const) : ('process' as const),
        processTitle: (processId !== null && titles.get(processId)) || null,
        openedAt,
        fetchedAt: ((await sessions.kept(fetchedOf(feedId))) ?? null) as Instant | null,
      })),
    );
  }

  /** Throws `CommandRejected` as for one that is not there when it is another person's. */
  async close(personId: string, feedId: string): Promise<void> {
    const { desk, follower, sessions } = this.parts;
    const command = { type: 'CloseCalendarFeed' } as const;
    const given = await desk.give('calendarFeed', feedId, command, byHolder(personId, 'session'));
    await sessions.drop(fetchedOf(feedId));
    await follower.reached(given.position, SEEN_MS_MAX);
  }

  /** By an administrator, when its address has come into wrong hands. Throws as `close` for one of somebody else. */
  async closeOf(identity: Identity, personId: string, feedId: string): Promise<void> {
    const { desk, follower, sessions } = this.parts;
    const feed = await desk.stateOf('calendarFeed', feedId);
    if (feed.status === 'absent' || feed.personId !== personId)
      throw new CommandRejected('calendarFeed', { code: 'CalendarFeedNotFound' });
    const command = { type: 'CloseCalendarFeed' } as const;
    const wanted = { category: 'calendarFeed', id: feedId, command } as const;
    const given = await asAdministrator(this.parts, identity, wanted);
    await sessions.drop(fetchedOf(feedId));
    await follower.reached(given.position, SEEN_MS_MAX);
  }

  private openOf(personId: string) {
    const { follower, clock } = this.parts;
    return presentMoment(follower, clock, EVERYTHING)
      .queries.selectFrom('calendar_feed')
      .selectAll()
      .where('person_id', '=', personId)
      .where('status', '=', 'open')
      .orderBy('opened_at', 'desc')
      .orderBy('feed_id')
      .execute();
  }

  /**
   * What the calendar shows now. Undefined for whatever reason it shows nothing: a wrong address, closed, the account
   * is not active, or its person holds no role today.
   */
  async fetched(feedId: string, token: string): Promise<string | undefined> {
    const feed = await this.parts.desk.stateOf('calendarFeed', feedId);
    if (feed.status !== 'open') return undefined;
    const { tokenHash } = await unsealed({ tokenHash: feed.tokenHash }, this.parts.keyring);
    if (typeof tokenHash !== 'string' || !sameToken(hashOfToken(token), tokenHash)) return undefined;
    const { personId, processId } = feed;
    const reader = await this.readerNow(personId);
    if (!reader) return undefined;
    await this.inStep();
    await this.noteFetched(feedId);
    const { follower, clock, desk, publicUrl } = this.parts;
    const person = await desk.stateOf('person', personId);
    const language = person.status === 'absent' ? 'sv' : person.preferences.language;
    const { held } = reader;
    const asked = { personId, held, processId, language, publicUrl };
    return calendarAt(presentMoment(follower, clock, reader.sight), asked);
  }

  /** A mark that stands in the log keeps a process out, though the views may not know of it yet. Throws `ViewsBehind`. */
  private async inStep(): Promise<void> {
    const { log, follower } = this.parts;
    const last = await log.last();
    if (last && !(await follower.reached(last.position, SEEN_MS_MAX))) throw new ViewsBehind();
  }

  private async readerNow(personId: string): Promise<Reader | undefined> {
    const account = await this.parts.desk.stateOf('account', personId);
    return account.status === 'active' ? ifAny(readerOutside(this.parts, personId)) : undefined;
  }

  /** Told to whom it belongs, so that he sees a calendar that nobody uses; nothing depends on it. */
  private async noteFetched(feedId: string): Promise<void> {
    const { sessions, clock } = this.parts;
    try {
      await sessions.drop(fetchedOf(feedId));
      await sessions.keep(fetchedOf(feedId), clock.now(), FETCHED_KEPT_MS);
    } catch (error) {
      if (!(error instanceof LoginSessionsUnavailable)) throw error;
    }
  }
}

const fetchedOf = (feedId: string) => `calendar-fetched:${feedId}`;
