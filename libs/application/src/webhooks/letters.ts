import { categoryOf, idOf, type Recorded } from '@drivbank/kernel';
import type { Sight, Webhook } from '@drivbank/domain';
import type { Checkpoint, EventStore } from '@drivbank/event-store';
import type { LogFollower } from '@drivbank/projections';
import type { Letter } from '@drivbank/webhooks';
import { streamOf } from '../aggregates.js';
import type { CommandDesk } from '../commands.js';
import { isSeen } from '../reader.js';

/** Events looked at for one webhook before others have their turn. */
const EVENTS_AT_ONCE_MAX = 500;

type Parts = {
  readonly log: EventStore;
  readonly desk: CommandDesk;
  readonly follower: LogFollower;
};

/** What somebody wants to be told of, and what he sees. */
type Wanted = { readonly webhook: Webhook.Known; readonly sight: Sight };

/** What happened after one event, up to another, that a webhook tells; and how far that was looked at. */
export type Found = { readonly letters: readonly Letter[]; readonly cursor: number };

/** Reads the log on from where each webhook is. The place of an event is remembered, since only its number is kept. */
export class Letters {
  private readonly places = new Map<string, Checkpoint>();

  constructor(private readonly parts: Parts) {}

  /** `cursor` and `until` are numbers of events; the views have reached the second. */
  async after(webhookId: string, wanted: Wanted, cursor: number, until: number): Promise<Found> {
    const page = await this.pageAfter(webhookId, cursor, until);
    const events = page.filter(({ number }) => number > cursor && number <= until);
    const letters: Letter[] = [];
    for (const event of events) if (await this.isTold(event, wanted)) letters.push(letterOf(event));
    return { letters, cursor: events.at(-1)?.number ?? cursor };
  }

  /** The stored event of a letter. */
  async eventOf({ event }: Letter): Promise<Recorded> {
    const { number, processId, revision } = event!;
    const [stored] = await this.parts.log.readStream(streamOf('innovationProcess', processId), {
      from: revision,
    });
    if (!stored) throw new Error(`The log has no event ${number}`);
    const { position: _, ...recorded } = stored;
    return { ...recorded, number };
  }

  private async isTold(event: Recorded, { webhook, sight }: Wanted): Promise<boolean> {
    return isWanted(event, webhook) && isSeen(this.parts, sight, idOf(event.stream));
  }

  /** With at least one event after that number, where there is one. */
  private async pageAfter(webhookId: string, cursor: number, until: number): Promise<readonly Recorded[]> {
    const known = this.places.get(webhookId);
    this.places.delete(webhookId);
    let from = known && known.number <= cursor ? known : this.parts.follower.views.placeBefore(cursor);
    for (;;) {
      const { events, checkpoint, atEnd } = await this.parts.log.readAll(from, EVENTS_AT_ONCE_MAX);
      const isThere = checkpoint.number > cursor || atEnd;
      if (isThere) this.places.set(webhookId, checkpoint.number <= until ? checkpoint : from);
      if (isThere) return events;
      from = checkpoint;
    }
  }
}

const isWanted = ({ stream, type }: Recorded, { kinds, processId }: Webhook.Known): boolean =>
  categoryOf(stream) === 'innovationProcess' &&
  (kinds === null || kinds.includes(type)) &&
  (processId === null || idOf(stream) === processId);

const letterOf = ({ id, type, number, stream, revision }: Recorded): Letter => ({
  deliveryId: id,
  type,
  event: { number, processId: idOf(stream), revision },
});
