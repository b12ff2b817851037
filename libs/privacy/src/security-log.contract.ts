import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { instant, type Instant } from '@drivbank/kernel';
import type { SecurityEntry, SecurityLog, SecurityQuestion } from './security-log.js';

const LATER = instant('2027-03-01T00:00:00.000Z');

const entryAt = (at: string, more: Partial<SecurityEntry> = {}): SecurityEntry => ({
  at: instant(at),
  kind: 'signed-in',
  personId: 'p1',
  roles: ['coordinator', 'auditor'],
  address: '192.0.2.7',
  about: null,
  what: 'POST /api/v1/sign-in',
  outcome: 'done',
  traceId: 'a'.repeat(32),
  ...more,
});

/** The law of the SecurityLog port. `open` gives an empty log the first time and the same one again after a close. */
export function securityLogContract(open: () => Promise<SecurityLog>): void {
  describe('SecurityLog contract', () => {
    let log: SecurityLog;
    beforeEach(async () => void (log = await open()));
    afterEach(() => log.close());

    const found = async (question: Partial<SecurityQuestion> = {}) => {
      const { entries } = await log.search({ to: LATER, limit: 100, ...question });
      return entries.map(({ id: _, ...entry }) => entry);
    };

    test('tells what was written, the newest first, also after a restart', async () => {
      const entries = [
        entryAt('2026-11-30T23:59:59.999Z'),
        entryAt('2026-12-01T00:00:00.000Z', { kind: 'refused', outcome: 'refused', roles: [] }),
        entryAt('2027-01-05T10:00:00.000Z', { personId: null, address: null, traceId: null }),
      ];
      for (const entry of entries) await log.append(entry);
      await log.close();
      log = await open();
      expect(await found()).toEqual(entries.toReversed());
    });

    test('loses none of many that are written at once', async () => {
      const at = '2026-12-01T08:00:00.000Z';
      await Promise.all(Array.from({ length: 40 }, (_, i) => log.append(entryAt(at, { what: `${i}` }))));
      expect(new Set((await found()).map(({ what }) => what)).size).toBe(40);
    });

    test('finds by kind, by who did it or whose account it was, and by time', async () => {
      const wrong = entryAt('2026-11-10T08:00:00.000Z', { kind: 'sign-in-wrong', personId: null });
      const reset = entryAt('2026-11-11T08:00:00.000Z', { kind: 'second-factor-reset', about: 'p2' });
      const own = entryAt('2026-12-12T08:00:00.000Z', { kind: 'password-changed', personId: 'p2' });
      for (const entry of [wrong, reset, own]) await log.append(entry);
      expect(await found({ kinds: ['sign-in-wrong', 'password-changed'] })).toEqual([own, wrong]);
      expect(await found({ person: 'p2' })).toEqual([own, reset]);
      expect(await found({ about: 'p2' })).toEqual([reset]);
      expect(await found({ about: 'p2', person: 'p3' })).toEqual([]);
      expect(await found({ from: reset.at })).toEqual([own, reset]);
      expect(await found({ to: reset.at })).toEqual([reset, wrong]);
      expect(await found({ kinds: ['refused'] })).toEqual([]);
    });

    test('is read page by page, each entry once, whatever comes meanwhile', async () => {
      for (let i = 0; i < 5; i++)
        await log.append(entryAt(`2026-${i < 3 ? 11 : 12}-0${i + 1}T08:00:00.000Z`, { what: `${i}` }));
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await log.search({ to: LATER, limit: 2, cursor });
        seen.push(...page.entries.map(({ what }) => what));
        await log.append(entryAt('2026-12-20T08:00:00.000Z', { what: 'meanwhile' }));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(seen).toEqual(['4', '3', '2', '1', '0']);
    });

    test('forgets what is older, and goes on', async () => {
      const times = ['2026-10-01', '2026-11-15', '2026-11-20'].map((day) => `${day}T08:00:00.000Z`);
      for (const at of times) await log.append(entryAt(at));
      await log.forgetBefore(times[2] as Instant);
      expect((await found()).map(({ at }) => at)).toEqual([times[2]]);
      await log.forgetBefore(LATER);
      expect(await found()).toEqual([]);
      await log.append(entryAt(times[2]!));
      expect(await found()).toHaveLength(1);
    });
  });
}
