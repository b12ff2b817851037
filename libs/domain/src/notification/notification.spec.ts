import { test } from '@jest/globals';
import { instant, localDate, type Circumstances } from '@drivbank/kernel';
import { specify, usual } from '@drivbank/kernel/testing';
import { notification, type Event } from './notification.js';

const system: Circumstances['by'] = { kind: 'system', id: 'drivbank', role: 'system', signedInBy: 'none' };
const { given } = specify(notification, { ...usual, by: system });
const until = instant('2030-01-07T09:05:00.000Z');
const claim = {
  recipient: { kind: 'person', id: 'carin' },
  channel: 'email',
  slot: { on: localDate('2030-01-07'), hour: 8 },
  reminderKeys: ['p1/d1/0/-1/carin/email'],
  dueAt: instant('2030-01-07T07:00:00.000Z'),
  until,
} as const;
const claimed: Event = { type: 'NotificationClaimed', ...claim };
const sent = { messageId: '<1@kommun.example>', late: false };
const done: Event = { type: 'NotificationSent', reminderKeys: claim.reminderKeys, ...sent };
const failed: Event = { type: 'NotificationFailed', why: 'nere', attempt: 1, retryAt: until };
const after: Partial<Circumstances> = { at: until };
const administrator: Circumstances['by'] = {
  kind: 'person',
  id: 'astrid',
  role: 'administrator',
  signedInBy: 'none',
};

test('a message is claimed by one, and by another when the claim has run out', () => {
  given()
    .when({ type: 'ClaimNotification', ...claim })
    .then(claimed);
  given(claimed)
    .when({ type: 'ClaimNotification', ...claim })
    .thenRejected({ code: 'NotificationTaken', until });
  given(claimed)
    .when({ type: 'ClaimNotification', ...claim, reminderKeys: ['more'] }, after)
    .then(claimed);
});

test('what was tried is tried again at its time, and attempts are counted', () => {
  given(claimed).when({ type: 'RecordFailed', why: 'nere', retryAt: until }).then(failed);
  given(claimed, failed)
    .when({ type: 'ClaimNotification', ...claim })
    .thenRejected({ code: 'NotificationTaken', until });
  given(claimed, failed, claimed)
    .when({ type: 'RecordFailed', why: 'nere', retryAt: null })
    .then({ ...failed, attempt: 2, retryAt: null });
});

test('what is parked is tried again when an administrator says so, from the first attempt', () => {
  const requeue = { type: 'RequeueNotification' } as const;
  const parked: Event = { ...failed, attempt: 77, retryAt: null };
  const requeued: Event = { type: 'NotificationRequeued', retryAt: until };
  given(claimed, parked)
    .when(requeue, { ...after, by: administrator })
    .then(requeued);
  given(claimed, parked, requeued)
    .when(requeue, { ...after, by: administrator })
    .thenNothing();
  given(claimed, parked, requeued, claimed)
    .when({ type: 'RecordFailed', why: 'nere', retryAt: until })
    .then(failed);
  given(claimed).when(requeue, { by: administrator }).thenNothing();
  given(claimed, done).when(requeue, { by: administrator }).thenRejected({ code: 'NotificationSettled' });
  given().when(requeue, { by: administrator }).thenRejected({ code: 'NotificationNotClaimed' });
  given(claimed, parked)
    .when(requeue, { by: usual.by })
    .thenRejected({ code: 'NotAllowed', role: 'coordinator', allowed: ['administrator'] });
});

test.each<[string, Event]>([
  ['sent', done],
  ['suppressed', { type: 'NotificationSuppressed', reminderKeys: claim.reminderKeys, why: 'muted' }],
])('what was %s is settled for good', (_how, end) => {
  given(claimed, end)
    .when({ type: 'ClaimNotification', ...claim }, after)
    .thenRejected({ code: 'NotificationSettled' });
  given(claimed, end)
    .when({ type: 'RecordSent', ...sent })
    .thenRejected({ code: 'NotificationSettled' });
});

test('nothing is recorded of what nobody claimed', () =>
  given()
    .when({ type: 'RecordSent', ...sent })
    .thenRejected({ code: 'NotificationNotClaimed' }));

test('a message is sent and settled by nobody but the system', () =>
  given(claimed)
    .when({ type: 'RecordSent', ...sent }, { by: administrator })
    .thenRejected({ code: 'NotAllowed', role: 'administrator', allowed: ['system'] }));

test('the recipient acknowledges it, once, and nobody else', () => {
  const acknowledge = { type: 'AcknowledgeNotification' } as const;
  const by: Circumstances['by'] = { kind: 'person', id: 'gunnar', role: 'gate_decider', signedInBy: 'none' };
  given(claimed, done).when(acknowledge, { by: usual.by }).then({ type: 'NotificationAcknowledged' });
  given(claimed, done, { type: 'NotificationAcknowledged' })
    .when(acknowledge, { by: usual.by })
    .thenNothing();
  given(claimed, done).when(acknowledge, { by }).thenRejected({ code: 'NotYourNotification' });
});
