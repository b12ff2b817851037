import { randomUUID } from 'node:crypto';
import type { EventLog, Written } from './event-log.js';
import type { RecentIds } from './recent-ids.js';
import { METADATA_TYPE, metastreamOf, toldOnBy, type NewEvent } from './stored-event.js';
import { isSoftDeleted, metadataOf } from './visibility.js';

export type Expected = 'any' | 'no_stream' | 'stream_exists' | number;

/** `revision` is that of the last event, or -1 when the stream has none. */
export type Outcome =
  | { readonly kind: 'done'; readonly revision: number; readonly position: number }
  | { readonly kind: 'wrong-expected-version'; readonly actual: number }
  | { readonly kind: 'stream-deleted' };

/** Where rules write: one record of one stream, seen by every rule after it. */
export type Write = (stream: string, events: readonly NewEvent[]) => Written;

type Append = {
  readonly stream: string;
  readonly events: readonly NewEvent[];
  readonly expected: Expected;
};

/** The server's check of a write: goes on at the end, or stands there already, or is refused. */
export function append(log: EventLog, recent: RecentIds, write: Write, asked: Append): Outcome {
  const { stream, expected } = asked;
  if (log.tombstoneOf(stream)) return { kind: 'stream-deleted' };
  const last = log.lastRevision(stream);
  const wrong: Outcome = { kind: 'wrong-expected-version', actual: last };
  if (expected === 'stream_exists') {
    if (isSoftDeleted(log, stream)) return { kind: 'stream-deleted' };
    if (last < 0 && log.lastRevision(metastreamOf(stream)) < 0) return wrong;
  }
  if (expected === 'any' || expected === 'stream_exists')
    return weaklyRepeated(recent, asked, wrong) ?? goOn(log, write, asked);
  const expectedLast = expected === 'no_stream' ? -1 : expected;
  if (expectedLast > last) return wrong;
  if (expectedLast < last) {
    const repeated = stronglyRepeated(log, asked, expectedLast);
    if (repeated) return repeated;
    const revives = expected === 'no_stream' && isSoftDeleted(log, stream) && startsAnew(log, asked);
    if (!revives) return wrong;
  }
  return goOn(log, write, asked);
}

/** By an explicit revision: each id must stand in its place in the log. Survives restarts. */
function stronglyRepeated(log: EventLog, { stream, events }: Append, after: number): Outcome | undefined {
  const written = log.eventsOf(stream).slice(after + 1, after + 1 + events.length);
  const isSame = events.length > 0 && events.every(({ id }, i) => written[i]?.id === id);
  return isSame ? doneAt(written.at(-1)!) : undefined;
}

const startsAnew = (log: EventLog, { stream, events }: Append): boolean =>
  events[0] !== undefined && log.eventsOf(stream)[0]?.id !== events[0].id;

/** Without one: ids are looked up among the recent ones only; when the first is forgotten, all is written again. */
function weaklyRepeated(recent: RecentIds, { stream, events }: Append, wrong: Outcome): Outcome | undefined {
  const known = events.map(({ id }) => recent.find(stream, id));
  if (known[0] === undefined) return undefined;
  return known.includes(undefined) ? wrong : doneAt(known.at(-1)!);
}

/** Writes at the end. A write to a soft-deleted stream, or to its metadata, brings it back without its past. */
function goOn(log: EventLog, write: Write, { stream, events }: Append): Outcome {
  const revived = [stream, toldOnBy(stream)].find((name) => name !== undefined && isSoftDeleted(log, name));
  const visibleFrom = revived === undefined ? 0 : log.lastRevision(revived) + 1;
  const written = write(stream, events);
  if (revived !== undefined) setMetadata(write, revived, { ...metadataOf(log, revived), $tb: visibleFrom });
  const last = written.events.at(-1);
  return last
    ? doneAt(last)
    : { kind: 'done', revision: log.lastRevision(stream), position: written.position };
}

const doneAt = ({ revision, position }: { revision: number; position: number }): Outcome => ({
  kind: 'done',
  revision,
  position,
});

export function setMetadata(write: Write, stream: string, metadata: object | string): Written {
  const text = typeof metadata === 'string' ? metadata : JSON.stringify(metadata);
  const event = { id: randomUUID(), type: METADATA_TYPE, isJson: true, metadata: Buffer.alloc(0) };
  return write(metastreamOf(stream), [{ ...event, data: Buffer.from(text) }]);
}
