import { idOf } from '@drivbank/kernel';
import type { EventCodec } from '@drivbank/domain';
import type { Encoded, StreamCodec } from '@drivbank/event-store';
import { sealText, type Keyring } from '@drivbank/privacy';

/**
 * Seals texts on their way into the log: secrets of a person under the key of that person, all others, and the motive,
 * under the key of the stream.
 */
export function sealingCodec<Event extends { type: string }>(
  codec: EventCodec<Event>,
  keyring: Keyring,
): StreamCodec<Event> {
  return {
    async encode(stream, events, motive) {
      const said = motive === undefined ? undefined : { motive, key: await keyring.current(stream) };
      const stored: Encoded[] = [];
      for (const { event, id } of events) {
        const person = codec.personIn(event, idOf(stream));
        const owner = person === undefined ? stream : `person-${person}`;
        const key = codec.hasText(event) ? await keyring.current(owner) : undefined;
        const encoded = codec.encode(event, (text, path) => sealText(text, key!, { eventId: id, path }));
        stored.push({
          ...encoded,
          ...(said && { motive: sealText(said.motive, said.key, { eventId: id, path: 'motive' }) }),
        });
      }
      return stored;
    },
    decode: ({ id, type, data, metadata }) =>
      codec.decode({ id, type, data, schemaVersion: metadata.schemaVersion }),
  };
}
