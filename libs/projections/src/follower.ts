import type { Recorded } from '@drivbank/kernel';
import {
  CheckpointLost,
  comparePositions,
  StoreUnavailable,
  type EventStore,
  type Position,
} from '@drivbank/event-store';
import type { ViewStore } from './view-store.js';

/** Events that come close together are applied together. Whoever waits for one of them is not kept waiting. */
const GATHER_MS = 4;

/** Events applied in one transaction while catching up: large enough to be quick, small enough to let others in. */
const BATCH_EVENTS_MAX = 500;

export type Following =
  | { readonly state: 'catching-up' | 'following' | 'stopped' }
  /** The log does not answer. The views say as of when they are, and it is asked again every second. */
  | { readonly state: 'interrupted'; readonly error: Error }
  /** The views stay where they are and say so; nothing is skipped. */
  | { readonly state: 'failed'; readonly error: Error };

/** What others want to know of the log while it is followed. */
export type FollowingListener = {
  /** These events have been applied, whoever wrote them. */
  readonly applied?: (events: readonly Recorded[]) => void;
  /** The views have reached that event number: a hint for open screens. */
  readonly moved?: (number: number) => void;
  /** The log is another one than the views were built from; they begin anew. */
  readonly restarted?: () => void;
  /** It is in another state than before. */
  readonly became?: (following: Following) => void;
};

/**
 * Keeps the views in step with the log: woken by appends, and by a slow poll because hints may be lost. One batch a
 * turn of the event loop.
 */
export class LogFollower {
  private following: Following = { state: 'stopped' };
  private running: Promise<void> | undefined;
  private again = false;
  private readonly waiting = new Set<{ position: Position; done: () => void }>();
  private readonly listeners = new Set<FollowingListener>();
  private silence: (() => void)[] = [];
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private currentAt = 0;

  constructor(
    private readonly log: EventStore,
    readonly views: ViewStore,
    private readonly pollMs = 1_000,
  ) {}

  get status(): Following {
    return this.following;
  }

  /** How long ago the views were last known to be at the end of the log; infinite before the first time. */
  get behindMs(): number {
    return this.currentAt === 0 ? Number.POSITIVE_INFINITY : performance.now() - this.currentAt;
  }

  /** Whether the views have been at the end of the log since the start. */
  get hasCaughtUp(): boolean {
    return this.currentAt > 0;
  }

  /** Rebuilds when the log is not the one that the views were built from, then follows. Resolves when caught up. */
  async start(): Promise<void> {
    this.become({ state: 'catching-up' });
    const timer = setInterval(() => void this.wake(), this.pollMs);
    this.silence = [this.log.onAppended(() => this.gather()), () => clearInterval(timer)];
    await this.wake();
  }

  /** Returns a way to stop listening. */
  listen(listener: FollowingListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Whether the views reach that position within the time. */
  async reached(position: Position, timeoutMs: number): Promise<boolean> {
    if (comparePositions(this.views.checkpoint.position, position) >= 0) return true;
    void this.wake();
    return new Promise((resolve) => {
      const waiter = { position, done: () => settle(true) };
      const timer = setTimeout(() => settle(false), timeoutMs);
      const settle = (inTime: boolean) => {
        clearTimeout(timer);
        this.waiting.delete(waiter);
        resolve(inTime);
      };
      this.waiting.add(waiter);
    });
  }

  async stop(): Promise<void> {
    for (const quiet of this.silence) quiet();
    clearTimeout(this.gathering);
    if (this.following.state !== 'failed') this.become({ state: 'stopped' });
    await this.running;
  }

  private gather(): void {
    if (this.waiting.size > 0) void this.wake();
    else this.gathering ??= setTimeout(() => void this.wake(), GATHER_MS);
  }

  private async wake(): Promise<void> {
    clearTimeout(this.gathering);
    this.gathering = undefined;
    this.again = true;
    this.running ??= this.catchUp().finally(() => (this.running = undefined));
    await this.running;
  }

  private async catchUp(): Promise<void> {
    try {
      while (this.again && this.isAwake()) {
        this.again = false;
        while (this.isAwake() && (await this.applyNext())) await new Promise(setImmediate);
        if (this.isAwake()) this.caughtUp();
      }
    } catch (error) {
      const state = error instanceof StoreUnavailable ? 'interrupted' : 'failed';
      if (this.isAwake()) this.become({ state, error: error as Error });
    }
  }

  private isAwake(): boolean {
    return this.following.state !== 'stopped' && this.following.state !== 'failed';
  }

  private caughtUp(): void {
    this.currentAt = performance.now();
    this.become({ state: 'following' });
  }

  private become(following: Following): void {
    const before = this.following.state;
    this.following = following;
    if (following.state !== before) this.tell('became', following);
  }

  /** Whether there may be more at once. */
  private async applyNext(): Promise<boolean> {
    const page = await this.log.readAll(this.views.checkpoint, BATCH_EVENTS_MAX).catch((error: unknown) => {
      if (error instanceof CheckpointLost) return undefined;
      throw error;
    });
    if (!page) {
      this.views.reset();
      this.tell('restarted', undefined);
      return true;
    }
    const { events, checkpoint, atEnd } = page;
    if (events.length === 0) return false;
    this.views.apply(events, checkpoint);
    for (const waiter of this.waiting)
      if (comparePositions(checkpoint.position, waiter.position) >= 0) waiter.done();
    this.tell('applied', events);
    this.tell('moved', checkpoint.number);
    return !atEnd;
  }

  private tell<What extends keyof FollowingListener>(
    what: What,
    told: Parameters<NonNullable<FollowingListener[What]>>[0],
  ): void {
    for (const listener of this.listeners) (listener[what] as ((told: unknown) => void) | undefined)?.(told);
  }
}
