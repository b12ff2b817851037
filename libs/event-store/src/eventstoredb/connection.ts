import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandError, EventStoreDBClient } from '@eventstore/db-client';
import { StoreUnavailable } from '../event-store.js';

/** A call that has heard nothing for so long is given up: the client itself has no deadline on most of them. */
export const CALL_MS_MAX = 5_000;
/** Failures in a row after which the client is made anew: some faults it keeps in a cache for ever. */
export const FAILURES_MAX = 3;
export const RENEW_EVERY_MS_MIN = 5_000;
const DISMISS_MS_MAX = 1_000;
const BACKOFF_FIRST_MS = 25;
const BACKOFF_MS_MAX = 1_000;

/** Nobody answered in time. What was asked may have been done. */
export class NoAnswer extends Error {
  constructor() {
    super('The event store did not answer in time');
    this.name = 'NoAnswer';
  }
}

/** What repeating does not change. Everything else is the network, or a server that is starting, stopping or electing. */
const FINAL: ReadonlySet<string> = new Set<CommandError['type'] | string>([
  'wrong-expected-version',
  'stream-not-found',
  'stream-deleted',
  'access-denied',
  'maximum-append-size-exceeded',
  'missing-required-metadata-property',
  'invalid-argument',
  'unsupported',
]);
const GRPC_INVALID_ARGUMENT = 3;

const typeOf = (error: unknown) => (error as { type?: string }).type ?? '';
const isFinal = (error: unknown) =>
  FINAL.has(typeOf(error)) || (error as { code?: number }).code === GRPC_INVALID_ARGUMENT;

/** How often a call was repeated, and the client made anew. */
export type Traffic = { readonly retries: number; readonly renewals: number };

/**
 * One client to the event store, with what it lacks: a deadline for every call, and a new client when the old one does
 * not recover. One in a process: an error on one client's appends fails those of every other (client 6.2.1).
 */
export class Connection {
  private failures = 0;
  private renewedAt = performance.now();
  private retries = 0;
  private renewals = 0;
  private closed = false;

  private constructor(
    private readonly make: () => EventStoreDBClient,
    private client: EventStoreDBClient,
  ) {}

  /** The client is loaded only by those who have an event store. Throws on an address that is none. */
  static async to(url: string): Promise<Connection> {
    const { EventStoreDBClient: Client } = await import('@eventstore/db-client');
    const make = () => Client.connectionString(url);
    return new Connection(make, make());
  }

  get traffic(): Traffic {
    return { retries: this.retries, renewals: this.renewals };
  }

  /** Throws what the client throws, or `StoreUnavailable` when it could not be known within the time. */
  async call<T>(work: (client: EventStoreDBClient) => Promise<T>): Promise<T> {
    try {
      return await this.attempt(work);
    } catch (error) {
      throw isFinal(error) && typeOf(error) !== 'access-denied' ? error : unavailable(error);
    }
  }

  /**
   * The same, again and again until it is known, for work that may be repeated. Throws what the client throws, or
   * `StoreUnavailable` when it was not known within the time.
   */
  async untilKnown<T>(work: (client: EventStoreDBClient) => Promise<T>, withinMs: number): Promise<T> {
    const until = performance.now() + withinMs;
    for (let pauseMs = BACKOFF_FIRST_MS; ; pauseMs = Math.min(2 * pauseMs, BACKOFF_MS_MAX)) {
      try {
        return await this.attempt(work);
      } catch (error) {
        if (isFinal(error) && typeOf(error) !== 'access-denied') throw error;
        if (isFinal(error) || performance.now() + pauseMs > until) throw unavailable(error);
        this.retries += 1;
        await sleep(pauseMs * (0.5 + Math.random()));
      }
    }
  }

  /** A stream that was opened by `work` on the present client has failed. */
  failed(error: unknown): void {
    if (isFinal(error)) return;
    this.failures += 1;
    if (this.failures < FAILURES_MAX || performance.now() - this.renewedAt < RENEW_EVERY_MS_MIN) return;
    void dismissed(this.client);
    this.client = this.make();
    this.renewals += 1;
    this.renewedAt = performance.now();
    this.failures = 0;
  }

  /** What is read without an answer to wait for: subscriptions. */
  open<T>(work: (client: EventStoreDBClient) => T): T {
    return work(this.client);
  }

  async close(): Promise<void> {
    this.closed = true;
    await dismissed(this.client);
  }

  private async attempt<T>(work: (client: EventStoreDBClient) => Promise<T>): Promise<T> {
    const { client } = this;
    try {
      const answer = await inTime(work(client));
      // The client (6.2.1) ends the reads that it was dismissed in as if they were whole: half a stream, or none.
      if (this.closed || client !== this.client) throw new NoAnswer();
      this.failures = 0;
      return answer;
    } catch (error) {
      if (isFinal(error)) this.failures = 0;
      this.failed(error);
      throw error;
    }
  }
}

/** A client whose stream of appends was hung up on never gets ready with this. */
const dismissed = (client: EventStoreDBClient): Promise<unknown> =>
  Promise.race([client.dispose().catch(() => undefined), sleep(DISMISS_MS_MAX, undefined, { ref: false })]);

export function unavailable(error: unknown): StoreUnavailable {
  if (error instanceof StoreUnavailable) return error;
  return new StoreUnavailable(typeOf(error) === 'access-denied' ? 'denied' : 'unreachable', { cause: error });
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer()), CALL_MS_MAX);
  });
  // An answer that comes when nobody waits any more is no unhandled rejection.
  answer.catch(() => undefined);
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
