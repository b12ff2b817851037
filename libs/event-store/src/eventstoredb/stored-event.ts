import type { InStream, Metadata, Recorded } from '@drivbank/kernel';
import type { JSONEventData, ResolvedEvent } from '@eventstore/db-client';
import type { Positioned } from '../event-store.js';
import type { Line } from '../storable.js';
import { positionOf, type Place } from './place.js';

/** An event as EventStoreDB hands it out: always with its place, and never a link. */
export type Stored = NonNullable<ResolvedEvent['event']> & { readonly position: Place };

export const storedIn = ({ event }: ResolvedEvent): Stored | undefined =>
  event?.position ? (event as Stored) : undefined;

const encoder = new TextEncoder();

/** The client makes the text of the data itself; that of the metadata is taken as it is. */
export const proposed = ({ id, type, metadata }: Line, data: InStream['data']): JSONEventData => ({
  contentType: 'application/json',
  id,
  type,
  data,
  metadata: encoder.encode(metadata),
});

export function positioned(event: Stored, prefix: string): Positioned {
  const { number: _, ...inStream } = recorded(event, prefix, 0);
  return { ...inStream, position: positionOf(event.position) };
}

/** As many as the log has: built in one go, because catching up is nothing else. */
export const recorded = (event: Stored, prefix: string, number: number): Recorded => ({
  stream: event.streamId.slice(prefix.length),
  revision: Number(event.revision),
  number,
  id: event.id,
  type: event.type,
  data: event.data as InStream['data'],
  metadata: event.metadata as unknown as Metadata,
});
