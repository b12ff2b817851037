import { randomUUID } from 'node:crypto';
import { instant, millisecondsOf, type Clock, type Instant } from '@drivbank/kernel';
import { EVERYTHING, type Webhook } from '@drivbank/domain';
import type { EventStore } from '@drivbank/event-store';
import { CLOUD_EVENT_MEDIA_TYPE, cloudEventOf, testCloudEvent } from '@drivbank/interchange';
import type { Keyring } from '@drivbank/privacy';
import type { LogFollower } from '@drivbank/projections';
import {
  JournalMoved,
  post,
  retryAt,
  signatureHeaders,
  type AllowedHosts,
  type Attempt,
  type Delivery,
  type DeliveryWork,
  type JournalEntry,
  type Works,
} from '@drivbank/webhooks';
import type { CommandDesk } from '../commands.js';
import { bySystem } from '../founding.js';
import type { Observer } from '../observing/observer.js';
import { isSeen } from '../reader.js';
import { presentMoment } from '../reads/moment.js';
import { inStepWith } from '../reminding/in-step.js';
import { unlessRejected } from '../reminding/unless-rejected.js';
import { Letters, type Found } from './letters.js';
import { tellableNow, type Tellable } from './tellable.js';

/** How long a worker may be silent before another may take over: longer than one attempt takes. */
const CLAIM_MS = 45_000;
/** A claim that ends sooner is renewed first, so that no attempt outlives it. */
const RENEW_BELOW_MS = 25_000;
/** After so long, others have their turn. */
const TURN_MS_MAX = 60_000;
/** Who takes nothing for so long is told no more. */
export const FAILING_MS_MAX = 5 * 24 * 3_600_000;

/** Events that nobody is told of, until it is written down that they were looked at. */
const NOTED_EVERY = 1_000;

const GONE = 410;

export type TurnParts = {
  readonly log: EventStore;
  readonly logId: string;
  readonly desk: CommandDesk;
  readonly follower: LogFollower;
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly works: Works;
  readonly allowed: AllowedHosts;
  readonly publicUrl: string;
  readonly observer: Observer;
  /** Told when the system has stopped one. */
  readonly stopped: (webhook: Webhook.Known, why: Webhook.Stop) => Promise<void>;
};

/** Where the schemas of what is told are read. */
export const schemasAt = (publicUrl: string) => `${publicUrl}/api/v1/event-schemas`;

type Turn = { readonly webhookId: string; readonly webhook: Webhook.Known; readonly work: DeliveryWork };

/**
 * The work on one webhook: finds what is to be told and tells it, one after the other. Of many workers one has the
 * claim; each step is written down before the next, so that whoever is killed is followed by another, who sends again
 * what was not written down.
 */
export class WebhookTurns {
  /** Of this process: after a restart it is another. */
  private readonly me = randomUUID();
  private readonly letters: Letters;
  private readonly looked = new Map<string, number>();
  private closing = false;

  constructor(private readonly parts: TurnParts) {
    this.letters = new Letters(parts);
  }

  /** What is under way is finished, and nothing more begun. */
  stop(): void {
    this.closing = true;
  }

  /** Leaves what somebody else is at. Throws what log and journal throw; a receiver that fails is an outcome. */
  async take(webhookId: string): Promise<void> {
    try {
      await this.taken(webhookId);
    } catch (error) {
      if (!(error instanceof JournalMoved)) throw error;
    }
  }

  private async taken(webhookId: string): Promise<void> {
    const { desk, works, clock } = this.parts;
    const webhook = await desk.stateOf('webhook', webhookId);
    if (webhook.status !== 'open') return;
    const tellable = await tellableNow(this.parts, webhook);
    if (typeof tellable === 'string') return;
    const work = await works.of(webhookId);
    if (work.claim && work.claim.by !== this.me && work.claim.until > clock.now()) return;
    const turn = { webhookId, webhook, work };
    if (await this.stopsFailing(turn)) return;
    await this.find(turn, tellable);
    if (work.due(clock.now()).length === 0) return;
    await this.claim(turn, CLAIM_MS);
    try {
      await this.tell(turn);
    } finally {
      await this.claim(turn, 0);
    }
  }

