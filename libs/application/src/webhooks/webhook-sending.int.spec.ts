import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { instant, millisecondsOf } from '@drivbank/kernel';
import { Account, type Webhook } from '@drivbank/domain';
import { memoryJobQueue } from '@drivbank/job-queue';
import {
  AllowedHosts,
  newSecret,
  sqliteDeliveryJournal,
  Works,
  type DeliveryJournal,
} from '@drivbank/webhooks';
import { isSigned, WebhookReceiver } from '../../../../test/support/webhook-receiver.js';
import { unobserved } from '../observing/observer.js';
import { HOUR_MS, MINUTE_MS } from '../testing/hand-clock.js';
import { byAdministrator, CARIN, PUBLIC_URL, Trial } from '../testing/trial.js';
import { WebhookSending } from './webhook-sending.js';

const DAY_MS = 24 * HOUR_MS;
const ID = '2b7d9c1e-5a3f-4e6b-9c8d-1f0e2d3c4b5a';
const HOLDER = { id: CARIN, role: Account.ACCOUNT_HOLDER };

let trial: Trial;
let receiver: WebhookReceiver;
let journal: DeliveryJournal;
let works: Works;
let sending: WebhookSending;
let secret: string;
let stops: Webhook.Stop[];

beforeEach(async () => {
  trial = await Trial.open();
  receiver = await WebhookReceiver.open();
  stops = [];
  const open = { type: 'OpenAccount', loginName: 'carin@kommun.example', passwordHash: 'h' } as const;
  await trial.give('account', CARIN, open, { id: 'drivbank', role: 'system' });
  await trial.initiate('p1');
  journal = sqliteDeliveryJournal(join(trial.directory, 'data', 'records.db'));
  [sending, works] = worker();
  await openOne();
});
afterEach(async () => {
  await sending.stop();
  await journal.close();
  receiver.close();
  await trial.close();
});

/** What one node has in memory; another knows only what was written down. */
function worker(): [WebhookSending, Works] {
  const { log, logId, desk, follower, keyring } = trial.engine;
  const { clock } = trial;
  const own = new Works(journal);
  const parts = { log, logId, desk, follower, keyring, clock, works: own, observer: unobserved };
  const stopped = async (_: unknown, why: Webhook.Stop) => void stops.push(why);
  const allowed = new AllowedHosts(['127.0.0.1']);
  const queue = memoryJobQueue<{ webhookId: string }>({ clock });
  return [new WebhookSending({ ...parts, stopped, allowed, queue, publicUrl: PUBLIC_URL }), own];
}

async function openOne(more: { kinds?: readonly string[] | null; processId?: string | null } = {}, id = ID) {
  secret = newSecret();
  const opening = { personId: CARIN, kinds: null, processId: null, address: receiver.address, secret };
  await trial.give('webhook', id, { type: 'OpenWebhook', ...opening, ...more });
  await trial.upToDate();
}

const sweep = async () => {
  await trial.upToDate();
  await sending.sweep();
};
const rename = (title: string, processId = 'p1') => trial.act(processId, { type: 'RenameProcess', title });
const told = async () => (await works.of(ID)).all();
const status = async () => {
  const state = await trial.engine.desk.stateOf('webhook', ID);
  return state.status === 'absent' ? undefined : state.status;
};

/** Until the next attempt is due, and then that. */
async function nextAttempt(): Promise<number> {
  const next = (await works.of(ID)).nextAt()!;
  const waitMs = millisecondsOf(next) - millisecondsOf(trial.clock.now());
  trial.clock.pass(waitMs);
  await sweep();
  return waitMs;
}

