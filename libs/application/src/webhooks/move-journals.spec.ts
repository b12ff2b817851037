import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { instant } from '@drivbank/kernel';
import { recordEvent, sqliteEventStore } from '@drivbank/event-store';
import { sqliteDeliveryJournal, type JournalEntry } from '@drivbank/webhooks';
import { moveJournals } from './move-journals.js';

const at = instant('2026-11-28T10:00:00.000Z');
const derived = (cursor: number): JournalEntry => ({ at, kind: 'derived', cursor, letters: [] });

test('a journal goes along with its webhook, and a move that was broken off goes on', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'move-journals-'));
  const log = sqliteEventStore({ file: join(directory, 'log.db') });
  const [from, to] = ['from', 'to'].map((name) => sqliteDeliveryJournal(join(directory, `${name}.db`)));
  for (const id of ['w1', 'w2'])
    await log.append(`webhook-${id}`, [recordEvent('WebhookOpened', {})], 'no-stream');
  for (let i = 0; i < 4; i++) await from!.append('w1', derived(i), i - 1);
  await from!.forgetBefore('w1', 1);
  await to!.append('w1', derived(1), -1);
  await moveJournals(log, from!, to!);
  await moveJournals(log, from!, to!);
  expect((await to!.read('w1', -1)).map(({ entry }) => entry)).toEqual([1, 2, 3].map(derived));
  expect(await to!.read('w2', -1)).toEqual([]);
  await Promise.all([from!.close(), to!.close(), log.close()]);
});
