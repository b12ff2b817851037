import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { instant, millisecondsOf, type Instant } from '@drivbank/kernel';
import { ATTEMPTS_MAX, pauseMs, type JobQueue } from './job-queue.js';

const noon = instant('2030-06-12T10:00:00Z');
const after = (seconds: number): Instant => instant(millisecondsOf(noon) + seconds * 1_000);

/** The law of the JobQueue port. `open` gives an empty queue. */
export function jobQueueContract(open: () => Promise<JobQueue<string>>): void {
  describe('JobQueue contract', () => {
    let queue: JobQueue<string>;
    let ran: string[];
    beforeEach(async () => {
      queue = await open();
      ran = [];
    });
    afterEach(() => queue.close());

    const schedule = (key: string, runAt = noon, job = key) => queue.schedule({ key, runAt, job });
    const note = async (job: string): Promise<void> => void ran.push(job);
    const runAt = (now: Instant, handler = note, limit = 100) => queue.runDue({ now, limit }, handler);
    const failing = async (job: string) => {
      await note(job);
      throw new Error('the handler failed');
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
      expect(await queue.counts()).toEqual({ waiting: 0, parked: 0 });
    });

    test('replaces what waits under the same key, later or earlier', async () => {
      await schedule('a', noon, 'old');
      await schedule('a', after(60), 'new');
      await schedule('b', after(60), 'old');
      await schedule('b', noon, 'new at once');
      expect(await queue.counts()).toEqual({ waiting: 2, parked: 0 });
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
      expect(await queue.counts()).toEqual({ waiting: 1, parked: 0 });
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
      expect(await queue.counts()).toEqual({ waiting: 0, parked: 1 });
      expect(await runAt(after(86_400), failing)).toBe(0);
      expect(ran).toHaveLength(ATTEMPTS_MAX);
    });

    test('what is parked starts afresh when it is scheduled again, and goes when it is cancelled', async () => {
      for (const key of ['again', 'away']) await schedule(key);
      for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) await runAt(after(3_600 * attempt), failing);
      expect(await queue.counts()).toEqual({ waiting: 0, parked: 2 });
      await schedule('again', noon);
      await queue.cancel('away');
      expect(await queue.counts()).toEqual({ waiting: 1, parked: 0 });
      await runAt(noon, failing);
      expect(await queue.nextDueAt()).toBe(after(pauseMs(1) / 1_000));
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
      expect(await queue.counts()).toEqual({ waiting: 1, parked: 0 });
      expect(await queue.nextDueAt()).toBe(after(60));
      await runAt(after(60));
      expect(ran).toEqual(['a', 'a again']);
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

    test('refuses a key with a colon, and keeps nothing of it', async () => {
      await expect(schedule('a:b')).rejects.toThrow(RangeError);
      expect(await queue.counts()).toEqual({ waiting: 0, parked: 0 });
    });

    test('takes a crowd that is due at once, each once', async () => {
      const keys = Array.from({ length: 10_000 }, (_, index) => `job-${index}`);
      for (const key of keys) await schedule(key);
      while ((await runAt(noon)) > 0);
      expect(ran).toEqual(keys);
    });
  });
}
