export type { Counts, JobQueue } from './job-queue.js';
export { memoryJobQueue } from './memory/memory-job-queue.js';
