import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { MailUnavailable } from '@drivbank/mail';
import { CommandRejected } from '../commands.js';
import { parkedWork } from '../operations/parked-work.js';
import { mailsToCarin, trialWithDeadline, WEEK_BEFORE } from '../testing/due-in-june.js';
import { HOUR_MS } from '../testing/hand-clock.js';
import { byAdministrator, byLead, CARIN, CARIN_AT_HOUR, type Trial } from '../testing/trial.js';

const REQUEUE = { type: 'RequeueNotification' } as const;

let trial: Trial;
let messageId: string;
beforeEach(async () => {
  trial = await trialWithDeadline();
  trial.mailer.fails = () => new MailUnavailable('the server is down');
  await trial.sweepAt(WEEK_BEFORE, CARIN_AT_HOUR);
  while ((await parked()).length === 0) {
    trial.clock.pass(HOUR_MS);
    await trial.sweep();
  }
  messageId = (await parked())[0]!.id;
});
afterEach(() => trial.close());

async function parked() {
  await trial.upToDate();
  return (await parkedWork(trial.engine)).messages;
}

test('what was given up says what it was, to whom, and why it did not go out', async () => {
  expect(await parked()).toMatchObject([
    {
      recipient: { kind: 'person', id: CARIN, name: 'Carin' },
      channel: 'email',
      why: 'the server is down',
      attempts: 78,
      parkedAt: trial.clock.now(),
      lines: [{ processTitle: 'Processen p1', name: { sv: 'Rapport' }, open: true }],
    },
  ]);
});

test('it is sent when an administrator wants it, once, under the Message-ID that it always had', async () => {
  trial.mailer.fails = undefined;
  await trial.give('notification', messageId, REQUEUE, byAdministrator);
  await trial.give('notification', messageId, REQUEUE, byAdministrator);
  expect(await parked()).toEqual([]);
  await trial.sweep();
  await trial.sweep();
  expect(mailsToCarin(trial)).toHaveLength(1);
  expect(new Set(trial.mailer.tried.map((mail) => mail.messageId)).size).toBe(1);
  const events = await trial.engine.log.readStream(`notification-${messageId}`);
  const requeued = events.filter(({ type }) => type === 'NotificationRequeued');
  expect(requeued).toMatchObject([
    { metadata: { actor: byAdministrator, motive: { sealed: { key: expect.any(String) } } } },
  ]);
  const types = await trial.typesIn('notification', messageId);
  expect(types.slice(-3)).toEqual(['NotificationRequeued', 'NotificationClaimed', 'NotificationSent']);
  await expect(trial.give('notification', messageId, REQUEUE, byAdministrator)).rejects.toThrow(
    'NotificationSettled',
  );
});

test('it is tried for three days more while the server stays down, and is given up again', async () => {
  await trial.give('notification', messageId, REQUEUE, byAdministrator);
  await trial.upToDate();
  await trial.sweep();
  expect(await parked()).toEqual([]);
  for (let hours = 0; (await parked()).length === 0; hours++) {
    expect(hours).toBeLessThan(100);
    trial.clock.pass(HOUR_MS);
    await trial.sweep();
  }
  expect((await parked())[0]).toMatchObject({ id: messageId, attempts: 78 });
});

test('what is no longer due when somebody looks is told to nobody', async () => {
  trial.mailer.fails = undefined;
  await trial.act('p1', { type: 'WaiveDeadline', deadlineId: 'd1' });
  await trial.give('notification', messageId, REQUEUE, byAdministrator);
  await trial.upToDate();
  await trial.sweep();
  expect(mailsToCarin(trial)).toEqual([]);
  expect((await trial.typesIn('notification', messageId)).at(-1)).toBe('NotificationSuppressed');
});

test('nobody but an administrator sends again', async () => {
  const refused = trial.give('notification', messageId, REQUEUE, byLead);
  await expect(refused).rejects.toThrow(CommandRejected);
  await expect(refused).rejects.toThrow('NotAllowed');
  expect(await parked()).toHaveLength(1);
});
