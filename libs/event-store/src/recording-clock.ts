import type { Clock, Instant } from '@drivbank/kernel';
import type { EventStore } from './event-store.js';

/** The writer's clock: never earlier than the last time that it gave, even when the machine's clock is set back. */
export async function recordingClock(clock: Clock, log: EventStore): Promise<Clock> {
  const head = await log.head();
  const before = { position: String(head.number), number: head.number - 1, eventId: '' };
  const [last] = head.number < 0 ? [] : (await log.readAll(before, 1)).events;
  let latest = last?.metadata.recordedAt ?? ('' as Instant);
  return {
    now() {
      const now = clock.now();
      if (now > latest) latest = now;
      return latest;
    },
  };
}
