import type { Metadata, Recorded } from '@drivbank/kernel';
import { EventCorrupt, type Checkpoint, type Position, type Positioned } from '../event-store.js';
import { leafHash } from '../leaf-hash.js';
import type { EventRow } from './schema.js';

/** The place after an event: one more than its number, so that the empty position is before the first. */
export const positionAfter = (number: number): Position => (number < 0 ? '' : String(number + 1));

export const checkpointAt = (number: number, eventId: string): Checkpoint => ({
  position: positionAfter(number),
  number,
  eventId,
});

/** Whether the row is what was written. */
export function isIntact(row: EventRow): boolean {
  return typeof row.stream === 'string' && leafHash(row).equals(row.leaf);
}

/** The events after a number. One that is missing in between is noticed, and nothing behind it is served. */
export function recordedAfter(number: number, rows: readonly EventRow[]): readonly Recorded[] {
  const gap = rows.findIndex((row, i) => row.number !== number + 1 + i);
  if (gap !== -1) throw new EventCorrupt(number + 1 + gap, rows[gap]!.stream, rows[gap]!.revision);
  return rows.map(recordedFrom);
}

/** The events of a stream from a revision on, without a gap. */
export function recordedInStream(from: number, rows: readonly EventRow[]): readonly Positioned[] {
  const gap = rows.findIndex((row, i) => row.revision !== from + i);
  if (gap !== -1) throw new EventCorrupt(rows[gap]!.number, rows[gap]!.stream, from + gap);
  return rows.map(positionedFrom);
}

export function positionedFrom(row: EventRow): Positioned {
  const { number, ...event } = recordedFrom(row);
  return { ...event, position: positionAfter(number) };
}

/** The event of a row. A row that is not what was written is never served. */
function recordedFrom(row: EventRow): Recorded {
  if (!isIntact(row)) throw new EventCorrupt(row.number, row.stream, row.revision);
  const { number, stream, revision, id, type } = row;
  const data = JSON.parse(row.data) as Recorded['data'];
  return { stream, revision, number, id, type, data, metadata: JSON.parse(row.metadata) as Metadata };
}
