import type { JobQueue } from '../job-queue.js';
import type { BullmqOptions } from './bullmq-job-queue.js';
import type { RedisFinding } from './check-redis.js';

// BullMQ and its client are loaded only here, a third of a second: who runs on one machine does not pay for them.

export async function bullmqJobQueue<Job>(options: BullmqOptions): Promise<JobQueue<Job>> {
  const { BullmqJobQueue } = await import('./bullmq-job-queue.js');
  return new BullmqJobQueue<Job>(options);
}

export async function checkRedis(url: string): Promise<readonly RedisFinding[]> {
  const check = await import('./check-redis.js');
  return check.checkRedis(url);
}
