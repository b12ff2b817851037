import type { EventLog } from './event-log.js';
import { metastreamOf, toldOnBy } from './stored-event.js';

/** `$tb` of a soft-deleted stream: 2^63 - 1, which JavaScript reads as 2^63. */
const SOFT_DELETED_FROM = 2 ** 63;

type StreamMetadata = {
  readonly $maxAge?: number;
  readonly $maxCount?: number;
  readonly $tb?: number;
  readonly [key: string]: unknown;
};

export function metadataOf(log: EventLog, stream: string): StreamMetadata {
  if (toldOnBy(stream) !== undefined) return { $maxCount: 1 };
  const last = log.eventsOf(metastreamOf(stream)).at(-1);
  if (!last) return {};
  try {
    return JSON.parse(last.data.toString('utf8')) as StreamMetadata;
  } catch {
    return {};
  }
}

export const isSoftDeleted = (log: EventLog, stream: string): boolean =>
  (metadataOf(log, stream).$tb ?? 0) >= SOFT_DELETED_FROM;

/** The first revision that a reader of the stream sees, after `$tb`, `$maxCount` and `$maxAge` (seconds). */
export function firstVisible(log: EventLog, stream: string, now: number): number {
  const { $tb = 0, $maxCount, $maxAge } = metadataOf(log, stream);
  const events = log.eventsOf(stream);
  let first = Math.max($tb, $maxCount === undefined ? 0 : events.length - $maxCount, 0);
  if ($maxAge !== undefined)
    while (first < events.length && events[first]!.created < now - $maxAge * 1_000) first++;
  return first;
}
