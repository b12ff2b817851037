import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { instant } from '@drivbank/kernel';
import { sqliteSecurityLog, type SecurityEntry, type SecurityLog } from '@drivbank/privacy';
import { moveSecurityLog } from './move-security-log.js';

const TO = instant('2027-01-01T00:00:00.000Z');
const entry = (what: string): SecurityEntry => ({
  at: instant('2026-11-28T10:00:00.000Z'),
  kind: 'signed-in',
  personId: 'p1',
  roles: ['auditor'],
  address: '192.0.2.1',
  about: null,
  what,
  outcome: 'done',
  traceId: null,
});

let here: SecurityLog;
let there: SecurityLog;
beforeEach(async () => {
  [here, there] = [sqliteSecurityLog(':memory:'), sqliteSecurityLog(':memory:')];
  for (let i = 0; i < 1_001; i++) await here.append(entry(`${i}`));
});
afterEach(() => Promise.all([here.close(), there.close()]));

test('takes every entry along, in order, and once though it is done twice', async () => {
  await moveSecurityLog(here, there);
  await moveSecurityLog(here, there);
  const question = { to: TO, limit: 2_000 };
  expect((await there.search(question)).entries).toEqual((await here.search(question)).entries);
});

test('goes on where it was broken off', async () => {
  for (const what of ['0', '1']) await there.append(entry(what));
  await moveSecurityLog(here, there);
  const { entries } = await there.search({ to: TO, limit: 2_000 });
  expect(entries.map(({ what }) => what).toReversed()).toEqual(
    Array.from({ length: 1_001 }, (_, i) => `${i}`),
  );
});
