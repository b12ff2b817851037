import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { connected } from '../redis/connected.js';

const WITHIN_S = 60;

/** How often each may do something within a minute, by the name of what is done. */
export type PerMinute<What extends string> = Readonly<Record<What, number>>;

/**
 * Counts what each does: in memory, or in a Redis for all nodes together. A Redis that is away stops nobody, each node
 * counts for itself meanwhile.
 */
export class Rates<What extends string> {
  private readonly limiters: ReadonlyMap<What, RateLimiterMemory | RateLimiterRedis>;
  private readonly redis: Redis | undefined;

  constructor(perMinute: PerMinute<What>, shared?: { readonly url: string; readonly prefix: string }) {
    this.redis = shared && connected(shared.url);
    const whats = Object.keys(perMinute) as What[];
    this.limiters = new Map(
      whats.map((what) => [what, limiter(perMinute[what], `${shared?.prefix}:rate:${what}`, this.redis)]),
    );
  }

  /** Counts one more. Answers after how many seconds there is room again, or undefined when there is. */
  async spend(what: What, who: string): Promise<number | undefined> {
    try {
      await this.limiters.get(what)!.consume(who);
      return undefined;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
    }
  }

  close(): void {
    this.redis?.disconnect();
  }
}

function limiter(points: number, keyPrefix: string, storeClient: Redis | undefined) {
  const alone = new RateLimiterMemory({ points, duration: WITHIN_S, keyPrefix });
  if (!storeClient) return alone;
  return new RateLimiterRedis({
    storeClient,
    points,
    duration: WITHIN_S,
    keyPrefix,
    insuranceLimiter: alone,
    rejectIfRedisNotReady: true,
  });
}
