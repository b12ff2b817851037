import { setTimeout as sleep } from 'node:timers/promises';
import { instant, millisecondsOf, type Instant } from '@drivbank/kernel';
import { EVERYTHING } from '@drivbank/domain';
import { memoryJobQueue, QueueUnavailable, type JobQueue } from '@drivbank/job-queue';
import type { DeliveryWork } from '@drivbank/webhooks';
import { presentMoment } from '../reads/moment.js';
import { FAILING_MS_MAX, WebhookTurns, type TurnParts } from './webhook-turn.js';

/** Wishes of people on other nodes are found within this. */
const SWEEP_EVERY_MS = 15_000;
/** Events that come close together are told together. */
const GATHER_MS = 100;
/** Webhooks that are told at the same time by one worker. */
const AT_ONCE_MAX = 16;
const FORGET_EVERY_MS = 6 * 3_600_000;
/** How long it is remembered what was sent. */
const KEPT_MS = 30 * 24 * 3_600_000;

export type WebhookJob = { readonly webhookId: string };

type Parts = TurnParts & {
  /** Shared by all workers, or this node's own. */
  readonly queue: JobQueue<WebhookJob>;
  /** Told why a pass did not finish; the next one tries again. */
  readonly failed?: ((error: unknown) => void) | undefined;
};

/**
 * Keeps other programs told. The log is the outbox: a pass, every quarter of a minute and whenever something has
 * happened, finds the webhooks that have something to be told, and the queue only spreads them. Nothing that a queue or
 * a worker forgets is lost.
 */
export class WebhookSending {
  readonly turns: WebhookTurns;
  /** Takes over while the shared queue cannot be asked. */
  private readonly ownQueue: JobQueue<WebhookJob>;
  private readonly ending = new AbortController();
  private silence: (() => void) | undefined;
  private waking: (() => void) | undefined;
  private woken = false;
  private running: Promise<void> | undefined;
  private nextDueAt: Instant | undefined;
  private forgetAtMs = 0;

  constructor(private readonly parts: Parts) {
    this.turns = new WebhookTurns(parts);
    this.ownQueue = memoryJobQueue({ clock: parts.clock });
  }

  /** On a worker: from now on, until it is stopped. */
  start(): void {
    this.silence = this.parts.follower.listen({ applied: () => this.wake() });
    this.running ??= this.run();
  }

  /** Something is to be told now. */
  wake(): void {
    this.woken = true;
    this.waking?.();
  }

  async stop(): Promise<void> {
    this.silence?.();
    this.turns.stop();
    this.ending.abort();
    this.waking?.();
    await this.running;
    await Promise.all([this.parts.queue.close(), this.ownQueue.close()]);
  }

  /** One pass over all webhooks that are open. Throws what log, views and journal throw. */
  async sweep(): Promise<void> {
    const { queue, clock } = this.parts;
    const webhookIds = await this.withWork();
    const jobs = webhookIds.map((webhookId) => ({
      key: webhookId,
      runAt: clock.now(),
      job: { webhookId },
    }));
    try {
      await this.workThrough(queue, jobs);
    } catch (error) {
      if (!(error instanceof QueueUnavailable)) throw error;
      await this.workThrough(this.ownQueue, jobs);
    }
    await this.forget();
  }

  private async run(): Promise<void> {
    while (!this.ending.signal.aborted) {
      this.woken = false;
      await this.sweep().catch((error: unknown) => this.parts.failed?.(error));
      await this.sleep();
    }
  }

  private async sleep(): Promise<void> {
    const { signal } = this.ending;
    if (signal.aborted) return;
    if (!this.woken) {
      const timer = new AbortController();
      const woken = new Promise<void>((wake) => (this.waking = wake));
      await Promise.race([
        woken,
        sleep(this.pauseMs(), undefined, { signal: timer.signal }).catch(() => undefined),
      ]);
      timer.abort();
      this.waking = undefined;
    }
    if (!signal.aborted) await sleep(GATHER_MS);
  }

  private pauseMs(): number {
    if (this.nextDueAt === undefined) return SWEEP_EVERY_MS;
    const dueInMs = millisecondsOf(this.nextDueAt) - millisecondsOf(this.parts.clock.now());
    return Math.min(SWEEP_EVERY_MS, Math.max(1, dueInMs));
  }

  private async withWork(): Promise<readonly string[]> {
    const { works, clock, follower } = this.parts;
    const now = clock.now();
    const head = follower.views.checkpoint.number;
    const ids: string[] = [];
    const nexts: Instant[] = [];
    for (const webhookId of await this.openOnes()) {
      const work = await works.of(webhookId);
      if (this.hasWork(webhookId, work, head, now)) ids.push(webhookId);
      nexts.push(...([work.nextAt()].filter((at) => at !== undefined && at > now) as Instant[]));
    }
    this.nextDueAt = nexts.sort()[0];
    return ids;
  }

  private hasWork(webhookId: string, work: DeliveryWork, head: number, now: Instant): boolean {
    const looked = this.turns.lookedTo(webhookId, work);
    const isFailing =
      work.failingSince !== null && millisecondsOf(now) - millisecondsOf(work.failingSince) >= FAILING_MS_MAX;
    return looked === null || looked !== head || work.due(now).length > 0 || isFailing;
  }

  private async openOnes(): Promise<readonly string[]> {
    const { follower, clock } = this.parts;
    const rows = await presentMoment(follower, clock, EVERYTHING)
      .queries.selectFrom('webhook')
      .select('webhook_id')
      .where('status', '=', 'open')
      .orderBy('webhook_id')
      .execute();
    return rows.map((row) => row.webhook_id);
  }

  private async workThrough(
    queue: JobQueue<WebhookJob>,
    jobs: Parameters<JobQueue<WebhookJob>['schedule']>[0],
  ): Promise<void> {
    if (jobs.length > 0) await queue.schedule(jobs);
    const worker = async () => {
      while (!this.ending.signal.aborted) {
        const run = await queue.runDue({ limit: 1 }, (job) => this.taken(job));
        if (run === 0) return;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE_MAX }, worker));
  }

  /** The queue tries again what fails, and tells nobody. */
  private async taken({ webhookId }: WebhookJob): Promise<void> {
    try {
      await this.turns.take(webhookId);
    } catch (error) {
      this.parts.failed?.(error);
      throw error;
    }
  }

  /** Of every webhook, the closed ones too. */
  private async forget(): Promise<void> {
    const { works, clock, follower } = this.parts;
    const nowMs = millisecondsOf(clock.now());
    if (nowMs < this.forgetAtMs) return;
    this.forgetAtMs = nowMs + FORGET_EVERY_MS;
    const rows = await presentMoment(follower, clock, EVERYTHING)
      .queries.selectFrom('webhook')
      .select('webhook_id')
      .execute();
    for (const { webhook_id: id } of rows) await works.forgetBefore(id, instant(nowMs - KEPT_MS));
  }
}
