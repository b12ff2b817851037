import { expect, test } from '@jest/globals';
import { jobQueueContract } from '../job-queue.contract.js';
import { pauseMs } from '../job-queue.js';
import { memoryJobQueue } from './memory-job-queue.js';

jobQueueContract(async (clock) => memoryJobQueue({ clock }));

test('pauses grow from a second to ten minutes and no longer', () => {
  expect([1, 2, 3, 10, 11, 100].map(pauseMs)).toEqual([1_000, 2_000, 4_000, 512_000, 600_000, 600_000]);
});