describe('What happens', () => {
  test('is told once, in order, signed, from the moment on when it was opened', async () => {
    for (const title of ['Ett', 'Två', 'Tre']) await rename(title);
    await sweep();
    await sweep();
    expect(receiver.types).toEqual(['process-renamed', 'process-renamed', 'process-renamed']);
    expect(new Set(receiver.ids).size).toBe(3);
    const sequence = receiver.received.map(({ event }) => Number(event.sequence));
    expect(sequence).toEqual(sequence.toSorted((a, b) => a - b));
    for (const one of receiver.received) {
      expect(isSigned(one, secret)).toBe(true);
      expect(isSigned(one, newSecret())).toBe(false);
      expect(one.event).toMatchObject({ subject: 'p1', data: { processId: 'p1' } });
      expect(one.event.id).toBe(one.headers['webhook-id']);
      expect(one.headers['content-type']).toMatch(/^application\/cloudevents\+json/);
      expect(one.body).not.toMatch(/Ett|Två|Tre/);
    }
    expect((await told()).map((one) => one.status)).toEqual(['delivered', 'delivered', 'delivered']);
  });

  test('is told of the kinds and the process that were chosen only', async () => {
    await trial.initiate('p2');
    const other = '6f1d2c3b-4a59-4e88-9d70-aabbccddeeff';
    await trial.give('webhook', ID, { type: 'CloseWebhook' }, HOLDER);
    await openOne({ kinds: ['DeadlineSet'], processId: 'p2' }, other);
    await rename('Nytt', 'p2');
    await trial.setDeadline('p1', '2030-06-12');
    await trial.setDeadline('p2', '2030-06-12');
    await sweep();
    expect(receiver.received.map(({ event }) => [event.subject, event.type])).toEqual([
      ['p2', 'se.drivbank.deadline-set.v1'],
    ]);
  });

  test('is told by one of two who look at the same time', async () => {
    const [other] = worker();
    for (let i = 0; i < 10; i++) await rename(`Titel ${i}`);
    await trial.upToDate();
    await Promise.all([sending.sweep(), other.sweep()]);
    await sending.sweep();
    await other.stop();
    expect(receiver.received).toHaveLength(10);
    expect(new Set(receiver.ids).size).toBe(10);
  });
});

describe('When the process dies between sending and recording', () => {
  test('it is told again under the same id, when the claim has ended, and nothing is lost', async () => {
    await rename('Ett');
    await rename('Två');
    const append = journal.append.bind(journal);
    journal.append = (id, entry, after) =>
      entry.kind === 'attempted' ? Promise.reject(new Error('killed')) : append(id, entry, after);
    // Killed, so that it does not give its claim back either.
    receiver.takes = () => {
      journal.append = () => Promise.reject(new Error('killed'));
      return { status: 204 };
    };
    await sending.sweep().catch(() => undefined);
    expect(receiver.received).toHaveLength(1);
    journal.append = append;
    receiver.takes = { status: 204 };
    [sending, works] = worker();
    await sweep();
    expect(receiver.received).toHaveLength(1);
    trial.clock.pass(MINUTE_MS);
    await sweep();
    expect(receiver.received).toHaveLength(3);
    expect(receiver.ids[1]).toBe(receiver.ids[0]);
    expect(new Set(receiver.ids).size).toBe(2);
    expect((await told()).every((one) => one.status === 'delivered')).toBe(true);
  });
});

describe('A receiver that fails', () => {
  test.each([[500], [404], [302]])(
    'with %d is asked again and again, and given up after days',
    async (code) => {
      receiver.takes = { status: code, headers: { location: '/elsewhere' }, body: 'Nej tack' };
      await rename('Ett');
      await sweep();
      const waits: number[] = [];
      for (let i = 0; i < 9; i++) waits.push(await nextAttempt());
      const expected = [5_000, 300_000, 0.5 * HOUR_MS, ...[2, 5, 10, 14, 20, 24].map((h) => h * HOUR_MS)];
      waits.forEach((wait, i) => {
        expect(wait).toBeGreaterThanOrEqual(expected[i]!);
        expect(wait).toBeLessThanOrEqual(expected[i]! * 1.2 + 1);
      });
      expect(receiver.received).toHaveLength(10);
      expect(new Set(receiver.ids).size).toBe(1);
      expect(await told()).toMatchObject([
        {
          status: 'given-up',
          attempts: 10,
          answered: code,
          why: 'status',
          beginning: 'Nej tack',
          next: null,
        },
      ]);
    },
  );

  test('is not in the way of what comes later, and gets all in the end', async () => {
    receiver.takes = ({ event }) => ({ status: receiver.ids.indexOf(event.id) === 0 ? 503 : 204 });
    await rename('Ett');
    await sweep();
    receiver.takes = { status: 204 };
    await rename('Två');
    await sweep();
    expect((await told()).map((one) => one.status)).toEqual(['delivered', 'retrying']);
    await nextAttempt();
    expect((await told()).map((one) => one.status)).toEqual(['delivered', 'delivered']);
  });

  test('and asks for more time gets it', async () => {
    receiver.takes = { status: 429, headers: { 'retry-after': '3600' } };
    await rename('Ett');
    await sweep();
    expect(await nextAttempt()).toBe(HOUR_MS);
  });

  test('for five days is told no more, and its owner hears of it', async () => {
    receiver.takes = { status: 500 };
    await rename('Ett');
    await sweep();
    trial.clock.pass(5 * DAY_MS - MINUTE_MS);
    await sweep();
    expect(await status()).toBe('open');
    trial.clock.pass(MINUTE_MS);
    await sweep();
    expect([await status(), stops]).toEqual(['stopped', ['failing']]);
    const before = receiver.received.length;
    receiver.takes = { status: 204 };
    await rename('Två');
    await sweep();
    expect(receiver.received).toHaveLength(before);
    await trial.give('webhook', ID, { type: 'ResumeWebhook' }, HOLDER);
    await sweep();
    trial.clock.pass(DAY_MS);
    await sweep();
    expect([await status(), stops]).toEqual(['open', ['failing']]);
    expect((await told()).map((one) => one.status)).toEqual(['delivered', 'delivered']);
  });

  test('because it is gone is told no more at once', async () => {
    receiver.takes = { status: 410 };
    await rename('Ett');
    await rename('Två');
    await sweep();
    expect(receiver.received).toHaveLength(1);
    expect([await status(), stops]).toEqual(['stopped', ['gone']]);
    expect(await trial.typesIn('webhook', ID)).toEqual(['WebhookOpened', 'WebhookStopped']);
  });
});

