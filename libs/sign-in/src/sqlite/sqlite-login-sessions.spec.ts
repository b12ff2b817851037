import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { systemClock } from '@drivbank/kernel';
import { sqliteKeyring } from '@drivbank/privacy';
import { loginSessionsContract } from '../login-sessions.contract.js';
import { forgetLoginSessions, sqliteLoginSessions } from './sqlite-login-sessions.js';

let directory: string;
beforeEach(() => void (directory = mkdtempSync(join(tmpdir(), 'sign-in-'))));
const file = () => join(directory, 'records.db');

loginSessionsContract(async (clock) => sqliteLoginSessions(file(), clock));

const login = { personId: 'ada', provedBy: 'e-1', secondFactor: false, client: 'curl' };

test('shares its file with the keyring', async () => {
  const sessions = sqliteLoginSessions(file(), systemClock);
  const keyring = sqliteKeyring(file());
  const token = await sessions.open(login);
  await keyring.current('person-1');
  await keyring.destroy('person-1');
  expect(await sessions.use(token)).toMatchObject(login);
  await Promise.all([keyring.close(), sessions.close()]);
});

test('no file holds a token', async () => {
  const sessions = sqliteLoginSessions(file(), systemClock);
  const token = await sessions.open(login);
  const holders = readdirSync(directory).filter((name) =>
    readFileSync(join(directory, name)).includes(token),
  );
  expect(holders).toEqual([]);
  await sessions.close();
});

test('a restored backup lets nobody in', async () => {
  const sessions = sqliteLoginSessions(file(), systemClock);
  const token = await sessions.open(login);
  await sessions.close();
  forgetLoginSessions(file());
  const again = sqliteLoginSessions(file(), systemClock);
  expect(await again.use(token)).toBeUndefined();
  await again.close();
});
