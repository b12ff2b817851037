import { instant } from '@drivbank/kernel';
import type { SecurityEntry, SecurityLog } from '@drivbank/privacy';

const AT_ONCE = 1_000;
const DAY_MS = 24 * 3_600_000;

/** Takes the entries of one to another, in their order. A move that was broken off goes on where it was. */
export async function moveSecurityLog(from: SecurityLog, to: SecurityLog): Promise<void> {
  const [own, there] = [await everyEntryOf(from), await everyEntryOf(to)];
  for (const entry of own.slice(there.length)) await to.append(entry);
}

async function everyEntryOf(log: SecurityLog): Promise<readonly SecurityEntry[]> {
  const found: SecurityEntry[] = [];
  // Clocks of nodes differ, but not by a day.
  const to = instant(Date.now() + DAY_MS);
  for (let cursor: string | undefined; ;) {
    const { entries, next } = await log.search({ to, cursor, limit: AT_ONCE });
    found.push(...entries.map(({ id: _, ...entry }) => entry));
    if (next === null) return found.reverse();
    cursor = next;
  }
}
