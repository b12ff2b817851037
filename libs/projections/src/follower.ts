import { comparePositions, type EventStore, type Position } from '@drivbank/event-store';
import type { ViewStore } from './view-store.js';

/** Events that come close together are applied together. Whoever waits for one of them is not kept waiting. */
const GATHER_MS = 4;

/** Events applied in one transaction while catching up: large enough to be quick, small enough to let others in. */
const BATCH_EVENTS_MAX = 500;

export type Following =
  | { readonly state: 'catching-up' | 'following' | 'stopped' }
  /** The views stay where they are and say so; nothing is skipped. */
  | { readonly state: 'failed'; readonly error: Error };

/**
 * Keeps the views in step with the log: woken by appends, and by a slow poll because hints may be lost. One batch a
 * turn of the event loop.
 */
export class LogFollower {
  private following: Following = { state: 'stopped' };
  private running: Promise<void> | undefined;
  private again = false;
  private readonly waiting = new Set<{ position: Position; done: () => void }>();
  private readonly listeners = new Set<(number: number) => void>();
  private silence: (() => void)[] = [];
  private gathering: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly log: EventStore,
    readonly views: ViewStore,
    private readonly pollMs = 1_000,
  ) {}

  get status(): Following {
    return this.following;
  }

  /** Rebuilds when the log is not the one that the views were built from, then follows. Resolves when caught up. */
  async start(): Promise<void> {
    const head = await this.log.head();
    if (this.views.checkpoint.number > head.number || !(await this.log.holds(this.views.checkpoint)))
      this.views.reset();
    this.following = { state: 'catching-up' };
    const timer = setInterval(() => void this.wake(), this.pollMs);
    this.silence = [this.log.onAppended(() => this.gather()), () => clearInterval(timer)];
    await this.wake();
  }

  /** Tells the event number that the views have reached; a hint for open screens. */
  onMoved(listener: (number: number) => void): () => void {
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
    if (this.following.state !== 'failed') this.following = { state: 'stopped' };
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
        if (this.isAwake()) this.following = { state: 'following' };
      }
    } catch (error) {
      this.following = { state: 'failed', error: error as Error };
    }
  }

  private isAwake(): boolean {
    return this.following.state === 'following' || this.following.state === 'catching-up';
  }

  private async applyNext(): Promise<boolean> {
    const { events, checkpoint } = await this.log.readAll(this.views.checkpoint, BATCH_EVENTS_MAX);
    if (events.length === 0) return false;
    this.views.apply(events, checkpoint);
    for (const waiter of this.waiting)
      if (comparePositions(checkpoint.position, waiter.position) >= 0) waiter.done();
    for (const listener of this.listeners) listener(checkpoint.number);
    return events.length === BATCH_EVENTS_MAX;
  }
}
