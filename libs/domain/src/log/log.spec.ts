import { test } from '@jest/globals';
import { instant, type Circumstances } from '@drivbank/kernel';
import { specify } from '@drivbank/kernel/testing';
import { log, type Event } from './log.js';

const { given } = specify(log);
const founded: Event = { type: 'LogFounded', logId: 'the-log' };
const now = instant('2030-06-12T10:00:00.000Z');
const confirm = { type: 'ConfirmClock', now } as const;
const by: Circumstances['by'] = { kind: 'person', id: 'astrid', role: 'administrator', signedInBy: 'none' };
const system: Circumstances['by'] = { kind: 'system', id: 'drivbank', role: 'system', signedInBy: 'none' };

test('a log is founded once', () => {
  given().when({ type: 'FoundLog', logId: 'the-log' }, { by: system }).then(founded);
  given(founded)
    .when({ type: 'FoundLog', logId: 'other' }, { by: system })
    .thenRejected({ code: 'LogAlreadyFounded' });
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

test('the first administrator is appointed once, by nobody but the system', () => {
  const anna = { personId: 'anna', name: 'Anna', loginName: 'anna@x.example', passwordHash: 'h' };
  const appoint = { type: 'AppointFirstAdministrator', ...anna } as const;
  const appointed: Event = { type: 'FirstAdministratorAppointed', ...anna };
  given(founded).when(appoint, { by: system }).then(appointed);
  given(founded, appointed)
    .when({ ...appoint, personId: 'bo' }, { by: system })
    .thenRejected({ code: 'AdministratorAlreadyAppointed' });
  given(founded)
    .when(appoint, { by })
    .thenRejected({ code: 'NotAllowed', role: 'administrator', allowed: ['system'] });
  given().when(appoint, { by: system }).thenRejected({ code: 'LogNotFounded' });
});
