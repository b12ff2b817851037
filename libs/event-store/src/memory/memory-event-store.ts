import type { Recorded } from '@drivbank/kernel';
import {
  EventNotStorable,
  START,
  StoreUnavailable,
  VersionConflict,
  type Checkpoint,
  type EventStore,
} from '../event-store.js';
import { storedTexts } from '../storable.js';

/** A log for specs, and for the law to be about more than one store. Forgets everything when the process ends. */
export function memoryEventStore(): EventStore {
  const log: Recorded[] = [];
  const streams = new Map<string, Recorded[]>();
  const listeners = new Set<() => void>();
  let closed = false;
  const checkpointOf = ({ number, id }: Recorded): Checkpoint => ({
    position: String(number + 1),
    number,
    eventId: id,
  });

  return {
    async append(stream, events, expected) {
      if (closed) throw new StoreUnavailable('closed');
      if (events.length === 0) throw new EventNotStorable('nothing', 'an append holds at least one event');
      const texts = events.map(storedTexts);
      const known = streams.get(stream) ?? [];
      const actual = known.length === 0 ? 'no-stream' : known.length - 1;
      if (actual !== expected) {
        const first = expected === 'no-stream' ? 0 : expected + 1;
        const there = known.slice(first, first + events.length);
        const same = there.length === events.length && there.every(({ id }, i) => id === events[i]!.id);
        if (!same) throw new VersionConflict(stream, expected, actual);
        return { revision: first + events.length - 1, position: checkpointOf(there.at(-1)!).position };
      }
      const recorded = events.map(({ id, type }, i): Recorded => ({
        stream,
        revision: known.length + i,
        number: log.length + i,
        id,
        type,
        data: JSON.parse(texts[i]!.data) as Recorded['data'],
        metadata: JSON.parse(texts[i]!.metadata) as Recorded['metadata'],
      }));
      log.push(...recorded);
      streams.set(stream, [...known, ...recorded]);
      for (const listener of listeners) listener();
      const last = recorded.at(-1)!;
      return { revision: last.revision, position: checkpointOf(last).position };
    },
    readStream: async (stream, { from = 0 } = {}) => (streams.get(stream) ?? []).slice(from),
    async readAll(after, limit) {
      const events = log.slice(after.number + 1, after.number + 1 + limit);
      const last = events.at(-1);
      return { events, checkpoint: last ? checkpointOf(last) : after };
    },
    async head() {
      const last = log.at(-1);
      return last ? checkpointOf(last) : START;
    },
    holds: async ({ number, eventId }) => number === START.number || log[number]?.id === eventId,
    onAppended(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closed = true;
    },
  };
}
