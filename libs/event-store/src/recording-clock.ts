import type { Clock, Instant } from '@drivbank/kernel';
import type { EventStore } from './event-store.js';

/** The writer's clock: never earlier than the last time that it gave, even when the machine's clock is set back. */
export async function recordingClock(clock: Clock, log: EventStore): Promise<Clock> {
  let latest = (await log.last())?.metadata.recordedAt ?? ('' as Instant);
  return {
    now() {
      const now = clock.now();
      if (now > latest) latest = now;
      return latest;
    },
  };
}
