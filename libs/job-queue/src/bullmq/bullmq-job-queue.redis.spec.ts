import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, jest } from '@jest/globals';
import { millisecondsOf } from '@drivbank/kernel';
import { redisForSpec } from '../../../../test/support/redis-server.js';
import { jobQueueContract } from '../job-queue.contract.js';
import { BullmqJobQueue } from './bullmq-job-queue.js';

let redis: Awaited<ReturnType<typeof redisForSpec>>;
beforeAll(async () => {
  redis = await redisForSpec();
});
afterAll(() => redis.remove());
afterEach(() => void jest.restoreAllMocks());

/** BullMQ's scripts are given the time by the caller: who holds `Date.now` holds the queue's clock. */
jobQueueContract(async (clock) => {
  jest.spyOn(Date, 'now').mockImplementation(() => millisecondsOf(clock.now()));
  return new BullmqJobQueue<string>({ url: redis.url, prefix: randomUUID(), name: 'contract' });
});