  /** By its own attempts since it was last opened. */
  private async stopsFailing(turn: Turn): Promise<boolean> {
    const { failingSince } = turn.work;
    if (failingSince === null) return false;
    const since = Math.max(millisecondsOf(failingSince), millisecondsOf(turn.webhook.openSince));
    if (millisecondsOf(this.parts.clock.now()) - since < FAILING_MS_MAX) return false;
    await this.stopFor(turn, 'failing');
    return true;
  }

  private async stopFor({ webhookId, webhook }: Turn, why: Webhook.Stop): Promise<void> {
    const command = { type: 'StopWebhook', why } as const;
    const given = await unlessRejected(
      this.parts.desk.give('webhook', webhookId, command, bySystem(randomUUID())),
    );
    if (given) await this.parts.stopped(webhook, why);
  }

  /** Up to which event all was looked at by this node; a little further than what is written down. */
  lookedTo(webhookId: string, work: DeliveryWork): number | null {
    const looked = this.looked.get(webhookId);
    if (looked === undefined || work.cursor === null) return looked ?? work.cursor;
    return Math.max(looked, work.cursor);
  }

  /** Looks at all that has happened, in steps. What is found is written down; that nothing was, now and then. */
  private async find(turn: Turn, { sight }: Tellable): Promise<void> {
    const { webhookId, webhook, work } = turn;
    const start = this.lookedTo(webhookId, work) ?? (await this.openedAt(webhookId));
    const head = await this.head();
    // A log that was restored to an earlier day ends before what was looked at: it goes on from its end.
    if (start > head) return this.found(turn, { letters: [], cursor: head });
    for (let cursor = start; cursor < head && !this.closing;) {
      const found = await this.letters.after(webhookId, { webhook, sight }, cursor, head);
      if (found.cursor === cursor) return;
      cursor = found.cursor;
      this.looked.set(webhookId, cursor);
      const isWorthNoting = found.letters.length > 0 || cursor - (work.cursor ?? start) >= NOTED_EVERY;
      if (isWorthNoting) await this.found(turn, found);
    }
  }

  private async found(turn: Turn, found: Found): Promise<void> {
    this.looked.delete(turn.webhookId);
    await this.note(turn, { kind: 'derived', ...found });
  }

  private async openedAt(webhookId: string): Promise<number> {
    const { follower, clock } = this.parts;
    const { opened_number: number } = await presentMoment(follower, clock, EVERYTHING)
      .queries.selectFrom('webhook')
      .select('opened_number')
      .where('webhook_id', '=', webhookId)
      .executeTakeFirstOrThrow();
    return number;
  }

  /** The last event, when the views have reached it. */
  private async head(): Promise<number> {
    const { log, follower } = this.parts;
    const last = await log.last();
    if (last) await inStepWith(follower, last.position);
    return follower.views.checkpoint.number;
  }

  private async tell(turn: Turn): Promise<void> {
    const { clock } = this.parts;
    const endsAt = millisecondsOf(clock.now()) + TURN_MS_MAX;
    for (const { deliveryId } of turn.work.due(clock.now())) {
      if (this.closing || millisecondsOf(clock.now()) > endsAt) return;
      const delivery = turn.work.find(deliveryId);
      if (delivery && !(await this.tellOne(turn, delivery))) return;
    }
  }

