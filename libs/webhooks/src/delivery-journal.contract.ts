import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { instant } from '@drivbank/kernel';
import { JournalMoved, type DeliveryJournal, type JournalEntry } from './delivery-journal.js';

const at = instant('2026-11-30T10:00:00.000Z');
const derived = (cursor: number): JournalEntry => ({ at, kind: 'derived', cursor, letters: [] });

/** The law of the DeliveryJournal port. `open` gives an empty one the first time and the same one again after a close. */
export function deliveryJournalContract(open: () => Promise<DeliveryJournal>): void {
  describe('DeliveryJournal contract', () => {
    let journal: DeliveryJournal;
    beforeEach(async () => void (journal = await open()));
    afterEach(() => journal.close());

    test('tells what was written, in order, also after a restart, of each webhook its own', async () => {
      const attempt = { deliveryId: 'e1', as: 'failed', answered: 500, why: 'status', next: at } as const;
      const failed = { at, kind: 'attempted', ...attempt, beginning: 'åäö "', durationMs: 12 } as const;
      expect(await journal.append('w1', derived(1), -1)).toBe(0);
      expect(await journal.append('w2', derived(7), -1)).toBe(0);
      expect(await journal.append('w1', failed, 0)).toBe(1);
      await journal.close();
      journal = await open();
      const written = [derived(1), failed].map((entry, revision) => ({ revision, entry }));
      expect(await journal.read('w1', -1)).toEqual(written);
      expect(await journal.read('w1', 0)).toEqual(written.slice(1));
      expect(await journal.read('w1', 1)).toEqual([]);
      expect(await journal.read('w3', -1)).toEqual([]);
    });

    test('takes an entry of one of many who write after the same', async () => {
      await journal.append('w1', derived(0), -1);
      const tries = Array.from({ length: 10 }, (_, i) => journal.append('w1', derived(i), 0));
      const settled = await Promise.allSettled(tries);
      const refused = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
      expect(refused).toHaveLength(9);
      expect(refused.every((error) => error instanceof JournalMoved)).toBe(true);
      expect(await journal.read('w1', -1)).toHaveLength(2);
    });

    test('refuses what comes after nothing, and a beginning where there is one', async () => {
      await expect(journal.append('w1', derived(0), 3)).rejects.toThrow(JournalMoved);
      await journal.append('w1', derived(0), -1);
      await expect(journal.append('w1', derived(0), -1)).rejects.toThrow(JournalMoved);
    });

    test('forgets what stands before, and goes on after the last', async () => {
      for (let i = 0; i < 5; i++) await journal.append('w1', derived(i), i - 1);
      await journal.forgetBefore('w1', 3);
      expect((await journal.read('w1', -1)).map(({ revision }) => revision)).toEqual([3, 4]);
      expect(await journal.append('w1', derived(5), 4)).toBe(5);
    });
  });
}
