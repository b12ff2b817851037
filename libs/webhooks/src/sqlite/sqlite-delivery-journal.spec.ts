import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { StoreUnavailable } from '@drivbank/event-store';
import { instant } from '@drivbank/kernel';
import { deliveryJournalContract } from '../delivery-journal.contract.js';
import { sqliteDeliveryJournal } from './sqlite-delivery-journal.js';

let file: string;
beforeEach(() => void (file = join(mkdtempSync(join(tmpdir(), 'delivery-journal-')), 'records.db')));

deliveryJournalContract(async () => sqliteDeliveryJournal(file));

const at = instant('2026-11-28T10:00:00.000Z');

test('what is forgotten is overwritten', async () => {
  const journal = sqliteDeliveryJournal(file);
  await journal.append('w1', { at, kind: 'wished', deliveryIds: ['the-one-that-is-forgotten'] }, -1);
  await journal.append('w1', { at, kind: 'derived', cursor: 1, letters: [] }, 0);
  await journal.forgetBefore('w1', 1);
  await journal.close();
  const directory = join(file, '..');
  const bytes = readdirSync(directory).map((name) => readFileSync(join(directory, name), 'latin1'));
  expect(bytes.join('')).not.toContain('the-one-that-is-forgotten');
});

test('says so when it cannot answer', async () => {
  const journal = sqliteDeliveryJournal(file);
  await journal.close();
  await expect(journal.read('w1', -1)).rejects.toThrow(StoreUnavailable);
});
