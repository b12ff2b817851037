import { Redis } from 'ioredis';
import { QueueUnavailable } from '../job-queue.js';

/** How long an operation waits for a connection that is not there. */
const CONNECT_MS_MAX = 2_000;
/** How long Redis may be silent before its connection is given up. */
const SILENT_MS_MAX = 5_000;
const GOODBYE_MS_MAX = 500;
const RECONNECT_MS_MAX = 1_000;

/**
 * A connection on which nothing waits for ever and nothing is sent twice. It comes back by itself; commands that were
 * under way when it broke fail, because nobody knows whether they were done.
 */
export class RedisLink {
  readonly client: Redis;
  private connected: Promise<void> | undefined;
  private lastError: Error | undefined;
  private closed = false;

  /** `changed` is told whenever the connection comes about, and whenever it is lost. */
  constructor(url: string, changed: () => void = () => undefined) {
    this.client = new Redis(url, {
      connectTimeout: CONNECT_MS_MAX,
      disconnectTimeout: GOODBYE_MS_MAX,
      socketTimeout: SILENT_MS_MAX,
      retryStrategy: (attempt) =>
        Math.min(50 * 2 ** (attempt - 1), RECONNECT_MS_MAX) * (0.5 + Math.random() / 2),
      maxRetriesPerRequest: 0,
      autoResendUnfulfilledCommands: false,
      enableOfflineQueue: false,
    });
    this.client.on('ready', changed);
    this.client.on('ready', () => this.client.once('close', changed));
    this.client.on('error', (error: Error) => (this.lastError = error));
  }

  /** Does what it is given on the connection, and turns every failure of Redis into `QueueUnavailable`. */
  async call<Answer>(work: (client: Redis) => Promise<Answer>): Promise<Answer> {
    if (this.closed) throw new QueueUnavailable('closed');
    if (this.client.status !== 'ready')
      await (this.connected ??= this.connect().finally(() => (this.connected = undefined)));
    try {
      return await work(this.client);
    } catch (error) {
      throw this.closed ? new QueueUnavailable('closed', { cause: error }) : asUnavailable(error);
    }
  }

  close(): void {
    this.closed = true;
    this.client.disconnect();
  }

  private connect(): Promise<void> {
    return new Promise((resolve, reject) => {
      const ready = () => {
        clearTimeout(giveUp);
        resolve();
      };
      const giveUp = setTimeout(() => {
        this.client.removeListener('ready', ready);
        reject(new QueueUnavailable('unreachable', { cause: this.lastError }));
      }, CONNECT_MS_MAX);
      this.client.once('ready', ready);
    });
  }
}

/** What is no failure of Redis is ours, and passes through. A refused transaction says why in what was refused first. */
function asUnavailable(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof TypeError || error instanceof RangeError) return error;
  const [first = error] = (error as { previousErrors?: readonly Error[] }).previousErrors ?? [];
  return new QueueUnavailable(error.name === 'ReplyError' ? 'refused' : 'unreachable', { cause: first });
}
