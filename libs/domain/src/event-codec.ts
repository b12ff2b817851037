import type { Sealed } from '@drivbank/kernel';
import { z } from 'zod';
import { localDate, type Instant, type LocalDate } from '@drivbank/kernel';
import type { FreeText, Localised, Money, SealedText } from './text.js';

/** One event as the log keeps it: the type is not repeated in the data, and texts are sealed. */
export type StoredEvent = {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: Readonly<Record<string, unknown>>;
};

type Shape<Event extends { type: string }, T extends Event['type']> = {
  readonly schema: z.ZodType<Omit<Extract<Event, { type: T }>, 'type'>>;
  /** Paths of the texts that are sealed, `plan.where`. */
  readonly sealed?: readonly string[];
  /** How data of version n becomes version n + 1. The present version is one more than their number. */
  readonly upcasters?: readonly ((data: Readonly<Record<string, unknown>>) => Record<string, unknown>)[];
};

/** What the codec of an aggregate knows: one shape per event type, complete by type. */
export type Shapes<Event extends { type: string }> = { readonly [T in Event['type']]: Shape<Event, T> };

export interface EventCodec<Event extends { type: string }> {
  readonly types: readonly string[];
  /** Whether the event carries a text that must be sealed. */
  hasText(event: Event): boolean;
  /** The person whose key its texts are sealed under; undefined where it is the key of the stream. */
  personIn(event: Event, streamId: string): string | undefined;
  /** The stored form without its id. `seal` is called once for each text that is present. */
  encode(event: Event, seal: (text: string, path: string) => Sealed): Omit<StoredEvent, 'id'>;
  /** Lifts old shapes, checks the rest, and ties every sealed text to its event. Throws on a type it does not know. */
  decode(stored: StoredEvent): Event;
}

/** `personIn` names whose secrets the events carry, where that is not told by the stream. */
export function eventCodec<Event extends { type: string }>(
  shapes: Shapes<Event>,
  personIn: EventCodec<Event>['personIn'] = () => undefined,
): EventCodec<Event> {
  const shapeOf = (type: string): Shape<Event, Event['type']> => {
    if (!Object.hasOwn(shapes, type)) throw new Error(`No codec knows the event ${type}`);
    return shapes[type as Event['type']];
  };
  return {
    types: Object.keys(shapes),
    personIn,

    hasText(event) {
      const { sealed = [] } = shapeOf(event.type);
      return sealed.some((path) => typeof valueAt(event as Record<string, unknown>, path) === 'string');
    },

    encode({ type, ...data }, seal) {
      const { sealed = [], upcasters = [] } = shapeOf(type);
      const stored = withoutUndefined(data) as Record<string, unknown>;
      for (const path of sealed)
        replaceAt(stored, path, (text) => (typeof text === 'string' ? seal(text, path) : text));
      return { type, schemaVersion: upcasters.length + 1, data: stored };
    },

    decode({ id, type, schemaVersion, data }) {
      const { schema, sealed = [], upcasters = [] } = shapeOf(type);
      const present = upcasters.slice(schemaVersion - 1).reduce((old, lift) => lift(old), { ...data });
      const event = { type, ...(schema.parse(present) as object) } as unknown as Event;
      for (const path of sealed)
        replaceAt(event as unknown as Record<string, unknown>, path, (text) => ({
          ...(text as Sealed),
          at: { eventId: id, path },
        }));
      return event;
    },
  };
}

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) =>
      part === undefined ? [] : [[key, withoutUndefined(part)]],
    ),
  );
}

type Fields = Record<string, unknown>;

function valueAt(root: Fields, path: string): unknown {
  return path.split('.').reduce<unknown>((place, step) => (place as Fields | undefined)?.[step], root);
}

function replaceAt(root: Fields, path: string, change: (value: unknown) => unknown): void {
  const steps = path.split('.');
  const last = steps.pop()!;
  const place = (steps.length > 0 ? valueAt(root, steps.join('.')) : root) as Fields | undefined;
  if (place?.[last] !== undefined) place[last] = change(place[last]);
}

export const date: z.ZodType<LocalDate> = z.iso.date().transform(localDate);
export const moment = z.iso.datetime().transform((value) => value as Instant);
export const id = z.string().min(1);
export const localised: z.ZodType<Localised> = z.object({ sv: z.string(), en: z.string().optional() });
export const money: z.ZodType<Money> = z.object({ amountOre: z.int(), currency: z.enum(['SEK', 'EUR']) });

/** A text as it is stored: sealed, never plain. */
export const sealedText: z.ZodType<FreeText> = z.object({
  sealed: z.object({ key: z.string(), nonce: z.string(), text: z.string() }),
}) as unknown as z.ZodType<SealedText>;
