import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '@drivbank/kernel';
import { Redis } from 'ioredis';
import { RedisServer } from '../../../../test/support/redis-server.js';
import { RunningJobWorker } from '../../../../test/support/running-job-worker.js';
import { QueueUnavailable } from '../index.js';
import { BullmqJobQueue } from './bullmq-job-queue.js';

const LOCK_MS = 600;
const WAIT_MS_MAX = 30_000;

let server: RedisServer;
let prefix: string;
let administrator: Redis;
let open: BullmqJobQueue<string>[];
let workers: RunningJobWorker[];
let ran: string[];
beforeEach(() => {
  prefix = randomUUID();
  open = [];
  workers = [];
  ran = [];
});
afterEach(async () => {
  administrator.disconnect();
  await Promise.all(workers.map((worker) => worker.kill()));
  await server.remove();
  await Promise.all(open.map((queue) => queue.close()));
});

async function startRedis(settings: Parameters<typeof RedisServer.start>[0] = {}): Promise<void> {
  server = await RedisServer.start(settings);
  administrator = new Redis(server.url, { disconnectTimeout: 100 });
  administrator.on('error', () => undefined);
}

function node(): BullmqJobQueue<string> {
  const queue = new BullmqJobQueue<string>({ url: server.url, prefix, name: 'jobs', lockMs: LOCK_MS });
  open.push(queue);
  return queue;
}

async function workerWith(jobMs: number): Promise<RunningJobWorker> {
  const worker = await RunningJobWorker.start({ url: server.url, prefix, lockMs: LOCK_MS, jobMs });
  workers.push(worker);
  return worker;
}

const keysOf = (count: number) => Array.from({ length: count }, (_, index) => `job-${index}`);
const dueNow = (keys: readonly string[]) => keys.map((key) => ({ key, runAt: systemClock.now(), job: key }));
const note = async (job: string) => void ran.push(job);

/** Until it holds; an error on the way is what the fault does, and is tried again. */
async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  const giveUpAt = Date.now() + WAIT_MS_MAX;
  let last: unknown;
  while (Date.now() < giveUpAt) {
    if (await Promise.resolve(holds()).catch((error: unknown) => void (last = error))) return;
    await sleep(20);
  }
  throw new Error('It did not come to that', { cause: last });
}

/** Runs what is due, again and again, until all these have run and nothing is left. */
async function runUntilDone(queue: BullmqJobQueue<string>, keys: readonly string[]): Promise<void> {
  await until(async () => {
    while ((await queue.runDue({ limit: 100 }, note)) > 0);
    const { waiting, running, parked } = await queue.counts();
    return new Set(ran).size === keys.length && waiting + running + parked === 0;
  });
  expect([...new Set(ran)].sort()).toEqual(keys.toSorted());
}

function signal() {
  let give!: () => void;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { give, given };
}

/** What it failed with, and how long it took. */
async function failureOf(work: Promise<unknown>): Promise<{ error: unknown; afterMs: number }> {
  const startedAt = performance.now();
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { error, afterMs: performance.now() - startedAt };
}

describe('A worker is killed with jobs in hand:', () => {
  beforeEach(() => startRedis());

  test('another runs them once their locks have ended', async () => {
    const keys = keysOf(100);
    const queue = node();
    await queue.schedule(dueNow(keys));
    const doomed = await workerWith(Infinity);
    await until(() => doomed.begun.length === 32);
    await doomed.kill();
    await runUntilDone(queue, keys);
  });

  test('a wish that came while it ran is what the other runs', async () => {
    const queue = node();
    await queue.schedule(dueNow(['a']));
    const doomed = await workerWith(Infinity);
    await until(() => doomed.begun.length === 1);
    await queue.schedule([{ key: 'a', runAt: systemClock.now(), job: 'wished' }]);
    await doomed.kill();
    await runUntilDone(queue, ['wished']);
  });

  test('a job that has taken its worker along too often is parked', async () => {
    const queue = node();
    await queue.schedule(dueNow(['poison']));
    const doomed = await workerWith(Infinity);
    await until(() => doomed.begun.length === 1);
    await administrator.hset(`${prefix}:jobs:poison`, 'stc', 99);
    await doomed.kill();
    await until(async () => {
      await queue.runDue({ limit: 1 }, note);
      return (await queue.counts()).parked === 1;
    });
    expect(ran).toEqual([]);
    expect(await queue.parked({ limit: 1 })).toMatchObject([
      { key: 'poison', why: expect.stringContaining('stalled') },
    ]);
    expect(await queue.retry('poison')).toBe(true);
    await runUntilDone(queue, ['poison']);
  });
});

describe('Redis forgets:', () => {
  beforeEach(() => startRedis());

  test('flushed while jobs run, it is given them again and nothing hangs', async () => {
    const keys = keysOf(500);
    const queue = node();
    await queue.schedule(dueNow(keys));
    const hand = () =>
      queue.runDue({ limit: 100 }, async (job) => {
        if (ran.length === 100) await administrator.flushall();
        await note(job);
      });
    await Promise.all([hand(), hand(), hand()]);
    expect(ran.length).toBeLessThan(200);
    await queue.schedule(dueNow(keys));
    await runUntilDone(queue, keys);
  });

  test.each([
    ['the list of what is due', 'wait'],
    ['the list of what is to come', 'delayed'],
    ['a job', 'job-1'],
    ['the list of what is running', 'active'],
    ['what BullMQ knows of the queue', 'meta'],
  ])('%s is evicted, and asked for again everything is run', async (_what, evicted) => {
    const keys = keysOf(4);
    const queue = node();
    await queue.schedule(dueNow(keys));
    await queue.runDue({ limit: 1 }, async (job) => {
      await administrator.del(`${prefix}:jobs:${evicted}`);
      await note(job);
    });
    await queue.schedule(dueNow(keys));
    await runUntilDone(queue, keys);
  });
});