describe('What its person does not see', () => {
  const grants = async () => {
    const person = await trial.engine.desk.stateOf('person', CARIN);
    if (person.status === 'absent') throw new Error('Carin is not there');
    return person.grants;
  };
  const loseRoles = async () => {
    for (const { grantId } of await grants())
      await trial.give('person', CARIN, { type: 'RevokeRole', grantId }, byAdministrator);
  };

  test('is not told while he holds no role, and waits', async () => {
    await rename('Ett');
    await sweep();
    await loseRoles();
    await rename('Två');
    await sweep();
    expect(receiver.received).toHaveLength(1);
    const from = (await trial.upToDate()).today;
    const grant = { type: 'GrantRole', role: 'coordinator', from, to: null } as const;
    const scope = { kind: 'deployment' } as const;
    await trial.give('person', CARIN, { ...grant, scope }, byAdministrator);
    await sweep();
    expect(receiver.received).toHaveLength(2);
  });

  test('is not told when his account is deactivated', async () => {
    await trial.give('account', CARIN, { type: 'DeactivateAccount' }, byAdministrator);
    await rename('Ett');
    await sweep();
    expect(receiver.received).toEqual([]);
  });

  test('is withheld when he no longer sees it once it is tried again', async () => {
    receiver.takes = { status: 500 };
    await rename('Ett');
    await sweep();
    await loseRoles();
    const from = (await trial.upToDate()).today;
    const scope = { kind: 'process', processId: 'p-another' } as const;
    await trial.give(
      'person',
      CARIN,
      { type: 'GrantRole', role: 'participant', scope, from, to: null },
      byAdministrator,
    );
    receiver.takes = { status: 204 };
    await nextAttempt();
    expect(receiver.received).toHaveLength(1);
    expect(await told()).toMatchObject([{ status: 'withheld' }]);
  });
});

test('what happens during a pause is told when it goes on', async () => {
  await trial.give('webhook', ID, { type: 'PauseWebhook' }, HOLDER);
  await rename('Ett');
  await sweep();
  expect(receiver.received).toEqual([]);
  await trial.give('webhook', ID, { type: 'ResumeWebhook' }, HOLDER);
  await sweep();
  expect(receiver.types).toEqual(['process-renamed']);
});

test('the old secret signs along for a day', async () => {
  const old = secret;
  const fresh = newSecret();
  await trial.give('webhook', ID, { type: 'RotateWebhookSecret', secret: fresh }, HOLDER);
  await rename('Ett');
  await sweep();
  trial.clock.pass(DAY_MS);
  await rename('Två');
  await sweep();
  const signed = receiver.received.map((one) => [isSigned(one, fresh), isSigned(one, old)]);
  expect(signed).toEqual([
    [true, true],
    [true, false],
  ]);
});

test('what was sent is forgotten after thirty days, and what happens later is told all the same', async () => {
  await rename('Ett');
  await sweep();
  trial.clock.pass(31 * DAY_MS);
  await rename('Två');
  await sweep();
  trial.clock.pass(DAY_MS);
  await sweep();
  expect(await told()).toHaveLength(1);
  const kept = await journal.read(ID, -1);
  expect(kept.every(({ entry }) => entry.at > instant('2030-06-01T00:00:00.000Z'))).toBe(true);
  [sending, works] = worker();
  await rename('Tre');
  await sweep();
  expect(receiver.received).toHaveLength(3);
});
