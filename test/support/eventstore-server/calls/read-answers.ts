import { randomUUID } from 'node:crypto';
import { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { EventLog } from '../log/event-log.js';
import { LINK_TYPE, TOMBSTONE_REVISION, type StoredEvent } from '../log/stored-event.js';
import { firstVisible } from '../log/visibility.js';
import { identifierOf, placedAt, uuidOf } from './wire.js';

const TICKS_PER_MS = 10_000n;

/** Events are read far more often than written. */
const encoded = new WeakMap<StoredEvent, Buffer>();

export function eventAnswer(event: StoredEvent): Buffer {
  const known = encoded.get(event);
  if (known) return known;
  const bytes = Buffer.from(resolvedAnswer(event.position, event, undefined).serializeBinary());
  encoded.set(event, bytes);
  return bytes;
}

/** The event that a link points to, with the link, at the place of the link. Without the event when it is gone. */
export function linkAnswer(log: EventLog, event: StoredEvent, now: number): ReadResp | Buffer {
  if (event.type !== LINK_TYPE) return eventAnswer(event);
  const [, revision, stream] = /^(\d+)@(.*)$/s.exec(event.data.toString('utf8')) ?? [];
  const target = stream === undefined ? undefined : visibleEvent(log, stream, Number(revision), now);
  return resolvedAnswer(event.position, target, event);
}

function visibleEvent(log: EventLog, stream: string, revision: number, now: number): StoredEvent | undefined {
  if (log.tombstoneOf(stream) || revision < firstVisible(log, stream, now)) return undefined;
  return log.eventsOf(stream)[revision];
}

function resolvedAnswer(
  position: number,
  event: StoredEvent | undefined,
  link: StoredEvent | undefined,
): ReadResp {
  const resolved = new ReadResp.ReadEvent();
  if (event) resolved.setEvent(recordedEvent(event));
  if (link) resolved.setLink(recordedEvent(link));
  resolved.setCommitPosition(String(position));
  const answer = new ReadResp();
  answer.setEvent(resolved);
  return answer;
}

function recordedEvent(event: StoredEvent): ReadResp.ReadEvent.RecordedEvent {
  const recorded = placedAt(new ReadResp.ReadEvent.RecordedEvent(), event.position);
  recorded.setId(uuidOf(event.id));
  recorded.setStreamIdentifier(identifierOf(event.stream));
  recorded.setStreamRevision(String(event.revision === TOMBSTONE_REVISION ? 2n ** 63n - 1n : event.revision));
  const properties = recorded.getMetadataMap();
  properties.set('type', event.type);
  properties.set('created', String(BigInt(event.created) * TICKS_PER_MS));
  properties.set('content-type', event.isJson ? 'application/json' : 'application/octet-stream');
  recorded.setCustomMetadata(event.metadata);
  recorded.setData(event.data);
  return recorded;
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
