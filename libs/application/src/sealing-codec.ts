import type { EventCodec } from '@drivbank/domain';
import type { StreamCodec } from '@drivbank/event-store';
import { sealText, type Keyring } from '@drivbank/privacy';

/** Seals what people typed under the key of the stream, on its way into the log. The motive is sealed with it. */
export function sealingCodec<Event extends { type: string }>(
  codec: EventCodec<Event>,
  keyring: Keyring,
): StreamCodec<Event> {
  return {
    async encode(stream, events, motive) {
      const hasText = motive !== undefined || events.some(({ event }) => codec.hasText(event));
      const key = hasText ? await keyring.current(stream) : undefined;
      return events.map(({ event, id }) => {
        const seal = (text: string, path: string) => sealText(text, key!, { eventId: id, path });
        const stored = codec.encode(event, seal);
        return motive === undefined ? stored : { ...stored, motive: seal(motive, 'motive') };
      });
    },
    decode: ({ id, type, data, metadata }) =>
      codec.decode({ id, type, data, schemaVersion: metadata.schemaVersion }),
  };
}
