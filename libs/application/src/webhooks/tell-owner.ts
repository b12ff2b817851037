import { randomUUID } from 'node:crypto';
import type { Clock } from '@drivbank/kernel';
import { EVERYTHING, type Webhook } from '@drivbank/domain';
import type { Mailer } from '@drivbank/mail';
import { unsealed, type Keyring } from '@drivbank/privacy';
import type { LogFollower } from '@drivbank/projections';
import { webhookStoppedMail } from '@drivbank/wording';
import { addressOf } from '../reminding/recipients.js';
import { presentMoment } from '../reads/moment.js';
import type { SecurityRecorder } from '../security/security-recorder.js';

type Parts = {
  readonly follower: LogFollower;
  readonly clock: Clock;
  readonly keyring: Keyring;
  readonly mailer: Mailer;
  readonly recorder: SecurityRecorder;
  readonly publicUrl: string;
};

/**
 * Says that a webhook was stopped: in the security log, and in one mail to whose it is, as far as he gets mail. The
 * page of webhooks tells it too, so a mail that does not go out is not tried again.
 */
export const tellOwner =
  (parts: Parts, failed?: (error: unknown) => void) =>
  async (webhook: Webhook.Known, why: Webhook.Stop): Promise<void> => {
    try {
      const { personId: about } = webhook;
      await parts.recorder.record({ kind: 'webhook-stopped', personId: null, about, what: why });
      await mailTo(parts, webhook, why);
    } catch (error) {
      failed?.(error);
    }
  };

async function mailTo(
  { follower, clock, keyring, mailer, publicUrl }: Parts,
  webhook: Webhook.Known,
  why: Webhook.Stop,
): Promise<void> {
  const moment = presentMoment(follower, clock, EVERYTHING);
  const to = await addressOf(moment, keyring, { kind: 'person', id: webhook.personId });
  const receiver = await unsealed(webhook.address, keyring);
  if (to.kind === 'none' || typeof receiver !== 'string') return;
  const { host } = new URL(receiver);
  const link = `${publicUrl}/webhooks`;
  const mail = webhookStoppedMail({ language: to.language, why, host, link });
  const messageId = `<${randomUUID()}@${new URL(publicUrl).hostname}>`;
  await mailer.send({ messageId, to: to.to, ...mail, headers: { 'Auto-Submitted': 'auto-generated' } });
}
