import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { localDate } from '@drivbank/kernel';
import type { InnovationProcess } from '@drivbank/domain';
import { MailRefused } from '@drivbank/mail';
import {
  DAY_AFTER,
  DAY_BEFORE,
  DEADLINE,
  DUE,
  fatesOf,
  mailsToCarin,
  mailsToOwner,
  PROCESS,
  trialWithDeadline,
  WEEK_AFTER,
  WEEK_BEFORE,
} from '../testing/due-in-june.js';
import {
  byAdministrator,
  byDecider,
  byImport,
  byLead,
  CARIN,
  CARIN_AT_HOUR,
  OWNER,
  type Trial,
} from '../testing/trial.js';

let trial: Trial;
beforeEach(async () => {
  trial = await trialWithDeadline();
});
afterEach(() => trial.close());

const act = (command: InnovationProcess.Command) => trial.act(PROCESS, command);
const moveTo = (dueOn: string) =>
  act({ type: 'MoveDeadline', deadlineId: DEADLINE, dueOn: localDate(dueOn) });

describe('A reminder', () => {
  test.each([
    ['has not gone out a minute before the hour that she chose', CARIN_AT_HOUR, -1, 0],
    ['goes out at the hour that she chose', CARIN_AT_HOUR, 0, 1],
    ['goes out later the same day when nobody looked before', 15, 0, 1],
  ])('%s', async (_rule, hour, minutes, mails) => {
    await trial.sweepAt(WEEK_BEFORE, hour, minutes);
    expect(mailsToCarin(trial)).toHaveLength(mails);
  });

  test('goes out once, however often it is looked for', async () => {
    for (const minutes of [0, 1, 2, 60, 600]) await trial.sweepAt(WEEK_BEFORE, CARIN_AT_HOUR, minutes);
    expect(trial.mailer.tried).toHaveLength(1);
  });

  test('goes out at every offset of the deadline, in the application and by mail', async () => {
    for (const day of [WEEK_BEFORE, DAY_BEFORE, DUE, DAY_AFTER]) await trial.sweepAt(day, CARIN_AT_HOUR);
    const sent = await fatesOf(trial, { fate: 'sent' });
    expect(sent.map(({ offsetDays, channel }) => [offsetDays, channel])).toEqual([
      [-7, 'email'],
      [-7, 'in_app'],
      [-1, 'email'],
      [-1, 'in_app'],
      [1, 'email'],
      [1, 'in_app'],
    ]);
    expect(trial.mailer.sent).toEqual(mailsToCarin(trial));
    expect(trial.mailer.sent).toHaveLength(3);
  });

  test('follows an hour that was chosen after the deadline was set', async () => {
    await trial.prefer({ hour: 16 });
    await trial.sweepAt(WEEK_BEFORE, 15);
    expect(mailsToCarin(trial)).toHaveLength(0);
    await trial.sweepAt(WEEK_BEFORE, 16);
    expect(mailsToCarin(trial)).toHaveLength(1);
  });

  test('names the process and the deadline, links to it, and says that no person wrote it', async () => {
    await trial.sweepAt(WEEK_BEFORE, CARIN_AT_HOUR);
    const [mail] = mailsToCarin(trial);
    for (const part of ['Processen p1', 'Rapport', 'http://kommun.example/processes/p1'])
      expect(mail?.text).toContain(part);
    expect(mail?.headers).toEqual({ 'Auto-Submitted': 'auto-generated' });
  });
});

describe('Moving a deadline', () => {
  test('withdraws the reminders of the old date and plans those of the new one', async () => {
    await moveTo('2030-09-11');
    await trial.sweepAt(WEEK_AFTER, 20);
    expect(trial.mailer.sent).toEqual([]);
    await trial.sweepAt('2030-09-04', CARIN_AT_HOUR);
    expect(mailsToCarin(trial)).toHaveLength(1);
    expect(await fatesOf(trial, { offsetDays: -7, channel: 'email' })).toMatchObject([
      { deadlineRevision: 0, fate: 'withdrawn', why: 'moved' },
      { deadlineRevision: 1, fate: 'sent' },
    ]);
  });

  test('leaves what has gone out, and reminds of the new date as if it were the first', async () => {
    await trial.sweepAt(WEEK_BEFORE, CARIN_AT_HOUR);
    await moveTo('2030-06-26');
    await trial.sweepAt(WEEK_AFTER, CARIN_AT_HOUR);
    expect(trial.mailer.sent).toEqual(mailsToCarin(trial));
    expect(await fatesOf(trial, { offsetDays: -7, channel: 'email' })).toMatchObject([
      { deadlineRevision: 0, fate: 'sent' },
      { deadlineRevision: 1, fate: 'sent' },
    ]);
  });
});

const STOPPED: InnovationProcess.Command = {
  type: 'CloseProcess',
  outcome: 'stopped_learning',
  goalAttainment: 2,
  followUpOn: 'none',
  lessonsDueOn: localDate('2031-06-11'),
};