describe('Redis is away:', () => {
  test('everything fails within seconds and says why, and works again when Redis is back', async () => {
    await startRedis({ durable: true });
    const queue = node();
    await queue.schedule(dueNow(['a']));
    await server.kill('SIGKILL');
    const failures = await Promise.all(
      [
        queue.schedule(dueNow(['b'])),
        queue.runDue({ limit: 1 }, note),
        queue.counts(),
        queue.nextDueAt(),
      ].map(failureOf),
    );
    for (const { error, afterMs } of failures) {
      expect(error).toBeInstanceOf(QueueUnavailable);
      expect(error).toMatchObject({ reason: 'unreachable' });
      expect(afterMs).toBeLessThan(10_000);
    }
    await server.restart();
    await until(async () => (await queue.counts()).waiting === 1);
    await runUntilDone(queue, ['a']);
  });

  test('a queue that is opened meanwhile fails the same, and works once Redis is there', async () => {
    await startRedis();
    await server.kill('SIGKILL');
    const queue = node();
    expect(await failureOf(queue.schedule(dueNow(['a'])))).toMatchObject({
      error: { reason: 'unreachable' },
    });
    await server.restart();
    await until(() => queue.schedule(dueNow(['a'])).then(() => true));
    await runUntilDone(queue, ['a']);
  });

  test.each([
    ['on disk, all of it is still there', true],
    ['in memory only, it is asked for again', false],
  ])('killed and restarted with its jobs %s', async (_where, durable) => {
    await startRedis({ durable });
    const keys = keysOf(200);
    const queue = node();
    await queue.schedule(dueNow(keys));
    const killing = queue.runDue({ limit: 200 }, async (job) => {
      await note(job);
      if (ran.length === 50) await server.kill('SIGKILL');
    });
    expect((await failureOf(killing)).error).toBeInstanceOf(QueueUnavailable);
    await server.restart();
    if (!durable) await until(() => queue.schedule(dueNow(keys)).then(() => true));
    await runUntilDone(queue, keys);
  });

  test('silent for three seconds and back, nothing is lost', async () => {
    await startRedis();
    const keys = keysOf(500);
    const queue = node();
    await queue.schedule(dueNow(keys));
    const worker = await workerWith(5);
    await until(() => worker.ended.length > 50);
    await server.kill('SIGSTOP');
    await sleep(3_000);
    await server.kill('SIGCONT');
    await until(async () => {
      const { waiting, running } = await queue.counts();
      return new Set(worker.ended).size === keys.length && waiting + running === 0;
    });
  });

  test('silent for good, everything fails within seconds, closing too', async () => {
    await startRedis();
    const queue = node();
    await queue.schedule(dueNow(['a', 'b']));
    await server.kill('SIGSTOP');
    const { error, afterMs } = await failureOf(queue.runDue({ limit: 1 }, note));
    expect(error).toMatchObject({ reason: 'unreachable' });
    expect(afterMs).toBeLessThan(15_000);
    expect((await failureOf(queue.close())).afterMs).toBeLessThan(15_000);
    await server.kill('SIGCONT');
  });

  test('full, it refuses and says why, and forgets nothing', async () => {
    await startRedis();
    const queue = node();
    await queue.schedule(dueNow(['a']));
    await administrator.config('SET', 'maxmemory', '1');
    const { error } = await failureOf(queue.schedule(dueNow(['b'])));
    expect(error).toMatchObject({ reason: 'refused', message: expect.stringContaining('maxmemory') });
    await administrator.config('SET', 'maxmemory', '0');
    await runUntilDone(queue, ['a']);
  });
});

describe('A queue is closed', () => {
  beforeEach(() => startRedis());

  test('while it takes a job: the job goes back, and is not begun', async () => {
    const [queue, other] = [node(), node()];
    await queue.schedule(dueNow(keysOf(10)));
    const running = queue.runDue({ limit: 10 }, note);
    await queue.close();
    expect(await running).toBe(0);
    expect(ran).toEqual([]);
    expect(await other.counts()).toEqual({ waiting: 10, running: 0, parked: 0 });
  });

  test('while it runs jobs: it lets them end, and begins no more', async () => {
    const [queue, other] = [node(), node()];
    await queue.schedule(dueNow(keysOf(10)));
    const begun = signal();
    const running = queue.runDue({ limit: 10 }, async (job) => {
      begun.give();
      await sleep(200);
      await note(job);
    });
    await begun.given;
    await queue.close();
    expect(ran).toEqual(['job-0']);
    expect(await running).toBe(1);
    expect(await other.counts()).toEqual({ waiting: 9, running: 0, parked: 0 });
  });

  test("while a job does not end: within seconds the job is another worker's", async () => {
    const [queue, other] = [node(), node()];
    await queue.schedule(dueNow(['a']));
    const [begun, end] = [signal(), signal()];
    const running = failureOf(
      queue.runDue({ limit: 1 }, () => {
        begun.give();
        return end.given;
      }),
    );
    await begun.given;
    await queue.close();
    expect(await other.runDue({ limit: 1 }, note)).toBe(1);
    end.give();
    expect((await running).error).toMatchObject({ reason: 'closed' });
    expect(await other.counts()).toEqual({ waiting: 0, running: 0, parked: 0 });
    expect(ran).toEqual(['a']);
  });
});
