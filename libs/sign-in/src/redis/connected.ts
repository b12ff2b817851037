import { Redis } from 'ioredis';

const CONNECT_MS_MAX = 2_000;
const SILENT_MS_MAX = 5_000;
const RECONNECT_MS_MAX = 1_000;

/** Comes back by itself. What is asked while it is away fails soon, instead of waiting. */
export function connected(url: string): Redis {
  const redis = new Redis(url, {
    connectTimeout: CONNECT_MS_MAX,
    socketTimeout: SILENT_MS_MAX,
    retryStrategy: (attempt) => Math.min(50 * 2 ** attempt, RECONNECT_MS_MAX),
    maxRetriesPerRequest: 1,
    autoResendUnfulfilledCommands: false,
  });
  // Told by the commands that fail; without a listener ioredis writes it to the terminal.
  redis.on('error', () => undefined);
  return redis;
}
