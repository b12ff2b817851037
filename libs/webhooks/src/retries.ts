import { instant, millisecondsOf, type Instant } from '@drivbank/kernel';

const S = 1_000;
const MIN = 60 * S;
const H = 60 * MIN;

/** The pauses of Standard Webhooks, a little more than three days in all. */
const PAUSES_MS = [5 * S, 5 * MIN, 30 * MIN, 2 * H, 5 * H, 10 * H, 14 * H, 20 * H, 24 * H];
/** Of each pause: what it is longer by, so that what failed together does not come back together. */
const LONGER_SHARE_MAX = 0.2;
/** A receiver that asks for more is tried after so long all the same. */
const WISHED_MS_MAX = 24 * H;

type Failed = {
  /** Attempts so far. */
  readonly attempts: number;
  readonly at: Instant;
  /** The header of the answer. */
  readonly retryAfter: string | undefined;
  /** From 0 to 1, its own each time. */
  readonly chance: number;
};

/** When it is tried again; null when it has been tried often enough. */
export function retryAt({ attempts, at, retryAfter, chance }: Failed): Instant | null {
  const pauseMs = PAUSES_MS[attempts - 1];
  if (pauseMs === undefined) return null;
  const now = millisecondsOf(at);
  const ownMs = pauseMs * (1 + LONGER_SHARE_MAX * chance);
  return instant(now + Math.max(ownMs, Math.min(wishedMs(retryAfter, now), WISHED_MS_MAX)));
}

/** Seconds, or a date. */
function wishedMs(retryAfter: string | undefined, now: number): number {
  if (retryAfter === undefined) return 0;
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter) * S;
  const at = Date.parse(retryAfter);
  return Number.isNaN(at) ? 0 : Math.max(0, at - now);
}
