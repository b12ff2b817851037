import type { Traffic } from '@drivbank/event-store';
import type { Following } from '@drivbank/projections';
import type { Engine } from '../engine.js';
import type { RemindingStatus } from '../reminding/reminding.js';
import { inTime } from './in-time.js';

/** What is known of a running engine now. What cannot be asked at once is null. */
export type EngineState = {
  readonly log: {
    readonly events: number | null;
    readonly traffic: Traffic;
  };
  readonly views: {
    readonly state: Following['state'];
    /** About how many events the views are behind the log. */
    readonly lagEvents: number | null;
    /** How long ago they were last known to be at the end of it; infinite before the first time. */
    readonly lagMs: number;
    readonly failure: string | null;
  };
  readonly reminders: RemindingStatus;
};

/** Answers within a second or so, whatever has failed. */
export async function stateOf({ log, follower, reminding, store }: Engine): Promise<EngineState> {
  const { checkpoint } = follower.views;
  const [lagEvents, reminders] = await Promise.all([inTime(log.behind(checkpoint)), reminding.status()]);
  const following = follower.status;
  return {
    log: {
      events: lagEvents === null ? null : checkpoint.number + 1 + lagEvents,
      traffic: store.traffic(),
    },
    views: {
      state: following.state,
      lagEvents,
      lagMs: follower.behindMs,
      failure: 'error' in following ? following.error.message : null,
    },
    reminders,
  };
}
