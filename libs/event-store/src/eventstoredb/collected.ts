import type { ResolvedEvent, StreamingRead } from '@eventstore/db-client';
import { CALL_MS_MAX, NoAnswer } from './connection.js';
import { storedIn, type Stored } from './stored-event.js';

/** Everything that a bounded read hands out. A read that falls silent is ended, or it would stay open for ever. */
export function collected(read: StreamingRead<ResolvedEvent>): Promise<readonly Stored[]> {
  const events: Stored[] = [];
  return new Promise((resolve, reject) => {
    const silent = setTimeout(() => {
      void read.cancel().catch(() => undefined);
      reject(new NoAnswer());
    }, CALL_MS_MAX);
    const settled = <T>(settle: (value: T) => void) => {
      return (value: T) => {
        clearTimeout(silent);
        settle(value);
      };
    };
    read
      .on('error', settled(reject))
      .on('data', (resolved) => {
        const stored = storedIn(resolved);
        if (stored) events.push(stored);
      })
      .on('end', () => settled(resolve)(events));
  });
}
