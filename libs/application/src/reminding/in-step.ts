import type { Position } from '@drivbank/event-store';
import type { LogFollower } from '@drivbank/projections';

const CATCH_UP_MS_MAX = 30_000;

/** Waits until the views hold what was written at that position. Throws when they do not get there in time. */
export async function inStepWith(follower: LogFollower, position: Position): Promise<void> {
  if (!(await follower.reached(position, CATCH_UP_MS_MAX))) throw new Error('The views are behind the log');
}