  /** False when nothing more is to be told now. Whose it is, and what he sees, is asked each time. */
  private async tellOne(turn: Turn, delivery: Delivery): Promise<boolean> {
    const { desk, observer } = this.parts;
    const webhook = await desk.stateOf('webhook', turn.webhookId);
    if (webhook.status !== 'open') return false;
    const tellable = await tellableNow(this.parts, webhook);
    if (typeof tellable === 'string') return false;
    await this.stayClaimed(turn);
    const { event } = delivery;
    if (event && !(await isSeen(this.parts, tellable.sight, event.processId))) {
      await this.note(turn, { kind: 'attempted', ...withheld(delivery) });
      return true;
    }
    const attempt = await observer.webhook({ webhookId: turn.webhookId }, () =>
      this.attempt(turn, delivery, tellable),
    );
    await this.note(turn, { kind: 'attempted', ...attempt });
    // Whoever hangs is asked again in a later turn, so that he does not keep the others waiting.
    if (attempt.why === 'timeout') return false;
    if (attempt.answered !== GONE) return true;
    await this.stopFor(turn, 'gone');
    return false;
  }

  private async attempt(
    { webhookId }: Turn,
    delivery: Delivery,
    { address, secrets }: Tellable,
  ): Promise<Attempt> {
    const { clock, allowed } = this.parts;
    const { deliveryId } = delivery;
    const body = JSON.stringify(await this.envelope(webhookId, delivery));
    const atS = Math.floor(millisecondsOf(clock.now()) / 1_000);
    const signature = signatureHeaders({ id: deliveryId, atS, body }, secrets);
    const headers = { 'content-type': CLOUD_EVENT_MEDIA_TYPE, 'user-agent': 'Drivbank', ...signature };
    const begun = performance.now();
    const answer = await post({ address, headers, body }, { allowed });
    const durationMs = Math.round(performance.now() - begun);
    const status = typeof answer === 'string' ? null : answer.status;
    const beginning = typeof answer === 'string' ? '' : answer.beginning;
    const known = { deliveryId, answered: status, beginning, durationMs };
    if (status !== null && status >= 200 && status < 300)
      return { ...known, as: 'delivered', why: null, next: null };
    const next = retryAt({
      attempts: delivery.attempts + 1,
      at: clock.now(),
      retryAfter: typeof answer === 'string' ? undefined : answer.retryAfter,
      chance: Math.random(),
    });
    return { ...known, as: 'failed', why: typeof answer === 'string' ? answer : 'status', next };
  }

  private async envelope(webhookId: string, delivery: Delivery) {
    const { logId, publicUrl } = this.parts;
    const { deliveryId, at, event } = delivery;
    if (!event) return testCloudEvent(deliveryId, webhookId, at, logId);
    return cloudEventOf(await this.letters.eventOf(delivery), { logId, schemas: schemasAt(publicUrl) });
  }

  private async stayClaimed(turn: Turn): Promise<void> {
    const { claim } = turn.work;
    if (claim?.by !== this.me) throw new JournalMoved(turn.webhookId);
    const leftMs = millisecondsOf(claim.until) - millisecondsOf(this.parts.clock.now());
    if (leftMs < RENEW_BELOW_MS) await this.claim(turn, CLAIM_MS);
  }

  private claim(turn: Turn, forMs: number): Promise<void> {
    const until = instant(millisecondsOf(this.parts.clock.now()) + forMs);
    return this.note(turn, { kind: 'claimed', by: this.me, until });
  }

  /** Whoever wishes for something may write in between; whoever has taken over ends this turn. */
  private async note(turn: Turn, what: Noted): Promise<void> {
    const { works, clock } = this.parts;
    const entry = { at: clock.now(), ...what } as JournalEntry;
    for (;;) {
      try {
        return await works.write(turn.webhookId, turn.work, entry);
      } catch (error) {
        if (!(error instanceof JournalMoved)) throw error;
        const before = turn.work.claim;
        await works.of(turn.webhookId);
        if (what.kind === 'derived' || turn.work.claim?.by !== before?.by) throw error;
      }
    }
  }
}

type Noted = JournalEntry extends infer Entry
  ? Entry extends { at: Instant }
    ? Omit<Entry, 'at'>
    : never
  : never;

const withheld = ({ deliveryId, attempts: _ }: Delivery): Attempt => ({
  deliveryId,
  as: 'withheld',
  answered: null,
  why: null,
  beginning: '',
  durationMs: 0,
  next: null,
});
