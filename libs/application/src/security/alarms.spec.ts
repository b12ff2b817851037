import { describe, expect, test } from '@jest/globals';
import { instant } from '@drivbank/kernel';
import type { SecurityEntry, SecurityKind } from '@drivbank/privacy';
import { alarmsIn } from './alarms.js';

const NOON = Date.parse('2026-11-28T12:00:00.000Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const entry = (kind: SecurityKind, ms: number, more: Partial<SecurityEntry> = {}): SecurityEntry => ({
  at: instant(NOON + ms),
  kind,
  personId: null,
  roles: [],
  address: '192.0.2.1',
  about: null,
  what: 'POST /api/v1/sign-in',
  outcome: kind === 'sign-in-wrong' ? 'refused' : 'done',
  traceId: null,
  ...more,
});

const wrong = (times: number, everyMs: number, more: (i: number) => Partial<SecurityEntry>) =>
  Array.from({ length: times }, (_, i) => entry('sign-in-wrong', i * everyMs, more(i)));

const kindsIn = (entries: readonly SecurityEntry[]) => alarmsIn(entries).map(({ kind }) => kind);

describe('Given wrong sign-ins for one account', () => {
  const scattered = (i: number) => ({ personId: 'anna', address: `192.0.2.${i}` });

  test('when there are ten in a quarter of an hour, then nothing is said', () => {
    expect(alarmsIn(wrong(10, MINUTE, scattered))).toEqual([]);
  });

  test('when there is one more, then the account is guessed at, from wherever', () => {
    expect(alarmsIn(wrong(11, MINUTE, scattered))).toMatchObject([
      { kind: 'guessed-account', personId: 'anna', count: 11, firstAt: instant(NOON) },
    ]);
  });

  test('when they come more slowly, then nothing is said', () => {
    expect(alarmsIn(wrong(60, 2 * MINUTE, scattered))).toEqual([]);
  });

  test('when it goes on, then it is one alarm; when it begins again later, another', () => {
    const again = wrong(12, 1_000, scattered).map(({ at, ...one }) => ({
      ...one,
      at: instant(Date.parse(at) + 5 * HOUR),
    }));
    const found = alarmsIn([...wrong(40, MINUTE, scattered), ...again]);
    expect(found.map(({ count }) => count)).toEqual([12, 40]);
  });

  test('when passwords and codes are guessed in turn, then they count together', () => {
    const mixed = wrong(12, MINUTE, scattered).map((one, i) =>
      i % 2 ? { ...one, kind: 'second-factor-wrong' as const } : one,
    );
    expect(kindsIn(mixed)).toEqual(['guessed-account']);
  });
});

describe('Given wrong sign-ins from one address', () => {
  const ofMany = (i: number) => ({ personId: i % 2 ? null : `person ${i}` });

  test('when there are thirty, then nothing is said, for a town hall has one address', () => {
    expect(alarmsIn(wrong(30, 10_000, ofMany))).toEqual([]);
  });

  test('when there is one more, then the address guesses', () => {
    expect(alarmsIn(wrong(31, 10_000, ofMany))).toMatchObject([
      { kind: 'guessing-address', address: '192.0.2.1', personId: null, count: 31 },
    ]);
  });
});

describe('Given files that somebody makes', () => {
  const made = (count: number, apartMs: number) =>
    Array.from({ length: count }, (_, i) => entry('exported', i * apartMs, { personId: 'carin' }));

  test('when there are twenty within an hour, then nothing is said; with one more he takes much along', () => {
    expect(alarmsIn(made(20, 60_000))).toEqual([]);
    expect(alarmsIn(made(21, 60_000))).toMatchObject([
      { kind: 'many-exports', personId: 'carin', count: 21 },
    ]);
    expect(alarmsIn(made(60, 4 * 60_000))).toEqual([]);
  });
});

