import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { keyringContract } from '../keyring.contract.js';
import { sqliteKeyring } from './sqlite-keyring.js';

let directory: string;
beforeEach(() => void (directory = mkdtempSync(join(tmpdir(), 'keyring-'))));

keyringContract(async () => sqliteKeyring(join(directory, 'records.db')));

test('leaves no byte of a destroyed secret in the files', async () => {
  const keyring = sqliteKeyring(join(directory, 'records.db'));
  const { secret } = await keyring.current('person-1');
  const found = () =>
    readdirSync(directory).some((file) => readFileSync(join(directory, file)).includes(secret));
  expect(found()).toBe(true);
  await keyring.destroy('person-1');
  expect(found()).toBe(false);
  await keyring.close();
});
