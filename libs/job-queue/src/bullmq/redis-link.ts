import { Redis } from 'ioredis';
import { QueueUnavailable } from '../job-queue.js';

/** How long an operation waits for a connection that is not there. */
const CONNECT_MS_MAX = 2_000;
/** How long Redis may be silent before its connection is given up. */
const SILENT_MS_MAX = 5_000;
const RECONNECT_MS_MAX = 1_000;

/**
 * A connection on which nothing waits for ever and nothing is sent twice. It comes back by itself; commands that were
 * under way when it broke fail, because nobody knows whether they were done.
 */
export class RedisLink {
  readonly client: Redis;
  private lastError: Error | undefined;

  constructor(url: string) {
    this.client = new Redis(url, {
      connectTimeout: CONNECT_MS_MAX,
      socketTimeout: SILENT_MS_MAX,
      retryStrategy: (attempt) =>
        Math.min(50 * 2 ** (attempt - 1), RECONNECT_MS_MAX) * (0.5 + Math.random() / 2),
      maxRetriesPerRequest: 0,
      autoResendUnfulfilledCommands: false,
      enableOfflineQueue: false,
    });
    this.client.on('error', (error: Error) => (this.lastError = error));
  }

  /** Does what it is given on the connection, and turns every failure of Redis into `QueueUnavailable`. */
  async call<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    await this.ready();
    try {
      return await work();
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  close(): void {
    this.client.disconnect();
  }

  private async ready(): Promise<void> {
    if (this.client.status === 'ready') return;
    let giveUp: NodeJS.Timeout | undefined;
    let answered: (() => void) | undefined;
    await new Promise<void>((resolve, reject) => {
      answered = resolve;
      this.client.once('ready', resolve);
      giveUp = setTimeout(
        () => reject(new QueueUnavailable('unreachable', { cause: this.lastError })),
        CONNECT_MS_MAX,
      );
    }).finally(() => {
      clearTimeout(giveUp);
      this.client.removeListener('ready', answered!);
    });
  }
}

/** What is no failure of Redis is ours, and passes through. */
function asUnavailable(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof TypeError || error instanceof RangeError) return error;
  if (error instanceof QueueUnavailable) return error;
  return new QueueUnavailable(error.name === 'ReplyError' ? 'refused' : 'unreachable', { cause: error });
}
