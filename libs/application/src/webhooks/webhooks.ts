import { randomUUID } from 'node:crypto';
import type { Clock, Instant } from '@drivbank/kernel';
import { EVERYTHING, type SealedText, type Webhook } from '@drivbank/domain';
import { PROCESS_EVENT_TYPES } from '@drivbank/interchange';
import { unsealed, type Keyring } from '@drivbank/privacy';
import type { LogFollower } from '@drivbank/projections';
import {
  judged,
  JournalMoved,
  newSecret,
  type AllowedHosts,
  type Delivery,
  type DeliveryWork,
  type JournalEntry,
  type Works,
} from '@drivbank/webhooks';
import { actorsFor, inFirstRoleThatMay, type Identity } from '../acting.js';
import { byHolder } from '../accounts/signing-in.js';
import { CommandRejected, type CommandDesk, type Given } from '../commands.js';
import { isSeen, readerOutside } from '../reader.js';
import { presentMoment } from '../reads/moment.js';
import { NotFound } from '../reads/process-page.js';
import { ReferenceNotFound } from '../references.js';
import { tellableNow } from './tellable.js';
import { titlesSeen } from '../reads/titles-seen.js';
import { WebhookRefused } from './webhook-refused.js';

const OF_ONE_PERSON_MAX = 20;
/** How long whoever has changed one waits until lists show it. */
const SEEN_MS_MAX = 5_000;
const WRITE_ATTEMPTS_MAX = 20;

type Parts = {
  readonly desk: CommandDesk;
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly follower: LogFollower;
  readonly works: Works;
  readonly allowed: AllowedHosts;
  /** Something is to be told, as far as this node tells. */
  readonly wake: () => void;
};

type Wish = Pick<Webhook.Known, 'kinds' | 'processId'> & { readonly address: string };
type HolderCommand = Extract<
  Webhook.Command,
  { type: 'RotateWebhookSecret' | 'PauseWebhook' | 'ResumeWebhook' | 'CloseWebhook' }
>;

/** What a person does with webhooks of his own. One of another person is not there. */
export class Webhooks {
  constructor(private readonly parts: Parts) {}

  /** The secret, this once. Throws `WebhookRefused`, `ReferenceNotFound` for a process that he does not see, and `ActorUnknown`. */
  async open(identity: Identity, wish: Wish) {
    const { desk, clock } = this.parts;
    const { personId } = identity;
    const [webhookId, secret] = [randomUUID(), newSecret()];
    const wanted = { category: 'webhook', id: webhookId, command: { type: 'OpenWebhook' } } as const;
    const actors = await actorsFor(desk, clock, identity, wanted);
    const opening = await this.granted(personId, wish);
    const command = { type: 'OpenWebhook', ...opening, personId, secret } as const;
    const given = await inFirstRoleThatMay(actors, (actor) =>
      desk.give('webhook', webhookId, command, { ...byHolder(personId), actor }),
    );
    await this.seen(given);
    return { webhookId, secret };
  }

  /** The new secret, this once. */
  async rotate(personId: string, webhookId: string): Promise<string> {
    const secret = newSecret();
    await this.give(personId, webhookId, { type: 'RotateWebhookSecret', secret });
    return secret;
  }

  pause(personId: string, webhookId: string): Promise<void> {
    return this.give(personId, webhookId, { type: 'PauseWebhook' });
  }

  async resume(personId: string, webhookId: string): Promise<void> {
    await this.give(personId, webhookId, { type: 'ResumeWebhook' });
    this.parts.wake();
  }

  close(personId: string, webhookId: string): Promise<void> {
    return this.give(personId, webhookId, { type: 'CloseWebhook' });
  }

  /** His own, the latest first, without those that are closed. */
  async of(personId: string) {
    const rows = await this.rowsOf(personId);
    const titles = await titlesSeen(
      this.parts,
      personId,
      rows.flatMap((row) => row.process_id ?? []),
    );
    return Promise.all(
      rows.map(async (row) => {
        const webhookId = row.webhook_id;
        const address = await unsealed(JSON.parse(row.address) as SealedText, this.parts.keyring);
        return {
          webhookId,
          address: typeof address === 'string' ? address : null,
          kinds: row.kinds === null ? null : (JSON.parse(row.kinds) as string[]),
          about: row.process_id === null ? ('all' as const) : ('process' as const),
          processTitle: (row.process_id !== null && titles.get(row.process_id)) || null,
          openedAt: row.opened_at,
          status: row.status as Exclude<typeof row.status, 'closed'>,
          why: row.why,
          statusAt: row.status_at,
          ...(await this.standingOf(webhookId)),
        };
      }),
    );
  }

  /** What was sent of one in the last thirty days and what waits, the latest first. */
  async deliveries(personId: string, webhookId: string, { offset, limit, failed }: Page) {
    await this.own(personId, webhookId);
    const work = await this.parts.works.of(webhookId);
    const all = work.all().filter((delivery) => !failed || hasFailed(delivery));
    const shown = all.slice(offset, offset + limit);
    const titles = await titlesSeen(
      this.parts,
      personId,
      shown.flatMap(({ event }) => event?.processId ?? []),
    );
    return {
      items: shown.map(({ event, ...delivery }) => ({
        ...delivery,
        number: event?.number ?? null,
        processTitle: (event && titles.get(event.processId)) ?? null,
      })),
      total: all.length,
    };
  }

