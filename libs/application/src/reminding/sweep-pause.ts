const SWEEP_EVERY_MS = 60_000;
/** Of the minute between sweeps: what they come earlier by, so that workers that began together drift apart. */
const EARLIER_SHARE_MAX = 0.1;
/** When something falls due all workers wake for it: within this, one of them finds it done. */
const AFTER_DUE_MS_MAX = 1_000;

/** How long a worker sleeps until its next sweep: never more than a minute. `chance`, from 0 to 1, is its own each time. */
export function sweepPauseMs(dueInMs: number | undefined, chance: number): number {
  const regularMs = SWEEP_EVERY_MS * (1 - EARLIER_SHARE_MAX * chance);
  if (dueInMs === undefined) return regularMs;
  return Math.min(regularMs, Math.max(1, dueInMs) + AFTER_DUE_MS_MAX * chance);
}
