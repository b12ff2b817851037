import type { Instant } from '@drivbank/kernel';
import type { EventStore } from '@drivbank/event-store';
import { ViewStore } from './view-store.js';

const BATCH_EVENTS_MAX = 500;
/** Documents folded and not yet written. */
const UNWRITTEN_MAX = 2_000;
/** Past moments kept, so that the pages of one visit to the past do not replay again. */
const PASTS_KEPT_MAX = 4;

/**
 * The same views as of an earlier event. There is one implementation of every view, and "now" is the special case:
 * the past is a fold of the log up to a number, in memory.
 */
export class TimeMachine {
  private readonly pasts = new Map<number, Promise<ViewStore>>();

  constructor(
    private readonly log: EventStore,
    private readonly basis: string,
    private readonly present: ViewStore,
  ) {}

  /** The last event that was known at the moment; −1 before the first. Recorded order is log order, never time. */
  async numberAt(moment: Instant): Promise<number> {
    let from = this.present.momentBefore(moment);
    let last = from.number;
    for (;;) {
      const { events, checkpoint } = await this.log.readAll(from, BATCH_EVENTS_MAX);
      const beyond = events.findIndex(({ metadata }) => metadata.recordedAt > moment);
      if (beyond !== -1) return beyond === 0 ? last : events[beyond - 1]!.number;
      if (events.length === 0) return last;
      last = checkpoint.number;
      from = checkpoint;
    }
  }

  /** When the event of that number was recorded. Throws when the log is shorter. */
  async recordedAt(number: number): Promise<Instant> {
    const past = await this.at(number);
    const { knownAt, checkpoint } = past;
    if (checkpoint.number !== number) throw new RangeError(`The log has no event ${number}`);
    return knownAt as Instant;
  }

  /** All views as they were when the event of that number had just been recorded. */
  async at(number: number): Promise<ViewStore> {
    const known = this.pasts.get(number);
    const past = known ?? this.build(number);
    this.pasts.delete(number);
    this.pasts.set(number, past);
    if (!known) this.forgetOldest();
    return past;
  }

  close(): void {
    for (const past of this.pasts.values()) void past.then((views) => views.close());
    this.pasts.clear();
  }

  private async build(number: number): Promise<ViewStore> {
    const past = new ViewStore(':memory:', this.basis);
    await foldUpTo(this.log, past, number);
    return past;
  }

  /** The evicted past is closed after the requests of this turn that still read it. */
  private forgetOldest(): void {
    const [oldest] = this.pasts.keys();
    if (this.pasts.size <= PASTS_KEPT_MAX || oldest === undefined) return;
    const past = this.pasts.get(oldest)!;
    this.pasts.delete(oldest);
    setTimeout(() => void past.then((views) => views.close()), 60_000).unref();
  }
}

/** Builds all views from the first event; the way to check that live views are what the log says. */
export async function replay(
  log: EventStore,
  views: ViewStore,
  progress: (done: number) => void = () => undefined,
): Promise<void> {
  views.reset();
  await foldUpTo(log, views, Number.POSITIVE_INFINITY, progress);
}

/** Many events at a time in memory, written when enough documents wait: each turn of the event loop stays short. */
async function foldUpTo(
  log: EventStore,
  views: ViewStore,
  last: number,
  progress: (done: number) => void = () => undefined,
): Promise<void> {
  while (views.foldedTo.number < last) {
    const wanted = Math.min(BATCH_EVENTS_MAX, last - views.foldedTo.number);
    const { events, checkpoint } = await log.readAll(views.foldedTo, wanted);
    if (events.length === 0) break;
    views.fold(events, checkpoint);
    if (views.unwritten > UNWRITTEN_MAX) views.flush();
    progress(checkpoint.number + 1);
    await new Promise(setImmediate);
  }
  views.flush();
}