  /** Something that tells nothing, to see whether it arrives. Throws `WebhookRefused` for one that is not open. */
  async test(personId: string, webhookId: string): Promise<string> {
    const { status } = await this.own(personId, webhookId);
    if (status !== 'open') throw new WebhookRefused('not-open');
    const letter = { deliveryId: randomUUID(), type: 'WebhookTested', event: null };
    await this.note(webhookId, () => ({ at: this.parts.clock.now(), kind: 'tested', letter }));
    return letter.deliveryId;
  }

  /** Again, under its old id; a receiver that has it already knows it by that. */
  async sendAgain(personId: string, webhookId: string, deliveryId: string): Promise<void> {
    await this.own(personId, webhookId);
    await this.note(webhookId, (work) => {
      if (!work.find(deliveryId)) throw new NotFound('delivery');
      return this.wished([deliveryId]);
    });
  }

  /** All that failed since then; answers how many. */
  async sendFailedAgain(personId: string, webhookId: string, since: Instant): Promise<number> {
    await this.own(personId, webhookId);
    let count = 0;
    await this.note(webhookId, (work) => {
      const failed = work.all().filter((delivery) => hasFailed(delivery) && delivery.at >= since);
      const deliveryIds = failed.map(({ deliveryId }) => deliveryId).reverse();
      count = deliveryIds.length;
      return count === 0 ? undefined : this.wished(deliveryIds);
    });
    return count;
  }

  /** What is wished for as it is kept, if it can be. */
  private async granted(personId: string, { address, kinds, processId }: Wish): Promise<Wish> {
    const url = judged(address, this.parts.allowed);
    if (typeof url === 'string') throw new WebhookRefused(url);
    const known: readonly string[] = PROCESS_EVENT_TYPES;
    if (kinds?.some((kind) => !known.includes(kind))) throw new WebhookRefused('kind-unknown');
    const { sight } = await readerOutside(this.parts, personId);
    if (processId !== null && !(await isSeen(this.parts, sight, processId)))
      throw new ReferenceNotFound('process', processId);
    if ((await this.rowsOf(personId)).length >= OF_ONE_PERSON_MAX) throw new WebhookRefused('too-many');
    return { address: url.href, kinds: kinds && [...new Set(kinds)].sort(), processId };
  }

  private wished(deliveryIds: readonly string[]): JournalEntry {
    return { at: this.parts.clock.now(), kind: 'wished', deliveryIds };
  }

  private async standingOf(webhookId: string) {
    const work = await this.parts.works.of(webhookId);
    const webhook = await this.parts.desk.stateOf('webhook', webhookId);
    const tellable = webhook.status === 'open' ? await tellableNow(this.parts, webhook) : undefined;
    return {
      silence: typeof tellable === 'string' ? tellable : null,
      waiting: work.open,
      failed: work.all().filter(({ status }) => status === 'given-up').length,
      deliveredAt: work.deliveredAt,
      failingSince: work.failingSince,
    };
  }

  private async own(personId: string, webhookId: string): Promise<Webhook.Known> {
    const webhook = await this.parts.desk.stateOf('webhook', webhookId);
    if (webhook.status === 'absent' || webhook.personId !== personId)
      throw new CommandRejected('webhook', { code: 'WebhookNotFound' });
    return webhook;
  }

  private async give(personId: string, webhookId: string, command: HolderCommand): Promise<void> {
    const caller = byHolder(personId, 'session');
    await this.seen(await this.parts.desk.give('webhook', webhookId, command, caller));
  }

  private async seen({ position }: Given): Promise<void> {
    await this.parts.follower.reached(position, SEEN_MS_MAX);
  }

  private rowsOf(personId: string) {
    const { follower, clock } = this.parts;
    return presentMoment(follower, clock, EVERYTHING)
      .queries.selectFrom('webhook')
      .selectAll()
      .where('person_id', '=', personId)
      .where('status', '!=', 'closed')
      .orderBy('opened_at', 'desc')
      .orderBy('webhook_id')
      .execute();
  }

  /** A worker may be writing at the same time: it is wished again after what it wrote. */
  private async note(
    webhookId: string,
    entryFor: (work: DeliveryWork) => JournalEntry | undefined,
  ): Promise<void> {
    const { works, wake } = this.parts;
    for (let attempt = 1; ; attempt++) {
      const work = await works.of(webhookId);
      const entry = entryFor(work);
      if (!entry) return;
      try {
        await works.write(webhookId, work, entry);
        return wake();
      } catch (error) {
        if (!(error instanceof JournalMoved) || attempt === WRITE_ATTEMPTS_MAX) throw error;
      }
    }
  }
}

type Page = { readonly offset: number; readonly limit: number; readonly failed: boolean };

const hasFailed = ({ status }: Delivery) => status === 'retrying' || status === 'given-up';
