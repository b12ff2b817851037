import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sqliteSnapshotStore, type EventStore } from '@drivbank/event-store';
import { memoryJobQueue } from '@drivbank/job-queue';
import { MailUnavailable } from '@drivbank/mail';
import { LogFollower, ViewStore } from '@drivbank/projections';
import { CommandDesk } from '../commands.js';
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
import { HOUR_MS, MINUTE_MS } from '../testing/hand-clock.js';
import { CARIN_AT_HOUR, PUBLIC_URL, type Trial } from '../testing/trial.js';
import type { OutgoingMessage } from './delivery.js';
import { JumpWatch } from './jump-watch.js';
import { owedReminders } from './owed-reminders.js';
import { Reminding } from './reminding.js';

const WEEK_BEFORE_BY_MAIL = { channel: 'email', offsetDays: -7 } as const;

let trial: Trial;
beforeEach(async () => {
  trial = await trialWithDeadline();
});
afterEach(() => trial.close());

const messageIds = () => new Set(trial.mailer.tried.map(({ messageId }) => messageId));

describe('After three days of downtime', () => {
  beforeEach(async () => {
    const other = await trial.initiate('p2');
    await trial.setDeadline(other, '2030-06-13', { name: 'Delrapport', kind: 'deliverable' });
    await trial.setDeadline(other, '2030-06-20', { name: 'Slutrapport' });
    await trial.sweepAt(WEEK_BEFORE, CARIN_AT_HOUR);
    await trial.sweepAt(DAY_BEFORE, CARIN_AT_HOUR, -1);
    expect(mailsToCarin(trial)).toHaveLength(1);
    await trial.restart(() => trial.clock.moveTo('2030-06-14', CARIN_AT_HOUR));
    await trial.sweep();
  });

  test('a person gets one message of all that fell due', () => {
    const [, caughtUp, ...more] = mailsToCarin(trial);
    expect(more).toEqual([]);
    for (const name of ['Rapport', 'Delrapport', 'Slutrapport']) expect(caughtUp?.text).toContain(name);
  });

  test('nothing is lost, nothing is doubled, and the ledger says what was late', async () => {
    await trial.sweep();
    expect(mailsToCarin(trial)).toHaveLength(2);
    const ledgers = await Promise.all([
      trial.ledger('p1', 'd1'),
      trial.ledger('p2', 'd1'),
      trial.ledger('p2', 'd2'),
    ]);
    const due = ledgers.flat().filter(({ sendAt }) => sendAt <= trial.clock.now());
    expect(new Set(due.map(({ key }) => key)).size).toBe(due.length);
    expect(due.filter(({ fate }) => fate !== 'sent' && fate !== 'sent_late')).toEqual([]);
    const late = due.filter(({ fate, channel }) => fate === 'sent_late' && channel === 'email');
    expect(late.map(({ key }) => key).sort()).toEqual([
      'p1/d1/0/-1/carin/email',
      'p1/d1/0/1/carin/email',
      'p2/d1/0/-1/carin/email',
      'p2/d2/0/-7/carin/email',
    ]);
  });
});

