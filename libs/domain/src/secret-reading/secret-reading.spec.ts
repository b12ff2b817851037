import { describe, expect, test } from '@jest/globals';
import { instant, type Circumstances } from '@drivbank/kernel';
import { specify, usual } from '@drivbank/kernel/testing';
import { secretReading, type Event } from './secret-reading.js';

const as = (id: string, role: string, at = usual.at): Partial<Circumstances> => ({
  at,
  by: { kind: 'person', id, role, signedInBy: 'session' },
});
const rune = as('rune', 'auditor');
const anna = as('anna', 'administrator');
const bo = as('bo', 'administrator');
const { given } = specify(secretReading);

const wanted = { processId: 'p1', ground: 'Granskning 2030' };
const open = { type: 'OpenSecretReading', ...wanted } as const;
const ask = { type: 'AskToBreakGlass', ...wanted } as const;
const allow = { type: 'AllowBreakingGlass' } as const;
const end = { type: 'EndSecretReading' } as const;

const EIGHT_LATER = instant('2030-01-07T17:00:00.000Z');
const ONE_LATER = instant('2030-01-07T10:00:00.000Z');
const opened: Event = { type: 'SecretReadingOpened', personId: 'rune', ...wanted, until: EIGHT_LATER };
const asked: Event = { type: 'BreakingGlassAsked', personId: 'anna', ...wanted };
const allowed: Event = { type: 'BreakingGlassAllowed', until: ONE_LATER };
const ended: Event = { type: 'SecretReadingEnded' };

describe('reading by a ground', () => {
  test('is opened by an auditor, for eight hours, once', () => {
    given().when(open, rune).then(opened);
    given(opened).when(open, rune).thenRejected({ code: 'SecretReadingAlreadyBegun' });
  });

  test('is for nobody else', () =>
    given()
      .when(open, anna)
      .thenRejected({ code: 'NotAllowed', role: 'administrator', allowed: ['auditor'] }));
});

describe('breaking the glass', () => {
  test('is asked for by an administrator, and by nobody else', () => {
    given().when(ask, anna).then(asked);
    given()
      .when(ask, rune)
      .thenRejected({ code: 'NotAllowed', role: 'auditor', allowed: ['administrator'] });
  });

  test.each([bo, rune])('is allowed by another administrator or an auditor, for one hour', (by) => {
    given(asked).when(allow, by).then(allowed);
    given(asked, allowed).when(allow, by).thenNothing();
  });

  test.each(['administrator', 'auditor'])('is never allowed by the same person, as %s neither', (role) => {
    for (const history of [[asked], [asked, allowed], [asked, ended]])
      given(...history)
        .when(allow, as('anna', role))
        .thenRejected({ code: 'NotByTheSamePerson' });
  });

  test('is allowed within a day, not when it was ended, and not again when the hour is over', () => {
    const nextDay = instant('2030-01-08T09:00:00.000Z');
    given(asked)
      .when(allow, as('bo', 'administrator', nextDay))
      .thenRejected({ code: 'SecretReadingIsOver' });
    given(asked, ended).when(allow, bo).thenRejected({ code: 'SecretReadingIsOver' });
    given(asked, allowed)
      .when(allow, as('bo', 'administrator', ONE_LATER))
      .thenRejected({ code: 'SecretReadingIsOver' });
  });
});

test.each([rune, anna, bo])('either is ended by any administrator or auditor, once', (by) => {
  for (const history of [[opened], [asked], [asked, allowed]])
    given(...history)
      .when(end, by)
      .then(ended);
  given(opened, ended).when(end, by).thenNothing();
});

test.each([allow, end])('what nobody has begun is not there: $type', (command) =>
  given().when(command, bo).thenRejected({ code: 'SecretReadingNotFound' }),
);

test('a history that begins in the middle is none', () =>
  expect(() => secretReading.evolve({ status: 'absent' }, ended, usual)).toThrow('Impossible'));
