import type { Stored } from './stored-event.js';

/** A clock that is further off than this makes "as known at" a lie: such a node does not write. */
const OFF_MS_MAX = 2_000;
/** After so long one append is let through again, to see whether the clock has been set right. */
const LOOK_AGAIN_MS = 60_000;
const WATCHED_MAX = 1_000;

type Window = { readonly sentAt: number; answeredAt: number };

/**
 * Compares this machine's clock with the event store's own: an event of ours must have been created there between our
 * sending it and our getting the answer.
 */
export class ClockWatch {
  private readonly windows = new Map<string, Window>();
  private offSince: number | undefined;

  constructor(private readonly now: () => number = Date.now) {}

  /** Whether nothing may be written now. */
  get refuses(): boolean {
    return this.offSince !== undefined && performance.now() - this.offSince < LOOK_AGAIN_MS;
  }

  /** As the last event of ours that was seen tells. */
  get isOff(): boolean {
    return this.offSince !== undefined;
  }

  sending(eventId: string): void {
    if (this.windows.size >= WATCHED_MAX) this.windows.delete(this.windows.keys().next().value!);
    this.windows.set(eventId, { sentAt: this.now(), answeredAt: Number.POSITIVE_INFINITY });
  }

  answered(eventId: string): void {
    const window = this.windows.get(eventId);
    if (window) window.answeredAt = this.now();
  }

  seen({ id, created }: Pick<Stored, 'id' | 'created'>): void {
    const window = this.windows.get(id);
    if (!window) return;
    this.windows.delete(id);
    const at = created.getTime();
    const off = at < window.sentAt - OFF_MS_MAX || at > Math.min(window.answeredAt, this.now()) + OFF_MS_MAX;
    this.offSince = off ? performance.now() : undefined;
  }
}