describe('While the mail server is down', () => {
  beforeEach(async () => {
    trial.mailer.fails = () => new MailUnavailable('the server is down');
    await trial.sweepAt(WEEK_BEFORE, CARIN_AT_HOUR);
  });

  const message = async () => {
    const { queries } = await trial.upToDate();
    return queries
      .selectFrom('message')
      .select(['status', 'next', 'attempts'])
      .where('channel', '=', 'email')
      .executeTakeFirstOrThrow();
  };
  const sweepAfter = async (milliseconds: number) => {
    trial.clock.pass(milliseconds);
    await trial.sweep();
  };

  test('a mail is tried again after ever longer pauses, never longer than an hour', async () => {
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= 8; attempt++) {
      const { next, attempts } = await message();
      expect(attempts).toBe(attempt);
      const pause = Date.parse(next!) - Date.parse(trial.clock.now());
      pauses.push(pause / MINUTE_MS);
      await sweepAfter(pause - 1);
      expect(trial.mailer.tried).toHaveLength(attempt);
      await sweepAfter(1);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  });

  test('the mail is sent once the server is back, under the Message-ID of the first attempt', async () => {
    await sweepAfter(MINUTE_MS);
    trial.mailer.fails = undefined;
    await sweepAfter(HOUR_MS);
    await trial.sweep();
    expect(trial.mailer.sent).toHaveLength(1);
    expect(trial.mailer.tried).toHaveLength(3);
    expect(messageIds().size).toBe(1);
  });

  /** As often as it is tried in 72 hours: after 1, 2, 4, 8, 16 and 32 minutes, then every hour. */
  const ATTEMPTS = 1 + 6 + 71;
  const tryUntil = async (attempts: number) => {
    for (let { next } = await message(); trial.mailer.tried.length < attempts; { next } = await message())
      await sweepAfter(Date.parse(next!) - Date.parse(trial.clock.now()));
  };

  test.each([
    ['is not parked before it was tried for 72 hours', ATTEMPTS - 1, false],
    ['is parked when it was tried for 72 hours', ATTEMPTS, true],
  ])('the mail %s', async (_rule, attempts, parked) => {
    await tryUntil(attempts);
    const { status, next } = await message();
    expect({ status, parked: next === null }).toEqual({ status: 'failed', parked });
  });

  test('a parked mail shows as failed with its reason, and is not tried again', async () => {
    await tryUntil(ATTEMPTS);
    trial.mailer.fails = undefined;
    await sweepAfter(HOUR_MS);
    expect(trial.mailer.sent).toEqual([]);
    expect(await fatesOf(trial, WEEK_BEFORE_BY_MAIL)).toMatchObject([
      { fate: 'failed', why: 'the server is down' },
    ]);
  });

  test('our own downtime is no attempt: what is five days late is tried again like any other', async () => {
    await sweepAfter(5 * 24 * HOUR_MS);
    await sweepAfter(2 * MINUTE_MS);
    expect((await message()).next).not.toBeNull();
    trial.mailer.fails = undefined;
    await sweepAfter(HOUR_MS);
    expect(trial.mailer.sent).toHaveLength(1);
  });

  test('what was met in the meantime is no longer sent, and the ledger says why', async () => {
    trial.mailer.fails = undefined;
    await trial.act(PROCESS, { type: 'MeetDeadline', deadlineId: DEADLINE });
    await sweepAfter(HOUR_MS);
    expect(trial.mailer.sent).toEqual([]);
    expect(await fatesOf(trial, WEEK_BEFORE_BY_MAIL)).toMatchObject([
      { fate: 'suppressed', why: 'no_longer_due' },
    ]);
  });
});

describe('When the process dies between sending and recording', () => {
  beforeEach(async () => {
    trial.mailer.breaksAfter = () => new Error('killed');
    await trial.sweepAt(WEEK_BEFORE, CARIN_AT_HOUR);
    trial.mailer.breaksAfter = undefined;
  });

  test.each([
    ['is left alone while the first process may still be at it', 4, 1, 'under_way'],
    ['is sent again under the same Message-ID, and recorded, when its claim has ended', 5, 2, 'sent'],
  ])('the mail %s', async (_rule, minutes, sent, fate) => {
    await trial.restart(() => trial.clock.pass(minutes * MINUTE_MS));
    await trial.sweep();
    await trial.sweep();
    expect(mailsToCarin(trial)).toHaveLength(sent);
    expect(messageIds().size).toBe(1);
    expect(await fatesOf(trial, WEEK_BEFORE_BY_MAIL)).toMatchObject([{ fate }]);
  });
});

