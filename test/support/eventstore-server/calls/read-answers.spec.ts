import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { EventLog } from '../log/event-log.js';
import { TOMBSTONE_REVISION, type StoredEvent } from '../log/stored-event.js';
import { eventAnswer, linkAnswer } from './read-answers.js';
import { identifierOf, placedAt, uuidOf } from './wire.js';

const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
const anEvent: fc.Arbitrary<StoredEvent> = fc.record({
  id: fc.uuid(),
  type: text,
  isJson: fc.boolean(),
  data: bytes,
  metadata: bytes,
  stream: text,
  revision: fc.oneof(fc.nat(), fc.constantFrom(0, 127, 128, 2 ** 31, 2 ** 40, TOMBSTONE_REVISION)),
  position: fc.maxSafeNat(),
  created: fc.integer({ min: 1, max: 4_000_000_000_000 }),
});

/** The same message by the classes that the client reads it with. */
function recorded(event: StoredEvent): ReadResp.ReadEvent.RecordedEvent {
  const message = placedAt(new ReadResp.ReadEvent.RecordedEvent(), event.position);
  message.setId(uuidOf(event.id));
  message.setStreamIdentifier(identifierOf(event.stream));
  message.setStreamRevision(
    event.revision === TOMBSTONE_REVISION ? '9223372036854775807' : String(event.revision),
  );
  message.getMetadataMap().set('type', event.type);
  message.getMetadataMap().set('created', String(BigInt(event.created) * 10_000n));
  message
    .getMetadataMap()
    .set('content-type', event.isJson ? 'application/json' : 'application/octet-stream');
  message.setCustomMetadata(event.metadata);
  message.setData(event.data);
  return message;
}

const read = (answer: Buffer) => ReadResp.deserializeBinary(new Uint8Array(answer)).getEvent()!;
const sorted = (message: ReadResp.ReadEvent.RecordedEvent | undefined) => {
  const { metadataMap, ...rest } = message!.toObject();
  return { ...rest, metadataMap: metadataMap.sort(([a], [b]) => (a < b ? -1 : 1)) };
};

describe('an event is encoded as the client decodes it', () => {
  test('by itself', () => {
    fc.assert(
      fc.property(anEvent, (event) => {
        const answer = read(eventAnswer(event));
        expect(answer.getCommitPosition()).toBe(String(event.position));
        expect(answer.hasLink()).toBe(false);
        expect(sorted(answer.getEvent())).toEqual(sorted(roundTrip(recorded(event))));
      }),
    );
  });

  test('behind a link', () => {
    fc.assert(
      fc.property(anEvent, anEvent, (target, pointing) => {
        const log = new EventLog();
        const placed = log.place('s', [{ ...target, type: 'Happened', id: randomUUID() }], target.created);
        log.add(placed);
        const link = { ...pointing, type: '$>', data: Buffer.from('0@s') };
        const answer = read(linkAnswer(log, link, Date.now()));
        expect(answer.getCommitPosition()).toBe(String(link.position));
        expect(sorted(answer.getLink())).toEqual(sorted(roundTrip(recorded(link))));
        expect(sorted(answer.getEvent())).toEqual(sorted(roundTrip(recorded(placed.events[0]!))));
      }),
    );
  });
});

const { RecordedEvent } = ReadResp.ReadEvent;
const roundTrip = (message: ReadResp.ReadEvent.RecordedEvent) =>
  RecordedEvent.deserializeBinary(message.serializeBinary());
