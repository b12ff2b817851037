import type { Recorded } from '@drivbank/kernel';
import { Log } from '@drivbank/domain';
import type { LogFollower } from '@drivbank/projections';
import type { JumpWatch } from './jump-watch.js';
import type { Reminding } from './reminding.js';

/** What an administrator says on one node is in the log, and so reaches the workers among all nodes. */
export function listenToAdministrators(follower: LogFollower, reminding: Reminding, jumps: JumpWatch): void {
  follower.listen({
    applied(events) {
      const confirmed = events.filter(({ type }) => type === 'ClockConfirmed');
      for (const event of confirmed) jumps.confirmed(confirmedTime(event));
      if (confirmed.length > 0 || events.some(({ type }) => type === 'NotificationRequeued'))
        reminding.wake();
    },
  });
}

function confirmedTime({ id, type, data, metadata: { schemaVersion } }: Recorded) {
  const event = Log.logCodec.decode({ id, type, data, schemaVersion });
  if (event.type !== 'ClockConfirmed') throw new Error(`${type} confirms no clock`);
  return event.now;
}