describe('Two who look at the same time', () => {
  test('in one process send once', async () => {
    trial.clock.moveTo(WEEK_BEFORE, CARIN_AT_HOUR);
    await Promise.all([trial.sweep(), trial.sweep(), trial.sweep()]);
    expect(trial.mailer.tried).toHaveLength(1);
  });

  test('with a desk each, and only the log in common, send once', async () => {
    const { log, clock, keyring, follower, mailer } = trial.engine;
    const snapshots = sqliteSnapshotStore(join(trial.directory, 'snapshots-of-the-second.db'));
    const desk = new CommandDesk({ store: log, clock, keyring, snapshots });
    const queue = memoryJobQueue<OutgoingMessage>({ clock });
    const jumps = new JumpWatch(clock, trial.clock.passedMs);
    const parts = { desk, follower, log, keyring, queue, mailer, clock, publicUrl: PUBLIC_URL, jumps };
    const second = new Reminding(parts);

    for (let i = 2; i <= 6; i++) await trial.setDeadline(await trial.initiate(`p${i}`), DUE);
    for (const day of [WEEK_BEFORE, DAY_BEFORE, DAY_AFTER, WEEK_AFTER]) {
      trial.clock.moveTo(day, 20);
      await Promise.all([trial.sweep(), second.sweep()]);
    }
    await second.stop();
    await snapshots.close();
    expect(mailsToCarin(trial)).toHaveLength(4);
    expect(mailsToOwner(trial)).toHaveLength(1);
    expect(trial.mailer.tried).toHaveLength(5);
  });
});

describe('Two workers with a queue in common', () => {
  const second = (own: Partial<ConstructorParameters<typeof Reminding>[0]>) => {
    const { log, clock, keyring, desk, follower, mailer } = trial.engine;
    const queue = memoryJobQueue<OutgoingMessage>({ clock });
    const jumps = new JumpWatch(clock, trial.clock.passedMs);
    const seen = { desk, follower, log, keyring, mailer, clock, publicUrl: PUBLIC_URL };
    const parts = { ...seen, queue, jumps, ...own };
    const reminding = new Reminding(parts);
    ends.push(() => reminding.stop());
    return reminding;
  };
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  test('a message that one has found is sent by one whose views are behind', async () => {
    let hidden = true;
    const { log, logId, clock } = trial.engine;
    const behind: EventStore = {
      ...log,
      readAll: async (after, limit) =>
        hidden ? { events: [], checkpoint: after, atEnd: true } : log.readAll(after, limit),
    };
    const views = new ViewStore(':memory:', logId);
    const follower = new LogFollower(behind, views, 5);
    await follower.start();
    ends.push(() => follower.stop());
    const queue = memoryJobQueue<OutgoingMessage>({ clock });
    const reminding = second({ follower, queue, log: { ...log, last: async () => undefined } });

    trial.clock.moveTo(WEEK_BEFORE, CARIN_AT_HOUR);
    const { messages } = await owedReminders((await trial.upToDate()).queries, clock.now());
    const jobs = messages.map(({ reminders, ...message }) => ({
      ...message,
      reminderKeys: reminders.map(({ key }) => key),
      dueAt: reminders[0]!.sendAt,
    }));
    await queue.schedule(jobs.map((job) => ({ key: job.notificationId, runAt: clock.now(), job })));
    const sweeping = reminding.sweep();
    await setImmediate();
    hidden = false;
    expect(await sweeping).toMatchObject({ sent: jobs.length, suppressed: 0 });
    expect(trial.mailer.sent).toHaveLength(1);
  });

  test('what one has taken and not begun is known to be owed, and sent by the next sweep', async () => {
    const { clock } = trial.engine;
    const taken = { ...memoryJobQueue<OutgoingMessage>({ clock }), runDue: async () => 0 };
    const reminding = second({ queue: taken });
    trial.clock.moveTo(WEEK_BEFORE, CARIN_AT_HOUR);
    await reminding.sweep();
    expect((await reminding.status()).oldestUnsentAt).toBe(clock.now());
    await trial.sweep();
    await reminding.sweep();
    expect((await reminding.status()).oldestUnsentAt).toBeNull();
    expect(trial.mailer.sent).toHaveLength(1);
  });
});

test('whoever is started looks at once, and says when', async () => {
  trial.clock.moveTo(WEEK_BEFORE, CARIN_AT_HOUR);
  const { reminding } = trial.engine;
  reminding.start();
  while ((await reminding.status()).lastSweepAt === null) await setImmediate();
  await trial.upToDate();
  const lastSweepAt = trial.clock.now();
  await trial.upToDate();
  expect(await reminding.status()).toEqual({
    lastSweepAt,
    failure: null,
    oldestUnsentAt: null,
    retrying: 0,
    parked: 0,
    clockJump: null,
    queue: { waiting: 0, running: 0, parked: 0 },
  });
});
