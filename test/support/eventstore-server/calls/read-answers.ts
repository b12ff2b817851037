import { randomUUID } from 'node:crypto';
import { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { EventLog } from '../log/event-log.js';
import { LINK_TYPE, TOMBSTONE_REVISION, type StoredEvent } from '../log/stored-event.js';
import { firstVisible } from '../log/visibility.js';
import { BackwardsWriter } from './backwards-writer.js';
import { identifierOf, placedAt } from './wire.js';

export const eventAnswer = (event: StoredEvent): Buffer => resolvedAnswer(event.position, event, undefined);

/** The event that a link points to, with the link, at the place of the link. Without the event when it is gone. */
export function linkAnswer(log: EventLog, event: StoredEvent, now: number): Buffer {
  if (event.type !== LINK_TYPE) return eventAnswer(event);
  const [, revision, stream] = /^(\d+)@(.*)$/s.exec(event.data.toString('utf8')) ?? [];
  const target = stream === undefined ? undefined : visibleEvent(log, stream, Number(revision), now);
  return resolvedAnswer(event.position, target, event);
}

function visibleEvent(log: EventLog, stream: string, revision: number, now: number): StoredEvent | undefined {
  if (log.tombstoneOf(stream) || revision < firstVisible(log, stream, now)) return undefined;
  return log.eventsOf(stream)[revision];
}

/** Heads, ids, numbers and names of properties of one event; the rest is counted. */
const FRAME_BYTES_MAX = 300;

const bytesMaxOf = (event: StoredEvent | undefined): number =>
  event
    ? FRAME_BYTES_MAX +
      3 * (event.stream.length + event.type.length) +
      event.data.length +
      event.metadata.length
    : 0;

/** ReadResp with ReadEvent, by its field numbers in streams.proto. */
function resolvedAnswer(
  position: number,
  event: StoredEvent | undefined,
  link: StoredEvent | undefined,
): Buffer {
  const writer = new BackwardsWriter(FRAME_BYTES_MAX + bytesMaxOf(event) + bytesMaxOf(link));
  writer.nested(1, () => {
    writer.number(3, position);
    if (link) writer.nested(2, () => writeRecordedEvent(writer, link));
    if (event) writer.nested(1, () => writeRecordedEvent(writer, event));
  });
  return writer.written;
}

function writeRecordedEvent(writer: BackwardsWriter, event: StoredEvent): void {
  const property = (name: string, value: string) =>
    writer.nested(6, () => {
      writer.text(2, value);
      writer.text(1, name);
    });
  writer.bytes(8, event.data);
  writer.bytes(7, event.metadata);
  property('content-type', event.isJson ? 'application/json' : 'application/octet-stream');
  // In ticks of 100 ns, where the log knows milliseconds.
  property('created', `${Math.round(event.created)}0000`);
  property('type', event.type);
  writer.number(5, event.position);
  writer.number(4, event.position);
  writer.number(3, event.revision === TOMBSTONE_REVISION ? 2n ** 63n - 1n : event.revision);
  writer.nested(2, () => writer.text(3, event.stream));
  writer.nested(1, () => writer.text(2, event.id));
}

export function streamNotFoundAnswer(stream: string): ReadResp {
  const notFound = new ReadResp.StreamNotFound();
  notFound.setStreamIdentifier(identifierOf(stream));
  const answer = new ReadResp();
  answer.setStreamNotFound(notFound);
  return answer;
}

export function confirmationAnswer(): ReadResp {
  const confirmation = new ReadResp.SubscriptionConfirmation();
  confirmation.setSubscriptionId(randomUUID());
  const answer = new ReadResp();
  answer.setConfirmation(confirmation);
  return answer;
}

export function caughtUpAnswer(): ReadResp {
  const answer = new ReadResp();
  answer.setCaughtUp(new ReadResp.CaughtUp());
  return answer;
}

export function checkpointAnswer(position: number | bigint): ReadResp {
  const answer = new ReadResp();
  answer.setCheckpoint(placedAt(new ReadResp.Checkpoint(), position));
  return answer;
}
