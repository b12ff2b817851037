import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { MailUnavailable } from '@drivbank/mail';
import { trialWithDeadline, WEEK_BEFORE } from '../testing/due-in-june.js';
import { HOUR_MS } from '../testing/hand-clock.js';
import { CARIN_AT_HOUR, type Trial } from '../testing/trial.js';
import { operationsStatus } from './operations-status.js';

let trial: Trial;
beforeEach(async () => {
  trial = await trialWithDeadline();
});
afterEach(() => trial.close());

async function status() {
  await trial.upToDate();
  return operationsStatus(trial.engine);
}

test('one machine that is well: its log is a file, its views are at the end of it, nothing is owed', async () => {
  const { store, views, queue, reminders, mail, redis, clock, disk } = await status();
  const { number } = trial.engine.follower.views.checkpoint;
  expect(store).toMatchObject({
    kind: 'sqlite',
    durability: 'synchronous',
    connected: true,
    events: number + 1,
    lastEventAt: trial.clock.now(),
  });
  expect(views).toMatchObject({ state: 'following', lagEvents: 0, failure: null });
  expect(queue).toEqual({ kind: 'memory', jobs: { waiting: 0, running: 0, parked: 0 } });
  expect(reminders).toMatchObject({ oldestUnsentAt: null, retrying: 0, parked: 0 });
  expect(mail).toEqual({ kind: 'files', lastSentAt: null, lastFailure: null });
  expect([redis, clock.againstStore]).toEqual([null, null]);
  expect(disk!.freeBytes).toBeLessThanOrEqual(disk!.totalBytes);
});

test('a mail server that is down, why and since when, also after a restart; and that it is back', async () => {
  trial.mailer.fails = () => new MailUnavailable('the server is down');
  await trial.sweepAt(WEEK_BEFORE, CARIN_AT_HOUR);
  const failedAt = trial.clock.now();
  await trial.restart();
  const down = await status();
  expect(down.mail).toMatchObject({
    lastSentAt: null,
    lastFailure: { at: failedAt, why: 'the server is down' },
  });
  expect(down.reminders).toMatchObject({ retrying: 1, parked: 0, oldestUnsentAt: failedAt });

  trial.mailer.fails = undefined;
  trial.clock.pass(HOUR_MS);
  await trial.sweep();
  const back = await status();
  expect(back.mail.lastSentAt! > failedAt).toBe(true);
  expect(back.mail.lastFailure!.at).toBe(failedAt);
  expect(back.reminders).toMatchObject({ retrying: 0, oldestUnsentAt: null });
});
