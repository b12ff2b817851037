import { bullmqJobQueue, memoryJobQueue } from '@drivbank/job-queue';
import type { Mailer } from '@drivbank/mail';
import { AllowedHosts, Works, type DeliveryJournal } from '@drivbank/webhooks';
import type { EngineOptions } from '../engine.js';
import type { SecurityRecorder } from '../security/security-recorder.js';
import { tellOwner } from './tell-owner.js';
import { WebhookSending, type WebhookJob } from './webhook-sending.js';
import type { TurnParts } from './webhook-turn.js';
import { Webhooks } from './webhooks.js';

/** What BullMQ's tools show. */
const QUEUE = 'webhooks';

type Given = Omit<TurnParts, 'works' | 'allowed' | 'stopped'> & {
  readonly journal: DeliveryJournal;
  readonly mailer: Mailer;
  readonly recorder: SecurityRecorder;
};

/** What people do with webhooks, and what a worker does for them. */
export type OpenedWebhooks = { readonly own: Webhooks; readonly sending: WebhookSending };

type Wanted = Pick<EngineOptions, 'redis' | 'webhookHosts' | 'webhookHostsOnly' | 'webhooksFailed'>;

/** Throws TypeError for a host that is none. */
export async function openWebhooks(
  { redis, webhookHosts, webhookHostsOnly, webhooksFailed }: Wanted,
  given: Given,
  closers: (() => Promise<void>)[],
): Promise<OpenedWebhooks> {
  const { journal, clock } = given;
  closers.push(() => journal.close());
  const works = new Works(journal);
  const allowed = new AllowedHosts(webhookHosts, webhookHostsOnly);
  const queue = redis
    ? await bullmqJobQueue<WebhookJob>({ ...redis, name: QUEUE })
    : memoryJobQueue<WebhookJob>({ clock });
  const parts = { ...given, works, allowed };
  const stopped = tellOwner(parts, webhooksFailed);
  const sending = new WebhookSending({ ...parts, queue, stopped, failed: webhooksFailed });
  closers.push(() => sending.stop());
  return { own: new Webhooks({ ...parts, wake: () => sending.wake() }), sending };
}
