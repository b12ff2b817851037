import { expect, test } from '@jest/globals';
import { localDate, type Circumstances } from '@drivbank/kernel';
import { specify } from '@drivbank/kernel/testing';
import { grantsOn, person } from './person.decider.js';
import type { Event, Grant } from './person.js';

const { given } = specify(person);
const as = (role: string): Partial<Circumstances> => ({
  by: { kind: 'person', id: 'ada', role, signedInBy: 'development-header' },
});
const registered: Event = { type: 'PersonRegistered', details: { name: 'Carin' } };
const grant: Grant = {
  grantId: 'r1',
  role: 'coordinator',
  scope: { kind: 'deployment' },
  from: localDate('2030-01-01'),
  to: null,
};
const granted: Event = { type: 'RoleGranted', ...grant };
const { grantId: _, ...wanted } = grant;
const grantRole = { type: 'GrantRole', ...wanted } as const;

test('a person is registered once', () => {
  const register = { type: 'RegisterPerson', details: { name: 'Carin' } } as const;
  given().when(register).then(registered);
  given(registered).when(register).thenRejected({ code: 'PersonAlreadyRegistered' });
});

test('an administrator gives roles, a coordinator invites into a process only', () => {
  given(registered).when(grantRole, as('administrator')).then(granted);
  given(registered)
    .when(grantRole)
    .thenRejected({ code: 'NotAllowed', role: 'coordinator', allowed: ['administrator', 'system'] });
  const scope = { kind: 'process', processId: 'p1' } as const;
  given(registered)
    .when({ ...grantRole, role: 'participant', scope })
    .then({ ...granted, role: 'participant', scope });
});

test('a coordinator makes nobody a decider, a lead or another coordinator', () => {
  const scope = { kind: 'process', processId: 'p1' } as const;
  for (const role of ['gate_decider', 'portfolio_lead', 'coordinator', 'administrator', 'auditor'] as const)
    given(registered)
      .when({ ...grantRole, role, scope })
      .thenRejected({ code: 'NotAllowed', role: 'coordinator', allowed: ['administrator', 'system'] });
});

test('a coordinator takes back what he may give, and nothing else', () => {
  const scope = { kind: 'process', processId: 'p1' } as const;
  const revoke = { type: 'RevokeRole', grantId: 'r1' } as const;
  given(registered, { ...granted, role: 'participant', scope })
    .when(revoke)
    .then({ type: 'RoleRevoked', grantId: 'r1', on: localDate('2030-01-07') });
  given(registered, granted)
    .when(revoke)
    .thenRejected({ code: 'NotAllowed', role: 'coordinator', allowed: ['administrator', 'system'] });
});

test.each(['auditor', 'data_protection_officer'] as const)('nobody makes himself %s', (role) => {
  const grantOwn = { ...grantRole, role, own: true };
  given(registered).when(grantOwn, as('administrator')).thenRejected({ code: 'RoleForOneself', role });
  given(registered)
    .when({ ...grantOwn, own: false }, as('administrator'))
    .then({ ...granted, role });
});

test('details and reminders are changed by whom they are about, or by an administrator', () => {
  const details = { name: 'Carin A.' };
  const preferences = { email: false, hour: 7, language: 'sv' } as const;
  const changed = { type: 'PersonalDetailsChanged', details } as const;
  const preferred = { type: 'ReminderPreferencesChanged', preferences } as const;
  const change = { type: 'ChangePersonalDetails', details } as const;
  const prefer = { type: 'ChangeReminderPreferences', preferences } as const;
  const notAllowed = {
    code: 'NotAllowed',
    role: 'coordinator',
    allowed: ['oneself', 'administrator', 'system'],
  } as const;
  given(registered).when(change).thenRejected(notAllowed);
  given(registered).when(prefer).thenRejected(notAllowed);
  given(registered)
    .when({ ...change, own: true }, as('participant'))
    .then(changed);
  given(registered)
    .when({ ...prefer, own: true }, as('participant'))
    .then(preferred);
  given(registered).when(change, as('administrator')).then(changed);
});

test('a role cannot end before it begins', () =>
  given(registered)
    .when({ ...grantRole, to: localDate('2029-12-31') }, as('administrator'))
    .thenRejected({ code: 'RoleEndsBeforeItBegins' }));

test('a role that is revoked held until yesterday; revoking it again changes nothing', () => {
  const revoke = { type: 'RevokeRole', grantId: 'r1' } as const;
  const revoked: Event = { type: 'RoleRevoked', grantId: 'r1', on: localDate('2030-01-07') };
  given(registered, granted).when(revoke, as('administrator')).then(revoked);
  given(registered, granted, revoked).when(revoke, as('administrator')).thenNothing();
  given(registered).when(revoke, as('administrator')).thenRejected({ code: 'RoleNotGranted', grantId: 'r1' });
});

test.each([
  ['2029-12-31', 0],
  ['2030-01-01', 1],
  ['2030-01-31', 1],
  ['2030-02-01', 0],
])('on %s a role of January holds: %i', (day, holds) =>
  expect(grantsOn([{ ...grant, to: localDate('2030-01-31') }], localDate(day))).toHaveLength(holds),
);

test.each([2, -1, 24, 7.5])('nobody can be reminded at %p', (hour) =>
  given(registered)
    .when({
      type: 'ChangeReminderPreferences',
      preferences: { email: true, hour, language: 'sv' },
      own: true,
    })
    .thenRejected({ code: 'HourNotPossible', hour }),
);
