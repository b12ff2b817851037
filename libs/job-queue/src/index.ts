export type { Counts, JobQueue, JobRequest, Parked } from './job-queue.js';
export { QueueUnavailable } from './job-queue.js';
export { bullmqJobQueue } from './bullmq/on-demand.js';
export { memoryJobQueue } from './memory/memory-job-queue.js';
