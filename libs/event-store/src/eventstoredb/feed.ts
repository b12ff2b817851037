import type { AllStreamSubscription, ResolvedEvent } from '@eventstore/db-client';
import { unavailable, type Connection } from './connection.js';
import type { Place } from './place.js';
import { storedIn, type Stored } from './stored-event.js';

/** Events waiting to be taken; beyond it the server is not listened to, which makes it wait. */
const WAITING_MAX = 1_000;
/** The server looks through so many records at a time, and tells where it is after every fourth time. */
const SEARCH_WINDOW_RECORDS = 1_000;
const CHECKPOINT_EVERY_WINDOWS = 4;
/** A live feed that has heard nothing for so long is asked for anew: a socket that looks open proves nothing. */
const QUIET_MS_MAX = 15_000;
/** Servers 24.6 to 24.10.4 can tell 2^64 - 1 as a place: going on from there skips everything (KurrentDB#4892). */
const NO_PLACE_FROM = 2n ** 63n;

type Marker = { readonly scanned: Place } | { readonly live: true };
type Item = Stored | Marker;
type Wanted = {
  readonly items: number;
  readonly timer: NodeJS.Timeout;
  readonly resolve: () => void;
};

/**
 * The log from a place on, in order, as a subscription hands it out: first what is there, then what comes. Where the
 * server has come to travels in line with the events, so that it is never ahead of what was taken. A feed that has
 * failed stays so: a new one goes on from the same place.
 */
export class Feed {
  /** Everything up to here was taken or is nobody's of ours; undefined before anything is known. */
  scannedTo: Place | undefined;
  private readonly items: Item[] = [];
  private readonly subscription: AllStreamSubscription;
  private failure: Error | undefined;
  private live = false;
  private heardAt = performance.now();
  private wanted: Wanted | undefined;

  constructor(
    private readonly connection: Connection,
    { prefix, from, onEvent }: { prefix: string; from: Place | undefined; onEvent: (event: Stored) => void },
  ) {
    this.scannedTo = from;
    this.subscription = connection.open((client) =>
      client.subscribeToAll({
        fromPosition: from ?? 'start',
        filter: {
          filterOn: 'streamName',
          prefixes: [prefix],
          maxSearchWindow: SEARCH_WINDOW_RECORDS,
          checkpointInterval: CHECKPOINT_EVERY_WINDOWS,
          checkpointReached: (subscription, place) => this.mark(subscription, { scanned: place }),
        },
      }),
    );
    this.subscription
      .on('error', (error: Error) => this.fail(error))
      .on('end', () => this.fail(new Error('The subscription ended')))
      .on('caughtUp', () => this.mark(this.subscription, { live: true }))
      .on('data', (item: ResolvedEvent | Marker) => {
        const stored = 'event' in item ? storedIn(item) : undefined;
        if (stored) onEvent(stored);
        if (stored || 'live' in item || 'scanned' in item) this.arrive(stored ?? (item as Marker));
      });
  }

  /** Nothing is known to stand behind what was taken. */
  get isAtEnd(): boolean {
    return this.live && this.items.length === 0;
  }

  /** Whether it is no proof any more that nothing has happened. */
  get isSpent(): boolean {
    return this.failure !== undefined || performance.now() - this.heardAt > QUIET_MS_MAX;
  }

  /** What has arrived, at most `limit` events. */
  take(limit: number): readonly Stored[] {
    const events: Stored[] = [];
    let taken = 0;
    for (const item of this.items) {
      const isEvent = 'streamId' in item;
      if (isEvent && events.length === limit) break;
      taken += 1;
      if (!isEvent) this.passed(item);
      else if (!this.isBehind(item.position)) {
        events.push(item);
        this.scannedTo = item.position;
      }
    }
    this.items.splice(0, taken);
    if (this.items.length < WAITING_MAX / 2) this.subscription.resume();
    return events;
  }

  /** Waits until so many items are there to take, or the server has told where it is. Throws `StoreUnavailable`. */
  async arrival(items: number, timeoutMs: number): Promise<void> {
    if (this.failure && this.items.length === 0) throw unavailable(this.failure);
    const enough = Math.min(items, WAITING_MAX);
    if (this.items.length >= enough) return;
    await new Promise<void>((resolve) => {
      const silent = () => this.fail(new Error('The event store is silent'));
      this.wanted = { items: enough, timer: setTimeout(silent, timeoutMs), resolve };
    });
    if (this.failure && this.items.length === 0) throw unavailable(this.failure);
  }

  close(): void {
    this.failure ??= new Error('The feed is closed');
    this.items.length = 0;
    void this.subscription.unsubscribe().catch(() => undefined);
    this.answer();
  }

  /** In line with the events. The callback itself comes earlier than the events that wait before it. */
  private mark(subscription: AllStreamSubscription, marker: Marker): void {
    subscription.push(marker);
  }

  /** Handed out before: a server may send an event twice. */
  private isBehind({ commit }: Place): boolean {
    return this.scannedTo !== undefined && commit <= this.scannedTo.commit;
  }

  private passed(marker: Marker): void {
    if ('live' in marker) this.live = true;
    else if (marker.scanned.commit < NO_PLACE_FROM) this.scannedTo = marker.scanned;
  }

  private arrive(item: Item): void {
    if (this.failure) return;
    this.heardAt = performance.now();
    this.items.push(item);
    if (this.items.length >= WAITING_MAX) this.subscription.pause();
    if (!this.wanted) return;
    // While it catches up, events come in crowds: whoever waits is woken once for all that he wants.
    if (this.live || !('streamId' in item) || this.items.length >= this.wanted.items) this.answer();
    else this.wanted.timer.refresh();
  }

  private answer(): void {
    clearTimeout(this.wanted?.timer);
    this.wanted?.resolve();
    this.wanted = undefined;
  }

  private fail(error: Error): void {
    if (this.failure) return;
    this.failure = error;
    this.connection.failed(error);
    void this.subscription.unsubscribe().catch(() => undefined);
    this.answer();
  }
}
