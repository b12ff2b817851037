import type { Clock } from '@drivbank/kernel';
import type { LogFollower } from '@drivbank/projections';
import { ActorUnknown } from '../acting.js';
import type { CommandDesk } from '../commands.js';
import { readerOf } from '../reader.js';
import { presentMoment } from './moment.js';

type Parts = { readonly desk: CommandDesk; readonly clock: Clock; readonly follower: LogFollower };

/** The titles of those processes that a person sees now. */
export async function titlesSeen(
  parts: Parts,
  personId: string,
  processIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (processIds.length === 0) return new Map();
  try {
    const { sight } = await readerOf(parts, { personId });
    const rows = await presentMoment(parts.follower, parts.clock, sight)
      .queries.selectFrom('process_board')
      .select(['process_id', 'title'])
      .where('process_id', 'in', [...new Set(processIds)])
      .execute();
    return new Map(rows.map((row) => [row.process_id, row.title]));
  } catch (error) {
    if (error instanceof ActorUnknown) return new Map();
    throw error;
  }
}
