import { setImmediate } from 'node:timers/promises';
import type { Faults } from '../faults/faults.js';
import type { LogWriter } from '../log/log-writer.js';
import type { StoredEvent } from '../log/stored-event.js';
import { firstVisible } from '../log/visibility.js';
import { PAGE_MAX, type EventFilter } from './event-filter.js';
import type { Outlet, ReadCall } from './outlet.js';
import { caughtUpAnswer, checkpointAnswer, eventAnswer, linkAnswer } from './read-answers.js';
import { streamDeleted } from './rpc-error.js';

/** A live subscriber who is further behind is sent through the log again. */
const LIVE_BUFFER = 32;

/** The checkpoint of a server with the bug: as if the subscriber had seen everything that will ever be. */
const END_OF_TIME = 2n ** 64n - 1n;

/** What is subscribed to: a list that grows, the next place in it, and what of it is sent. */
export type Source = {
  /** The stream, or nothing for $all. */
  readonly stream: string | undefined;
  readonly events: () => readonly StoredEvent[];
  readonly filter: EventFilter;
  readonly isFromStart: boolean;
  next: number;
};

/** Sends history and then what comes, with checkpoints among it when there is a filter. */
export class Subscription {
  /** Events looked at since the last checkpoint. */
  private considered = 0;
  private matched = 0;
  private last: StoredEvent | undefined;
  private lastCheckpoint: StoredEvent | undefined;
  private checkpointsAreMuted = false;

  constructor(
    private readonly writer: LogWriter,
    private readonly faults: Faults,
    private readonly call: ReadCall,
    private readonly outlet: Outlet,
    private readonly source: Source,
    private readonly resolveLinks: boolean,
  ) {}

  async run(): Promise<void> {
    if (this.behind <= 0) await this.outlet.send(caughtUpAnswer());
    else await this.goLive();
    while (this.outlet.isOpen) {
      await this.stayLive();
      await this.checkpoint();
      await this.goLive();
    }
  }

  private get behind(): number {
    return this.source.events().length - this.source.next;
  }

  private async goLive(): Promise<void> {
    await this.catchUp();
    const sawNothing = this.source.isFromStart && this.matched === 0 && !this.lastCheckpoint;
    if (sawNothing && this.faults.hasCheckpointBug) await this.endOfTime();
    else await this.checkpoint();
    await this.outlet.send(caughtUpAnswer());
  }

  private async catchUp(): Promise<void> {
    const { stream } = this.source;
    while (this.behind > 0) {
      const first = stream === undefined ? 0 : firstVisible(this.writer.log, stream, this.writer.now());
      await this.page(first);
      await this.checkpointWhenDue();
      // Others have their turn: a filter may let nothing through for long.
      await setImmediate();
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

  /** Sends what comes, truncated or not, until the subscriber does not follow any more. */
  private async stayLive(): Promise<void> {
    while (this.outlet.isOpen && this.behind <= LIVE_BUFFER) {
      if (this.behind <= 0) await this.outlet.until((grown) => this.writer.log.onGrowth(grown));
      else {
        await this.consider(0);
        await this.checkpointWhenDue();
      }
      if (this.behind <= 0) await this.endIfTombstoned();
    }
  }

  private async consider(firstVisible: number): Promise<boolean> {
    const { events, filter, stream } = this.source;
    const event = events()[this.source.next++]!;
    const isSent = filter.accepts(event) && (stream === undefined || event.revision >= firstVisible);
    if (isSent) await this.deliver(event);
    this.considered += 1;
    this.matched += isSent ? 1 : 0;
    this.last = event;
    return isSent;
  }

  private async deliver(event: StoredEvent): Promise<void> {
    await this.faults.meet('delivery', this.call, { hangUp: true });
    const { log, now } = this.writer;
    const answer = this.resolveLinks ? linkAnswer(log, event, now()) : eventAnswer(event);
    await this.outlet.send(answer);
    if (this.faults.doubles()) await this.outlet.send(answer);
  }

  private async checkpointWhenDue(): Promise<void> {
    if (this.considered >= this.source.filter.checkpointInterval) await this.checkpoint();
  }

  /** Never above what was looked at and, if it matched, sent. */
  private async checkpoint(): Promise<void> {
    if (this.source.filter.checkpointInterval === Infinity) return;
    this.considered = 0;
    if (!this.last || this.last === this.lastCheckpoint || this.checkpointsAreMuted) return;
    this.lastCheckpoint = this.last;
    await this.outlet.send(checkpointAnswer(this.last.position));
  }

  private async endOfTime(): Promise<void> {
    this.checkpointsAreMuted = true;
    await this.outlet.send(checkpointAnswer(END_OF_TIME));
  }

  private async endIfTombstoned(): Promise<void> {
    const { stream } = this.source;
    const tombstone = stream === undefined ? undefined : this.writer.log.tombstoneOf(stream);
    if (!tombstone) return;
    await this.deliver(tombstone);
    throw streamDeleted(stream!);
  }
}
