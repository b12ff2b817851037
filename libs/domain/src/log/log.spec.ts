import { test } from '@jest/globals';
import { instant, type Circumstances } from '@drivbank/kernel';
import { specify } from '@drivbank/kernel/testing';
import { log, type Event } from './log.js';

const { given } = specify(log);
const founded: Event = { type: 'LogFounded', logId: 'the-log' };
const now = instant('2030-06-12T10:00:00.000Z');
const confirm = { type: 'ConfirmClock', now } as const;
const by: Circumstances['by'] = { kind: 'person', id: 'astrid', role: 'administrator', signedInBy: 'none' };

test('a log is founded once', () => {
  given().when({ type: 'FoundLog', logId: 'the-log' }).then(founded);
  given(founded).when({ type: 'FoundLog', logId: 'other' }).thenRejected({ code: 'LogAlreadyFounded' });
});

test.each(['2030-06-12T09:00:00.000Z', '2030-06-12T11:00:00.000Z'])(
  'an administrator confirms a clock that shows %s within the hour',
  (at) =>
    given(founded)
      .when(confirm, { at: instant(at), by })
      .then({ type: 'ClockConfirmed', now }),
);

test.each(['2030-06-12T08:59:59.999Z', '2030-06-12T11:00:00.001Z'])(
  'and not one that shows %s: he has looked at another, or long ago',
  (at) =>
    given(founded)
      .when(confirm, { at: instant(at), by })
      .thenRejected({ code: 'ClockIsAnother', now: instant(at) }),
);

test('nobody else does, and nobody where there is no log', () => {
  given(founded)
    .when(confirm, { at: now })
    .thenRejected({ code: 'NotAllowed', role: 'coordinator', allowed: ['administrator'] });
  given().when(confirm, { at: now, by }).thenRejected({ code: 'LogNotFounded' });
});
