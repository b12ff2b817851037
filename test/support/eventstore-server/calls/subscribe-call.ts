import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { EventLog } from '../log/event-log.js';
import type { StoredEvent } from '../log/stored-event.js';
import { firstVisible } from '../log/visibility.js';
import { filterOf, PAGE_MAX, type EventFilter } from './event-filter.js';
import { Outlet, type ReadCall } from './outlet.js';
import {
  caughtUpAnswer,
  checkpointAnswer,
  confirmationAnswer,
  eventAnswer,
  linkAnswer,
} from './read-answers.js';
import { indexAt } from './read-call.js';
import { streamDeleted } from './rpc-error.js';
import { streamNameOf } from './wire.js';

/** A live subscriber who is further behind is sent through the log again. */
const LIVE_BUFFER = 32;

/** What is subscribed to: a list that grows, the next place in it, and what of it is sent. */
type Source = {
  /** The stream, or nothing for $all. */
  readonly stream: string | undefined;
  readonly events: () => readonly StoredEvent[];
  readonly filter: EventFilter;
  next: number;
};

/** Confirmation, history, caughtUp, live; history again after falling behind. Without gaps and without repeats. */
export async function serveSubscription(log: EventLog, now: () => number, call: ReadCall): Promise<void> {
  const options = call.request.getOptions()!;
  const source = options.hasStream() ? streamSource(log, options) : allSource(log, options);
  await new Subscription(log, now, new Outlet(call), source, options.getResolveLinks()).run();
}

/** The start is exclusive: after this revision. */
function streamSource(log: EventLog, options: ReadReq.Options): Source {
  const asked = options.getStream()!;
  const stream = streamNameOf(asked.getStreamIdentifier());
  if (log.tombstoneOf(stream)) throw streamDeleted(stream);
  const events = () => log.eventsOf(stream);
  const next = asked.hasStart() ? 0 : asked.hasEnd() ? events().length : Number(asked.getRevision()) + 1;
  const filter = { accepts: () => true, window: PAGE_MAX, checkpointInterval: Infinity };
  return { stream, events, filter, next };
}

/** The start is exclusive: after this position. */
function allSource(log: EventLog, options: ReadReq.Options): Source {
  const asked = options.getAll()!;
  const events = () => log.all;
  const source = { stream: undefined, events, filter: filterOf(options) };
  if (asked.hasStart()) return { ...source, next: 0 };
  if (asked.hasEnd()) return { ...source, next: log.all.length };
  const at = indexAt(log, asked.getPosition()!);
  const isThere = log.all[at]?.position === Number(asked.getPosition()!.getCommitPosition());
  return { ...source, next: isThere ? at + 1 : at };
}

class Subscription {
  private considered = 0;
  private lastConsidered: StoredEvent | undefined;
  private lastCheckpoint: StoredEvent | undefined;

  constructor(
    private readonly log: EventLog,
    private readonly now: () => number,
    private readonly outlet: Outlet,
    private readonly source: Source,
    private readonly resolveLinks: boolean,
  ) {}

  async run(): Promise<void> {
    await this.outlet.send(confirmationAnswer());
    while (this.outlet.isOpen) {
      await this.catchUp();
      if (this.source.filter.checkpointInterval !== Infinity) await this.checkpoint();
      await this.outlet.send(caughtUpAnswer());
      await this.stayLive();
    }
  }

  private get behind(): number {
    return this.source.events().length - this.source.next;
  }

  private async catchUp(): Promise<void> {
    const { stream } = this.source;
    while (this.behind > 0) {
      const first = stream === undefined ? 0 : firstVisible(this.log, stream, this.now());
      await this.page(first);
      if (this.considered >= this.source.filter.checkpointInterval) await this.checkpoint();
    }
    await this.endIfTombstoned();
  }

  /** Ends at so many matches or so many events looked at. */
  private async page(firstVisible: number): Promise<void> {
    const { window } = this.source.filter;
    let [sent, looked] = [0, 0];
    while (this.behind > 0 && sent < PAGE_MAX && looked < window) {
      looked += 1;
      if (await this.consider(firstVisible)) sent += 1;
    }
  }

  private async stayLive(): Promise<void> {
    while (this.outlet.isOpen && this.behind <= LIVE_BUFFER) {
      if (this.behind === 0) await this.outlet.until((grown) => this.log.onGrowth(grown));
      else {
        await this.consider(0);
        if (this.considered >= this.source.filter.checkpointInterval) await this.checkpoint();
      }
      if (this.behind === 0) await this.endIfTombstoned();
    }
  }

  private async consider(firstVisible: number): Promise<boolean> {
    const { events, filter, stream } = this.source;
    const event = events()[this.source.next++]!;
    const isSent = filter.accepts(event) && (stream === undefined || event.revision >= firstVisible);
    if (isSent) await this.send(event);
    this.considered += 1;
    this.lastConsidered = event;
    return isSent;
  }

  private async send(event: StoredEvent): Promise<void> {
    await this.outlet.send(this.resolveLinks ? linkAnswer(this.log, event, this.now()) : eventAnswer(event));
  }

  private async checkpoint(): Promise<void> {
    this.considered = 0;
    if (!this.lastConsidered || this.lastConsidered === this.lastCheckpoint) return;
    this.lastCheckpoint = this.lastConsidered;
    await this.outlet.send(checkpointAnswer(this.lastConsidered.position));
  }

  private async endIfTombstoned(): Promise<void> {
    const { stream } = this.source;
    const tombstone = stream === undefined ? undefined : this.log.tombstoneOf(stream);
    if (!tombstone) return;
    await this.send(tombstone);
    throw streamDeleted(stream!);
  }
}
