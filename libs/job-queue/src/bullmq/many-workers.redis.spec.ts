import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '@drivbank/kernel';
import { redisForSpec } from '../../../../test/support/redis-server.js';
import { RunningJobWorker } from '../../../../test/support/running-job-worker.js';
import { BullmqJobQueue } from './bullmq-job-queue.js';

let redis: Awaited<ReturnType<typeof redisForSpec>>;
beforeAll(async () => {
  redis = await redisForSpec();
});
afterAll(() => redis.remove());

let prefix: string;
const open: BullmqJobQueue<string>[] = [];
beforeEach(() => {
  prefix = randomUUID();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((queue) => queue.close()));
});

const node = (lockMs = 30_000) => {
  const queue = new BullmqJobQueue<string>({ url: redis.url, prefix, name: 'jobs', lockMs });
  open.push(queue);
  return queue;
};
const dueNow = (keys: readonly string[], suffix = '') =>
  keys.map((key) => ({ key, runAt: systemClock.now(), job: key + suffix }));
const keysOf = (count: number) => Array.from({ length: count }, (_, index) => `job-${index}`);
const timed = async (work: () => Promise<unknown>) => {
  const startedAt = performance.now();
  await work();
  return Math.round(performance.now() - startedAt);
};
const isEmpty = async (queue: BullmqJobQueue<string>) => {
  const { waiting, running } = await queue.counts();
  return waiting + running === 0;
};

test('four workers share 5,000 jobs, each is run once', async () => {
  const keys = keysOf(5_000);
  await node().schedule(dueNow(keys));
  const ran = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const queue = node();
      const own: string[] = [];
      const hand = async () => {
        while ((await queue.runDue({ limit: 20 }, async (job) => void own.push(job))) > 0);
      };
      await Promise.all([hand(), hand(), hand(), hand()]);
      return own;
    }),
  );
  expect(ran.flat().sort()).toEqual(keys.toSorted());
  expect(ran.filter((own) => own.length === 0)).toEqual([]);
});

describe('A key that is asked for on one node while another runs it', () => {
  test('runs again, as it was wished last, on whichever is free', async () => {
    const [here, there] = [node(), node()];
    await here.schedule(dueNow(['a'], ' 1'));
    const ran: string[] = [];
    await here.runDue({ limit: 1 }, async (job) => {
      for (const wish of [' 2', ' 3']) await there.schedule(dueNow(['a'], wish));
      expect(await there.runDue({ limit: 1 }, async () => undefined)).toBe(0);
      ran.push(job);
    });
    while ((await there.runDue({ limit: 1 }, async (job) => void ran.push(job))) > 0);
    expect(ran).toEqual(['a 1', 'a 3']);
  });

  test('keeps its new time, although it is the other node that notices', async () => {
    const [here, there] = [node(), node()];
    const later = new Date(Date.now() + 3_600_000).toISOString() as ReturnType<typeof systemClock.now>;
    await here.schedule(dueNow(['a']));
    await here.runDue({ limit: 1 }, () => there.schedule([{ key: 'a', runAt: later, job: 'later' }]));
    expect(await there.nextDueAt()).toBe(later);
    expect(await there.runDue({ limit: 1 }, async () => undefined)).toBe(0);
  });
});

test('a job may take longer than its lock lasts: it stays with its worker', async () => {
  const [here, there] = [node(1_500), node(1_500)];
  await here.schedule(dueNow(['a']));
  const ran: string[] = [];
  await here.runDue({ limit: 1 }, async (job) => {
    await sleep(4_000);
    expect(await there.runDue({ limit: 1 }, async () => void ran.push('taken away'))).toBe(0);
    ran.push(job);
  });
  expect(ran).toEqual(['a']);
  expect(await isEmpty(here)).toBe(true);
});

test('asked for again unchanged, a crowd keeps its order', async () => {
  const queue = node();
  const keys = keysOf(10);
  await queue.schedule(dueNow(keys));
  await queue.schedule(dueNow(keys.toReversed()));
  const ran: string[] = [];
  await queue.runDue({ limit: 100 }, async (job) => void ran.push(job));
  expect(ran).toEqual(keys);
});

describe('10,000 jobs that are due together', () => {
  test.each([1, 2])('are run once each by %i worker processes', async (count) => {
    const queue = node();
    const requests = dueNow(keysOf(10_000));
    const schedule = await timed(() => queue.schedule(requests));
    const again = await timed(() => queue.schedule(requests));
    const start = () => RunningJobWorker.start({ url: redis.url, prefix, lockMs: 30_000, jobMs: 0 });
    const workers = await Promise.all(Array.from({ length: count }, start));
    const run = await timed(async () => {
      while (!(await isEmpty(queue))) await sleep(20);
    });
    await Promise.all(workers.map((worker) => worker.kill()));
    console.log(
      `10,000 jobs: scheduled in ${schedule} ms, again unchanged in ${again} ms, ` +
        `and run by ${count} worker processes in ${run} ms`,
    );
    expect(workers.flatMap(({ ended }) => ended).sort()).toEqual(keysOf(10_000).sort());
  });
});
