import { expect, test } from '@jest/globals';
import { instant } from '@drivbank/kernel';
import { jobQueueContract } from '../job-queue.contract.js';
import { pauseMs } from '../job-queue.js';
import { memoryJobQueue } from './memory-job-queue.js';

jobQueueContract(async () => memoryJobQueue());

test('forgets everything when it is closed', async () => {
  const queue = memoryJobQueue<string>();
  const now = instant('2030-06-12T10:00:00Z');
  await queue.schedule({ key: 'a', runAt: now, job: 'a' });
  expect(await queue.nextDueAt()).toBe(now);
  await queue.close();
  expect(await queue.nextDueAt()).toBeUndefined();
  expect(await queue.runDue({ now, limit: 1 }, () => Promise.reject(new Error('ran')))).toBe(0);
});

test('pauses grow from a second to ten minutes and no longer', () => {
  expect([1, 2, 3, 10, 11, 100].map(pauseMs)).toEqual([1_000, 2_000, 4_000, 512_000, 600_000, 600_000]);
});
