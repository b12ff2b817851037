import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { instant, millisecondsOf, type Clock, type Instant } from '@drivbank/kernel';
import { AHEAD_MS_MAX, ATTEMPTS_MAX, pauseMs, QueueUnavailable, type JobQueue } from './job-queue.js';

const noon = instant('2030-06-12T10:00:00Z');
const after = (seconds: number): Instant => instant(millisecondsOf(noon) + seconds * 1_000);

const empty = { waiting: 0, running: 0, parked: 0 };

/** The law of the JobQueue port. `open` gives an empty queue that lives by the clock. */
export function jobQueueContract(open: (clock: Clock) => Promise<JobQueue<string>>): void {
  describe('JobQueue contract', () => {
    let queue: JobQueue<string>;
    let now: Instant;
    let ran: string[];
    beforeEach(async () => {
      now = after(-60);
      queue = await open({ now: () => now });
      ran = [];
    });
    afterEach(() => queue.close());

    const schedule = (key: string, runAt = noon, job = key) => queue.schedule([{ key, runAt, job }]);
    const note = async (job: string): Promise<void> => void ran.push(job);
    const runAt = (at: Instant, handler = note, limit = 100) => {
      now = at;
      return queue.runDue({ limit }, handler);
    };
    const failing = async (job: string) => {
      await note(job);
      throw new Error('the handler failed');
    };
    const park = async (...keys: string[]) => {
      for (const key of keys) await schedule(key);
      for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) await runAt(after(3_600 * attempt), failing);
    };

    test('runs a job when it is due, not before, and once', async () => {
      await schedule('a');
      expect(await runAt(after(-0.001))).toBe(0);
      expect(await runAt(noon)).toBe(1);
      expect(await runAt(after(3_600))).toBe(0);
      expect(ran).toEqual(['a']);
    });

    test('an empty queue has nothing to run', async () => {
      expect(await runAt(noon)).toBe(0);
      expect(await queue.nextDueAt()).toBeUndefined();
      expect(await queue.counts()).toEqual(empty);
    });

    test('replaces what waits under the same key, later or earlier', async () => {
      await schedule('a', noon, 'old');
      await schedule('a', after(60), 'new');
      await schedule('b', after(60), 'old');
      await schedule('b', noon, 'new at once');
      expect(await queue.counts()).toEqual({ ...empty, waiting: 2 });
      expect(await runAt(noon)).toBe(1);
      await runAt(after(60));
      expect(ran).toEqual(['new at once', 'new']);
    });

    test('a key may be used again when its job has run', async () => {
      await schedule('a', noon, 'first');
      await runAt(noon);
      await schedule('a', noon, 'second');
      await runAt(noon);
      expect(ran).toEqual(['first', 'second']);
    });

    test('forgets what is cancelled, and does not mind a key that it never knew', async () => {
      await Promise.all([schedule('a'), schedule('b')]);
      await queue.cancel('a');
      await queue.cancel('unheard of');
      await runAt(noon);
      expect(ran).toEqual(['b']);
    });

    test('takes at most so many, oldest first, and of one moment in the order they came', async () => {
      await schedule('later', after(2));
      await schedule('first', noon);
      await schedule('second', after(1));
      await schedule('third', after(1));
      expect(await runAt(after(5), note, 3)).toBe(3);
      expect(ran).toEqual(['first', 'second', 'third']);
      expect(await runAt(after(5), note, 3)).toBe(1);
      expect(ran.at(-1)).toBe('later');
    });

    test('a failing job waits again without holding up the others', async () => {
      await Promise.all([schedule('bad'), schedule('good')]);
      expect(await runAt(noon, (job) => (job === 'bad' ? failing(job) : note(job)))).toBe(2);
      expect(ran.toSorted()).toEqual(['bad', 'good']);
      expect(await queue.counts()).toEqual({ ...empty, waiting: 1 });
    });

    test('with growing pauses, and is parked after its last attempt', async () => {
      await schedule('bad');
      let due = noon;
      for (let attempt = 1; attempt < ATTEMPTS_MAX; attempt++) {
        expect(await runAt(due, failing)).toBe(1);
        const next = instant(millisecondsOf(due) + pauseMs(attempt));
        expect(await queue.nextDueAt()).toBe(next);
        expect(await runAt(instant(millisecondsOf(next) - 1), failing)).toBe(0);
        due = next;
      }
      await runAt(due, failing);
      expect(await queue.counts()).toEqual({ ...empty, parked: 1 });
      expect(await runAt(after(86_400), failing)).toBe(0);
      expect(ran).toHaveLength(ATTEMPTS_MAX);
    });

    test('what is parked starts afresh when it is scheduled again, and goes when it is cancelled', async () => {
      await park('again', 'away');
      expect(await queue.counts()).toEqual({ ...empty, parked: 2 });
      await schedule('again', now);
      await queue.cancel('away');
      expect(await queue.counts()).toEqual({ ...empty, waiting: 1 });
      const again = now;
      await runAt(again, failing);
      expect(await queue.nextDueAt()).toBe(instant(millisecondsOf(again) + pauseMs(1)));
    });

    test('what is parked is told with its failure, newest first, and no more than asked for', async () => {
      await park('first');
      const parkedAt = now;
      await schedule('second', now);
      for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++)
        await runAt(after(3_600 * (ATTEMPTS_MAX + attempt)), failing);
      const all = await queue.parked({ limit: 10 });
      expect(all.map(({ key }) => key)).toEqual(['second', 'first']);
      expect(all[1]).toEqual({ key: 'first', job: 'first', parkedAt, why: 'the handler failed' });
      expect(await queue.parked({ limit: 1 })).toEqual(all.slice(0, 1));
    });

    test('what is parked runs again at once when somebody says so, with all its attempts', async () => {
      await park('a');
      expect(await queue.retry('a')).toBe(true);
      expect(await queue.counts()).toEqual({ ...empty, waiting: 1 });
      await runAt(now, failing);
      expect(await queue.counts()).toEqual({ ...empty, waiting: 1 });
      await runAt(instant(millisecondsOf(now) + pauseMs(1)));
      expect(await queue.counts()).toEqual(empty);
    });

    test('only what is parked can be told to run again', async () => {
      await schedule('a', after(60));
      expect(await queue.retry('a')).toBe(false);
      expect(await queue.retry('unheard of')).toBe(false);
      expect(await queue.nextDueAt()).toBe(after(60));
    });

    test('a job scheduled again from inside its own handler waits again', async () => {
      await schedule('a');
      await runAt(noon, async (job) => {
        await note(job);
        await schedule('a', after(60), 'a again');
      });
      expect(await queue.nextDueAt()).toBe(after(60));
      await runAt(after(60));
      expect(ran).toEqual(['a', 'a again']);
    });

    test('as it was wished last, although its handler failed afterwards', async () => {
      await schedule('a');
      await runAt(noon, async (job) => {
        await schedule('a', after(60), 'a again');
        await failing(job);
      });
      expect(await queue.counts()).toEqual({ ...empty, waiting: 1 });
      expect(await queue.nextDueAt()).toBe(after(60));
      await runAt(after(60));
      expect(ran).toEqual(['a', 'a again']);
    });

    test('although it is the very same wish', async () => {
      await schedule('a');
      const askingOnce = async (job: string) => {
        await note(job);
        if (ran.length === 1) await schedule('a');
      };
      while ((await runAt(noon, askingOnce)) > 0);
      expect(ran).toEqual(['a', 'a']);
    });

    test('a job scheduled again while somebody else runs it waits until that is over', async () => {
      await schedule('a', noon, 'first');
      let finish!: () => void;
      const held = new Promise<void>((resolve) => (finish = resolve));
      const first = runAt(noon, (job) => held.then(() => note(job)));
      while ((await queue.counts()).running === 0);
      await schedule('a', noon, 'second');
      await schedule('a', noon, 'third');
      expect(await runAt(noon)).toBe(0);
      finish();
      await first;
      await runAt(noon);
      expect(ran).toEqual(['first', 'third']);
      expect(await queue.counts()).toEqual(empty);
    });

    test('takes many at once, and of one key the last', async () => {
      const requests = ['a', 'b', 'a'].map((key, i) => ({ key, runAt: noon, job: `${key}${i}` }));
      await queue.schedule(requests);
      await queue.schedule([]);
      await runAt(noon);
      expect(ran.toSorted()).toEqual(['a2', 'b1']);
    });

    test('scheduled again unchanged, a job runs once', async () => {
      for (let sweep = 0; sweep < 3; sweep++) await queue.schedule([{ key: 'a', runAt: noon, job: 'a' }]);
      await runAt(noon);
      expect(ran).toEqual(['a']);
      expect(await queue.counts()).toEqual(empty);
    });

    test('never hands one job to two workers', async () => {
      const keys = Array.from({ length: 50 }, (_, index) => `job-${index}`);
      for (const key of keys) await schedule(key);
      const slow = (job: string) => new Promise<void>((done) => setImmediate(() => done(void ran.push(job))));
      const counts = await Promise.all([1, 2, 3, 4].map(() => runAt(noon, slow, 20)));
      expect(counts.reduce((sum, count) => sum + count)).toBe(50);
      expect(ran.toSorted()).toEqual(keys.toSorted());
    });

    test('says when the next job falls due', async () => {
      await schedule('late', after(60));
      await schedule('soon', after(30));
      expect(await queue.nextDueAt()).toBe(after(30));
      await queue.cancel('soon');
      expect(await queue.nextDueAt()).toBe(after(60));
    });

    test.each([
      ['a key with a colon', 'a:b', 0],
      ['an empty key', '', 0],
      ['what is more than a day ahead', 'b', AHEAD_MS_MAX + 1],
    ])('refuses %s, and keeps nothing of what was asked for with it', async (_what, key, aheadMs) => {
      const good = { key: 'good', runAt: noon, job: 'good' };
      const bad = { key, runAt: instant(millisecondsOf(now) + aheadMs), job: 'bad' };
      await expect(queue.schedule([good, bad])).rejects.toThrow(RangeError);
      expect(await queue.counts()).toEqual(empty);
    });

    test('takes what is a day ahead', async () => {
      const runAt = instant(millisecondsOf(now) + AHEAD_MS_MAX);
      await schedule('a', runAt);
      expect(await queue.nextDueAt()).toBe(runAt);
    });

    test('takes a crowd that is due at once, each once', async () => {
      const keys = Array.from({ length: 10_000 }, (_, index) => `job-${index}`);
      await queue.schedule(keys.map((key) => ({ key, runAt: noon, job: key })));
      expect(await queue.counts()).toEqual({ ...empty, waiting: 10_000 });
      const hand = async () => {
        while ((await runAt(noon)) > 0);
      };
      await Promise.all(Array.from({ length: 32 }, hand));
      expect(ran.toSorted()).toEqual(keys.toSorted());
    });

    test('closed, it takes no more and runs no more, and may be closed twice', async () => {
      await schedule('a');
      await queue.close();
      await queue.close();
      await expect(schedule('b')).rejects.toThrow(QueueUnavailable);
      await expect(runAt(noon)).rejects.toMatchObject({ reason: 'closed' });
      await expect(queue.counts()).rejects.toMatchObject({ reason: 'closed' });
      expect(ran).toEqual([]);
    });
  });
}
