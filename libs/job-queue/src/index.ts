export type { Counts, JobQueue, JobRequest, Parked } from './job-queue.js';
export { QueueUnavailable } from './job-queue.js';
export type { RedisFinding } from './bullmq/check-redis.js';
export { bullmqJobQueue, checkRedis } from './bullmq/on-demand.js';
export { memoryJobQueue } from './memory/memory-job-queue.js';