describe('Given an account that is invited to another address', () => {
  const by = { personId: 'admin', about: 'anna' };
  const invited = entry('invited-elsewhere', 0, by);

  test.each([
    ['after it', 23 * HOUR],
    ['before it', -23 * HOUR],
  ])('when its second factor is reset %s within a day, then it can be taken over', (_, ms) => {
    expect(alarmsIn([invited, entry('second-factor-reset', ms, by)])).toMatchObject([
      { kind: 'taken-over', personId: 'anna', by: 'admin' },
    ]);
  });

  test('when it is reset later, of somebody else, or was refused, then nothing is said', () => {
    const others = [
      entry('second-factor-reset', 25 * HOUR, by),
      entry('second-factor-reset', HOUR, { ...by, about: 'bo' }),
      entry('second-factor-reset', HOUR, { ...by, outcome: 'refused' }),
    ];
    expect(alarmsIn([invited, ...others])).toEqual([]);
  });

  test('when it is the same address as before, then nothing is said', () => {
    expect(alarmsIn([entry('invited', 0, by), entry('second-factor-reset', HOUR, by)])).toEqual([]);
  });
});

describe('Given a role', () => {
  const granted = (what: string) => entry('role-granted', 0, { personId: 'admin', about: 'anna', what });

  test.each(['administrator', 'auditor'])('when it is that of an %s, then it is looked at', (role) => {
    expect(alarmsIn([granted(role)])).toMatchObject([
      { kind: 'new-keeper', personId: 'anna', by: 'admin', role },
    ]);
  });

  test('when it is another, then nothing is said', () => {
    expect(alarmsIn([granted('coordinator')])).toEqual([]);
  });
});

describe('Given reads of processes with a secrecy mark', () => {
  const read = (about: string, ms: number, personId = 'anna') =>
    entry('secret-read', ms, { personId, about, what: 'GET /api/v1/processes/{processId}' });
  const many = (n: number, everyMs: number) =>
    Array.from({ length: n }, (_, i) => read(`p${i}`, i * everyMs));

  test('when somebody reads fifty in ten minutes, or one a thousand times, then nothing is said', () => {
    expect(alarmsIn(many(50, 1_000))).toEqual([]);
    expect(alarmsIn(many(60, MINUTE))).toEqual([]);
    expect(alarmsIn(Array.from({ length: 1_000 }, (_, i) => read('p1', i)))).toEqual([]);
  });

  test('when it is one more, then it is told how many, once while it goes on', () => {
    expect(alarmsIn(many(51, 1_000))).toMatchObject([{ kind: 'many-secrets', personId: 'anna', count: 51 }]);
    expect(alarmsIn(many(80, 1_000))).toMatchObject([{ kind: 'many-secrets', count: 80 }]);
  });

  test('when two share them, then nothing is said of either', () => {
    const shared = many(80, 1_000).map((one, i) => ({ ...one, personId: i % 2 ? 'anna' : 'bo' }));
    expect(alarmsIn(shared)).toEqual([]);
  });
});

test('when somebody broke the glass and another allowed it, then it is told of both; a refused one is none', () => {
  const allowed = entry('break-glass-allowed', 0, { personId: 'bo', about: 'p1', what: 'anna' });
  expect(alarmsIn([allowed])).toMatchObject([{ kind: 'break-glass', personId: 'anna', by: 'bo' }]);
  expect(alarmsIn([{ ...allowed, personId: 'anna', outcome: 'refused' }])).toEqual([]);
});

test('the latest comes first, in whatever order entries come', () => {
  const granted = entry('role-granted', 2 * HOUR, { about: 'bo', what: 'auditor' });
  const guesses = wrong(11, MINUTE, () => ({ personId: 'anna' }));
  expect(kindsIn([granted, ...guesses])).toEqual(['new-keeper', 'guessed-account']);
  expect(kindsIn([...guesses.toReversed(), granted])).toEqual(['new-keeper', 'guessed-account']);
});
