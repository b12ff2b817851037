import { instant, millisecondsOf, type Clock } from '@drivbank/kernel';
import type { SecurityLog } from '@drivbank/privacy';

const DAY_MS = 24 * 3_600_000;

type Parts = { readonly clock: Clock; readonly lost?: ((error: unknown) => void) | undefined };

/** Forgets what is older than so many days: now, and once a day. Answers with how to stop. */
export function keptFor(days: number, log: SecurityLog, { clock, lost }: Parts): () => void {
  const sweep = () =>
    void log.forgetBefore(instant(millisecondsOf(clock.now()) - days * DAY_MS)).catch((error: unknown) => {
      // Tomorrow it is done again.
      lost?.(error);
    });
  sweep();
  const timer = setInterval(sweep, DAY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
