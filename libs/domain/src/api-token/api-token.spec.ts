import { describe, expect, test } from '@jest/globals';
import { addDays, localDate, localDateOf, type Circumstances } from '@drivbank/kernel';
import { specify } from '@drivbank/kernel/testing';
import * as fc from 'fast-check';
import { ACCOUNT_HOLDER } from '../account/account.js';
import { ROLES } from '../roles.js';
import { apiToken, type Event } from './api-token.js';
import { grantsByToken } from './token-limits.js';

const as = (id: string, role: string): { by: Circumstances['by'] } => ({
  by: { kind: 'person', id, role, signedInBy: 'session' },
});
const ada = as('ada', ACCOUNT_HOLDER);
const bo = as('bo', ACCOUNT_HOLDER);
const administrator = as('anna', 'administrator');
const { given } = specify(apiToken);

const today = localDate('2030-06-12');
const around = { ...ada, on: today };
const wanted = {
  personId: 'ada',
  name: 'Statistik',
  scope: 'read',
  processId: null,
  expiresOn: addDays(today, 90),
  secondFactor: false,
  tokenHash: 'h',
} as const;
const issue = { type: 'IssueApiToken', ...wanted, livingAlready: 0 } as const;
const issued: Event = { type: 'ApiTokenIssued', ...wanted };
const revoke = { type: 'RevokeApiToken' } as const;
const revoked: Event = { type: 'ApiTokenRevoked' };
const wrong = { code: 'ApiTokenExpiryWrong', latest: addDays(today, 365) } as const;

describe('a token', () => {
  test('is issued by whose token it is, once', () => {
    given().when(issue, around).then(issued);
    given(issued).when(issue, around).thenRejected({ code: 'ApiTokenAlreadyIssued' });
    given(issued, revoked).when(issue, around).thenRejected({ code: 'ApiTokenAlreadyIssued' });
  });

  test('is issued to nobody who has fifty', () => {
    given()
      .when({ ...issue, livingAlready: 49 }, around)
      .then(issued);
    given()
      .when({ ...issue, livingAlready: 50 }, around)
      .thenRejected({ code: 'TooManyApiTokens', most: 50 });
  });

  test('is issued by nobody for somebody else', () => {
    given()
      .when(issue, { ...around, ...bo })
      .thenRejected({ code: 'NotYourApiToken' });
    given()
      .when(issue, { ...around, ...administrator })
      .thenRejected({ code: 'NotAllowed', role: 'administrator', allowed: [ACCOUNT_HOLDER] });
  });

  test.each([today, addDays(today, 365)])('is good to the end of a day within a year: %s', (expiresOn) =>
    given()
      .when({ ...issue, expiresOn }, around)
      .then({ ...issued, expiresOn }),
  );

  test.each([addDays(today, -1), addDays(today, 366)])('is not issued to %s', (expiresOn) =>
    given()
      .when({ ...issue, expiresOn }, around)
      .thenRejected(wrong),
  );

  test.each([ada, administrator])(
    'is revoked by him and by an administrator; twice changes nothing',
    (by) => {
      given(issued).when(revoke, by).then(revoked);
      given(issued, revoked).when(revoke, by).thenNothing();
    },
  );

  test('is not there for another holder, nor when there is none', () => {
    given(issued).when(revoke, bo).thenRejected({ code: 'ApiTokenNotFound' });
    given().when(revoke, ada).thenRejected({ code: 'ApiTokenNotFound' });
  });

  test('is revoked by nobody else', () =>
    given(issued)
      .when(revoke, as('carin', 'coordinator'))
      .thenRejected({ code: 'NotAllowed', role: 'coordinator', allowed: [ACCOUNT_HOLDER, 'administrator'] }));
});

test('a history that begins in the middle is none', () =>
  expect(() => apiToken.evolve({ status: 'absent' }, revoked, {} as Circumstances)).toThrow('Impossible'));

describe('the roles that a token acts in', () => {
  const grant = fc.record({
    grantId: fc.uuid(),
    role: fc.constantFrom(...ROLES),
    scope: fc.constant({ kind: 'deployment' } as const),
    from: fc.constant(localDateOf('2030-01-01T00:00:00.000Z' as never)),
    to: fc.constant(null),
  });
  const held = fc.array(grant);

  test('are roles of its person, and no administrator’s', () =>
    fc.assert(
      fc.property(held, fc.boolean(), (all, secondFactor) => {
        const left = grantsByToken(all, { secondFactor });
        expect(all).toEqual(expect.arrayContaining([...left]));
        expect(left.map(({ role }) => role)).not.toContain('administrator');
      }),
    ));

  test('are an auditor’s only when a second factor had been shown', () =>
    fc.assert(
      fc.property(held, (all) => {
        const lost = grantsByToken(all, { secondFactor: true }).filter(
          (one) => !grantsByToken(all, { secondFactor: false }).includes(one),
        );
        expect(lost).toEqual(all.filter(({ role }) => role === 'auditor'));
      }),
    ));
});
