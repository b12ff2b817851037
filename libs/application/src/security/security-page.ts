import { instant, millisecondsOf, type Clock, type Instant } from '@drivbank/kernel';
import type { Sight } from '@drivbank/domain';
import type { SecurityEntry, SecurityKind, SecurityLog } from '@drivbank/privacy';
import type { Engine } from '../engine.js';
import { asOf } from '../reads/moment.js';
import { directoryOf } from '../reads/names.js';
import { alarmsIn, LOUD, QUIET, READS, type Alarm } from './alarms.js';
import { subjectOf } from './of-processes.js';

const ALARMS_MS = 7 * 24 * 3_600_000;
const AT_ONCE = 1_000;
const LOUD_MAX = 20_000;

export type SecurityWanted = {
  readonly kinds?: readonly SecurityKind[] | undefined;
  readonly person?: string | undefined;
  readonly process?: string | undefined;
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
};

type Parts = Pick<Engine, 'reading' | 'keyring' | 'clock'> & { readonly log: SecurityLog };

/** What the security log holds of that, and what stands out in the last week, with the names that ids have now. */
export async function securityPage(
  { reading, keyring, clock, log }: Parts,
  reader: { readonly sight: Sight; readonly position: string | undefined },
  wanted: SecurityWanted,
) {
  const [{ entries, next }, alarms] = await Promise.all([
    log.search({ ...wanted, about: wanted.process, to: wanted.to ?? clock.now() }),
    recentAlarms(log, clock),
  ]);
  const moment = await reading.moment(reader);
  const ids = [
    ...entries.flatMap((entry) => [entry.personId, subjectOf(entry).personId]),
    ...alarms.flatMap(({ personId, by }) => [personId, by]),
  ].filter((id) => id !== null);
  const directory = await directoryOf(moment, keyring, ids);
  const named = (id: string | null) => id && directory.person(id);
  return {
    items: entries.map((kept) => {
      const { personId, about: _, ...entry } = kept;
      const about = subjectOf(kept);
      return { ...entry, person: named(personId), about: named(about.personId), processId: about.processId };
    }),
    next,
    alarms: alarms.map(({ personId, by, ...alarm }) => ({
      ...alarm,
      person: named(personId),
      by: named(by),
    })),
    asOf: asOf(moment),
  };
}

/** Of the last week. */
export async function recentAlarms(log: SecurityLog, clock: Clock): Promise<readonly Alarm[]> {
  const [loud, reads] = [await recent(log, clock, LOUD, LOUD_MAX), await recent(log, clock, READS, LOUD_MAX)];
  return alarmsIn([...loud, ...reads, ...(await recent(log, clock, QUIET))]);
}

async function recent(
  log: SecurityLog,
  clock: Clock,
  kinds: readonly SecurityKind[],
  most = Infinity,
): Promise<readonly SecurityEntry[]> {
  const to = clock.now();
  const from = instant(millisecondsOf(to) - ALARMS_MS);
  const found: SecurityEntry[] = [];
  for (let cursor: string | undefined; found.length < most;) {
    const { entries, next } = await log.search({ kinds, from, to, cursor, limit: AT_ONCE });
    found.push(...entries);
    if (next === null) break;
    cursor = next;
  }
  return found;
}
