import { EventNotStorable, type NewEvent } from './event-store.js';

/** Data, metadata and type of all events of one append, in bytes: what every supported store takes. */
const APPEND_BYTES_MAX = 1_048_576;

/** An event with its two texts exactly as they are stored and hashed. */
export type Line = {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
};

/**
 * The events of an append as texts, or `EventNotStorable` when there are none, they are too large, the stream has no
 * name (category-id), or a value would not come back as it went in: a client of another store hands back parsed values,
 * and hashes are over texts.
 */
export function linesOf(stream: string, events: readonly NewEvent[]): readonly Line[] {
  if (events.length === 0) throw new EventNotStorable('nothing', 'an append holds at least one event');
  if (!/^[A-Za-z]+-.+$/.test(stream) || !stream.isWellFormed())
    throw new EventNotStorable(events[0]!.type, `${stream} is no name of a stream (category-id)`);
  const lines = events.map(({ id, type, data, metadata }) => ({
    id,
    type,
    data: storedJson(type, data),
    metadata: storedJson(type, metadata),
  }));
  const size = lines.reduce((sum, line) => sum + Buffer.byteLength(line.data + line.metadata + line.type), 0);
  if (size > APPEND_BYTES_MAX)
    throw new EventNotStorable(events[0]!.type, `${size} bytes in one append, ${APPEND_BYTES_MAX} at most`);
  return lines;
}

function storedJson(type: string, value: unknown): string {
  const why = unstorable(value, '');
  if (why) throw new EventNotStorable(type, why);
  return JSON.stringify(value);
}

const INTEGER_LIKE = /^(0|[1-9]\d*)$/;

function unstorable(value: unknown, path: string): string | undefined {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed() ? undefined : `${path} holds a lone surrogate`;
    case 'number':
      if (Object.is(value, -0)) return `${path} is -0`;
      return Number.isFinite(value) ? undefined : `${path} is ${value}`;
    case 'boolean':
      return undefined;
    case 'object':
      if (value === null) return undefined;
      return Array.isArray(value) ? unstorableItem(value, path) : unstorableField(value, path);
    default:
      return `${path || 'the value'} is ${typeof value}`;
  }
}

function unstorableItem(items: readonly unknown[], path: string): string | undefined {
  for (let i = 0; i < items.length; i++) {
    const why = unstorable(items[i], `${path}/${i}`);
    if (why) return why;
  }
  return undefined;
}

function unstorableField(fields: object, path: string): string | undefined {
  const prototype: unknown = Object.getPrototypeOf(fields);
  if (prototype !== Object.prototype && prototype !== null)
    return `${path || 'the value'} is no plain object`;
  for (const [name, part] of Object.entries(fields)) {
    const code = name.charCodeAt(0);
    // Engines move integer-like names to the front, so the text would change on its way through a parser.
    if (code >= 48 && code <= 57 && INTEGER_LIKE.test(name)) return `${path}/${name} is an integer-like name`;
    if (name === '__proto__' || !name.isWellFormed())
      return `${path}/${name} is no name that survives parsing`;
    const why = unstorable(part, `${path}/${name}`);
    if (why) return why;
  }
  return undefined;
}
