import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Instant } from '@drivbank/kernel';
import { operationsStatus } from '../operations/operations-status.js';
import { DEADLINE, mailsToCarin, PROCESS, trialWithDeadline, WEEK_BEFORE } from '../testing/due-in-june.js';
import { HOUR_MS } from '../testing/hand-clock.js';
import { byAdministrator, CARIN_AT_HOUR, type Trial } from '../testing/trial.js';

const DAY_MS = 24 * HOUR_MS;

let trial: Trial;
beforeEach(async () => {
  trial = await trialWithDeadline();
  trial.clock.moveTo(WEEK_BEFORE, CARIN_AT_HOUR - 1);
  await trial.sweep();
});
afterEach(() => trial.close());

async function confirm(now: Instant): Promise<void> {
  await trial.give('log', trial.engine.logId, { type: 'ConfirmClock', now }, byAdministrator);
  await trial.upToDate();
}

const deadline = async () => (await trial.process(PROCESS)).deadlines.find(({ id }) => id === DEADLINE)!;

describe.each([
  ['2 h', 2 * HOUR_MS],
  ['1 d', DAY_MS],
  ['1 y', 365 * DAY_MS],
])('When the clock jumps %s forward', (_, aheadMs) => {
  beforeEach(() => trial.clock.jump(aheadMs));

  test('no mail goes out and nothing is held to be missed, however long, and the status says why', async () => {
    const before = await trial.engine.log.last();
    for (let i = 0; i < 3; i++) {
      await trial.sweep();
      trial.clock.pass(DAY_MS);
    }
    expect(trial.mailer.tried).toEqual([]);
    expect(await trial.engine.log.last()).toEqual(before);
    const { clock } = await operationsStatus(trial.engine);
    expect(Date.parse(clock.jump!.shown) - Date.parse(clock.jump!.expected)).toBe(aheadMs);
  });

  test('what is due goes out, once, when an administrator has confirmed what time it is', async () => {
    await trial.sweep();
    await confirm(trial.clock.now());
    await trial.sweep();
    await trial.sweep();
    expect(mailsToCarin(trial)).toHaveLength(1);
    expect((await operationsStatus(trial.engine)).clock.jump).toBeNull();
  });

  test('what was not due goes out at its time, when the clock is set back', async () => {
    await trial.sweep();
    trial.clock.jump(-aheadMs);
    await trial.sweep();
    expect(trial.mailer.tried).toEqual([]);
    expect(await deadline()).toMatchObject({ status: 'open' });
    trial.clock.pass(HOUR_MS);
    await trial.sweep();
    expect(mailsToCarin(trial)).toHaveLength(1);
  });
});

test('a clock that is confirmed where it is right frees no node whose own is wrong', async () => {
  const right = trial.clock.now();
  trial.clock.jump(DAY_MS);
  await expect(confirm(right)).rejects.toMatchObject({ rejection: { code: 'ClockIsAnother' } });
  await trial.sweep();
  expect(trial.mailer.tried).toEqual([]);
});

test('nobody but an administrator confirms it', async () => {
  const command = { type: 'ConfirmClock', now: trial.clock.now() } as const;
  await expect(trial.give('log', trial.engine.logId, command)).rejects.toMatchObject({
    rejection: { code: 'NotAllowed' },
  });
});
