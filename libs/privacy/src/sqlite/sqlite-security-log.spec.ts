import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { instant } from '@drivbank/kernel';
import { securityLogContract } from '../security-log.contract.js';
import { SecurityLogUnavailable } from '../security-log.js';
import { sqliteKeyring } from './sqlite-keyring.js';
import { sqliteSecurityLog } from './sqlite-security-log.js';

let file: string;
beforeEach(() => void (file = join(mkdtempSync(join(tmpdir(), 'security-log-')), 'records.db')));

securityLogContract(async () => sqliteSecurityLog(file));

const entry = {
  at: instant('2026-11-28T10:00:00.000Z'),
  kind: 'signed-in',
  personId: 'the-person-that-is-forgotten',
  roles: [],
  address: null,
  about: null,
  what: 'POST /api/v1/sign-in',
  outcome: 'done',
  traceId: null,
} as const;

test('stands in one file with the keys, and what is forgotten is overwritten there', async () => {
  const keyring = sqliteKeyring(file);
  const log = sqliteSecurityLog(file);
  await keyring.current('person-1');
  await log.append(entry);
  await log.forgetBefore(instant('2026-11-29T00:00:00.000Z'));
  await log.close();
  expect(await keyring.find('person-1#1')).toBeDefined();
  await keyring.close();
  const directory = join(file, '..');
  const bytes = readdirSync(directory).map((name) => readFileSync(join(directory, name), 'latin1'));
  expect(bytes.join('')).not.toContain(entry.personId);
});

test('says so when it cannot record', async () => {
  const log = sqliteSecurityLog(file);
  await log.close();
  await expect(log.append(entry)).rejects.toThrow(SecurityLogUnavailable);
});