describe('Nobody is reminded any more', () => {
  test.each([
    ['met', 'met', { type: 'MeetDeadline', deadlineId: DEADLINE }, undefined],
    ['waived', 'waived', { type: 'WaiveDeadline', deadlineId: DEADLINE }, undefined],
    ['cancelled', 'cancelled', { type: 'CancelDeadline', deadlineId: DEADLINE }, undefined],
    ['closed with its process', 'cancelled', STOPPED, byDecider],
  ] as const)('once the deadline is %s', async (_how, why, command, by) => {
    await trial.sweepAt(WEEK_BEFORE, CARIN_AT_HOUR);
    await trial.act(PROCESS, command, by);
    await trial.sweepAt(DAY_BEFORE, CARIN_AT_HOUR);
    await trial.sweepAt(WEEK_AFTER, 20);
    expect(trial.mailer.sent).toHaveLength(1);
    expect(await fatesOf(trial, { channel: 'email', offsetDays: -1 })).toMatchObject([
      { fate: 'withdrawn', why },
    ]);
  });

  test('while the process is paused with frozen deadlines', async () => {
    await act({ type: 'PauseProcess', resumeOn: localDate('2030-12-11'), deadlines: 'frozen' });
    await trial.sweepAt(WEEK_AFTER, 20);
    expect(trial.mailer.sent).toEqual([]);
    expect(await fatesOf(trial, { channel: 'email', offsetDays: -7 })).toMatchObject([
      { fate: 'withdrawn', why: 'frozen' },
    ]);
  });
});

describe('What is not mailed stands in the ledger with its reason, and is still told in the application:', () => {
  const withoutAddress = { type: 'ChangePersonalDetails', details: { name: 'Carin' } } as const;
  const withoutRole = { type: 'RevokeRole', grantId: 'r1' } as const;
  const refuse = () => {
    trial.mailer.fails = () => new MailRefused('550 no such user');
  };

  test.each<[string, () => unknown]>([
    ['muted', () => trial.prefer({ email: false })],
    ['no_address', () => trial.give('person', CARIN, withoutAddress, byAdministrator)],
    ['no_role', () => trial.give('person', CARIN, withoutRole, byAdministrator)],
    ['erased', () => trial.engine.keyring.destroy(`person-${CARIN}`)],
    ['address_refused', refuse],
  ])('%s', async (why, cause) => {
    await cause();
    await trial.sweepAt(WEEK_BEFORE, CARIN_AT_HOUR);
    trial.mailer.fails = undefined;
    await trial.sweepAt(WEEK_BEFORE, 20);
    expect(trial.mailer.sent).toEqual([]);
    expect(await fatesOf(trial, { offsetDays: -7 })).toMatchObject([
      { channel: 'email', fate: 'suppressed', why },
      { channel: 'in_app', fate: 'sent', why: null },
    ]);
  });
});

describe('A deadline that has passed', () => {
  const missed = async () =>
    (await trial.typesIn('innovationProcess', PROCESS)).filter((type) => type === 'DeadlineMissed').length;

  test('is marked as missed once, on the day after its last day', async () => {
    await trial.sweepAt(DUE, 23, 59);
    expect(await missed()).toBe(0);
    trial.clock.moveTo(DAY_AFTER, 0);
    await Promise.all([trial.sweep(), trial.sweep()]);
    expect(await missed()).toBe(1);
    await trial.restart();
    await trial.sweepAt(WEEK_AFTER, 20);
    expect(await missed()).toBe(1);
  });

  test('is marked again when it was moved and has passed again', async () => {
    await trial.sweepAt(DAY_AFTER, 9);
    await moveTo('2030-06-26');
    await trial.sweepAt('2030-06-26', 23);
    expect(await missed()).toBe(1);
    await trial.sweepAt('2030-06-27', 9);
    expect(await missed()).toBe(2);
  });
});

describe('The owner organisation', () => {
  test('hears of it a week after the last day, at eight, once, and not before', async () => {
    for (const day of [WEEK_BEFORE, DAY_BEFORE, DAY_AFTER]) await trial.sweepAt(day, 20);
    await trial.sweepAt(WEEK_AFTER, 8, -1);
    expect(mailsToOwner(trial)).toEqual([]);
    await trial.sweepAt(WEEK_AFTER, 8);
    await trial.sweepAt(WEEK_AFTER, 9);
    expect(mailsToOwner(trial)).toHaveLength(1);
  });

  const offsetsToOwner = async (processId: string, deadlineId: string) =>
    (await trial.ledger(processId, deadlineId))
      .filter(({ recipient, channel }) => recipient.id === OWNER && channel === 'email')
      .map(({ offsetDays }) => offsetDays);

  test.each([
    ['from a week after', [1, 6, 7, 14], [7, 14]],
    ['never, when no reminder is wished for so late', [-7, 6], []],
  ])('hears of it %s', async (_when, remindOffsetsDays, escalated) => {
    const other = await trial.setDeadline(PROCESS, '2030-06-03', { remindOffsetsDays });
    expect(await offsetsToOwner(PROCESS, other)).toEqual(escalated);
  });

  test('hears of everything when nobody coordinates the process', async () => {
    const { template } = await trial.process(PROCESS);
    await trial.act(
      'earlier',
      { type: 'RegisterEarlierProcess', title: 'Tidigare', ownerId: OWNER, template, sourceKey: 'källa/1' },
      byImport,
    );
    const orphan = await trial.setDeadline('earlier', DUE, {}, byLead);
    expect(await offsetsToOwner('earlier', orphan)).toEqual([-7, -1, 1, 7]);
    await trial.sweepAt(WEEK_BEFORE, 8);
    expect(mailsToOwner(trial)).toHaveLength(1);
  });
});
