import { setTimeout as sleep } from 'node:timers/promises';
import { bullmqJobQueue, QueueUnavailable } from '@drivbank/job-queue';

const AT_ONCE = 32;

/** A worker process for specs: runs what falls due until it is killed, and says which jobs it has begun and ended. */
async function work(url: string, prefix: string, lockMs: number, jobMs: number): Promise<void> {
  const queue = await bullmqJobQueue<string>({ url, prefix, name: 'jobs', lockMs });
  const handle = async (job: string) => {
    console.log(`begun ${job}`);
    if (jobMs > 0) await sleep(Math.min(jobMs, 2 ** 31 - 1));
    console.log(`ended ${job}`);
  };
  await queue.counts();
  console.log('ready');
  const hand = async () => {
    for (;;) {
      const run = await queue.runDue({ limit: 100 }, handle).catch((error: unknown) => {
        if (error instanceof QueueUnavailable) return 0;
        throw error;
      });
      if (run === 0) await sleep(20);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
}

const [url, prefix, lockMs, jobMs] = process.argv.slice(2);
void work(url!, prefix!, Number(lockMs), Number(jobMs));
